package nl.balie.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.Inlezen;
import nl.balie.register.Mededeling;
import nl.balie.register.Medewerker;
import nl.balie.register.Referentiewaarde;
import nl.balie.register.Rolkoppeling;
import nl.balie.register.Sluitingsdag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Gebruik;
import nl.balie.store.InGebruik;
import nl.balie.store.Naamlijst;
import org.jspecify.annotations.Nullable;

/**
 * A list that a functional administrator keeps: one shape for the pages of all of them.
 *
 * @param pad by which it stands in addresses
 * @param titel what it is called
 * @param een what one of them is called
 * @param uitleg what it is for
 * @param bron where its rows are
 * @param rollen who keeps it
 * @param gebruik where one is used; null when nothing uses it by its name
 * @param kolommen what the list tells besides the name
 * @param velden what can be filled in of one
 */
public record Beheerlijst(
        String pad,
        String titel,
        String een,
        String uitleg,
        Naamlijst bron,
        Set<Rol> rollen,
        @Nullable Gebruik gebruik,
        List<String> kolommen,
        List<Beheerveld> velden) {
    private static final Set<String> HET = Set.of("kanaal", "gespreksresultaat", "land", "register", "kennisartikel");
    private static final String CODE = Referentiewaarde.CODE.name();

    /**
     * A field of a form of one of them.
     *
     * @param naam of the attribute
     * @param soort as a {@link Veld} has it
     * @param keuzes what can be chosen; none when they are not the same for ever
     */
    record Beheerveld(String naam, String label, String soort, String uitleg, List<Veld.Keuze> keuzes) {
        static final List<Veld.Keuze> JA_NEE = List.of(new Veld.Keuze("ja", "Ja"), new Veld.Keuze("nee", "Nee"));
        static final Beheerveld ACTIEF = keuze("indicatieActief", "Actief (verplicht)", JA_NEE);
        /** One line, in which what others have is suggested. */
        static final String GENOEMD = "genoemd";

        static Beheerveld regel(String naam, String label, String soort, String uitleg) {
            return new Beheerveld(naam, label, soort, uitleg, List.of());
        }

        static Beheerveld keuze(String naam, String label, List<Veld.Keuze> keuzes) {
            return new Beheerveld(naam, label, "keuze", "", keuzes);
        }

        /** Several lines in Markdown. */
        static Beheerveld opgemaakt(String naam, String label) {
            return regel(naam, label, "lang", "Met Markdown: **vet**, - opsomming, [tekst](https://adres).");
        }
    }

    /** Of which resource its rows are. */
    Resource resource() {
        return bron.resource();
    }

    /** Are these the people? */
    public boolean isMedewerkers() {
        return resource().equals(Medewerker.RESOURCE);
    }

    /** Are these questions? */
    boolean isVragensets() {
        return resource().equals(Vragenset.RESOURCE);
    }

    /** Are these for who has a skill? */
    public boolean isMededelingen() {
        return resource().equals(Mededeling.RESOURCE);
    }

    /** Are these days? */
    public boolean isDagen() {
        return resource().equals(Sluitingsdag.RESOURCE);
    }

    /** Are these the eenheden, which can be sent a mail to see that it arrives? */
    public boolean isEenheden() {
        return equals(Beheerlijsten.EENHEDEN);
    }

    /** Can these be asked to do something? */
    public boolean isWerkers() {
        return Beheerlijsten.WERKERS.contains(this);
    }

    /** Can one be switched off? */
    public boolean isSchakelbaar() {
        return bron.isSchakelbaar();
    }

    /** Can one be deleted, when it was never used? */
    public boolean isWegTeHalen() {
        return gebruik != null || !isSchakelbaar() || InGebruik.isBekend(resource());
    }

    /** Is told how often one was used? */
    public boolean isGeteld() {
        return gebruik != null;
    }

    /** What is wrong with what was typed that only the workplace knows, by field. */
    Map<String, String> fouten(Map<String, String> typed) {
        List<String> rollen = Rol.woorden(typed.getOrDefault(Rolkoppeling.ROLLEN.name(), ""));
        return !resource().equals(Rolkoppeling.RESOURCE) || rollen.stream().allMatch(Rol::isOne)
                ? Map.of()
                : Map.of(
                        Rolkoppeling.ROLLEN.name(),
                        "Kies uit %s, met komma's ertussen."
                                .formatted(Rol.list(Rol.ALL).replace(",", ", ")));
    }

    /** What a new one is called. */
    public String nieuw() {
        return (HET.contains(een) ? "Nieuw " : "Nieuwe ") + een;
    }

    /** What is counted of one that was used. */
    public String geteld() {
        return isVragensets() ? "Antwoorden" : bron.isGeordend() ? "Contacten" : "Gebruikt";
    }

    /** The fields of a row; what is known by its code keeps that. */
    List<Beheerveld> velden(boolean isNieuw) {
        return isNieuw
                ? velden
                : velden.stream().filter(veld -> !veld.naam().equals(CODE)).toList();
    }

    /** What was typed of a row of this list, which is no other's whatever was sent. */
    Map<String, String> getypt(Map<String, String> form, boolean isNieuw) {
        Map<String, String> typed = new HashMap<>(form);
        typed.keySet()
                .removeIf(name -> !name.matches("\\w+-\\d+")
                        && velden(isNieuw).stream()
                                .noneMatch(veld -> veld.naam().equals(name)));
        typed.computeIfPresent(Rolkoppeling.ROLLEN.name(), (_, text) -> String.join(",", Rol.woorden(text)));
        if (isNieuw && !bron.lijst().isEmpty()) {
            typed.put(Referentiewaarde.LIJST.name(), bron.lijst());
        }
        return typed;
    }

    /** Is this a row of this list? */
    boolean heeft(Row row) {
        return bron.lijst().isEmpty() || row.text(Referentiewaarde.LIJST).equals(bron.lijst());
    }

    /** Is it long enough to look for something in it by its name? */
    public boolean isDoorzoekbaar() {
        return !isDagen() && !bron.isGeordend();
    }

    /** What people call a row. */
    String naam(Map<String, String> fields) {
        String naam = fields.getOrDefault(bron.naam().name(), "");
        try {
            return isDagen() ? Contactregel.dag(LocalDate.parse(naam)) : naam;
        } catch (DateTimeParseException unreadable) {
            return naam;
        }
    }

    /** By which words a row is told by whoever uses it. */
    List<String> woorden(Map<String, String> fields) {
        return Stream.of(naam(fields), fields.getOrDefault(CODE, ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What is known of a row that stays as it is. */
    List<Klantregel.Gegeven> vast(Map<String, String> fields) {
        return fields.containsKey(CODE)
                ? List.of(new Klantregel.Gegeven(kop(CODE), fields.getOrDefault(CODE, "")))
                : List.of();
    }

    /** What stands in a field of a row, as one reads it. */
    String inWoorden(String kolom, String waarde) {
        return velden.stream()
                .filter(veld -> veld.naam().equals(kolom))
                .flatMap(veld -> veld.keuzes().stream())
                .filter(keuze -> keuze.waarde().equals(waarde))
                .map(Veld.Keuze::naam)
                .findFirst()
                .orElse(waarde);
    }

    /** What stands above a column. */
    public String kop(String kolom) {
        return velden.stream()
                .filter(veld -> veld.naam().equals(kolom))
                .map(veld -> veld.label().replaceFirst(" \\(.*", ""))
                .findFirst()
                .orElse(kolom);
    }

    /** What stands above the names. */
    public String naamkop() {
        return kop(bron.naam().name());
    }

    /** The columns that a pasted list of them may have. */
    public String invoerkop() {
        return String.join(";", Inlezen.kolommen(resource()));
    }

    /** The address of the list. */
    String adres() {
        return Frames.PREFIX + "/beheer/" + pad;
    }
}
