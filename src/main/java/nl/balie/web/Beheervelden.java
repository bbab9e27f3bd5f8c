package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.Skills;
import nl.balie.act.Vragenlijst;
import nl.balie.act.Werkkring;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Vraag;
import nl.balie.web.Beheerbeeld.Blok;
import nl.balie.web.Beheerbeeld.Keuzen;
import nl.balie.web.Beheerbeeld.Knop;
import nl.balie.web.Beheerlijst.Beheerveld;

/** The fields of a row of a list that a functional administrator keeps, with what stands in them. */
final class Beheervelden {
    private static final int EMPTY_ROWS = 2;
    private static final List<Veld.Keuze> SOORTEN = List.of(
            new Veld.Keuze(Vraag.KORT, "Kort antwoord"),
            new Veld.Keuze(Vraag.LANG, "Lang antwoord"),
            new Veld.Keuze(Vraag.KEUZE, "Eén keuze"),
            new Veld.Keuze(Vraag.MEERKEUZE, "Meer keuzes"),
            new Veld.Keuze(Vraag.DATUM, "Datum"),
            new Veld.Keuze(Vraag.JA_NEE, "Ja of nee"));

    private Beheervelden() {}

    /** All of them, those that belong together under one heading. */
    static List<Blok> blokken(Beheerlijst lijst, boolean isNieuw, Formulier formulier, Keuzen keuzen) {
        List<Blok> blokken = new ArrayList<>();
        blokken.add(Blok.van(
                "",
                "",
                lijst.velden(isNieuw).stream()
                        .map(veld -> veld(veld, formulier, keuzen))
                        .toList()));
        if (lijst.isMedewerkers()) {
            blokken.add(Blok.van(
                    "Eenheden",
                    "Een lid ziet en doet het werk van de eenheid; een coördinator verdeelt het. Kies Geen om haar eruit te halen.",
                    eenheden(formulier, keuzen, true)));
            blokken.add(identiteiten(formulier));
        } else if (lijst.isMededelingen()) {
            blokken.add(Blok.van(
                    "Skills",
                    "Voor wie van dit onderwerp weet; zonder skill is het voor iedereen.",
                    skills(formulier, keuzen)));
        } else if (lijst.isVragensets()) {
            blokken.add(Blok.van(
                    "Eenheden",
                    "De vragen worden gesteld als een van deze eenheden een contactverzoek krijgt. Kies Geen om er een weg te halen.",
                    eenheden(formulier, keuzen, false)));
            int aantal = Math.max(1, Vragenlijst.aantal(formulier.getypt()));
            for (int nummer = 1; nummer <= aantal; nummer++) {
                blokken.add(vraag(formulier, nummer, aantal));
            }
        }
        return blokken;
    }

    private static Veld veld(Beheerveld veld, Formulier formulier, Keuzen keuzen) {
        String naam = veld.naam();
        String waarde = formulier.waarde(naam);
        if (veld.soort().equals(Beheerveld.GENOEMD)) {
            return Veld.genoemd(naam, veld.label(), waarde, veld.uitleg(), formulier.fout(naam), keuzen.genoemd());
        }
        if (!veld.soort().equals("keuze")) {
            return Veld.regel(naam, veld.label(), veld.soort(), waarde, veld.uitleg(), formulier.fout(naam));
        }
        List<Veld.Keuze> keuzes =
                veld.keuzes().isEmpty() ? metGeen("Geen", keuzen.medewerkers(), waarde) : veld.keuzes();
        return Veld.keuze(naam, veld.label(), waarde, formulier.fout(naam), los(keuzes));
    }

    private static List<Veld> eenheden(Formulier formulier, Keuzen keuzen, boolean metRol) {
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
            if (metRol) {
                velden.add(Veld.keuze(rol, "Rol in eenheid " + row, is, formulier.fout(rol), rollen));
            }
        }
        return velden;
    }

    private static List<Veld> skills(Formulier formulier, Keuzen keuzen) {
        return IntStream.rangeClosed(1, rijen(formulier, Skills.SKILL))
                .mapToObj(row -> {
                    String veld = Werkkring.veld(Skills.SKILL, row);
                    String gekozen = formulier.waarde(veld);
                    return Veld.keuze(
                            veld,
                            "Skill " + row + " (optioneel)",
                            gekozen,
                            formulier.fout(veld),
                            los(metGeen("Geen", keuzen.skills(), gekozen)));
                })
                .toList();
    }

    private static Blok vraag(Formulier formulier, int nummer, int aantal) {
        String tekst = Werkkring.veld(Vragenlijst.TEKST, nummer);
        String soort = Werkkring.veld(Vragenlijst.SOORT, nummer);
        String verplicht = Werkkring.veld(Vragenlijst.VERPLICHT, nummer);
        String opties = Werkkring.veld(Vragenlijst.OPTIES, nummer);
        String sleutel = Werkkring.veld(Vragenlijst.SLEUTEL, nummer);
        String wat = "vraag " + nummer;
        List<Veld> velden = List.of(
                Veld.regel(tekst, "Tekst van " + wat, "text", formulier.waarde(tekst), "", formulier.fout(tekst)),
                Veld.keuze(
                        soort,
                        "Soort antwoord op " + wat,
                        formulier.waarde(soort),
                        formulier.fout(soort),
                        los(SOORTEN)),
                Veld.keuze(
                        verplicht,
                        "Moet " + wat + " worden beantwoord?",
                        formulier.waarde(verplicht),
                        formulier.fout(verplicht),
                        los(List.of(new Veld.Keuze("nee", "Nee"), new Veld.Keuze("ja", "Ja")))),
                Veld.regel(
                        opties,
                        "Keuzes bij " + wat,
                        "lang",
                        formulier.waarde(opties),
                        "Elk op een eigen regel; alleen bij een vraag met keuzes.",
                        formulier.fout(opties)));
        List<Knop> knoppen = new ArrayList<>();
        if (nummer > 1) {
            knoppen.add(new Knop(Vragenlijst.OMHOOG + "-" + nummer, "Vraag " + nummer + " omhoog", nummer - 1));
        }
        if (nummer < aantal) {
            knoppen.add(new Knop(Vragenlijst.OMLAAG + "-" + nummer, "Vraag " + nummer + " omlaag", nummer + 1));
        }
        knoppen.add(new Knop(Vragenlijst.WEG + "-" + nummer, "Haal vraag " + nummer + " weg", Math.max(1, nummer - 1)));
        if (nummer == aantal && aantal < Vragenlijst.MOST) {
            knoppen.add(new Knop(Vragenlijst.ERBIJ, "Nog een vraag", nummer + 1));
        }
        return new Blok(
                "blok-" + nummer, "Vraag " + nummer, "", velden, Map.of(sleutel, formulier.waarde(sleutel)), knoppen);
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
        return Blok.van(
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
}
