/** The house's utilities: who is calling, configuration, start-up, the embedded database. Knows texts and ids, never a resource. */
@NullMarked
package nl.balie.platform;

import org.jspecify.annotations.NullMarked;
