package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.Klantbeeld;
import nl.balie.act.Klantverloop;
import nl.balie.act.Voorkeurskanaal;
import nl.balie.act.VoorkeurskanaalVan;
import nl.balie.resource.Row;
import nl.balie.store.ChannelsInUse;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Session;
import nl.balie.store.Tijdlijn.Punt;
import nl.balie.store.Tijdlijn.Soort;
import org.jspecify.annotations.Nullable;

/** A klant: who she is, how to reach her, what is still to be done for her, and all that happened. */
@ApplicationScoped
class Klanten implements Pages.Part {
    private static final int PER_PAGE = 20;
    private static final int FURTHEST_PAGE = 500;

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;

    Klanten(Database database, Frames frames, Inzage inzage) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/klanten/{id}", Rol.CONTACT, this::klant));
    }

    /** What the page needs of the register. */
    private record Gelezen(
            Voorkeurskanaal kanaal,
            List<Row> open,
            Klantverloop verloop,
            Set<UUID> bereikt,
            @Nullable String gesprek,
            List<Veld.Keuze> kanalen) {}

    private Reply klant(Visit visit) {
        UUID id = visit.key("id");
        Klantfilter filter = Klantfilter.of(visit);
        int pagina = visit.page();
        if (pagina > FURTHEST_PAGE) {
            throw Fault.notFound();
        }
        Gelezen read = database.read(session -> lees(session, visit, id, filter));
        inzage.noteer(
                visit,
                Stream.of(id),
                Stream.concat(
                        read.verloop().contacten().values().stream(),
                        read.open().stream().flatMap(Taakregel::contact)));
        Medewerker ik = visit.wie();
        Klantregel regel = Klantregel.of(read.kanaal().partij(), ik.magGeheim());
        return Reply.page(
                200,
                new Templates.Klant(
                                frames.of(regel.naam(), ik),
                                regel,
                                Bereikbaar.of(read.kanaal(), !regel.isVerborgen()),
                                read.gesprek(),
                                Taakregel.lijst(read.open(), ik, read.bereikt()),
                                filter,
                                read.kanalen(),
                                read.verloop().punten().stream()
                                        .map(punt -> Tijdlijnregel.of(punt, read.verloop(), id, read.bereikt(), ik))
                                        .toList(),
                                Paginering.of(pagina, PER_PAGE, read.verloop().aantal()))
                        .render());
    }

    private static Gelezen lees(Session session, Visit visit, UUID id, Klantfilter filter) throws SQLException {
        Voorkeurskanaal kanaal = VoorkeurskanaalVan.partij(session, id, "", null);
        if (kanaal == null) {
            throw Fault.notFound();
        }
        Kring.van(session, visit.wie()).eis(kanaal.partij());
        boolean alsoConfidential = visit.wie().isOneOf(Rol.VERTROUWELIJK);
        Klantverloop verloop =
                Klantverloop.van(session, kanaal.partij(), filter.deel(alsoConfidential), visit.page(), PER_PAGE);
        if (verloop == null) {
            throw Fault.notFound();
        }
        List<Row> open = Klantbeeld.open(session, List.of(id));
        Stream<UUID> verzoeken = verloop.punten().stream()
                .filter(punt -> punt.soort() == Soort.CONTACTVERZOEK)
                .map(Punt::id);
        return new Gelezen(
                kanaal,
                open,
                verloop,
                Taakregel.bereikt(session, Stream.concat(open.stream().map(Row::id), verzoeken), visit.wie()),
                active(session, visit.wie()),
                kanalen(session, kanaal.partij(), filter));
    }

    /** The channels of the municipality, and those by which she was in contact besides. */
    private static List<Veld.Keuze> kanalen(Session session, Row partij, Klantfilter filter) throws SQLException {
        Map<String, Veld.Keuze> all = new LinkedHashMap<>();
        Keuzelijst.kanalen(Keuzes.kanalen(session)).forEach(keuze -> all.put(keuze.waarde(), keuze));
        Stream.concat(
                        ChannelsInUse.of(session, partij.id(), Klantverloop.bsns(partij)).stream(),
                        Stream.of(filter.kanaal()))
                .filter(code -> !code.isEmpty())
                .forEach(code -> all.putIfAbsent(code, new Veld.Keuze(code, Contactregel.capital(code))));
        return List.copyOf(all.values());
    }

    /** The key of the gesprek that she has on the line; null when there is none. */
    private static @Nullable String active(Session session, Medewerker medewerker) throws SQLException {
        return new Gesprekken(session, medewerker.id())
                .all().stream()
                        .filter(Gesprek::isActief)
                        .map(gesprek -> gesprek.id().toString())
                        .findFirst()
                        .orElse(null);
    }
}
