/** Tests that look at the whole program from the outside. */
@NullMarked
package nl.balie;

import org.jspecify.annotations.NullMarked;
