/** Who asks, and what she may: tokens, JWTs, rights, and signing in. */
@NullMarked
package nl.balie.platform.identity;

import org.jspecify.annotations.NullMarked;
