package nl.balie.api.klantenregister;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.balie.api.klantenregister.Sent.Element;
import nl.balie.api.klantenregister.Sent.Gekozen;
import nl.balie.api.klantenregister.Sent.Lijst;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.resource.Document;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** What was sent of members that are there: read once their rows are locked, for what a member is tells what it may become. */
final class SentMembers {
    private final Session session;
    private final Violations faults;

    SentMembers(Session session, Violations faults) {
        this.session = session;
        this.faults = faults;
    }

    /** Reads it; the owner is the row that has the lists, null when that is new. */
    void read(Sent gelezen, @Nullable Row owner) throws SQLException {
        for (Lijst lijst : gelezen.lijsten()) {
            read(lijst.rijen(), lijst.elementen(), owner);
        }
        for (Gekozen gekozen : gelezen.keuzes()) {
            read(gekozen.keuze().uit(), gekozen.elementen(), owner);
        }
    }

    private void read(Rijen rijen, List<Element> elements, @Nullable Row owner) throws SQLException {
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element.wijziging() != null) {
                elements.set(i, read(rijen, element, element.wijziging(), owner));
            }
        }
    }

    /** What has no address of its own is changed through its owner only. */
    private Element read(Rijen rijen, Element element, Function<Row, Document> wijziging, @Nullable Row owner)
            throws SQLException {
        UUID id = Objects.requireNonNull(element.id());
        Listing listing = rijen.listing();
        boolean isPart = !rijen.isAdres() && listing.link() == null;
        boolean isOfOwner = owner != null
                && rijen.van(owner).stream().anyMatch(row -> row.id().equals(id));
        Row row = isPart && !isOfOwner ? null : new Writing(session).lock(listing.target(), id, List.of());
        if (row == null) {
            faults.add(element.pad(), Message.unknown(listing.target()));
            return Element.named(element.pad(), null);
        }
        new Reading(session).fill(rijen.vorm().get().viewVanLijst(), List.of(row));
        return new Element(element.pad(), id, wijziging.apply(row), null);
    }
}
