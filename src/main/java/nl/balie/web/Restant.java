package nl.balie.web;

import java.util.List;
import java.util.Map;
import nl.balie.act.Gevraagd;

/**
 * What was typed in a window after its gesprek was saved or cancelled in another: nothing of it is lost, it can become a gesprek of its own.
 *
 * @param velden all of it, by the names of the fields
 * @param teksten what is not kept in the gesprek that it was typed for
 */
public record Restant(Map<String, String> velden, List<Tekst> teksten) {
    /** A text that was typed, and in which field. */
    public record Tekst(String veld, String naam, String tekst) {}

    static final Restant NONE = new Restant(Map.of(), List.of());

    /** What was typed, beside what was kept. */
    static Restant of(Map<String, String> typed, Map<String, String> kept) {
        return new Restant(
                typed,
                typed.entrySet().stream()
                        .filter(field -> !field.getValue().isBlank()
                                && !field.getValue().equals(Vragen.getoond(kept, field.getKey())))
                        .filter(field -> !Visit.isKey(field.getValue())
                                && !field.getKey().startsWith(Gevraagd.VRAAG))
                        .map(field -> new Tekst(field.getKey(), naam(field.getKey()), field.getValue()))
                        .toList());
    }

    private static String naam(String veld) {
        String naam = Character.toUpperCase(veld.charAt(0)) + veld.substring(1);
        return naam.replaceFirst("-1$", "").replaceFirst("-(\\d)$", " van vraag $1");
    }
}
