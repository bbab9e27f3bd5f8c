/** The program: its commands, and what it says to the person who starts it. */
@NullMarked
package nl.balie;

import org.jspecify.annotations.NullMarked;
