/** Management information that people can use: a summary, and all contacts of a period as a file. */
@NullMarked
package nl.balie.api.managementinformatie;

import org.jspecify.annotations.NullMarked;
