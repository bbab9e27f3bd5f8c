package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Klantbeeld;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Werktijd;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.store.Agenda;
import nl.balie.store.Bereik;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Inzagen.Gezien;
import nl.balie.store.Mededelingen;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Werktelling;
import nl.balie.store.Werkvoorraad;
import nl.balie.store.Werkvoorraad.Regel;
import nl.balie.store.Werkvraag;

/** The first page: what is waiting for who is signed in, what has waited longest first. */
@ApplicationScoped
class FirstPage implements Pages.Part {
    private static final int MOST = 10;
    private static final Werklijst TE_LAAT = new Werklijst(Map.of("wachtrij", Werklijst.UITGEZET, "termijn", "telaat"));
    private static final Filter STATUS = Filter.is("status", "status");
    private static final Filter VOOR_MIJ = Filter.by(Operator.ONE_OF, "actor", "toegewezenAanActoren.uuid");
    private static final Ordering LANGST = new Ordering(InterneTaak.RESOURCE.attribute("toegewezenOp"), false);

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Agenda agenda;
    private final Clock clock;

    FirstPage(Database database, Frames frames, Inzage inzage, Agenda agenda, Clock clock) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/", Rol.ALL, this::begin));
    }

    /** What the page needs of the register. */
    private record Gelezen(
            List<Gesprek> gesprekken,
            List<Row> klaar,
            List<Row> doorverbonden,
            List<Row> taken,
            List<Regel> teLaat,
            Set<UUID> besloten,
            long vanNiemand,
            Mededelingen.Gevonden nieuws) {}

    private Reply begin(Visit visit) {
        Medewerker ik = visit.wie();
        Gelezen read = ik.isLezer()
                ? database.read(session -> {
                    List<Gesprek> all = ik.isKcm() ? new Gesprekken(session, ik.id()).all() : List.of();
                    List<Gesprek> saved = all.stream()
                            .filter(gesprek -> gesprek.klantcontact() != null)
                            .limit(MOST)
                            .toList();
                    Bereik bereik = ik.isContact() ? Bereik.van(session, ik.id()) : new Bereik(Set.of(), List.of());
                    List<Regel> regels = teLaat(session, bereik, ik);
                    return new Gelezen(
                            all,
                            Contactlezer.van(session, saved),
                            Contactlezer.doorverbonden(session, bereik, MOST),
                            taken(session, bereik),
                            regels,
                            Contactverzoeken.besloten(session, regels, ik),
                            Werktelling.vanNiemand(session, ik.isCoordinator()),
                            new Mededelingen(session, ik.id(), Werktijd.dayOf(clock.instant()))
                                    .lees(Mededelingen.Vraag.NIEUW, 1, MOST));
                })
                : new Gelezen(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        0,
                        new Mededelingen.Gevonden(List.of(), Set.of(), 0));
        inzage.noteer(
                visit,
                Stream.empty(),
                Stream.of(
                                read.klaar().stream(),
                                read.doorverbonden().stream(),
                                read.taken().stream().flatMap(Taakregel::contact))
                        .flatMap(rows -> rows));
        inzage.noteer(
                visit,
                read.teLaat().stream()
                        .filter(regel -> !read.besloten().contains(regel.contact()))
                        .map(regel -> new Gezien(Klantcontact.RESOURCE, regel.contact())));
        return Reply.page(
                200,
                new Templates.Begin(
                                frames.of("Werkplek", ik),
                                ik,
                                regels(read.gesprekken().stream().filter(Gesprek::isOpen)),
                                read.taken().stream()
                                        .map(taak -> Taakregel.of(taak, true, true))
                                        .toList(),
                                Contactregel.lijst(read.doorverbonden(), ik),
                                read.teLaat().stream()
                                        .map(regel -> Verzoekregel.of(
                                                regel,
                                                read.besloten().contains(regel.contact()),
                                                agenda.werktijd(),
                                                clock.instant()))
                                        .toList(),
                                TE_LAAT.begin(),
                                read.vanNiemand() == 0 ? null : Werktelling.zoveel(read.vanNiemand()),
                                Contactregel.lijst(read.klaar(), ik),
                                Nieuwsregel.lijst(read.nieuws()),
                                read.nieuws().aantal())
                        .render());
    }

    private static List<Gesprekregel> regels(Stream<Gesprek> gesprekken) {
        return gesprekken.map(Gesprekregel::of).toList();
    }

    /** What she has to do. */
    private static List<Row> taken(Session session, Bereik bereik) throws SQLException {
        List<UUID> eigen = List.copyOf(bereik.eigen());
        if (eigen.isEmpty()) {
            return List.of();
        }
        List<Condition> mine = List.of(new Condition(VOOR_MIJ, eigen), new Condition(STATUS, InterneTaak.OPEN));
        return new Reading(session)
                .first(new Query(Klantbeeld.TAAK, mine, LANGST, 1, MOST, null)).stream()
                        .limit(MOST)
                        .toList();
    }

    /** What she asked of others and is not done in time, what is late longest first. */
    private static List<Regel> teLaat(Session session, Bereik bereik, Medewerker ik) throws SQLException {
        Werkvraag vraag = new Werklijstvraag(TE_LAAT, bereik, ik).vraag(session.now(), List.of());
        return bereik.eigen().isEmpty()
                ? List.of()
                : new Werkvoorraad(session).lees(vraag).stream().limit(MOST).toList();
    }
}
