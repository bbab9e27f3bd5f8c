package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Ties a klantcontact to what it had to do with, afterwards. Doing the same again changes nothing. The contact is locked, so that two who
 * do the same at once do it once. Faults are told by the names of the fields.
 */
public final class KoppelKlantcontact {
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing ONDERWERPEN = (Listing) Klantcontact.RESOURCE.member("gingOverOnderwerpobjecten");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final Group OBJECT = (Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator");

    private final Session session;
    private final UUID contact;
    private final Violations faults = new Violations();

    /** Ties within this transaction; the contact is there. */
    public KoppelKlantcontact(Session session, UUID contact) throws SQLException {
        this.session = session;
        this.contact = contact;
        new Writing(session).lock(Klantcontact.RESOURCE, contact, List.of());
    }

    /** Who took part without being known, when that was one person; null otherwise. */
    public @Nullable Row onbekende() throws SQLException {
        List<Row> unknown = betrokkenen().stream()
                .filter(row -> row.get(WAS_PARTIJ) == null)
                .toList();
        return unknown.size() == 1 ? unknown.getFirst() : null;
    }

    /** Who took part and is a klant that the register knows. */
    public List<Row> gekoppeld() throws SQLException {
        return betrokkenen().stream().filter(row -> row.get(WAS_PARTIJ) != null).toList();
    }

    /** Is it tied to this klant already? */
    public boolean isVan(UUID partij) throws SQLException {
        return betrokkenen().stream().anyMatch(row -> partij.equals(row.get(WAS_PARTIJ)));
    }

    /**
     * To a klant.
     *
     * @param wordt who took part and becomes her, also when she was taken for another; null when she is one more
     */
    public void aanKlant(UUID partij, @Nullable Row wordt) throws SQLException {
        if (new Reading(session).one(View.only(Partij.RESOURCE, List.of()), partij, List.of()) == null) {
            faults.add("klant", Message.invalid("Deze klant is er niet meer."));
            faults.throwIfAny();
        }
        if (isVan(partij)) {
            return;
        }
        Document betrokkene = new Document(Betrokkene.RESOURCE, "klant.", null);
        betrokkene.set(WAS_PARTIJ.column(), partij);
        if (wordt != null) {
            Writing writing = new Writing(session);
            Row stored = writing.lock(Betrokkene.RESOURCE, wordt.id(), List.of());
            writing.change(Objects.requireNonNull(stored), betrokkene, true, faults);
        } else {
            betrokkene.set(Betrokkene.RESOURCE.reference("hadKlantcontact").column(), contact);
            betrokkene.set(Getypt.column(betrokkene, "rol"), "klant");
            betrokkene.set(Getypt.column(betrokkene, "initiator"), betrokkenen().isEmpty());
            new Writing(session).create(List.of(betrokkene), faults);
        }
    }

    /** To a zaak, by its number; answers false when it was already. */
    public boolean aanZaak(String nummer) throws SQLException {
        String zaak = nummer.strip();
        if (zaak.isEmpty()) {
            faults.add("zaak", Message.invalid("Vul een zaaknummer in."));
        }
        Document object = Delen.zaak(zaak, "zaak", faults);
        faults.throwIfAny();
        boolean isNew = onderwerpen()
                .noneMatch(row -> Onderwerpobject.isZaak(row)
                        && row.text(OBJECT.attribute("objectId")).equals(zaak));
        if (isNew) {
            add(object);
        }
        return isNew;
    }

    /** To an earlier contact. */
    public void aanEerder(UUID eerder) throws SQLException {
        if (eerder.equals(contact)) {
            faults.add("eerder", Message.invalid("Een contact kan niet bij zichzelf horen."));
            faults.throwIfAny();
        }
        if (onderwerpen().noneMatch(row -> eerder.equals(row.get(Onderwerpobject.WAS_KLANTCONTACT)))) {
            Document object = new Document(Onderwerpobject.RESOURCE, "eerder.", null);
            object.set(Onderwerpobject.WAS_KLANTCONTACT.column(), eerder);
            add(object);
        }
    }

    /** To a colleague who took part as well (F6542). */
    public void aanCollega(UUID collega) throws SQLException {
        UUID actor = Bestemming.zelf(session, collega, "collega");
        RegistreerKlantcontact.vulAan(
                session, contact, List.of(new Wie("collega", actor, null)), List.of(), List.of(), faults);
    }

    private List<Row> betrokkenen() throws SQLException {
        return rows(BETROKKENEN, View.bare(Betrokkene.RESOURCE).with(WAS_PARTIJ, Zoeken.benoemd()));
    }

    private Stream<Row> onderwerpen() throws SQLException {
        return rows(ONDERWERPEN, View.bare(Onderwerpobject.RESOURCE)).stream();
    }

    private List<Row> rows(Listing listing, View members) throws SQLException {
        View view = View.only(Klantcontact.RESOURCE, List.of()).with(listing, members);
        Row row = new Reading(session).one(view, contact, List.of());
        return row == null ? List.of() : row.list(listing);
    }

    private void add(Document object) throws SQLException {
        object.set(Onderwerpobject.KLANTCONTACT.column(), contact);
        new Writing(session).create(List.of(object), faults);
    }
}
