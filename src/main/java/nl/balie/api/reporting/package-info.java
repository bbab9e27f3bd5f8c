/** Management information that people can use: a summary, and all contacts of a period as a file. */
@NullMarked
package nl.balie.api.reporting;

import org.jspecify.annotations.NullMarked;
