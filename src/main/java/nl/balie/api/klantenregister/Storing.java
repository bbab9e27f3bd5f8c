package nl.balie.api.klantenregister;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Actoren;
import nl.balie.act.Registratie.Wie;
import nl.balie.api.http.Problem;
import nl.balie.api.klantenregister.Sent.Element;
import nl.balie.api.klantenregister.Sent.Gekozen;
import nl.balie.api.klantenregister.Sent.Lijst;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Register;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Filter;
import nl.balie.resource.Kind;
import nl.balie.resource.Listing;
import nl.balie.resource.Listing.Write;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
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
 * Stores what a client sent: the row itself, then the rows that hang on it. A list that replaces is the whole list: what it does not
 * name any more goes. What a list adds and is there already, to the letter, is not made again.
 */
final class Storing {
    private static final int MOST = 500;

    private final Session session;
    private final Violations faults;
    private final Writing writing;

    /** Stores within this transaction; {@code faults} holds what is wrong with what was read. */
    Storing(Session session, Violations faults) {
        this.session = session;
        this.faults = faults;
        this.writing = new Writing(session);
    }

    /** Stores a new row. */
    Row create(Sent gelezen) throws SQLException {
        new SentMembers(session, faults).read(gelezen, null);
        requireKnownKinds(gelezen);
        linkActors(gelezen, null);
        Row row = writing.create(List.of(gelezen.document()), faults).getFirst();
        store(gelezen, row);
        return row;
    }

    /** Changes a row, which is locked and has what is shown around it. */
    void change(Sent gelezen, Row stored) throws SQLException {
        new SentMembers(session, faults).read(gelezen, stored);
        requireKnownKinds(gelezen);
        linkActors(gelezen, stored);
        writing.change(stored, gelezen.document(), true, faults);
        store(gelezen, stored);
    }

    private void requireKnownKinds(Sent gelezen) throws SQLException {
        for (Document document : gelezen.documents()) {
            SoortAdres.requireKnown(session, document, faults);
            LanguageChoice.requireKnown(session, document, faults);
        }
    }

    /** Links that have no resource of their own are a part of the row itself. */
    private void linkActors(Sent gelezen, @Nullable Row stored) throws SQLException {
        for (Lijst lijst : gelezen.lijsten()) {
            Listing listing = lijst.rijen().listing();
            if (isPartOfRow(listing)) {
                List<UUID> members = new ArrayList<>(members(lijst));
                if (lijst.adds() && stored != null) {
                    members.addAll(0, keys(lijst, stored));
                }
                List<Item> items = members.stream()
                        .distinct()
                        .map(id -> new Item(lijst.rijen().name(), id, null))
                        .toList();
                gelezen.document().items(listing, items);
            }
        }
    }

    private static boolean isPartOfRow(Listing listing) {
        return listing.link() != null && listing.write() == Write.ATTACH;
    }

    private List<UUID> members(Lijst lijst) throws SQLException {
        List<Wie> actoren = new ArrayList<>();
        List<UUID> named = new ArrayList<>();
        for (Element element : lijst.elementen()) {
            if (element.whole() != null && element.id() != null) {
                changeActor(element.id(), element.whole());
                named.add(element.id());
            } else if (element.whole() != null) {
                require(Deed.CREATE, lijst.rijen().listing().target());
                actoren.add(new Wie(element.pad(), null, element.whole()));
            } else if (element.id() != null) {
                named.add(element.id());
            }
        }
        if (!actoren.isEmpty()) {
            named.addAll(Actoren.findOrMake(session, actoren, faults));
        }
        return named.stream().distinct().toList();
    }

    private void changeActor(UUID id, Document whole) throws SQLException {
        Row stored = Problem.found(writing.lock(whole.resource(), id, List.of()));
        if (whole.over(stored).differs(stored)) {
            require(Deed.CHANGE, whole.resource());
            writing.change(stored, whole, true, faults);
        }
    }

    private void store(Sent gelezen, Row owner) throws SQLException {
        for (Lijst lijst : gelezen.lijsten()) {
            Resource link = lijst.rijen().listing().link();
            if (link == null) {
                rows(lijst, owner);
            } else if (!isPartOfRow(lijst.rijen().listing())) {
                links(lijst, link, owner);
            }
        }
        for (Gekozen gekozen : gelezen.keuzes()) {
            choose(gekozen, owner);
        }
    }

    private void rows(Lijst lijst, Row owner) throws SQLException {
        Resource target = lijst.rijen().listing().target();
        List<UUID> there = keys(lijst, owner);
        if (!lijst.adds()) {
            List<UUID> gone = new ArrayList<>(there);
            lijst.elementen().forEach(element -> gone.remove(element.id()));
            new Deleting(session).delete(target, gone);
        }
        List<Document> made = new ArrayList<>();
        for (Element element : lijst.elementen()) {
            if (element.id() != null && (element.whole() != null || !there.contains(element.id()))) {
                change(lijst.rijen().listing(), element.id(), element, owner);
            } else if (element.id() == null && element.whole() != null && !isThere(lijst, element.whole(), owner)) {
                element.whole().set(lijst.rijen().listing().back().column(), owner.id());
                made.add(element.whole());
            }
        }
        create(target, made);
    }

    private static List<UUID> keys(Lijst lijst, Row owner) {
        return lijst.rijen().van(owner).stream().map(Row::id).toList();
    }

    private static boolean isThere(Lijst lijst, Document whole, Row owner) {
        return lijst.adds() && lijst.rijen().van(owner).stream().anyMatch(row -> isSame(whole, row));
    }

    private List<Row> create(Resource target, List<Document> documents) throws SQLException {
        if (!documents.isEmpty()) {
            require(Deed.CREATE, target);
        }
        return writing.create(documents, faults);
    }

    private void change(Listing listing, UUID id, Element element, Row owner) throws SQLException {
        Resource target = listing.target();
        require(Deed.CHANGE, target);
        Document document = element.whole() == null ? new Document(target, element.pad() + ".", null) : element.whole();
        document.set(listing.back().column(), owner.id());
        Row stored = writing.lock(target, id, List.of());
        if (stored == null) {
            faults.add(element.pad(), Message.unknown(target));
        } else {
            writing.change(stored, document, true, faults);
        }
        faults.throwIfAny();
    }

    /** Ties rows that stay when the tie goes. */
    private void links(Lijst lijst, Resource link, Row owner) throws SQLException {
        Listing listing = lijst.rijen().listing();
        List<UUID> wanted = members(lijst);
        Map<UUID, UUID> tied = new HashMap<>();
        for (Row row : linksOf(listing, link, owner)) {
            tied.put(Objects.requireNonNull(row.get(listing.onward())), row.id());
        }
        List<UUID> gone = new ArrayList<>();
        keys(lijst, owner).stream()
                .filter(id -> !lijst.adds() && !wanted.contains(id))
                .forEach(id -> gone.add(Objects.requireNonNull(tied.get(id))));
        new Deleting(session).delete(link, gone);
        List<Document> documents = new ArrayList<>();
        for (UUID id : wanted) {
            if (!tied.containsKey(id)) {
                Document document = new Document(link, lijst.rijen().name() + ".", null);
                document.set(listing.back().column(), owner.id());
                document.set(listing.onward().column(), id);
                documents.add(document);
            }
        }
        create(link, documents);
    }

    private List<Row> linksOf(Listing listing, Resource link, Row owner) throws SQLException {
        Condition here = new Condition(Filter.is("", listing.back().name() + ".uuid"), owner.id());
        Reading.Page page = new Reading(session).page(new Query(View.bare(link), List.of(here), 1, MOST, null));
        return page == null ? List.of() : page.rows();
    }

    /** The row that is preferred: one that hangs on this one, or is sent along with it. */
    private void choose(Gekozen gekozen, Row owner) throws SQLException {
        Listing listing = gekozen.keuze().uit().listing();
        Element element =
                gekozen.elementen().isEmpty() ? null : gekozen.elementen().getFirst();
        Document chosen = new Document(listing.back().target(), "", null);
        chosen.set(gekozen.keuze().reference().column(), element == null ? null : key(listing, element, owner));
        Row now = Problem.found(writing.lock(listing.back().target(), owner.id(), List.of()));
        writing.change(now, chosen, true, faults);
    }

    private @Nullable UUID key(Listing listing, Element element, Row owner) throws SQLException {
        Document whole = element.whole();
        if (whole != null && element.id() != null) {
            change(listing, element.id(), element, owner);
        }
        if (whole == null || element.id() != null) {
            return element.id();
        }
        whole.set(listing.back().column(), owner.id());
        Condition here = new Condition(Filter.is("", listing.back().name() + ".uuid"), owner.id());
        Reading.Page page =
                new Reading(session).page(new Query(View.bare(listing.target()), List.of(here), 1, MOST, null));
        for (Row row : page == null ? List.<Row>of() : page.rows()) {
            if (isSame(whole, row)) {
                return row.id();
            }
        }
        return create(listing.target(), List.of(whole)).getFirst().id();
    }

    private static boolean isSame(Document whole, Row row) {
        for (Column column : whole.columns()) {
            boolean isCompared = column.kind() != Kind.MAP; // other words for the same are no difference
            if (isCompared && !Objects.equals(whole.get(column), row.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** What has no address of its own belongs to its row: who may write that, may write this. */
    private void require(Deed deed, Resource resource) {
        boolean isPart = !Register.KLANTINTERACTIES.contains(resource);
        if (!isPart && !session.call().rights().include(new Right(deed, resource.plural()))) {
            throw Problem.denied();
        }
    }
}
