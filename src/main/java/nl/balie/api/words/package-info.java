/** How single values are written: what every dialect says alike, of codes, moments, languages, telephone numbers and texts. */
@NullMarked
package nl.balie.api.words;

import org.jspecify.annotations.NullMarked;
