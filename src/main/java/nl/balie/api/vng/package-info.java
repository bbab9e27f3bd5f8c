/** The dialect of the standard itself: VNG Klantinteracties and its referentielijsten, in the standard's own words. */
@NullMarked
package nl.balie.api.vng;

import org.jspecify.annotations.NullMarked;
