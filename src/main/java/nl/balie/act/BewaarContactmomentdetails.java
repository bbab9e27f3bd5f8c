package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Contactmomentdetails;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Member;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Stores the contactmomentdetails of a klantcontact in the place of what was there: what is not told now is gone (KISS). */
public final class BewaarContactmomentdetails {
    private BewaarContactmomentdetails() {}

    /**
     * Stores.
     *
     * @param klantcontact its key, which the caller has locked
     * @param stored the details that were there, locked by the caller; null when there were none
     * @param faults what is wrong with the fields already
     */
    public static Row bewaar(
            Session session, UUID klantcontact, @Nullable Row stored, Document details, Violations faults)
            throws SQLException {
        Writing writing = new Writing(session);
        if (stored == null) {
            return writing.create(List.of(of(klantcontact, details, session)), faults)
                    .getFirst();
        }
        for (Member member : Contactmomentdetails.RESOURCE.members()) {
            if (member instanceof Attribute attribute && !attribute.isRequired() && !details.has(attribute.column())) {
                details.set(attribute.column(), null);
            }
        }
        if (!details.has(Contactmomentdetails.BRONNEN)) {
            details.items(Contactmomentdetails.BRONNEN, List.of());
        }
        complete(details, session);
        return writing.change(stored, details, false, faults);
    }

    /** The details of a new klantcontact, or of one that had none. */
    static Document of(UUID klantcontact, Document details, Session session) {
        details.newKey(klantcontact);
        details.set(Contactmomentdetails.KLANTCONTACT.column(), klantcontact);
        complete(details, session);
        return details;
    }

    /** The end user is told by the call and not by the body; bronnen have no key that a client could know. */
    private static void complete(Document details, Session session) {
        details.set(Contactmomentdetails.EMAILADRES_KCM.column(), session.call().eindgebruiker());
        List<Item> bronnen = details.items(Contactmomentdetails.BRONNEN);
        if (bronnen != null) {
            List<Item> keyless = new ArrayList<>();
            bronnen.forEach(bron -> keyless.add(new Item(bron.path(), null, bron.whole())));
            details.items(Contactmomentdetails.BRONNEN, keyless);
        }
    }
}
