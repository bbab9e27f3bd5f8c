package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Inrichten;
import nl.balie.act.Overdragen;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Collegas;
import nl.balie.store.Collegas.Collega;
import nl.balie.store.Database;
import nl.balie.store.Session;

/** The open work of a medewerker who leaves, or of an eenheid that is closed, goes to another. Only how much it is, is told here. */
@ApplicationScoped
class Overdrachten implements Pages.Part {
    private static final String VOOR = "voor";
    private static final String TERUG = "terug";

    private final Database database;
    private final Frames frames;
    private final Notice notice;

    Overdrachten(Database database, Frames frames, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Beheerlijsten.WERKERS.stream().flatMap(lijst -> {
            String pad = "/beheer/" + lijst.pad() + "/{id}/overdracht";
            return Stream.of(
                    Page.of("GET", pad, Beheer.ROLLEN, visit -> toon(visit, lijst, Map.of())),
                    Page.of("POST", pad, Beheer.ROLLEN, visit -> draagOver(visit, lijst)));
        });
    }

    /** What the page needs of the register. */
    private record Gelezen(String naam, int werk, List<Collega> collegas) {}

    private static Gelezen lees(Session session, Beheerlijst lijst, UUID id) throws SQLException {
        Row row = Inrichten.lees(session, lijst.resource(), id);
        if (row == null) {
            throw Fault.notFound();
        }
        return new Gelezen(
                row.text(lijst.resource().attribute("naam")),
                Overdragen.aantal(session, id),
                Collegas.doeners(session).stream()
                        .filter(collega -> !collega.id().equals(id))
                        .toList());
    }

    private Reply toon(Visit visit, Beheerlijst lijst, Map<String, String> fouten) {
        UUID id = visit.key("id");
        Gelezen read = database.read(session -> lees(session, lijst, id));
        Formulier formulier = Formulier.van(visit, fouten);
        List<Veld.Groep> groepen = new ArrayList<>();
        groepen.add(new Veld.Groep(
                "",
                lijst.isMedewerkers()
                        ? List.of(new Veld.Keuze("", "Kies"), new Veld.Keuze(TERUG, "Terug naar de eenheid"))
                        : List.of(new Veld.Keuze("", "Kies"))));
        groepen.addAll(Keuzelijst.groepen(read.collegas().stream()
                .filter(each -> each.isEenheid() || lijst.isMedewerkers())
                .toList()));
        Veld voor = Veld.keuze(
                VOOR, "Naar wie gaat het? (verplicht)", formulier.waarde(VOOR), formulier.fout(VOOR), groepen);
        return Reply.page(
                formulier.status(),
                new BeheerTemplates.Overdracht(
                                frames.of(formulier.titel("Werk overdragen"), visit.medewerker()),
                                lijst,
                                id.toString(),
                                read.naam(),
                                read.werk(),
                                voor,
                                UUID.randomUUID().toString())
                        .render());
    }

    private Reply draagOver(Visit visit, Beheerlijst lijst) {
        UUID id = visit.key("id");
        String adres = lijst.adres() + "/" + id;
        try {
            String gedaan = database.write(visit.call(), session -> {
                lees(session, lijst, id);
                String[] told = {"Dit was al gedaan."};
                OnlyOnce.run(session, visit, () -> {
                    UUID naar = visit.field(VOOR).equals(TERUG) ? null : Koppelen.key(visit, VOOR);
                    told[0] = verteld(Overdragen.alles(session, Behandelen.wie(visit.wie()), id, naar));
                });
                return told[0];
            });
            return notice.on(visit, Reply.goTo(adres), adres, gedaan);
        } catch (Invalid invalid) {
            return toon(visit, lijst, Formulier.fouten(invalid));
        }
    }

    private static String verteld(int aantal) {
        return aantal == 1 ? "1 contactverzoek is overgedragen." : aantal + " contactverzoeken zijn overgedragen.";
    }
}
