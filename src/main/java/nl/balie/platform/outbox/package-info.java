/** The outbox: what was committed is told or handed to others at least once, in order, and nobody who calls Balie waits for it. */
@NullMarked
package nl.balie.platform.outbox;

import org.jspecify.annotations.NullMarked;
