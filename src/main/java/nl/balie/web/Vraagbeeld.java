package nl.balie.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.act.Raadplegen;
import nl.balie.act.RegistreerGesprek;
import nl.balie.act.Talen;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.store.Geraadpleegd;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;
import org.jspecify.annotations.Nullable;

/**
 * One of the vragen of a gesprek, as the page of the gesprek shows it.
 *
 * @param nummer by which its fields are known, whatever is removed before it
 * @param plaats which one it is of those that are shown
 */
public record Vraagbeeld(int nummer, int plaats, Gesprekbeeld beeld) implements Antwoordveld.Plaats {
    private static final Attribute INHOUD = Klantcontact.RESOURCE.attribute("inhoud");
    private static final Attribute ONDERWERP = Klantcontact.RESOURCE.attribute("onderwerp");
    private static final Attribute TOELICHTING = InterneTaak.RESOURCE.attribute("toelichting");

    @Override
    public Map<String, String> getypt() {
        return beeld.getypt();
    }

    @Override
    public @Nullable String fout(String naam) {
        return beeld.fout(veld(naam));
    }

    /** Is something wrong with it? */
    public boolean isFout() {
        return beeld.isFout("-" + nummer);
    }

    /** All of its fields, as they stand on the page. */
    Stream<Veld> velden() {
        return Stream.of(
                        Stream.of(notitie(), resultaat(), wie("voor")),
                        vragensets().stream()
                                .flatMap(lijst -> lijst.velden().stream())
                                .map(Antwoordveld::veld),
                        Stream.of(toelichting(), wie("naar"), afdeling(), kanaal(), onderwerp()),
                        meer().stream())
                .flatMap(velden -> velden);
    }

    public Veld notitie() {
        return regel("notitie", "Notitie (verplicht)", "lang", "").begrensd(INHOUD);
    }

    /** What it ends with; its choices are {@link #resultaten}. */
    private Veld resultaat() {
        return keuze("resultaat", "Afhandeling (verplicht)", "", List.of());
    }

    /** What it can end with, and what was chosen. */
    public List<Keuze> resultaten() {
        return beeld.lijst().resultaten(waarde("resultaat"));
    }

    /** What colleagues still have to do for who is on the line, so that nobody asks it twice. */
    public List<Taakregel> open() {
        Klantkaart klant = beeld.klant();
        return klant == null ? List.of() : klant.open();
    }

    /** For whom a contactverzoek is, or who took the call over. */
    public Veld wie(String naam) {
        boolean isVerzoek = naam.equals("voor");
        String gezocht = waarde(naam + "zoek").strip();
        List<Groep> collegas = beeld.lijst().collegas(waarde(naam), gezocht, isVerzoek);
        return Veld.keuze(
                veld(naam),
                isVerzoek ? "Contactverzoek voor (verplicht)" : "Doorverbonden met (optioneel)",
                waarde(naam),
                beeld.lijst().uitleg(gezocht, isVerzoek),
                fout(naam),
                met(isVerzoek ? "Kies een afdeling, groep of medewerker" : "Niet genoemd", collegas));
    }

    /** Who is told by mail of a contactverzoek; empty when nobody is. */
    public String melding() {
        return beeld.lijst().melding(waarde("voor"));
    }

    /** What the eenheid wants to know that a contactverzoek is for. */
    public List<Antwoordveld.Lijst> vragensets() {
        return Antwoordveld.lijsten(beeld.lijst().vragensets(waarde("voor")), this);
    }

    /** Where one looks for her by name; null when there are few to choose from. */
    public @Nullable Veld zoek(String naam) {
        String field = naam + "zoek";
        return beeld.lijst().isVeel() || !waarde(field).isBlank()
                ? regel(field, "Zoek een afdeling of medewerker (optioneel)", "search", "")
                : null;
    }

    public Veld toelichting() {
        return regel(
                        "toelichting",
                        "Interne toelichting (optioneel)",
                        "lang",
                        "Leeg is de notitie. Antwoorden komen erachter en tellen mee.")
                .begrensd(TOELICHTING);
    }

    public Veld afdeling() {
        return keuze(
                "afdeling",
                "Afgehandeld voor (optioneel)",
                "Geen afdeling",
                beeld.lijst().afdelingen(waarde("afdeling")));
    }

    public Veld onderwerp() {
        String own = RegistreerGesprek.eersteRegel(beeld.getypt(), nummer);
        String uitleg = Raadplegen.gekozen(beeld.bronnen(), nummer)
                .map(bron -> "Leeg is “" + bron.naam() + "”; wat je typt, komt er tussen haakjes achter.")
                .orElse("Leeg is de eerste regel van de notitie" + (own.isEmpty() ? "." : ": “" + own + "”."));
        return regel("onderwerp", "Onderwerp (optioneel)", "text", uitleg).begrensd(ONDERWERP);
    }

    /** What was looked up for it. */
    public List<Geraadpleegd> bronnen() {
        return beeld.bronnen().stream().filter(bron -> bron.vraag() == nummer).toList();
    }

    /** Where is told what becomes of one of these. */
    public String bronadres(Geraadpleegd bron) {
        return Frames.PREFIX + "/gesprekken/" + beeld.id() + "/vragen/" + nummer + "/bronnen/" + bron.id();
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
                        Vragen.getoond(beeld.getypt(), veld("taal")),
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
                || !Vragen.getoond(beeld.getypt(), veld("taal")).equals(Talen.NEDERLANDS)
                || Stream.of("moment", "initiatief", "gelukt", "zaak", "eerder", "bijlage")
                        .anyMatch(naam -> !waarde(naam).isEmpty())
                || Stream.of("taal", "moment", "zaak", "eerder", "bijlage").anyMatch(naam -> fout(naam) != null);
    }

    private Veld regel(String naam, String label, String soort, String uitleg) {
        return Veld.regel(veld(naam), label, soort, waarde(naam), uitleg, fout(naam));
    }

    /** One of these, or what stands for none of them. */
    private Veld keuze(String naam, String label, String geen, List<Groep> groepen) {
        return Veld.keuze(veld(naam), label, waarde(naam), fout(naam), met(geen, groepen));
    }

    private static List<Groep> met(String geen, List<Groep> groepen) {
        return Stream.concat(Stream.of(new Groep("", List.of(new Keuze("", geen)))), groepen.stream())
                .toList();
    }
}
