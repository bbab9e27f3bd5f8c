package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** A kind of resource of this dialect: which rows of the register it is, what can be done with them, and its words for them. */
final class ResourceKind {
    private final String pad;
    private final String model;
    private final Resource resource;
    private final Set<String> methods;
    private final List<Word> woorden = new ArrayList<>();
    private final Map<Attribute, Object> standaard = new LinkedHashMap<>();
    private final Map<Attribute, String> vast = new LinkedHashMap<>();
    private Aanvulling aanvulling = (document, stored, clock, faults) -> {};
    private UnaryOperator<JsonNode> verstaan = sent -> sent;
    private Voorbereiding voorbereiding = (session, gelezen, stored) -> {};
    private @Nullable Nalezing nalezing;
    private int bodyLimit = Operation.BODY_LIMIT;
    private @Nullable Attribute vanaf;
    private @Nullable Attribute alleenVanEen;

    /**
     * Begins.
     *
     * @param pad the path of its list; empty when it stands inside others only
     * @param model what one is called in the API document
     * @param methods what can be done besides GET
     */
    ResourceKind(String pad, String model, Resource resource, String... methods) {
        this.pad = pad;
        this.model = model;
        this.resource = resource;
        this.methods = Set.of(methods);
    }

    /** Adds words, in the order in which they are answered. */
    ResourceKind met(Word... more) {
        woorden.addAll(List.of(more));
        return this;
    }

    /** What a new one holds when nothing is sent. */
    ResourceKind standaard(Attribute attribute, Object value) {
        standaard.put(attribute, value);
        return this;
    }

    /** What a new one holds of this when nothing is sent; null when that is not told. */
    @Nullable
    Object standaard(Attribute attribute) {
        return standaard.get(attribute);
    }

    /** Only the rows with this code are one, and a new one gets it. */
    ResourceKind vast(Attribute attribute, String code) {
        vast.put(attribute, code);
        return this;
    }

    /** Adds what follows from what was sent; the row is the one that is changed, null for a new one. */
    @FunctionalInterface
    interface Aanvulling {
        /** Adds it. */
        void op(Document document, @Nullable Row stored, Clock clock, Violations faults);
    }

    /** What follows from what was sent. */
    ResourceKind aangevuld(Aanvulling more) {
        aanvulling = more;
        return this;
    }

    /** What is sent otherwise by some clients is read as if it were sent so. */
    ResourceKind verstaan(UnaryOperator<JsonNode> otherwise) {
        verstaan = otherwise;
        return this;
    }

    /** Does what is needed before a row is stored; the row is the one that is changed, null for a new one. */
    @FunctionalInterface
    interface Voorbereiding {
        /** Does it. */
        void op(Session session, Sent gelezen, @Nullable Row stored) throws SQLException;
    }

    /** What is done before a row is stored. */
    ResourceKind voorbereid(Voorbereiding before) {
        voorbereiding = before;
        return this;
    }

    /** Reads what follows from other rows than are fetched along. */
    @FunctionalInterface
    interface Nalezing {
        /** Reads it, and tells it in these rows. */
        void op(Session session, List<Row> rows) throws SQLException;
    }

    /** What is read after the rows that are answered. */
    ResourceKind nagelezen(Nalezing after) {
        nalezing = after;
        return this;
    }

    /** A new one may be so long, in MB. */
    ResourceKind tot(int megabytes) {
        bodyLimit = megabytes;
        return this;
    }

    /** There are none for clients before this moment of theirs. */
    ResourceKind vanaf(Attribute moment) {
        vanaf = moment;
        return this;
    }

    /** This is shown only of one that is asked for by its key: it is long. */
    ResourceKind alleenVanEen(Attribute attribute) {
        alleenVanEen = attribute;
        return this;
    }

    /** What must be fetched to show one. */
    View view() {
        return view(true, true);
    }

    /** What must be fetched to show one among others, or one that was written. */
    View viewVanLijst() {
        return view(true, false);
    }

    /** What must be fetched; {@code embeds}: what it refers to as well; {@code whole}: what is long too. */
    private View view(boolean embeds, boolean whole) {
        View view = whole || alleenVanEen == null ? View.bare(resource) : View.without(resource, alleenVanEen);
        woorden().forEach(woord -> add(woord, view, embeds, whole));
        return view;
    }

    private void add(Word woord, View view, boolean embeds, boolean whole) {
        switch (woord) {
            case Blok blok -> blok.inside().forEach(each -> add(each, view, false, whole));
            case Ingebed ingebed -> add(ingebed.woord(), view, embeds, whole);
            case Samen samen ->
                List.of(samen.eigen(), samen.vreemd()).forEach(rijen -> add(rijen, view, embeds, whole));
            case Verwijzing verwijzing
            when embeds ->
                view.with(verwijzing.reference(), verwijzing.naar().get().view(false, whole));
            case Keuze keuze
            when embeds -> view.with(keuze.reference(), keuze.uit().vorm().get().view(false, whole));
            case Rijen rijen -> {
                boolean keys = rijen.als() == Als.ALLEEN_ADRESSEN || (rijen.als() == Als.ADRESSEN && !embeds);
                ResourceKind vorm = rijen.vorm().get();
                view.with(rijen.listing(), keys ? vorm.viewVanAdres() : vorm.view(false, whole));
            }
            default -> {}
        }
    }

    /** What must be fetched to show the address of one. */
    private View viewVanAdres() {
        return View.only(resource, vanaf == null ? List.of() : List.of(vanaf.name()));
    }

    /** What a row must meet to be one. */
    List<Condition> altijd() {
        return vast.entrySet().stream()
                .map(each -> new Condition(
                        Filter.is(each.getKey().name(), each.getKey().column().label()), each.getValue()))
                .toList();
    }

    /** What a row must meet to be one for clients now. */
    List<Condition> altijd(Clock clock) {
        List<Condition> all = new ArrayList<>(altijd());
        if (vanaf != null) {
            Filter before = Filter.by(Filter.Operator.UP_TO, vanaf.name(), vanaf.name());
            all.add(new Condition(before, OffsetDateTime.now(clock)));
        }
        return all;
    }

    /** Is it there for clients now? */
    boolean isEr(Row row, Clock clock) {
        return vanaf == null
                || !((OffsetDateTime) Objects.requireNonNull(row.get(vanaf))).isAfter(OffsetDateTime.now(clock));
    }

    /** Are there some that are not there for clients yet? */
    boolean komtLater() {
        return vanaf != null;
    }

    /** What was sent, as it is read. */
    JsonNode verstaan(JsonNode sent) {
        return verstaan.apply(sent);
    }

    /** Does what is needed before this is stored. */
    void bereidVoor(Session session, Sent gelezen, @Nullable Row stored) throws SQLException {
        voorbereiding.op(session, gelezen, stored);
    }

    /** Reads what these rows, which are answered, need besides. */
    void leesNa(Session session, List<Row> rows) throws SQLException {
        if (nalezing != null) {
            nalezing.op(session, rows);
        }
    }

    /** Reads one: the last thing that is read, unless there is more to it. */
    Reading reading(Session session) {
        return nalezing == null ? Reading.last(session) : new Reading(session);
    }

    /** A document of this kind with what it holds before anything is read. */
    Document begin(String path, boolean isNew) {
        Document document = new Document(resource, path, null);
        if (isNew) {
            Stream.of(standaard, vast)
                    .forEach(all -> all.forEach((attribute, value) -> document.set(attribute.column(), value)));
        }
        return document;
    }

    /** Adds what follows from what was sent. */
    void vulAan(Document document, @Nullable Row stored, Clock clock, Violations faults) {
        aanvulling.op(document, stored, clock, faults);
    }

    /** How long a new one may be, in MB. */
    int bodyLimit() {
        return bodyLimit;
    }

    /** May one be longer than bodies mostly are? */
    boolean isLong() {
        return bodyLimit > Operation.BODY_LIMIT;
    }

    String pad() {
        return pad;
    }

    String model() {
        return model;
    }

    Resource resource() {
        return resource;
    }

    /** Can this be done with one? */
    boolean kan(String method) {
        return methods.contains(method);
    }

    List<Word> woorden() {
        return woorden;
    }
}
