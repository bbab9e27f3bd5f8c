/** What is loaded from sources that answer, and that fail. */
@NullMarked
package nl.balie.act.laden;

import org.jspecify.annotations.NullMarked;
