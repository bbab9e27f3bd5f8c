package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what {@link KoppelKlantcontact} did, or what was registered by mistake. What is tied no more stays so: doing it again changes
 * nothing. The contact is locked.
 */
public final class OntkoppelKlantcontact {
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    private static final View BETROKKENE =
            View.bare(Betrokkene.RESOURCE).with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE));

    private final Session session;
    private final UUID contact;

    /** Unties within this transaction; the contact is there. */
    public OntkoppelKlantcontact(Session session, UUID contact) throws SQLException {
        this.session = session;
        this.contact = contact;
        new Writing(session).lock(Klantcontact.RESOURCE, contact, List.of());
    }

    /** From the klant that a betrokkene was; who told nothing of herself at the contact is no betrokkene any more. */
    public void vanKlant(UUID betrokkene) throws SQLException {
        Row row = of(BETROKKENE, "hadKlantcontact", betrokkene);
        if (row == null || row.get(WAS_PARTIJ) == null) {
            return;
        }
        boolean toldMore = Stream.of("contactnaam", "bezoekadres", "correspondentieadres")
                .flatMap(group -> ((Group) Betrokkene.RESOURCE.member(group)).attributes().stream())
                .anyMatch(attribute -> row.get(attribute) != null
                        && !String.valueOf(row.get(attribute)).isBlank());
        if (toldMore
                || !row.list(ADRESSEN).isEmpty()
                || !row.text(Betrokkene.RESOURCE.attribute("organisatienaam")).isBlank()) {
            Document document = new Document(Betrokkene.RESOURCE, "klant.", null);
            document.set(WAS_PARTIJ.column(), null);
            new Writing(session).change(row, document, true, new Violations());
        } else {
            new Deleting(session).delete(Betrokkene.RESOURCE, List.of(betrokkene));
        }
    }

    /** From a zaak, an earlier contact, or whatever it was about. */
    public void vanOnderwerp(UUID object) throws SQLException {
        if (of(View.bare(Onderwerpobject.RESOURCE), "klantcontact", object) != null) {
            new Deleting(session).delete(Onderwerpobject.RESOURCE, List.of(object));
        }
    }

    /** From somebody who took part; somebody always did. */
    public void vanActor(UUID actor) throws SQLException {
        Resource link = ActorKlantcontact.RESOURCE;
        Condition here = new Condition(Filter.is("klantcontact", "klantcontact.uuid"), contact);
        Reading.Page page = new Reading(session).page(new Query(View.bare(link), List.of(here), 1, 2, null));
        Reading.Page his = new Reading(session)
                .page(new Query(
                        View.bare(link),
                        List.of(here, new Condition(Filter.is("actor", "actor.uuid"), actor)),
                        1,
                        1,
                        null));
        if (page == null || his == null || his.rows().isEmpty()) {
            return;
        }
        if (page.rows().size() < 2) {
            throw new Invalid("collega", Message.invalid("Er blijft altijd iemand over die het contact behandelde."));
        }
        new Deleting(session).delete(link, List.of(his.rows().getFirst().id()));
    }

    /** The row with this key, when it hangs on the contact. */
    private @Nullable Row of(View view, String reference, UUID id) throws SQLException {
        return new Reading(session)
                .one(view, id, List.of(new Condition(Filter.is(reference, reference + ".uuid"), contact)));
    }
}
