/** The klantenregister (kic/v1): what CommonGateway's CustomerInteractionBundle speaks, over the same rows as every dialect. */
@NullMarked
package nl.balie.api.klantenregister;

import org.jspecify.annotations.NullMarked;
