package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Inlezen;
import nl.balie.resource.Invalid;
import nl.balie.resource.Violation;
import nl.balie.store.Database;

/** A list of eenheden or medewerkers that is pasted in as CSV. */
@ApplicationScoped
class Invoer implements Pages.Part {
    private static final String CSV = "csv";
    /** Nobody mends more at once. */
    private static final int MOST_FAULTS = 100;

    private final Database database;
    private final Frames frames;
    private final Notice notice;

    Invoer(Database database, Frames frames, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Beheerlijsten.WERKERS.stream().flatMap(lijst -> {
            String pad = "/beheer/" + lijst.pad() + "/invoer";
            return Stream.of(
                    Page.of("GET", pad, Beheer.ROLLEN, visit -> toon(visit, lijst, List.of())),
                    Page.of("POST", pad, Beheer.ROLLEN, visit -> lees(visit, lijst)));
        });
    }

    private Reply toon(Visit visit, Beheerlijst lijst, List<String> fouten) {
        String titel = lijst.titel() + " inlezen";
        Veld csv = Veld.regel(
                CSV,
                "Lijst (verplicht)",
                "lang",
                visit.field(CSV),
                "De eerste regel noemt de kolommen, in elke volgorde: " + lijst.invoerkop()
                        + ". Plak uit een spreadsheet, of uit een CSV-bestand.",
                fouten.isEmpty() ? null : "Er is niets ingelezen.");
        return Reply.page(
                fouten.isEmpty() ? 200 : 422,
                new BeheerTemplates.Invoer(
                                frames.of(fouten.isEmpty() ? titel : "Fout: " + titel, visit.medewerker()),
                                lijst,
                                csv,
                                fouten.stream().limit(MOST_FAULTS).toList(),
                                Math.max(0, fouten.size() - MOST_FAULTS),
                                UUID.randomUUID().toString())
                        .render());
    }

    private Reply lees(Visit visit, Beheerlijst lijst) {
        try {
            Inlezen.Uitslag uitslag =
                    database.write(visit.call(), session -> Inlezen.van(session, lijst.resource(), visit.field(CSV)));
            String gedaan = "Ingelezen: %d nieuw, %d gewijzigd, %d stonden er al zo."
                    .formatted(uitslag.nieuw(), uitslag.gewijzigd(), uitslag.gelijk());
            return notice.on(visit, Reply.goTo(lijst.adres()), lijst.adres(), gedaan);
        } catch (Invalid invalid) {
            List<String> fouten = new ArrayList<>();
            invalid.violations().forEach(fault -> fouten.add(inWoorden(fault)));
            return toon(visit, lijst, fouten);
        }
    }

    /** With the line and the column, which the name of a fault begins with. */
    private static String inWoorden(Violation fault) {
        String[] parts = fault.name().split("\\.", 3);
        String uitleg = Uitleg.van(fault);
        if (!parts[0].matches("\\d+")) {
            return uitleg;
        }
        return "Regel " + parts[0] + (parts.length > 1 ? ", " + parts[1] : "") + ": " + uitleg;
    }
}
