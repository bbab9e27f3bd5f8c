package nl.balie.web;

import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list.
 *
 * @param vorige number of the page before; null when this is the first
 * @param volgende number of the page after; null when this is the last
 */
public record Paginering(
        int pagina,
        long aantal,
        @Nullable Integer vorige,
        @Nullable Integer volgende) {}
