package nl.balie.web;

import java.util.List;
import java.util.stream.Stream;
import nl.balie.act.RegistreerGesprek;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;
import org.jspecify.annotations.Nullable;

/** One of the vragen of a gesprek, with its number, as the page of the gesprek shows it. */
public record Vraagbeeld(int nummer, Gesprekbeeld beeld) {
    private static final List<String> VELDEN = List.of(
            "notitie",
            "resultaat",
            "voor",
            "toelichting",
            "naar",
            "afdeling",
            "onderwerp",
            "kanaal",
            "taal",
            "moment",
            "initiatief",
            "gelukt",
            "zaak",
            "eerder",
            "bijlage");

    /** The name of its field. */
    public String veld(String naam) {
        return naam + "-" + nummer;
    }

    /** What stands in its field. */
    public String waarde(String naam) {
        return beeld.waarde(veld(naam));
    }

    /** What is wrong with its field; null when nothing is. */
    public @Nullable String fout(String naam) {
        return beeld.fout(veld(naam));
    }

    /** Is something wrong with it? */
    public boolean isFout() {
        return VELDEN.stream().anyMatch(naam -> fout(naam) != null);
    }

    public Veld notitie() {
        return regel("notitie", "Notitie (verplicht)", "lang", "");
    }

    /** What it can end with, and what was chosen. */
    public List<Keuze> resultaten() {
        return beeld.lijst().resultaten(waarde("resultaat"));
    }

    /** What a contactverzoek needs. */
    public List<Veld> contactverzoek() {
        return List.of(
                keuze(
                        "voor",
                        "Contactverzoek voor (verplicht)",
                        "Kies een afdeling, groep of medewerker",
                        beeld.lijst().actoren(waarde("voor"))),
                regel("toelichting", "Interne toelichting (optioneel)", "lang", "Leeg is de notitie."));
    }

    /** Who took the call over. */
    public Veld naar() {
        return keuze(
                "naar",
                "Doorverbonden met (optioneel)",
                "Niet genoemd",
                beeld.lijst().actoren(waarde("naar")));
    }

    public Veld afdeling() {
        return keuze(
                "afdeling",
                "Afgehandeld voor (optioneel)",
                "Geen afdeling",
                List.of(new Groep("", beeld.lijst().afdelingen(waarde("afdeling")))));
    }

    public Veld onderwerp() {
        String own = RegistreerGesprek.onderwerp(beeld.getypt(), nummer);
        return regel(
                "onderwerp",
                "Onderwerp (optioneel)",
                "text",
                "Leeg is de eerste regel van de notitie" + (own.isEmpty() ? "." : ": “" + own + "”."));
    }

    public Veld kanaal() {
        return Veld.keuze(
                veld("kanaal"),
                "Kanaal (verplicht)",
                waarde("kanaal"),
                fout("kanaal"),
                List.of(new Groep("", beeld.lijst().kanalen(waarde("kanaal")))));
    }

    /** The channel in words: what was chosen, else the first. */
    public String kanaalnaam() {
        List<Keuze> kanalen = beeld.lijst().kanalen(waarde("kanaal"));
        return kanalen.stream()
                .filter(keuze -> keuze.waarde().equals(waarde("kanaal")))
                .findFirst()
                .orElse(kanalen.getFirst())
                .naam();
    }

    /** What is seldom needed. */
    public List<Veld> meer() {
        return List.of(
                Veld.keuze(
                        veld("taal"),
                        "Taal",
                        waarde("taal").isEmpty() ? "nld" : waarde("taal"),
                        fout("taal"),
                        List.of(new Groep("", Keuzelijst.talen(waarde("taal"))))),
                regel("moment", "Moment (optioneel)", "datetime-local", "Leeg is het begin van dit gesprek."),
                keuze(
                        "initiatief",
                        "Wie nam het initiatief?",
                        "De klant",
                        List.of(new Groep("", List.of(new Keuze("gemeente", "De gemeente"))))),
                keuze(
                        "gelukt",
                        "Is het contact gelukt?",
                        "Ja",
                        List.of(new Groep("", List.of(new Keuze("nee", "Nee"))))),
                regel("zaak", "Zaaknummer (optioneel)", "text", ""),
                regel("eerder", "Nummer van een eerder contact (optioneel)", "text", ""),
                regel(
                        "bijlage",
                        "Kenmerk van een document (optioneel)",
                        "text",
                        "Zoals het in het documentregister staat."));
    }

    /** Is one of the fields that are seldom needed filled in or wrong? Then they are to be seen. */
    public boolean isMeerOpen() {
        return !waarde("vertrouwelijk").isEmpty()
                || !List.of("", "nld").contains(waarde("taal"))
                || Stream.of("moment", "initiatief", "gelukt", "zaak", "eerder", "bijlage")
                        .anyMatch(naam -> !waarde(naam).isEmpty())
                || Stream.of("taal", "moment", "zaak", "eerder", "bijlage").anyMatch(naam -> fout(naam) != null);
    }

    private Veld regel(String naam, String label, String soort, String uitleg) {
        return Veld.regel(veld(naam), label, soort, waarde(naam), uitleg, fout(naam));
    }

    /** One of these, or what stands for none of them. */
    private Veld keuze(String naam, String label, String geen, List<Groep> groepen) {
        List<Groep> all = Stream.concat(Stream.of(new Groep("", List.of(new Keuze("", geen)))), groepen.stream())
                .toList();
        return Veld.keuze(veld(naam), label, waarde(naam), fout(naam), all);
    }
}
