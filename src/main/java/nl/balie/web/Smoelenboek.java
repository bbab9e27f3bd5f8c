package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Eenheid;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Medewerker;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Naamlijst;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.web.Klantregel.Gegeven;

/** The colleagues: what they do, for which eenheden, and how they are reached at their work. */
@ApplicationScoped
class Smoelenboek {
    /** In the place of a kind of source, in the address of the page of a colleague. */
    static final String SOORT = "medewerkers";

    private static final int MOST = 50;
    private static final View GEHEEL = View.bare(Medewerker.RESOURCE)
            .with(Medewerker.VERVANGER, View.bare(Medewerker.RESOURCE))
            .with(
                    Medewerker.LIDMAATSCHAPPEN,
                    View.bare(Lidmaatschap.RESOURCE).with(Lidmaatschap.EENHEID, View.bare(Eenheid.RESOURCE)));

    private final Database database;
    private final Frames frames;

    Smoelenboek(Database database, Frames frames) {
        this.database = database;
        this.frames = frames;
    }

    /** A colleague; {@code gegevens}: what is known of her, what it is before each. */
    public record Collega(String naam, String adres, List<Gegeven> gegevens) {}

    /** Those in whose name this stands, of who still works here. */
    static List<Collega> zoek(Session session, String tekst) throws SQLException {
        if (tekst.isBlank()) {
            return List.of();
        }
        List<Row> rows = Naamlijst.van(Medewerker.RESOURCE).lees(session, tekst, 1, MOST).rijen().stream()
                .filter(row -> row.is(Medewerker.ACTIEF))
                .toList();
        new Reading(session).fill(GEHEEL, rows);
        return rows.stream().map(Smoelenboek::collega).toList();
    }

    /** The page of one. */
    Reply toon(Visit visit) {
        Row row = database.read(session -> new Reading(session).one(GEHEEL, visit.key("id"), List.of()));
        if (row == null || !row.is(Medewerker.ACTIEF)) {
            throw Fault.notFound();
        }
        return Reply.page(
                200,
                new Templates.Collega(frames.of(row.text(Medewerker.NAAM), visit.medewerker()), collega(row)).render());
    }

    private static Collega collega(Row row) {
        Row vervanger = row.target(Medewerker.VERVANGER);
        String eenheden = row.list(Medewerker.LIDMAATSCHAPPEN).stream()
                .flatMap(lid -> Stream.ofNullable(lid.target(Lidmaatschap.EENHEID)))
                .map(eenheid -> eenheid.text(Eenheid.RESOURCE.attribute("naam")))
                .collect(Collectors.joining(", "));
        return new Collega(
                row.text(Medewerker.NAAM),
                Frames.PREFIX + "/bronnen/" + SOORT + "/" + row.id(),
                Stream.of(
                                new Gegeven("Functie", row.text(Medewerker.FUNCTIE)),
                                new Gegeven("Eenheden", eenheden),
                                new Gegeven("Telefoon", row.text(Medewerker.TELEFOONNUMMER)),
                                new Gegeven("E-mail", row.text(Medewerker.EMAILADRES)),
                                new Gegeven(
                                        "Afwezig tot en met",
                                        row.get(Medewerker.AFWEZIG_TOT) instanceof LocalDate dag
                                                ? Contactregel.dag(dag)
                                                : ""),
                                new Gegeven("Vervanger", vervanger == null ? "" : vervanger.text(Medewerker.NAAM)))
                        .filter(each -> !each.waarde().isBlank())
                        .toList());
    }
}
