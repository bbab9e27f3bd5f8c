/** Rules of HTTP that are dense enough for a test of their own. */
@NullMarked
package nl.balie.api.http;

import org.jspecify.annotations.NullMarked;
