/** Tests of the rules that the declarations share. */
@NullMarked
package nl.balie.register;

import org.jspecify.annotations.NullMarked;
