/** Moving in, against a database as another register has it. */
@NullMarked
package nl.balie.verhuizing;

import org.jspecify.annotations.NullMarked;
