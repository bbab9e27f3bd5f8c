/** HTTP: what the dialects share, and one package per dialect. */
@NullMarked
package nl.balie.api;

import org.jspecify.annotations.NullMarked;
