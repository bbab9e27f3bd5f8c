/** What clients of the Profielservice see. */
@NullMarked
package nl.balie.api.profielservice;

import org.jspecify.annotations.NullMarked;
