/** Tokens and JWTs. */
@NullMarked
package nl.balie.platform.identity;

import org.jspecify.annotations.NullMarked;
