package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Bereik;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A contactverzoek (interne taak) that a medewerker does something with: found only within her reach, locked until the transaction ends, and
 * each deed leaves a line in its logboek.
 */
public final class Contactverzoek {
    static final Reference KLANTCONTACT = InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact");
    static final Listing ACTOREN = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
    private static final View TAAK = View.bare(InterneTaak.RESOURCE).with(ACTOREN, View.bare(Actor.RESOURCE));

    private final Session session;
    private final Wie wie;
    private final Bereik bereik;
    private final Set<UUID> vertrokken;
    private Row taak;
    /** May she divide it? Null as long as that was not looked up. */
    private @Nullable Boolean magVerdelen;

    /**
     * Who does it.
     *
     * @param id by which the workplace knows her
     * @param isCoordinator does her role let her divide work?
     */
    public record Wie(String id, String naam, boolean isCoordinator) {}

    private Contactverzoek(Session session, Wie wie, Bereik bereik, Set<UUID> vertrokken, Row taak) {
        this.session = session;
        this.wie = wie;
        this.bereik = bereik;
        this.vertrokken = vertrokken;
        this.taak = taak;
    }

    /** The one with this key, locked; null when there is none within her reach. */
    public static @Nullable Contactverzoek open(Session session, UUID id, Wie wie) throws SQLException {
        Contactverzoek found = zonderBereik(session, id, wie);
        return found != null && found.magBehandelen() ? found : null;
    }

    /** The one with this key, locked, also when it is not within her reach; null when there is none. */
    public static @Nullable Contactverzoek zonderBereik(Session session, UUID id, Wie wie) throws SQLException {
        if (new Writing(session).lock(InterneTaak.RESOURCE, id, List.of()) == null) {
            return null;
        }
        Row taak = Objects.requireNonNull(new Reading(session).one(TAAK, id, List.of()));
        return van(session, taak, wie);
    }

    /**
     * One to look at; null when it is not hers to see. Who put it out may see what becomes of it.
     *
     * @param taak with its actoren
     */
    public static @Nullable Contactverzoek lees(Session session, Row taak, Wie wie) throws SQLException {
        Contactverzoek found = van(session, taak, wie);
        boolean mag = found.magBehandelen() || found.bereik.isUitzetter(taak);
        return mag ? found : null;
    }

    private static Contactverzoek van(Session session, Row taak, Wie wie) throws SQLException {
        List<UUID> actoren = taak.list(ACTOREN).stream().map(Row::id).toList();
        return new Contactverzoek(
                session, wie, Bereik.van(session, wie.id()), Bereik.vertrokken(session, actoren), taak);
    }

    /** Is it within her reach: assigned to her or to an eenheid of hers, or hers to divide? */
    public boolean magBehandelen() throws SQLException {
        return isVanHaar() || bereik.raakt(sleutels()) || magVerdelen();
    }

    /** The keys of these. */
    Set<UUID> sleutels() {
        return actoren().stream().map(Row::id).collect(Collectors.toSet());
    }

    private boolean isZij(Row actor) {
        return bereik.eigen().contains(actor.id()) || Delen.isMedewerker(actor, wie.id());
    }

    Session session() {
        return session;
    }

    Wie wie() {
        return wie;
    }

    Row taak() {
        return taak;
    }

    /** Its key. */
    public UUID id() {
        return taak.id();
    }

    /** The key of the contact that it came from. */
    public UUID klantcontact() {
        return Objects.requireNonNull(taak.get(KLANTCONTACT));
    }

    /** To whom it is assigned. */
    List<Row> actoren() {
        return taak.list(ACTOREN);
    }

    /** The parts of the organisation among them. */
    List<UUID> eenheden() {
        return actoren().stream()
                .filter(actor -> !isMedewerker(actor))
                .map(Row::id)
                .toList();
    }

    /** The people among them who are still there. */
    public List<Row> behandelaars() {
        return actoren().stream()
                .filter(actor -> isMedewerker(actor) && !vertrokken.contains(actor.id()))
                .toList();
    }

    /** Is it she who has it? */
    public boolean isVanHaar() {
        return behandelaars().stream().anyMatch(this::isZij);
    }

    /** May she divide this work? It is of an eenheid of which she is coordinator, or no other coordinator looks after it. */
    public boolean magVerdelen() throws SQLException {
        if (magVerdelen == null) {
            magVerdelen = bereik.verdeelt(session, id(), sleutels())
                    || (wie.isCoordinator() && Bereik.isVanNiemand(session, id()));
        }
        return magVerdelen;
    }

    /** Is there something left to do? */
    public boolean isOpen() {
        return taak.text(InterneTaak.STATUS).equals(InterneTaak.OPEN);
    }

    /** The version that a page has to be of, when it shows it as it is. */
    public long versie() {
        return (long) Objects.requireNonNull(taak.values[Resource.VERSIE]);
    }

    void requireOpen() {
        require(isOpen(), "Dit contactverzoek is afgerond en kan niet meer worden gewijzigd.");
    }

    static void require(boolean holds, String otherwise) {
        Violations faults = new Violations();
        if (!holds) {
            faults.add("", Message.invalid(otherwise));
        }
        faults.throwIfAny();
    }

    /** The actor that she is at the workplace; made when there is none. */
    UUID ik() throws SQLException {
        return Actoren.findOrMake(session, List.of(Delen.medewerker(wie.id(), wie.naam())), new Violations())
                .getFirst();
    }

    /** It is for these from now on. */
    void wijsToe(List<UUID> actoren) throws SQLException {
        change(voor(actoren));
    }

    /** It is done. */
    void sluit() throws SQLException {
        Document document = document();
        document.set(InterneTaak.STATUS.column(), InterneTaak.VERWERKT);
        change(document);
    }

    /** It is to be done again, by these. */
    void heropen(List<UUID> actoren) throws SQLException {
        Document document = voor(actoren);
        document.set(InterneTaak.STATUS.column(), InterneTaak.OPEN);
        change(document);
    }

    private static Document voor(List<UUID> actoren) {
        Document document = document();
        List<Item> items = new ArrayList<>();
        actoren.stream().distinct().forEach(actor -> items.add(new Item("voor", actor, null)));
        document.items(ACTOREN, items);
        return document;
    }

    private static Document document() {
        return new Document(InterneTaak.RESOURCE, "", null);
    }

    private void change(Document document) throws SQLException {
        new Writing(session).change(taak, document, true, new Violations());
        taak = Objects.requireNonNull(new Reading(session).one(TAAK, taak.id(), List.of()));
        magVerdelen = null;
    }

    /** Adds a line to the logboek; more can be told of it before it is stored. */
    Document regel(String soort, String betreft, String toelichting) throws SQLException {
        Document regel = new Document(Activiteit.RESOURCE, "", null);
        regel.set(Activiteit.TAAK.column(), taak.id());
        regel.set(Activiteit.SOORT.column(), soort);
        regel.set(Activiteit.BETREFT.column(), betreft);
        regel.set(Activiteit.TOELICHTING.column(), toelichting.strip());
        regel.set(Activiteit.ACTOR.column(), ik());
        return regel;
    }

    void noteer(Document regel) throws SQLException {
        new Writing(session).create(List.of(regel), new Violations());
    }

    /** Is this actor somebody, and no part of the organisation? */
    public static boolean isMedewerker(Row actor) {
        return actor.text(Actor.RESOURCE.attribute("soortActor")).equals("medewerker");
    }

    static String naam(Row actor) {
        return actor.text(Actor.RESOURCE.attribute("naam"));
    }
}
