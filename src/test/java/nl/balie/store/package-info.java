/** Tests of the store on a real database, and of the SQL that it makes. */
@NullMarked
package nl.balie.store;

import org.jspecify.annotations.NullMarked;
