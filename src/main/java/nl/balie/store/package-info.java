/** From declarations to PostgreSQL: reading a page, reading one, writing, deleting, counting. */
@NullMarked
package nl.balie.store;

import org.jspecify.annotations.NullMarked;
