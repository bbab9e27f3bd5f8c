package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.Voorkeurskanaal;
import nl.balie.act.VoorkeurskanaalVan;
import nl.balie.act.Zoeken;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.ChannelsInUse;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** A klant: who she is, how to reach her, what is still to be done for her, and all her contacten. */
@ApplicationScoped
class Klanten implements Pages.Part {
    private static final int PER_PAGE = 20;
    private static final int FURTHEST_PAGE = 500;
    /** The status of what is still to be done. */
    static final String OPEN = "te_verwerken";

    private static final Filter VAN_KLANT = Filter.is("klant", "hadBetrokkenen.wasPartij.uuid");
    private static final Filter KANAAL = Filter.is("kanaal", "kanaal");
    private static final Filter VANAF = Filter.by(Operator.FROM, "van", "plaatsgevondenOp");
    private static final Filter VOOR = Filter.by(Operator.BELOW, "tot", "plaatsgevondenOp");
    private static final Filter TAAK_VAN_KLANT =
            Filter.is("klant", "aanleidinggevendKlantcontact.hadBetrokkenen.wasPartij.uuid");
    static final Filter STATUS = Filter.is("status", "status");
    /** A taak as pages show it: with the contact that it came from, and who has to do it. */
    static final View TAAK = View.bare(InterneTaak.RESOURCE)
            .with(InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact"), View.bare(Klantcontact.RESOURCE))
            .with(Contactlezer.BEHANDELAARS, View.bare(Actor.RESOURCE));

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

    private Reply klant(Visit visit) {
        UUID id = visit.key("id");
        Klantfilter filter = Klantfilter.of(visit);
        if (visit.page() > FURTHEST_PAGE) {
            throw Fault.notFound();
        }
        List<Row> shown = new ArrayList<>();
        Templates.Klant klant = database.read(session -> {
            Voorkeurskanaal kanaal = VoorkeurskanaalVan.partij(session, id, "", null);
            Reading.Page contacten = kanaal == null ? null : contacten(session, id, filter, visit.page());
            if (kanaal == null || contacten == null) {
                throw Fault.notFound();
            }
            List<Row> taken = taken(session, id);
            shown.addAll(contacten.rows());
            taken.stream().flatMap(Taakregel::contact).forEach(shown::add);
            return page(session, visit, filter, kanaal, contacten, taken);
        });
        inzage.noteer(visit, Stream.of(id), shown.stream());
        return Reply.page(200, klant.render());
    }

    private Templates.Klant page(
            Session session,
            Visit visit,
            Klantfilter filter,
            Voorkeurskanaal kanaal,
            Reading.Page contacten,
            List<Row> taken)
            throws SQLException {
        Medewerker ik = visit.wie();
        int number = visit.page();
        Klantregel regel = Klantregel.of(kanaal.partij(), ik.magGeheim());
        return new Templates.Klant(
                frames.of(regel.naam(), visit.medewerker()),
                regel,
                Bereikbaar.of(kanaal, !regel.isGeheim() || ik.magGeheim()),
                active(session, ik),
                taken.stream().map(taak -> taak(taak, ik)).toList(),
                filter,
                kanalen(session, kanaal.partij().id(), filter),
                contacten.rows().stream()
                        .map(row -> Contactregel.of(row, Contactlezer.isVoor(row, ik)))
                        .toList(),
                new Paginering(
                        number,
                        contacten.count(),
                        number == 1 ? null : number - 1,
                        contacten.next() == null ? null : number + 1));
    }

    /** The channels of the municipality, and those by which she was in contact besides. */
    private static List<Veld.Keuze> kanalen(Session session, UUID klant, Klantfilter filter) throws SQLException {
        Map<String, Veld.Keuze> all = new LinkedHashMap<>();
        Keuzelijst.kanalen(Keuzes.kanalen(session)).forEach(keuze -> all.put(keuze.waarde(), keuze));
        Stream.concat(ChannelsInUse.of(session, klant).stream(), Stream.of(filter.kanaal()))
                .filter(code -> !code.isEmpty())
                .forEach(code -> all.putIfAbsent(code, new Veld.Keuze(code, code)));
        return List.copyOf(all.values());
    }

    private static Reading.@Nullable Page contacten(Session session, UUID klant, Klantfilter filter, int number)
            throws SQLException {
        List<Condition> conditions = new ArrayList<>(List.of(new Condition(VAN_KLANT, klant)));
        if (!filter.kanaal().isEmpty()) {
            conditions.add(new Condition(KANAAL, filter.kanaal()));
        }
        if (filter.begin() != null) {
            conditions.add(new Condition(VANAF, filter.begin()));
        }
        if (filter.eind() != null) {
            conditions.add(new Condition(VOOR, filter.eind()));
        }
        return new Reading(session).page(new Query(Zoeken.CONTACT, conditions, number, PER_PAGE, null));
    }

    /** What colleagues still have to do for this klant. */
    private static List<Row> taken(Session session, UUID klant) throws SQLException {
        List<Condition> open = List.of(new Condition(TAAK_VAN_KLANT, klant), new Condition(STATUS, OPEN));
        Reading.Page page = new Reading(session).page(new Query(TAAK, open, 1, PER_PAGE, null));
        return page == null ? List.of() : page.rows();
    }

    private static Taakregel taak(Row taak, Medewerker ik) {
        return Taakregel.of(
                taak,
                Taakregel.contact(taak).allMatch(contact -> Contactlezer.isVoor(contact, ik))
                        || taak.list(Contactlezer.BEHANDELAARS).stream().anyMatch(ik::is));
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
