/** Tests of what the APIs say about themselves. */
@NullMarked
package nl.balie.api;

import org.jspecify.annotations.NullMarked;
