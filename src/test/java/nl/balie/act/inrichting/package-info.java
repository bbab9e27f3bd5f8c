/** What handelingen decide, without a server. */
@NullMarked
package nl.balie.act.inrichting;

import org.jspecify.annotations.NullMarked;
