package nl.balie.web;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.act.RegistreerGesprek;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * The vraag of a gesprek that what one looks up belongs to: the one in the address, else the last of the gesprek that is active.
 *
 * @param gesprek key of the gesprek
 * @param vraag number of the vraag
 * @param vragen the numbers of all its vragen
 */
public record Plek(String gesprek, int vraag, List<Integer> vragen) {
    static final String GESPREK = "gesprek";
    static final String VRAAG = "vraag";
    /** In the place of a gesprek: what one looks up belongs to none. */
    static final String GEEN = "geen";

    /** Of a page that is asked, or of a form that is sent; null when it belongs to none. */
    static @Nullable Plek van(Session session, Visit visit) throws SQLException {
        String asked = visit.form().getOrDefault(GESPREK, visit.query().getOrDefault(GESPREK, ""));
        String number = visit.form().getOrDefault(VRAAG, visit.query().getOrDefault(VRAAG, ""));
        Gesprek gesprek = visit.wie().isKcm()
                ? gesprek(new Gesprekken(session, visit.wie().id()), asked)
                : null;
        if (gesprek == null || !gesprek.isOpen()) {
            return null;
        }
        List<Integer> vragen = RegistreerGesprek.vragen(gesprek.inhoud());
        return new Plek(
                gesprek.id().toString(),
                vragen.stream()
                        .filter(each -> number.equals(each.toString()))
                        .findFirst()
                        .orElse(vragen.getLast()),
                vragen);
    }

    private static @Nullable Gesprek gesprek(Gesprekken gesprekken, String asked) throws SQLException {
        if (asked.isEmpty()) {
            return gesprekken.actief();
        }
        return Visit.isKey(asked) ? gesprekken.find(UUID.fromString(asked)) : null;
    }

    /** Which place it is among the vragen of the page of the gesprek. */
    public int plaats(int nummer) {
        return vragen.indexOf(nummer) + 1;
    }

    /** Of the same gesprek another vraag. */
    public Plek met(int nummer) {
        return new Plek(gesprek, nummer, vragen);
    }

    /** Does one say that what one looks up belongs to none? */
    static boolean isGeen(Visit visit) {
        return GEEN.equals(visit.form().getOrDefault(GESPREK, visit.query().getOrDefault(GESPREK, "")));
    }

    /** An address that keeps this place; and that there is none, when she said so. */
    static String achter(String adres, @Nullable Plek plek, boolean isGeen) {
        String place = plek != null ? plek.inAdres() : isGeen ? GESPREK + "=" + GEEN : "";
        return place.isEmpty() ? adres : adres + (adres.contains("?") ? "&" : "?") + place;
    }

    /** As it stands in an address. */
    public String inAdres() {
        return GESPREK + "=" + gesprek + "&" + VRAAG + "=" + vraag;
    }
}
