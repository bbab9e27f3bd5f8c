/** The dialect whose words are the register's own: Klantinteracties and Contactgegevens as Open Klant has them. */
@NullMarked
package nl.balie.api.klantinteracties;

import org.jspecify.annotations.NullMarked;
