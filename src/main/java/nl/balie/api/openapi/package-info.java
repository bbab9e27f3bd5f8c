/** The OpenAPI documents, derived from the declarations. Knows the vocabulary and no HTTP. */
@NullMarked
package nl.balie.api.openapi;

import org.jspecify.annotations.NullMarked;
