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
        @Nullable Integer volgende) {

    /** This page of a list of so many, with so many on each page. */
    static Paginering of(int pagina, int perPagina, long aantal) {
        return new Paginering(
                pagina,
                aantal,
                pagina == 1 ? null : pagina - 1,
                (long) pagina * perPagina < aantal ? pagina + 1 : null);
    }
}
