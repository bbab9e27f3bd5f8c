package nl.balie.web;

import static nl.balie.web.Gesprekspost.found;
import static nl.balie.web.Gesprekspost.gesprekken;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Gespreksoverdracht;
import nl.balie.store.Gespreksoverdracht.Collega;
import nl.balie.store.Session;

/** A gesprek that another goes on with: nothing that was typed is lost when somebody's day ends, or when she falls ill. */
@ApplicationScoped
class Gespreksoverdrachten implements Pages.Part {
    private static final Set<Rol> KCM = Set.of(Rol.KCM);
    private static final String ALL = Frames.PREFIX + "/gesprekken";
    private static final String VOOR = "voor";

    private final Database database;
    private final Frames frames;
    private final Notice notice;

    Gespreksoverdrachten(Database database, Frames frames, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/gesprekken/{id}/overdracht", KCM, visit -> toon(visit, Map.of())),
                Page.of("POST", "/gesprekken/{id}/overdracht", KCM, this::geef),
                Page.of("POST", "/gesprekken/{id}/overname", KCM, this::neem));
    }

    /** An open gesprek of a colleague, in a list. */
    public record Elders(String id, String naam, String begonnen) {}

    /** Those that she may take; none for who divides no work. */
    static List<Elders> vanTeam(Session session, Medewerker ik) throws SQLException {
        return ik.isCoordinator()
                ? Gespreksoverdracht.vanTeam(session, ik.id()).stream()
                        .map(each ->
                                new Elders(each.id().toString(), each.naam(), Contactregel.moment(each.begonnen())))
                        .toList()
                : List.of();
    }

    /** What the page needs. */
    private record Gelezen(Gesprek gesprek, List<Collega> collegas) {}

    private static Gelezen lees(Session session, Visit visit) throws SQLException {
        Gesprek gesprek = found(gesprekken(session, visit).find(visit.key("id")));
        if (!gesprek.isOpen()) {
            throw Fault.notFound();
        }
        return new Gelezen(
                gesprek, Gespreksoverdracht.collegas(session, visit.wie().id()));
    }

    private Reply toon(Visit visit, Map<String, String> fouten) {
        Gelezen read = database.read(session -> lees(session, visit));
        Formulier formulier = Formulier.van(visit, fouten);
        List<Veld.Keuze> keuzes = Stream.concat(
                        Stream.of(new Veld.Keuze("", "Kies")),
                        read.collegas().stream().map(each -> new Veld.Keuze(each.medewerker(), each.naam())))
                .toList();
        Veld voor = Veld.keuze(
                VOOR,
                "Wie gaat ermee verder? (verplicht)",
                formulier.waarde(VOOR),
                formulier.fout(VOOR),
                List.of(new Veld.Groep("", keuzes)));
        return Reply.page(
                formulier.status(),
                new Templates.Gespreksoverdracht(
                                frames.of(formulier.titel("Gesprek overdragen"), visit.medewerker()),
                                Gesprekregel.of(read.gesprek()),
                                voor,
                                read.collegas().isEmpty())
                        .render());
    }

    /** Given twice is given once: what is no longer hers she finds no more, and is told so. */
    private Reply geef(Visit visit) {
        try {
            String naam = database.write(visit.call(), session -> {
                Gesprekken gesprekken = gesprekken(session, visit);
                found(gesprekken.lock(visit.key("id")));
                Gelezen read = lees(session, visit);
                Collega collega = read.collegas().stream()
                        .filter(each -> each.medewerker().equals(visit.field(VOOR)))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(VOOR, Message.invalid("Kies een collega.")));
                Gespreksoverdracht.naar(
                        gesprekken,
                        read.gesprek(),
                        collega.medewerker(),
                        visit.wie().naam());
                return collega.naam();
            });
            return naarLijst(visit, "Het gesprek staat nu bij " + naam + ".");
        } catch (Invalid invalid) {
            return toon(visit, Formulier.fouten(invalid));
        }
    }

    /** Hers are then the draft and its clock; what her colleague still types meanwhile is not kept there any more, and her page says so. */
    private Reply neem(Visit visit) {
        UUID id = visit.key("id");
        Optional<String> van = database.write(visit.call(), session -> {
            Optional<Gespreksoverdracht.Elders> elders = visit.wie().isCoordinator()
                    ? Gespreksoverdracht.vanTeam(session, visit.wie().id()).stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                    : Optional.empty();
            if (elders.isPresent()) {
                Gesprekken hers = new Gesprekken(session, elders.get().medewerker());
                Gesprek gesprek = found(hers.lock(id));
                Gespreksoverdracht.naar(
                        hers, gesprek, visit.wie().id(), elders.get().naam());
            }
            return elders.map(Gespreksoverdracht.Elders::naam);
        });
        return naarLijst(
                visit,
                van.map(naam -> "Het gesprek van " + naam + " staat nu bij jou.")
                        .orElseThrow(Fault::notFound));
    }

    private Reply naarLijst(Visit visit, String gedaan) {
        return notice.on(visit, Reply.goTo(ALL), ALL, gedaan);
    }
}
