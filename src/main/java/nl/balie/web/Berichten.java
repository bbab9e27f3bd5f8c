package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.act.Klantverloop;
import nl.balie.act.Zoeken;
import nl.balie.register.Bericht;
import nl.balie.register.BerichtBijlage;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Inzagen.Gezien;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** What was sent to a klant, for who opens it: who did, is noted. Reading it here is not her reading it. */
@ApplicationScoped
class Berichten implements Pages.Part {
    private static final View BERICHT = View.bare(Bericht.RESOURCE)
            .with(Bericht.BIJLAGEN, View.without(BerichtBijlage.RESOURCE, BerichtBijlage.INHOUD));

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;

    Berichten(Database database, Frames frames, Inzage inzage) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/klanten/{id}/berichten/{bericht}", Rol.CONTACT, this::bericht));
    }

    /** What the page needs of the register. */
    private record Gelezen(Row partij, Row bericht) {}

    private Reply bericht(Visit visit) {
        Gelezen read = database.read(session -> lees(session, visit));
        inzage.noteer(
                visit,
                Stream.of(
                        new Gezien(Partij.RESOURCE, read.partij().id()),
                        new Gezien(Bericht.RESOURCE, read.bericht().id())));
        Medewerker ik = visit.wie();
        Row bericht = read.bericht();
        String onderwerp = bericht.text(attribute("onderwerp"));
        return Reply.page(
                200,
                new Templates.Bericht(
                                frames.of(onderwerp.isBlank() ? "Bericht zonder onderwerp" : onderwerp, ik),
                                Klantregel.of(read.partij(), ik.magGeheim()),
                                gegevens(bericht),
                                bericht.text(attribute("berichttekst")),
                                bericht.list(Bericht.BIJLAGEN).stream()
                                        .map(Berichten::bijlage)
                                        .toList())
                        .render());
    }

    /** Hers is what was sent to her or to her BSN; before its day nobody sees it. */
    private static Gelezen lees(Session session, Visit visit) throws SQLException {
        Reading reading = new Reading(session);
        Row partij = reading.one(Zoeken.KLANT, visit.key("id"), List.of());
        Row bericht = partij == null ? null : reading.one(BERICHT, visit.key("bericht"), List.of());
        if (partij == null
                || bericht == null
                || !isVan(bericht, partij)
                || moment(bericht, Bericht.PUBLICATIEDATUM).isAfter(session.now())) {
            throw Fault.notFound();
        }
        Kring.van(session, visit.wie()).eis(partij);
        return new Gelezen(partij, bericht);
    }

    private static boolean isVan(Row bericht, Row partij) {
        return partij.id().equals(bericht.get(Bericht.PARTIJ))
                || Klantverloop.bsns(partij).contains(bericht.text(Bericht.GEBRUIKER_ID));
    }

    private static List<Klantregel.Gegeven> gegevens(Row bericht) {
        boolean gelezen = bericht.is(attribute("gelezen"));
        return Stream.of(
                        new Klantregel.Gegeven(
                                "Verzonden", Contactregel.moment(moment(bericht, Bericht.PUBLICATIEDATUM))),
                        new Klantregel.Gegeven("Soort", bericht.text(attribute("berichtType"))),
                        new Klantregel.Gegeven("Kanaal", Contactregel.capital(bericht.text(Bericht.KANAAL))),
                        new Klantregel.Gegeven("Kenmerk", bericht.text(attribute("referentie"))),
                        new Klantregel.Gegeven(
                                "Gelezen door de klant",
                                gelezen ? Contactregel.moment(moment(bericht, attribute("gelezenOp"))) : "nog niet"))
                .filter(gegeven -> !gegeven.waarde().isBlank())
                .toList();
    }

    private static String bijlage(Row bijlage) {
        String omschrijving = bijlage.text(BerichtBijlage.RESOURCE.attribute("omschrijving"));
        return omschrijving.isBlank() ? "Bijlage zonder omschrijving" : omschrijving;
    }

    private static OffsetDateTime moment(Row bericht, Attribute attribute) {
        return (OffsetDateTime) Objects.requireNonNull(bericht.get(attribute));
    }

    private static Attribute attribute(String name) {
        return Bericht.RESOURCE.attribute(name);
    }
}
