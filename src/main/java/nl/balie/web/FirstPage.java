package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Klantbeeld;
import nl.balie.register.InterneTaak;
import nl.balie.register.Werktijd;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.store.Bereik;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Mededelingen;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** The first page: what is waiting for who is signed in, what has waited longest first. */
@ApplicationScoped
class FirstPage implements Pages.Part {
    private static final int MOST = 10;
    private static final Filter STATUS = Filter.is("status", "status");
    private static final Filter VOOR_MIJ = Filter.by(Operator.ONE_OF, "actor", "toegewezenAanActoren.uuid");
    private static final Ordering LANGST = new Ordering(InterneTaak.RESOURCE.attribute("toegewezenOp"), false);

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Clock clock;

    FirstPage(Database database, Frames frames, Inzage inzage, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/", Rol.ALL, this::begin));
    }

    /** What the page needs of the register. */
    private record Gelezen(List<Gesprek> gesprekken, List<Row> klaar, List<Row> taken, Mededelingen.Gevonden nieuws) {}

    private Reply begin(Visit visit) {
        Medewerker ik = visit.wie();
        Gelezen read = ik.isLezer()
                ? database.read(session -> {
                    List<Gesprek> all = ik.isKcm() ? new Gesprekken(session, ik.id()).all() : List.of();
                    List<Gesprek> saved = all.stream()
                            .filter(gesprek -> gesprek.klantcontact() != null)
                            .limit(MOST)
                            .toList();
                    return new Gelezen(
                            all,
                            Contactlezer.van(session, saved),
                            ik.isContact() ? taken(session, ik) : List.of(),
                            new Mededelingen(session, ik.id(), Werktijd.dayOf(clock.instant()))
                                    .lees(Mededelingen.Vraag.NIEUW, 1, MOST));
                })
                : new Gelezen(List.of(), List.of(), List.of(), new Mededelingen.Gevonden(List.of(), Set.of(), 0));
        inzage.noteer(
                visit,
                Stream.empty(),
                Stream.concat(read.klaar().stream(), read.taken().stream().flatMap(Taakregel::contact)));
        return Reply.page(
                200,
                new Templates.Begin(
                                frames.of("Werkplek", ik),
                                ik,
                                regels(read.gesprekken().stream().filter(Gesprek::isOpen)),
                                read.taken().stream()
                                        .map(taak -> Taakregel.of(taak, true, true))
                                        .toList(),
                                Contactregel.lijst(read.klaar(), ik),
                                Nieuwsregel.lijst(read.nieuws()),
                                read.nieuws().aantal())
                        .render());
    }

    private static List<Gesprekregel> regels(Stream<Gesprek> gesprekken) {
        return gesprekken.map(Gesprekregel::of).toList();
    }

    /** What she has to do. */
    private static List<Row> taken(Session session, Medewerker ik) throws SQLException {
        List<UUID> eigen = List.copyOf(Bereik.van(session, ik.id()).eigen());
        if (eigen.isEmpty()) {
            return List.of();
        }
        List<Condition> mine = List.of(new Condition(VOOR_MIJ, eigen), new Condition(STATUS, InterneTaak.OPEN));
        return new Reading(session)
                .first(new Query(Klantbeeld.TAAK, mine, LANGST, 1, MOST, null)).stream()
                        .limit(MOST)
                        .toList();
    }
}
