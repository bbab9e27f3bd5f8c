package nl.balie.act;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.register.Antwoord;
import nl.balie.register.InterneTaak;
import nl.balie.register.Vraag;
import nl.balie.resource.Document;
import nl.balie.resource.Row;

/** What was answered to the questions of the eenheid that is asked something. Faults are told by the names of the fields. */
public final class Antwoorden {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu");
    private static final int SHORT = 200;

    private final Getypt getypt;
    private final int nummer;
    private final List<Document> documents = new ArrayList<>();

    /** Those to what an eenheid wants to know, as they were typed in a vraag of a gesprek; what it asks no more stays as it was asked. */
    Antwoorden(Getypt getypt, Vragensets.Voor voor, int nummer) {
        this.getypt = getypt;
        this.nummer = nummer;
        voor.sets()
                .forEach(set -> Vragensets.vragen(set).forEach(vraag -> lees(vraag, Gevraagd.van(voor, set, vraag))));
        Gevraagd.vervallen(voor, getypt.inhoud(), nummer)
                .forEach(vraag -> bewaar(vraag, vraag.antwoord(getypt.inhoud(), nummer)));
    }

    List<Document> documents() {
        return documents;
    }

    /** This toelichting with the answers behind it; a fault when that is more than a taak holds. */
    String achter(String toelichting, String field) {
        String tekst = documents.stream()
                .map(each -> regel(
                        each.text(Antwoord.VRAAGTEKST.column()),
                        each.text(Antwoord.SOORT.column()),
                        each.text(Antwoord.ANTWOORD.column())))
                .collect(Collectors.joining("\n"));
        String whole = tekst.isEmpty() ? toelichting : toelichting + "\n\n" + tekst;
        int most = InterneTaak.RESOURCE.attribute("toelichting").max();
        if (!tekst.isEmpty() && Getypt.length(whole) > most) {
            getypt.wrong(
                    field,
                    "Samen met de antwoorden is dit %d tekens te lang: hoogstens %d. Schrijf hier een kortere toelichting, of kortere antwoorden."
                            .formatted(Getypt.length(whole) - most, most));
            return toelichting;
        }
        return whole;
    }

    /** What stands in front of the answers in a toelichting; all of it when it has changed since. */
    public static String zonder(String toelichting, List<Row> antwoorden) {
        String tekst = antwoorden.stream()
                .map(row -> regel(row.text(Antwoord.VRAAGTEKST), row.text(Antwoord.SOORT), row.text(Antwoord.ANTWOORD)))
                .collect(Collectors.joining("\n"));
        return !tekst.isEmpty() && toelichting.endsWith("\n\n" + tekst)
                ? toelichting
                        .substring(0, toelichting.length() - tekst.length())
                        .strip()
                : toelichting;
    }

    /** An answer as people read it. */
    public static String leesbaar(Row antwoord) {
        return leesbaar(antwoord.text(Antwoord.SOORT), antwoord.text(Antwoord.ANTWOORD));
    }

    private static String regel(String vraag, String soort, String antwoord) {
        return vraag + ": " + leesbaar(soort, antwoord);
    }

    private static String leesbaar(String soort, String antwoord) {
        return switch (soort) {
            case Vraag.MEERKEUZE -> antwoord.replace("\n", ", ");
            case Vraag.DATUM -> dag(antwoord);
            default -> antwoord;
        };
    }

    /** Who wrote an answer through the API, may have written a date otherwise. */
    private static String dag(String antwoord) {
        try {
            return DAY.format(LocalDate.parse(antwoord));
        } catch (DateTimeParseException otherwise) {
            return antwoord;
        }
    }

    private void lees(Row vraag, Gevraagd gevraagd) {
        String field = gevraagd.veld() + "-" + nummer;
        String antwoord = gevraagd.soort().equals(Vraag.MEERKEUZE) ? gekozen(vraag, gevraagd) : getypt.tekst(field);
        if (antwoord.isEmpty()) {
            if (vraag.is(Vraag.VERPLICHT)) {
                getypt.required(field);
            }
            return;
        }
        check(field, vraag, gevraagd.soort(), antwoord);
        bewaar(gevraagd, antwoord);
    }

    private void bewaar(Gevraagd vraag, String antwoord) {
        String field = vraag.veld() + "-" + nummer;
        Document document = Getypt.document(Antwoord.RESOURCE, field);
        document.set(Antwoord.VRAGENSET.column(), vraag.titel());
        document.set(Antwoord.VRAAGTEKST.column(), vraag.tekst());
        document.set(Antwoord.SOORT.column(), vraag.soort());
        getypt.set(document, Antwoord.ANTWOORD, antwoord, field);
        documents.add(document);
    }

    /** Those that were ticked and can be chosen still. */
    private String gekozen(Row vraag, Gevraagd gevraagd) {
        List<String> opties = Vraag.opties(vraag);
        return IntStream.range(0, opties.size())
                .filter(i -> getypt.tekst(gevraagd.veld(i) + "-" + nummer).equals(opties.get(i)))
                .mapToObj(opties::get)
                .collect(Collectors.joining("\n"));
    }

    private void check(String field, Row vraag, String soort, String antwoord) {
        switch (soort) {
            case Vraag.KORT -> {
                if (Getypt.length(antwoord) > SHORT) {
                    getypt.wrong(field, "Dit is te lang: hoogstens %d tekens.".formatted(SHORT));
                }
            }
            case Vraag.KEUZE -> require(field, Vraag.opties(vraag).contains(antwoord));
            case Vraag.JA_NEE -> require(field, List.of("ja", "nee").contains(antwoord));
            case Vraag.DATUM -> {
                if (dag(antwoord).equals(antwoord)) {
                    getypt.wrong(field, "Vul een datum in, zoals 2026-12-02.");
                }
            }
            default -> {}
        }
    }

    private void require(String field, boolean isChoice) {
        if (!isChoice) {
            getypt.wrong(field, "Dit is geen van de keuzes. Kies opnieuw.");
        }
    }
}
