package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.act.Gevraagd;
import nl.balie.resource.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A form of a contact or klant that was sent, or is still to be filled in.
 *
 * @param contact address of the page of the contact, or key of the klant
 * @param getypt what stands in the fields
 * @param fouten what is wrong, by the names of the fields
 */
public record Formulier(String contact, Map<String, String> getypt, Map<String, String> fouten) {
    /** One that holds what was sent. */
    static Formulier van(Visit visit, Map<String, String> fouten) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().forEach(name -> typed.put(name, visit.field(name)));
        return new Formulier(visit.part("id"), typed, fouten);
    }

    /** What is wrong, by the names of the fields: what is wrong inside one is told at the field. */
    static Map<String, String> fouten(Invalid invalid) {
        Map<String, String> faults = new LinkedHashMap<>();
        invalid.violations()
                .forEach(fault -> faults.putIfAbsent(fault.name().replaceFirst("\\..*", ""), Uitleg.van(fault)));
        return faults;
    }

    /** Where a field stands: one with an answer goes by its name. */
    public String anker(String veld) {
        return veld.startsWith(Gevraagd.ANTWOORD) ? veld : "veld-" + veld;
    }

    /** What stands in a field. */
    public String waarde(String veld) {
        return getypt.getOrDefault(veld, "");
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }

    /** What was typed in texts of its own, for who has to take it over elsewhere. */
    public List<Klantregel.Gegeven> overgenomen() {
        return Stream.of("informatie", "toelichting", "reden", "zaak")
                .filter(veld -> !waarde(veld).isBlank())
                .map(veld -> new Klantregel.Gegeven(
                        veld.substring(0, 1).toUpperCase(Locale.ROOT) + veld.substring(1), waarde(veld)))
                .toList();
    }

    /** The title of its page. */
    String titel(String titel) {
        return fouten.isEmpty() ? titel : "Fout: " + titel;
    }

    /** The status of its page. */
    int status() {
        return fouten.isEmpty() ? 200 : 422;
    }
}
