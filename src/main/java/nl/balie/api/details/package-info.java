/** The Contactmomentdetails dialect, as KISS speaks it. */
@NullMarked
package nl.balie.api.details;

import org.jspecify.annotations.NullMarked;
