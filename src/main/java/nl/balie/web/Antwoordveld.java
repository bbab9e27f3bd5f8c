package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.Gevraagd;
import nl.balie.act.Vragensets;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Row;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;
import org.jspecify.annotations.Nullable;

/**
 * Where a question of a vragenset is answered.
 *
 * @param vinken what can be ticked, when several can be chosen; then the field itself is not shown
 * @param vraag the field that sends along how it was asked; null when it is not sent
 */
public record Antwoordveld(
        Veld veld, List<Vink> vinken, @Nullable Vink vraag) {
    private static final String VERVALLEN = "Niet meer gevraagd";

    /** One of several choices. */
    public record Vink(String id, String naam, String waarde, boolean isGekozen) {}

    /** A vragenset with the fields of its questions. */
    public record Lijst(String titel, List<Antwoordveld> velden) {}

    /** Where they are answered: what the fields are called, what stands in them, and what is wrong with that. */
    interface Plaats {
        /** The number of the vraag of the gesprek. */
        int nummer();

        /** All fields. */
        Map<String, String> getypt();

        /** The name of a field. */
        default String veld(String naam) {
            return naam + "-" + nummer();
        }

        /** What stands in it. */
        default String waarde(String naam) {
            return getypt().getOrDefault(veld(naam), "");
        }

        /** What is wrong with it; null when nothing is. */
        @Nullable
        String fout(String naam);
    }

    /** The questions of an eenheid; behind them those that were answered and that it asks no more. */
    static List<Lijst> lijsten(Vragensets.Voor voor, Plaats plaats) {
        Stream<Lijst> gesteld = voor.sets().stream()
                .map(set -> new Lijst(
                        set.text(Vragenset.TITEL),
                        Vragensets.vragen(set)
                                .map(row -> of(plaats, row, Gevraagd.van(voor, set, row)))
                                .toList()));
        List<Antwoordveld> vervallen = Gevraagd.vervallen(voor, plaats.getypt(), plaats.nummer()).stream()
                .map(vraag -> vervallen(plaats, vraag))
                .toList();
        return Stream.concat(gesteld, Stream.of(new Lijst(VERVALLEN, vervallen)).filter(lijst -> !vervallen.isEmpty()))
                .toList();
    }

    /** What was answered stays, as a text; what was ticked can be taken away. */
    private static Antwoordveld vervallen(Plaats plaats, Gevraagd vraag) {
        List<Vink> vinken = IntStream.range(0, Vraag.MOST_OPTIES)
                .mapToObj(vraag::veld)
                .filter(naam -> !plaats.waarde(naam).isEmpty())
                .map(naam -> new Vink(plaats.veld(naam), plaats.veld(naam), plaats.waarde(naam), true))
                .toList();
        Veld veld = Veld.regel(
                plaats.veld(vraag.veld()),
                vraag.tekst() + ", niet meer gevraagd (optioneel)",
                "lang",
                plaats.waarde(vraag.veld()),
                "De vraag is intussen gewijzigd of vervallen. Wat hier staat, gaat mee zoals het is gevraagd; maak leeg wat niet mee moet.",
                plaats.fout(vraag.veld()));
        return new Antwoordveld(veld, vinken, gevraagd(plaats, vraag));
    }

    private static Vink gevraagd(Plaats plaats, Gevraagd vraag) {
        return new Vink("", plaats.veld(vraag.naam()), vraag.inhoud(), false);
    }

    /** How these questions are asked, before they are answered. */
    static Lijst voorbeeld(String titel, List<Row> vragen) {
        List<Antwoordveld> velden = new ArrayList<>();
        for (Row vraag : vragen) {
            String id = "voorbeeld-" + (velden.size() + 1);
            List<String> opties = isMeerkeuze(vraag) ? Vraag.opties(vraag) : List.of();
            velden.add(new Antwoordveld(
                    veld(vraag, id, "", null),
                    IntStream.range(0, opties.size())
                            .mapToObj(i -> new Vink(id + "-" + i, id + "-" + i, opties.get(i), false))
                            .toList(),
                    null));
        }
        return new Lijst(titel, velden);
    }

    private static boolean isMeerkeuze(Row vraag) {
        return vraag.text(Vraag.SOORT).equals(Vraag.MEERKEUZE);
    }

    private static Antwoordveld of(Plaats beeld, Row vraag, Gevraagd gevraagd) {
        String naam = gevraagd.veld();
        return new Antwoordveld(
                veld(vraag, beeld.veld(naam), beeld.waarde(naam), beeld.fout(naam)),
                isMeerkeuze(vraag) ? vinken(beeld, vraag, gevraagd) : List.of(),
                gevraagd(beeld, gevraagd));
    }

    private static Veld veld(Row vraag, String id, String waarde, @Nullable String fout) {
        String label = vraag.text(Vraag.TEKST) + (vraag.is(Vraag.VERPLICHT) ? " (verplicht)" : " (optioneel)");
        return switch (vraag.text(Vraag.SOORT)) {
            case Vraag.LANG -> Veld.regel(id, label, "lang", waarde, "", fout);
            case Vraag.DATUM -> Veld.regel(id, label, "date", waarde, "", fout);
            case Vraag.JA_NEE, Vraag.KEUZE -> Veld.keuze(id, label, waarde, fout, een(keuzes(vraag), waarde));
            default -> Veld.regel(id, label, "text", waarde, "", fout);
        };
    }

    private static List<Keuze> keuzes(Row vraag) {
        return vraag.text(Vraag.SOORT).equals(Vraag.JA_NEE)
                ? List.of(new Keuze("ja", "Ja"), new Keuze("nee", "Nee"))
                : Vraag.opties(vraag).stream()
                        .map(optie -> new Keuze(optie, optie))
                        .toList();
    }

    /** One of these, or none; what was chosen before stays among it. */
    private static List<Groep> een(List<Keuze> keuzes, String gekozen) {
        boolean isGone = !gekozen.isEmpty()
                && keuzes.stream().noneMatch(keuze -> keuze.waarde().equals(gekozen));
        return List.of(new Groep(
                "",
                Stream.of(
                                Stream.of(new Keuze("", "Niet beantwoord")),
                                keuzes.stream(),
                                Stream.of(new Keuze(gekozen, gekozen)).filter(gone -> isGone))
                        .flatMap(each -> each)
                        .toList()));
    }

    /** The first goes by the name of the question, so that what is wrong with it leads there. */
    private static List<Vink> vinken(Plaats beeld, Row vraag, Gevraagd gevraagd) {
        List<Vink> vinken = new ArrayList<>();
        List<String> opties = Vraag.opties(vraag);
        for (int i = 0; i < opties.size(); i++) {
            String naam = gevraagd.veld(i);
            vinken.add(new Vink(
                    beeld.veld(i == 0 ? gevraagd.veld() : naam),
                    beeld.veld(naam),
                    opties.get(i),
                    beeld.waarde(naam).equals(opties.get(i))));
        }
        return vinken;
    }
}
