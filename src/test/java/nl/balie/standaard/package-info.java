/** The functions and cases of the standard, told in the words of a functional administrator and tried on the running program. */
@NullMarked
package nl.balie.standaard;

import org.jspecify.annotations.NullMarked;
