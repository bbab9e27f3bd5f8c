/** The address of a database. */
@NullMarked
package nl.balie.platform.database;

import org.jspecify.annotations.NullMarked;
