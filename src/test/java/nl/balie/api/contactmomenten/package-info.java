/** Tests of the older dialects, from the outside. */
@NullMarked
package nl.balie.api.contactmomenten;

import org.jspecify.annotations.NullMarked;
