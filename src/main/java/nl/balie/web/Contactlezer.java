package nl.balie.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Deelname;
import nl.balie.act.Zoeken;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Bereik;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Toegang;
import nl.balie.store.Trail;
import org.jspecify.annotations.Nullable;

/** Finds a contact for its page and for what is done with it, and knows who may see what was said in confidence. */
final class Contactlezer {
    private static final Attribute NUMMER = Klantcontact.RESOURCE.attribute("nummer");
    static final Listing ACTOREN = Deelname.ACTOREN;
    static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    static final Listing ONDERWERPEN = (Listing) Klantcontact.RESOURCE.member("gingOverOnderwerpobjecten");
    static final Listing LATER = (Listing) Klantcontact.RESOURCE.member("wasOnderwerpobjecten");
    static final Listing TAKEN = Deelname.TAKEN;
    static final Listing BIJLAGEN = (Listing) Klantcontact.RESOURCE.member("omvatteBijlagen");
    static final Listing DETAILS = (Listing) Klantcontact.RESOURCE.member("details");
    static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    static final Listing BEHANDELAARS = Deelname.BEHANDELAARS;

    /** How much is read of a contact for its page: one statement per relation, however much hangs on it. */
    private static final View WHOLE = Deelname.contact()
            .with(
                    BETROKKENEN,
                    View.bare(Betrokkene.RESOURCE)
                            .with(Betrokkene.RESOURCE.reference("wasPartij"), Zoeken.benoemd())
                            .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE)))
            .with(
                    ONDERWERPEN,
                    View.bare(Onderwerpobject.RESOURCE).with(Onderwerpobject.WAS_KLANTCONTACT, Deelname.contact()))
            .with(LATER, View.bare(Onderwerpobject.RESOURCE).with(Onderwerpobject.KLANTCONTACT, Deelname.contact()))
            .with(BIJLAGEN, View.bare(Bijlage.RESOURCE))
            .with(
                    DETAILS,
                    View.bare(Contactmomentdetails.RESOURCE)
                            .with(Contactmomentdetails.BRONNEN, View.bare(Bron.RESOURCE)));

    /** Enough to know who took part, and what can be corrected. */
    private static final View PART = Deelname.contact().with(DETAILS, View.bare(Contactmomentdetails.RESOURCE));

    private static final Filter GESPREK = Filter.is("gespreksId", "details.gespreksId");
    private static final Filter GESPREKKEN = Filter.by(Operator.ONE_OF, "gespreksId", "details.gespreksId");
    private static final Filter SLEUTELS = Filter.by(Operator.ONE_OF, "uuid", "uuid");
    private static final int MOST_VRAGEN = 20;
    private static final int MOST_SAVED = 100;

    private Contactlezer() {}

    /** The contact of a page with all that hangs on it. */
    static Row lees(Session session, Visit visit) throws SQLException {
        return found(session, visit, WHOLE);
    }

    /** The contact that something is done with, whether she may see what was said or not. */
    static Row deel(Session session, Visit visit) throws SQLException {
        return found(session, visit, PART);
    }

    /** The same by who may see what was said. */
    static Row open(Session session, Visit visit) throws SQLException {
        Row contact = deel(session, visit);
        if (!isVoor(contact, visit.wie())) {
            throw Fault.confidential();
        }
        return contact;
    }

    /** The same with all that hangs on it. */
    static Row geheel(Session session, Visit visit) throws SQLException {
        Row contact = found(session, visit, WHOLE);
        if (!isVoor(contact, visit.wie())) {
            throw Fault.confidential();
        }
        return contact;
    }

    /** The contacts that it followed and that followed it, as far as she gets to see that. */
    static Stream<Row> keten(Row contact, Medewerker ik) {
        return isVoor(contact, ik) ? Stream.concat(eerder(contact), later(contact)) : Stream.empty();
    }

    static Stream<Row> eerder(Row contact) {
        return contact.list(ONDERWERPEN).stream()
                .flatMap(object -> Stream.ofNullable(object.target(Onderwerpobject.WAS_KLANTCONTACT)));
    }

    static Stream<Row> later(Row contact) {
        return contact.list(LATER).stream()
                .flatMap(object -> Stream.ofNullable(object.target(Onderwerpobject.KLANTCONTACT)));
    }

    private static Row found(Session session, Visit visit, View view) throws SQLException {
        Reading reading = new Reading(session);
        UUID id = id(reading, visit.part("id"));
        Row contact = id == null ? null : reading.one(view, id, List.of());
        Kring kring = Kring.van(session, visit.wie());
        if (contact == null || kring.contacten(List.of(contact)).isEmpty()) {
            throw Fault.notFound();
        }
        if (kring.toegang() != null && view == WHOLE) {
            narrow(contact, kring);
        }
        return contact;
    }

    /** Leaves out what it followed and what followed it, where she has nothing to do with that. */
    private static void narrow(Row contact, Kring kring) throws SQLException {
        List<Row> seen =
                kring.contacten(Stream.concat(eerder(contact), later(contact)).toList());
        contact.list(ONDERWERPEN, leadingTo(contact.list(ONDERWERPEN), Onderwerpobject.WAS_KLANTCONTACT, seen));
        contact.list(LATER, leadingTo(contact.list(LATER), Onderwerpobject.KLANTCONTACT, seen));
    }

    private static List<Row> leadingTo(List<Row> objecten, Reference where, List<Row> seen) {
        return objecten.stream()
                .filter(object -> object.get(where) == null
                        || seen.stream().anyMatch(row -> row.id().equals(object.get(where))))
                .toList();
    }

    /** The key of a contact that is named by its nummer or by its key; null when there is none. */
    static @Nullable UUID id(Reading reading, String named) throws SQLException {
        if (!named.matches("\\d{1,10}")) {
            return Visit.isKey(named) ? UUID.fromString(named) : null;
        }
        Filter nummer = Filter.by(Operator.SAME, "nummer", "nummer");
        List<String> spellings = List.of(named, "0".repeat(10 - named.length()) + named);
        Reading.Page page = reading.page(
                new Query(View.bare(Klantcontact.RESOURCE), List.of(new Condition(nummer, spellings)), 1, 2, null));
        List<Row> found = page == null ? List.of() : page.rows();
        return found.stream()
                .filter(row -> row.text(NUMMER).equals(named)) // another may have it with zeros before it
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Row::id)
                .orElse(null);
    }

    /** How what was said in it was changed, the latest first. */
    static List<Trail.Changed> wijzigingen(Session session, Row contact) throws SQLException {
        return new Trail(session)
                .changes(Klantcontact.RESOURCE, contact.id(), Klantcontact.RESOURCE.attribute("inhoud"));
    }

    /** Its details; null when it has none. */
    static @Nullable Row details(Row contact) {
        return contact.list(DETAILS).isEmpty() ? null : contact.list(DETAILS).getFirst();
    }

    /** The other contacts of the same gesprek, as far as she sees those. */
    static List<Row> vragen(Session session, Row contact, Medewerker ik) throws SQLException {
        Row details = details(contact);
        String gesprek = details == null ? "" : details.text(Contactmomentdetails.GESPREKS_ID);
        if (gesprek.isEmpty()) {
            return List.of();
        }
        Reading.Page page = new Reading(session)
                .page(new Query(Deelname.contact(), List.of(new Condition(GESPREK, gesprek)), 1, MOST_VRAGEN, null));
        return page == null
                ? List.of()
                : Kring.van(session, ik)
                        .contacten(page.rows().stream()
                                .filter(row -> !row.id().equals(contact.id()))
                                .toList());
    }

    /** What these gesprekken became, as lists show it. */
    static List<Row> van(Session session, List<Gesprek> gesprekken) throws SQLException {
        List<String> saved = gesprekken.stream()
                .filter(gesprek -> gesprek.klantcontact() != null)
                .map(gesprek -> gesprek.id().toString())
                .toList();
        return lijst(session, GESPREKKEN, saved);
    }

    /** What she passed on to a colleague who has not taken it over yet, as lists show it. */
    static List<Row> doorgegeven(Session session, Medewerker ik) throws SQLException {
        return lijst(session, SLEUTELS, Toegang.doorgegeven(session, ik.id(), MOST_SAVED));
    }

    /** What was passed on to her or to an eenheid of hers and waits for who takes it over, as lists show it. */
    static List<Row> doorverbonden(Session session, Bereik bereik, int most) throws SQLException {
        return lijst(session, SLEUTELS, Toegang.doorverbonden(session, bereik, most));
    }

    private static List<Row> lijst(Session session, Filter filter, List<?> values) throws SQLException {
        if (values.isEmpty()) {
            return List.of();
        }
        Reading.Page page = new Reading(session)
                .page(new Query(Zoeken.CONTACT, List.of(new Condition(filter, values)), 1, MOST_SAVED, null));
        return page == null ? List.of() : page.rows();
    }

    /** Was it in confidence? */
    static boolean isVertrouwelijk(Row contact) {
        return contact.is(Klantcontact.RESOURCE.attribute("vertrouwelijk"));
    }

    /** May she see what was said? In confidence that is who took part, who has to act on it, and who has the role for it. */
    static boolean isVoor(Row contact, Medewerker ik) {
        return !isVertrouwelijk(contact)
                || ik.isOneOf(Rol.VERTROUWELIJK)
                || Stream.concat(
                                contact.list(ACTOREN).stream(),
                                contact.list(TAKEN).stream().flatMap(taak -> taak.list(BEHANDELAARS).stream()))
                        .anyMatch(ik::is);
    }

    /** Those of these contacten of which it is kept from her what was said. */
    static Set<UUID> besloten(Session session, List<UUID> contacten, Medewerker ik) throws SQLException {
        if (contacten.isEmpty() || ik.isOneOf(Rol.VERTROUWELIJK)) {
            return Set.of();
        }
        Condition these = new Condition(SLEUTELS, contacten);
        return new Reading(session)
                .first(new Query(Deelname.contact(), List.of(these), 1, contacten.size(), null)).stream()
                        .filter(contact -> !isVoor(contact, ik))
                        .map(Row::id)
                        .collect(Collectors.toSet());
    }

    /** The same of a contact by its key, when it is one that she has to do with; of one that is not there it does not matter. */
    static boolean isVoor(Session session, UUID key, Medewerker ik) throws SQLException {
        Row contact = new Reading(session).one(Deelname.contact(), key, List.of());
        return contact == null
                || (isVoor(contact, ik)
                        && !Kring.van(session, ik).contacten(List.of(contact)).isEmpty());
    }
}
