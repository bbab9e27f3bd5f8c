package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Row;
import nl.balie.store.Agenda;
import nl.balie.store.Bereik;
import nl.balie.store.Collegas;
import nl.balie.store.Collegas.Collega;
import nl.balie.store.Database;
import nl.balie.store.Inzagen.Gezien;
import nl.balie.store.Session;
import nl.balie.store.Werktelling;
import nl.balie.store.Werkvoorraad;
import nl.balie.store.Werkvoorraad.Regel;
import nl.balie.store.Writing;

/** The work list: the queues of who is signed in, narrowed and sorted by its address. */
@ApplicationScoped
class Contactverzoeken implements Pages.Part {
    private static final String PATH = "/contactverzoeken";
    private static final String PURPOSE = "werklijst ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 200;

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Inzage inzage;
    private final Notice notice;
    private final Agenda agenda;
    private final Clock clock;

    Contactverzoeken(
            Database database, Frames frames, Seal seal, Inzage inzage, Notice notice, Agenda agenda, Clock clock) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.inzage = inzage;
        this.notice = notice;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, Rol.CONTACT, visit -> lijst(visit, Map.of())),
                Page.of("GET", PATH + "/nieuw", Rol.CONTACT, this::nieuw),
                Page.of("POST", PATH + "/zoeken", Rol.CONTACT, this::zoek));
    }

    /** What the page needs of the register. */
    private record Gelezen(
            Bereik bereik,
            Werktelling telling,
            List<Regel> regels,
            Set<UUID> besloten,
            List<Row> kanalen,
            List<Collega> collegas) {
        boolean isBesloten(Regel regel) {
            return besloten.contains(regel.contact());
        }
    }

    /** The list of this address, with what is wrong in what was asked of it. */
    Reply lijst(Visit visit, Map<String, String> fouten) {
        Medewerker ik = visit.wie();
        Werklijst lijst = Werklijst.of(visit, ik.isBehandelaar() ? Werklijst.MIJN : Werklijst.UITGEZET);
        List<String> woorden = woorden(visit, lijst);
        UUID sinds = Writing.newKey(); // before what is read: what comes meanwhile is told of, rather than missed
        Gelezen read = database.search(session -> lees(session, ik, lijst, woorden));
        List<Regel> regels = read.regels().stream().limit(lijst.aantal()).toList();
        inzage.noteer(
                visit,
                regels.stream()
                        .filter(regel -> !read.isBesloten(regel))
                        .map(regel -> new Gezien(Klantcontact.RESOURCE, regel.contact())));
        Formulier formulier = Formulier.van(visit, fouten);
        Optional<String> gedaan = notice.forPage(visit, adres());
        Reply page = Reply.page(
                formulier.status(),
                new Templates.Werklijst(
                                frames.of(formulier.titel("Contactverzoeken"), ik),
                                lijst,
                                lijst.gekozen(read.collegas().stream()
                                        .collect(Collectors.toMap(
                                                each -> each.id().toString(), Collega::naam))),
                                Wachtrij.van(read.bereik(), read.telling(), ik, isVerdeler(read.bereik(), ik), lijst),
                                regels.stream()
                                        .map(regel -> Verzoekregel.of(
                                                regel, read.isBesloten(regel), agenda.werktijd(), clock.instant()))
                                        .toList(),
                                read.regels().size() > regels.size()
                                        ? lijst.na(regels.getLast().plek())
                                        : null,
                                Keuzelijst.kanalen(read.kanalen()),
                                Keuzelijst.keuzes(read.collegas(), true),
                                Keuzelijst.keuzes(read.collegas(), false),
                                Keuzelijst.groepen(read.collegas().stream()
                                        .filter(Collega::kanDoen)
                                        .toList()),
                                sinds.toString(),
                                verdeeltHier(read.bereik(), ik, lijst),
                                formulier,
                                gedaan.orElse(""),
                                UUID.randomUUID().toString())
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private static Gelezen lees(Session session, Medewerker ik, Werklijst lijst, List<String> woorden)
            throws SQLException {
        Bereik bereik = Bereik.van(session, ik.id());
        if ((lijst.wachtrij().equals(Werklijst.LOS) && !ik.isCoordinator())
                || (lijst.wachtrij().equals(Werklijst.ALLE) && !isVerdeler(bereik, ik))) {
            throw Fault.forbidden(Rol.COORDINATOR.omschrijving());
        }
        List<Regel> regels =
                new Werkvoorraad(session).lees(new Werklijstvraag(lijst, bereik, ik).vraag(session.now(), woorden));
        return new Gelezen(
                bereik,
                Werktelling.van(session, bereik, ik.isCoordinator()),
                regels,
                besloten(session, regels, ik),
                Keuzes.kanalen(session),
                Collegas.alle(session));
    }

    /** Of which of these it is kept from her what was asked, by their contacten. */
    static Set<UUID> besloten(Session session, List<Regel> regels, Medewerker ik) throws SQLException {
        return Contactlezer.besloten(
                session,
                regels.stream()
                        .filter(Regel::isVertrouwelijk)
                        .map(Regel::contact)
                        .distinct()
                        .toList(),
                ik);
    }

    /** Is there something in this list that she may divide? Not in that of an eenheid of which she is only a lid. */
    private static boolean verdeeltHier(Bereik bereik, Medewerker ik, Werklijst lijst) {
        return isVerdeler(bereik, ik)
                && (lijst.isOverEenheden()
                        || bereik.eenheden().stream()
                                .filter(deel -> lijst.eenheid() == null
                                        || deel.eenheid().equals(lijst.eenheid()))
                                .anyMatch(Bereik.Deel::isCoordinator));
    }

    private static boolean isVerdeler(Bereik bereik, Medewerker ik) {
        return ik.isCoordinator() || bereik.eenheden().stream().anyMatch(Bereik.Deel::isCoordinator);
    }

    private List<String> woorden(Visit visit, Werklijst lijst) {
        String sealed = lijst.waarde("zoek");
        return sealed.isEmpty()
                ? List.of()
                : Arrays.stream(seal.open(purpose(visit), sealed)
                                .orElseThrow(Fault::searchOver)
                                .split("\\s+"))
                        .limit(MOST_WORDS)
                        .toList();
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }

    /** What was typed may be the name of somebody: in the address it stands sealed. */
    private Reply zoek(Visit visit) {
        Werklijst lijst = Werklijst.of(visit, Werklijst.MIJN);
        String typed = visit.field("woorden").strip();
        String tekst = typed.substring(0, Math.min(LONGEST, typed.length()));
        String sealed = tekst.isEmpty() ? "" : seal.seal(purpose(visit), WORKING_DAY, tekst);
        return Reply.goTo(adres() + lijst.met("zoek", sealed));
    }

    /** How many came into the list since the page was made; empty when none did. */
    private Reply nieuw(Visit visit) {
        Werklijst lijst = Werklijst.of(visit, Werklijst.MIJN);
        String sinds = visit.query().getOrDefault("sinds", Writing.newKey().toString());
        if (!Visit.isKey(sinds) || !lijst.isGevolgd()) {
            throw Fault.notFound();
        }
        List<String> woorden = woorden(visit, lijst);
        long nieuw = database.read(session -> {
            Bereik bereik = Bereik.van(session, visit.wie().id());
            return new Werkvoorraad(session)
                    .nieuw(
                            new Werklijstvraag(lijst, bereik, visit.wie()).vraag(session.now(), woorden),
                            UUID.fromString(sinds));
        });
        return Reply.text(
                200, nieuw == 0 ? "" : nieuw == 1 ? "1 nieuw contactverzoek" : nieuw + " nieuwe contactverzoeken");
    }

    /** The address of the work list. */
    static String adres() {
        return Frames.PREFIX + PATH;
    }
}
