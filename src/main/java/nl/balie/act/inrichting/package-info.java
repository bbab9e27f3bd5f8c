/** The set-up of the register as a file: reading it, bringing the register to what it says, and writing it. */
@NullMarked
package nl.balie.act.inrichting;

import org.jspecify.annotations.NullMarked;
