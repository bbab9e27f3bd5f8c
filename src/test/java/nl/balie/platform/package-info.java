/** Tests of the house's utilities. */
@NullMarked
package nl.balie.platform;

import org.jspecify.annotations.NullMarked;
