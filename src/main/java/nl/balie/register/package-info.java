/** The declarations: what the register keeps, one file per resource, with its rules. */
@NullMarked
package nl.balie.register;

import org.jspecify.annotations.NullMarked;
