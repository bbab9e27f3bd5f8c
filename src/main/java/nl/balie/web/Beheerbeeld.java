package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.act.Werkkring;
import nl.balie.register.Lidmaatschap;
import nl.balie.web.Beheerlijst.Beheerveld;

/**
 * The form of one row of a list that a functional administrator keeps.
 *
 * @param id of the row; empty when it is new
 * @param versie which version was looked at
 * @param blokken the fields, those that belong together under one heading
 * @param intussen what another made of it meanwhile, as far as it differs from what was typed
 * @param werk how many open contactverzoeken wait for it
 */
public record Beheerbeeld(
        Beheerlijst lijst,
        String id,
        String versie,
        List<Blok> blokken,
        List<Klantregel.Gegeven> intussen,
        int werk,
        Formulier formulier) {
    private static final int EMPTY_ROWS = 2;

    /** Fields that belong together. */
    public record Blok(String titel, String uitleg, List<Veld> velden) {}

    /** What can be chosen in the fields. */
    record Keuzen(List<Veld.Keuze> eenheden, List<Veld.Keuze> medewerkers) {}

    /** What is wrong, with the field where it is told; the field is empty when it is about all of it. */
    public List<Gesprekbeeld.Fout> fouten() {
        List<Gesprekbeeld.Fout> fouten = new ArrayList<>();
        String all = formulier.fout("");
        if (all != null) {
            fouten.add(new Gesprekbeeld.Fout("formulier", all));
        }
        velden(blokken)
                .filter(veld -> veld.fout() != null)
                .forEach(veld -> fouten.add(new Gesprekbeeld.Fout(veld.id(), veld.naam() + ": " + veld.fout())));
        return fouten;
    }

    private static Stream<Veld> velden(List<Blok> blokken) {
        return blokken.stream().flatMap(blok -> blok.velden().stream());
    }

    /** The fields with what stands in them. */
    static List<Blok> blokken(Beheerlijst lijst, Formulier formulier, Keuzen keuzen) {
        List<Blok> blokken = new ArrayList<>();
        blokken.add(new Blok(
                "",
                "",
                lijst.velden().stream()
                        .map(veld -> veld(veld, formulier, keuzen))
                        .toList()));
        if (lijst.isMedewerkers()) {
            blokken.add(eenheden(formulier, keuzen));
            blokken.add(identiteiten(formulier));
        }
        return blokken;
    }

    private static Veld veld(Beheerveld veld, Formulier formulier, Keuzen keuzen) {
        String naam = veld.naam();
        String waarde = formulier.waarde(naam);
        if (!veld.soort().equals("keuze")) {
            return Veld.regel(naam, veld.label(), veld.soort(), waarde, veld.uitleg(), formulier.fout(naam));
        }
        List<Veld.Keuze> keuzes =
                veld.keuzes().isEmpty() ? metGeen("Geen", keuzen.medewerkers(), waarde) : veld.keuzes();
        return Veld.keuze(naam, veld.label(), waarde, formulier.fout(naam), los(keuzes));
    }

    private static Blok eenheden(Formulier formulier, Keuzen keuzen) {
        List<Veld.Groep> rollen = los(List.of(
                new Veld.Keuze(Lidmaatschap.LID, "Lid"), new Veld.Keuze(Lidmaatschap.COORDINATOR, "Coördinator")));
        List<Veld> velden = new ArrayList<>();
        for (int row = 1; row <= rijen(formulier, Werkkring.EENHEID); row++) {
            String eenheid = Werkkring.veld(Werkkring.EENHEID, row);
            String rol = Werkkring.veld(Werkkring.ROL, row);
            String gekozen = formulier.waarde(eenheid);
            velden.add(Veld.keuze(
                    eenheid,
                    "Eenheid " + row + " (optioneel)",
                    gekozen,
                    formulier.fout(eenheid),
                    los(metGeen("Geen", keuzen.eenheden(), gekozen))));
            String is = formulier.waarde(rol).isEmpty() ? Lidmaatschap.LID : formulier.waarde(rol);
            velden.add(Veld.keuze(rol, "Rol in eenheid " + row, is, formulier.fout(rol), rollen));
        }
        return new Blok(
                "Eenheden",
                "Een lid ziet en doet het werk van de eenheid; een coördinator verdeelt het. Kies Geen om haar eruit te halen.",
                velden);
    }

    private static Blok identiteiten(Formulier formulier) {
        Map<String, String> labels =
                Map.of("objectId", "Nummer of naam", "codeRegister", "Register", "codeSoortObjectId", "Soort");
        List<Veld> velden = new ArrayList<>();
        for (int row = 1; row <= rijen(formulier, Werkkring.IDENTITEIT.getFirst()); row++) {
            for (String naam : Werkkring.IDENTITEIT) {
                String veld = Werkkring.veld(naam, row);
                String label = Objects.requireNonNull(labels.get(naam)) + " van identiteit " + row + " (optioneel)";
                velden.add(Veld.regel(veld, label, "text", formulier.waarde(veld), "", formulier.fout(veld)));
            }
        }
        return new Blok(
                "Identiteiten in andere programma's",
                "Een actor met dezelfde drie gegevens is zij. Maak de drie leeg om een identiteit weg te halen.",
                velden);
    }

    /** What is filled in, and a few rows more. */
    private static int rijen(Formulier formulier, String naam) {
        int rows = Werkkring.rijen(formulier.getypt(), naam);
        while (rows > 0 && formulier.waarde(Werkkring.veld(naam, rows)).isBlank()) {
            rows--;
        }
        return rows + EMPTY_ROWS;
    }

    /** Whoever was chosen can stay, also when nobody can choose her any more. */
    private static List<Veld.Keuze> metGeen(String geen, List<Veld.Keuze> keuzes, String gekozen) {
        boolean isKnown = gekozen.isEmpty()
                || keuzes.stream().anyMatch(keuze -> keuze.waarde().equals(gekozen));
        return Stream.of(
                        Stream.of(new Veld.Keuze("", geen)),
                        isKnown ? Stream.<Veld.Keuze>empty() : Stream.of(new Veld.Keuze(gekozen, "(niet meer actief)")),
                        keuzes.stream())
                .flatMap(keuze -> keuze)
                .toList();
    }

    private static List<Veld.Groep> los(List<Veld.Keuze> keuzes) {
        return List.of(new Veld.Groep("", keuzes));
    }

    /** What is stored now, of the fields that hold something else; of who was chosen the name. */
    static List<Klantregel.Gegeven> verschil(List<Blok> nu, Formulier getypt) {
        return velden(nu)
                .filter(veld -> getypt.getypt().containsKey(veld.id())
                        && !veld.waarde().equals(getypt.waarde(veld.id()).strip()))
                .map(veld ->
                        new Klantregel.Gegeven(veld.naam(), veld.inWoorden().isBlank() ? "(leeg)" : veld.inWoorden()))
                .toList();
    }
}
