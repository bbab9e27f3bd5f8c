/** Tests of what clients see: the routes, the documents, and the packaged program over HTTP. */
@NullMarked
package nl.balie.api;

import org.jspecify.annotations.NullMarked;
