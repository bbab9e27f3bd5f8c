/** The Profielservice of MinBZK: the profile of a partij, as the national notification service asks for it. */
@NullMarked
package nl.balie.api.profielservice;

import org.jspecify.annotations.NullMarked;
