/** Tests of what clients see: the packaged program over HTTP. */
@NullMarked
package nl.balie.api;

import org.jspecify.annotations.NullMarked;
