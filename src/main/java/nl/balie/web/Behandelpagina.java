package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Contactverzoek;
import nl.balie.act.Keuzes;
import nl.balie.act.Klantbeeld;
import nl.balie.act.Zoeken;
import nl.balie.platform.identity.Seal;
import nl.balie.platform.outbox.Destinations;
import nl.balie.register.Actor;
import nl.balie.register.Antwoord;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Agenda;
import nl.balie.store.Collegas;
import nl.balie.store.Collegas.Collega;
import nl.balie.store.Concepten;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Toewijzingen;
import org.jspecify.annotations.Nullable;

/** The page of one contactverzoek: all there is to know to act on it, in a constant number of statements. */
@ApplicationScoped
class Behandelpagina {
    private static final Attribute NUMMER = InterneTaak.RESOURCE.attribute("nummer");
    private static final Reference CONTACT = InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact");
    private static final Listing ADRESSEN = (Listing) Partij.RESOURCE.member("digitaleAdressen");
    private static final View TAAK = View.bare(InterneTaak.RESOURCE)
            .with(Contactlezer.BEHANDELAARS, View.bare(Actor.RESOURCE))
            .with(InterneTaak.UITGEZET_DOOR, View.bare(Actor.RESOURCE))
            .with(
                    CONTACT,
                    View.bare(Klantcontact.RESOURCE)
                            .with(Contactlezer.ACTOREN, View.bare(Actor.RESOURCE))
                            .with(Contactlezer.ONDERWERPEN, View.bare(Onderwerpobject.RESOURCE))
                            .with(
                                    Contactlezer.BETROKKENEN,
                                    View.bare(Betrokkene.RESOURCE)
                                            .with(Contactlezer.ADRESSEN, View.bare(DigitaalAdres.RESOURCE))
                                            .with(
                                                    Betrokkene.RESOURCE.reference("wasPartij"),
                                                    Zoeken.benoemd()
                                                            .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE)))));
    private static final Filter VAN_TAAK = Filter.is("internetaak", "internetaak.uuid");
    private static final int MOST_ANSWERS = 200;
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    /** The forms of what can be done with an open one. */
    private static final List<String> FORMULIEREN = List.of(
            "contactpogingenja",
            "contactpogingennee",
            "doorsturing",
            "toewijzing",
            "toelichtingen",
            "zaken",
            "afronding");

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Agenda agenda;
    private final Destinations destinations;
    private final Seal seal;

    Behandelpagina(
            Database database, Frames frames, Inzage inzage, Agenda agenda, Destinations destinations, Seal seal) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.agenda = agenda;
        this.destinations = destinations;
        this.seal = seal;
    }

    /**
     * What she tried to do, and did not get done.
     *
     * @param deed the form, by the end of its address; empty when she did nothing
     * @param isVeranderd did a colleague change it before she sent this?
     */
    record Poging(String deed, Map<String, String> fouten, boolean isVeranderd) {
        static final Poging GEEN = new Poging("", Map.of(), false);
    }

    /** What the page needs of the register. */
    private record Gelezen(
            Row contact,
            List<Row> andere,
            Logboek logboek,
            Behandelbeeld beeld,
            List<Row> kanalen,
            List<Collega> collegas,
            String geenMail) {}

    Reply toon(Visit visit, String gedaan, Poging poging) {
        Gelezen read = database.read(session -> lees(session, visit));
        Behandelbeeld beeld = read.beeld();
        if (!beeld.isBesloten()) {
            inzage.noteer(
                    visit,
                    Namen.partijen(read.contact().list(Contactlezer.BETROKKENEN)),
                    Stream.concat(
                            Stream.of(read.contact()), read.andere().stream().flatMap(Taakregel::contact)));
        }
        Formulier formulier = Formulier.van(visit, poging.fouten());
        return Reply.page(
                poging.isVeranderd() ? 409 : formulier.status(),
                new Templates.Behandelen(
                                frames.of(formulier.titel(beeld.titel()), visit.medewerker()),
                                beeld,
                                gedaan,
                                poging.deed(),
                                open(beeld, poging.deed(), formulier),
                                poging.isVeranderd(),
                                beeld.isBesloten() ? List.of() : read.logboek().sinds(visit.field(Behandelen.GEZIEN)),
                                formulier,
                                UUID.randomUUID().toString(),
                                Keuzelijst.kanalen(read.kanalen()),
                                Keuzelijst.groepen(read.collegas()),
                                volgendeWerkdag().toString(),
                                read.geenMail())
                        .render());
    }

    private LocalDate volgendeWerkdag() {
        LocalDate morgen = LocalDate.now(Contactregel.AMSTERDAM).plusDays(1);
        return morgen.datesUntil(morgen.plusYears(1))
                .filter(agenda.werktijd()::worksOn)
                .findFirst()
                .orElse(morgen);
    }

    /** Which form is open: the one that was sent, else one that she began to fill in, else the first. */
    private static String open(Behandelbeeld beeld, String deed, Formulier formulier) {
        String sent = deed.equals("contactpogingen") ? deed + formulier.waarde("gelukt") : deed;
        return FORMULIEREN.contains(sent)
                ? sent
                : FORMULIEREN.stream().filter(beeld::isBegonnen).findFirst().orElse(FORMULIEREN.getFirst());
    }

    /** Was this sent from a page on which she might do something with it, today? Whether she may still, is another question. */
    boolean wasHaar(Visit visit, UUID taak) {
        return seal.open(purpose(visit, taak), visit.field("bewijs")).isPresent();
    }

    private static String purpose(Visit visit, UUID taak) {
        return "contactverzoek " + taak + " " + visit.wie().id();
    }

    private Gelezen lees(Session session, Visit visit) throws SQLException {
        UUID id = id(session, visit.part("id"));
        Row taak = id == null ? null : new Reading(session).one(TAAK, id, List.of());
        Contactverzoek verzoek = taak == null ? null : Contactverzoek.lees(session, taak, Behandelen.wie(visit.wie()));
        if (taak == null || verzoek == null) {
            throw Fault.notFound();
        }
        Row contact = Objects.requireNonNull(taak.target(CONTACT));
        Logboek logboek = Logboek.lees(session, taak.id(), visit.page());
        List<Row> andere = andere(session, contact);
        return new Gelezen(
                contact,
                andere,
                logboek,
                Behandelbeeld.of(
                        taak,
                        verzoek,
                        Contactlezer.isVertrouwelijk(contact)
                                && !Contactlezer.besloten(session, List.of(contact.id()), visit.wie())
                                        .isEmpty(),
                        logboek,
                        seal.seal(purpose(visit, taak.id()), WORKING_DAY, ""),
                        andere,
                        antwoorden(session, taak.id()),
                        new Concepten(session, visit.wie().id()).van(taak.id()),
                        visit.wie(),
                        Werklijst.vandaan(visit),
                        agenda.werktijd(),
                        session.now().toInstant()),
                Keuzes.kanalen(session),
                verzoek.magBehandelen() ? Collegas.doeners(session) : List.of(),
                verzoek.isOpen() ? geenMail(session, taak.id()) : "");
    }

    /** That nobody is mailed about it, in words; empty when somebody is. */
    private String geenMail(Session session, UUID taak) throws SQLException {
        if (!destinations.mails()) {
            return GeenMail.NERGENS;
        }
        boolean isNobody = Toewijzingen.adressen(session, List.of(taak)).stream()
                .allMatch(adres -> adres.adres().isEmpty());
        return isNobody ? GeenMail.NIEMAND : "";
    }

    /** What the eenheid wanted to know, in the order in which it was asked. */
    private static List<Row> antwoorden(Session session, UUID taak) throws SQLException {
        return new Reading(session)
                .first(new Query(
                        View.bare(Antwoord.RESOURCE), List.of(new Condition(VAN_TAAK, taak)), 1, MOST_ANSWERS, null))
                .reversed();
    }

    /** The open contactverzoeken of the klanten that took part. */
    private static List<Row> andere(Session session, Row contact) throws SQLException {
        List<UUID> klanten =
                Namen.partijen(contact.list(Contactlezer.BETROKKENEN)).toList();
        return klanten.isEmpty() ? List.of() : Klantbeeld.open(session, klanten);
    }

    /** The key of a contactverzoek that is named by its nummer or by its key; null when there is none. */
    static @Nullable UUID id(Session session, String named) throws SQLException {
        if (!named.matches("\\d{1,10}")) {
            return Visit.isKey(named) ? UUID.fromString(named) : null;
        }
        Condition nummer = new Condition(Filter.is("nummer", NUMMER.name()), named);
        return new Reading(session)
                .first(new Query(View.only(InterneTaak.RESOURCE, List.of()), List.of(nummer), 1, 1, null)).stream()
                        .map(Row::id)
                        .findFirst()
                        .orElse(null);
    }
}
