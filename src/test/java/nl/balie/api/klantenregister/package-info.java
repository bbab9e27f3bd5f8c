/** Tests of the klantenregister (kic/v1). */
@NullMarked
package nl.balie.api.klantenregister;

import org.jspecify.annotations.NullMarked;
