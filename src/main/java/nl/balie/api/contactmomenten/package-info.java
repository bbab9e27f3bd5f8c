/** The older dialects: Contactmomenten and Klanten 1.0 with what KISS asks of them besides, and the interne taak as an object. */
@NullMarked
package nl.balie.api.contactmomenten;

import org.jspecify.annotations.NullMarked;
