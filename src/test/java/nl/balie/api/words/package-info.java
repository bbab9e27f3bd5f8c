/** How values are written, held against many. */
@NullMarked
package nl.balie.api.words;

import org.jspecify.annotations.NullMarked;
