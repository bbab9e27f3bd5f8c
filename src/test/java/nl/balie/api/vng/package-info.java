/** The dialect of the standard, as its clients see it. */
@NullMarked
package nl.balie.api.vng;

import org.jspecify.annotations.NullMarked;
