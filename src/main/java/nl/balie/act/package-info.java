/** Acts: what touches several resources in one transaction. */
@NullMarked
package nl.balie.act;

import org.jspecify.annotations.NullMarked;
