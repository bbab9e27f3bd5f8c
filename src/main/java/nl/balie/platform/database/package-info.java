/** The database of the register: one of our own or a given one, connections, and backups. */
@NullMarked
package nl.balie.platform.database;

import org.jspecify.annotations.NullMarked;
