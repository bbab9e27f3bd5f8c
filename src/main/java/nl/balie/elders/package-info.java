/** What registers of others tell, asked when a page shows it and kept nowhere. Knows their words, and nothing of pages or of the register. */
@NullMarked
package nl.balie.elders;

import org.jspecify.annotations.NullMarked;
