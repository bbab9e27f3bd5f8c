/** How the outbox reads its settings, waits and signs, without a server. */
@NullMarked
package nl.balie.platform.outbox;

import org.jspecify.annotations.NullMarked;
