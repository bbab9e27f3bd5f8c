/** What handelingen decide, without a server. */
@NullMarked
package nl.balie.act;

import org.jspecify.annotations.NullMarked;
