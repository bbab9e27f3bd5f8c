/** The vocabulary in which a resource is declared. Knows no HTTP and no SQL. */
@NullMarked
package nl.balie.resource;

import org.jspecify.annotations.NullMarked;
