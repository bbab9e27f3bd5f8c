/** HTTP, whatever the dialect: the server, what a request passes on its way, and what every answer and every refusal looks like. */
@NullMarked
package nl.balie.api.http;

import org.jspecify.annotations.NullMarked;
