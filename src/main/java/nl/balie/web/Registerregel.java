package nl.balie.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a register of others knows, as a list shows it.
 *
 * @param adres of its page, below the prefix of the workplace; null when it has none
 * @param gegevens what is known of it, what it is before each
 * @param letOp what she who looks must not miss
 * @param keuze by which it is chosen; empty when it cannot be
 * @param verwijzing where the program of who looks after it shows it; empty when that is not known
 */
public record Registerregel(
        String naam,
        @Nullable String adres,
        List<Klantregel.Gegeven> gegevens,
        List<String> letOp,
        String keuze,
        String verwijzing) {}
