/**
 * Moving in: brings the rows of a register that was used before into this one, compares both, and tells what it did. It copies rows from
 * database to database, so it knows tables and not documents: what a table of Balie is called and holds is declared in {@code register}.
 */
@NullMarked
package nl.balie.verhuizing;

import org.jspecify.annotations.NullMarked;
