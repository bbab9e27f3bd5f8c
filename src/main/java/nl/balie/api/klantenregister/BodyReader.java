package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.api.http.Bodies;
import nl.balie.api.klantenregister.Sent.Element;
import nl.balie.api.klantenregister.Sent.Gekozen;
import nl.balie.api.klantenregister.Sent.Lijst;
import nl.balie.api.klantenregister.Word.Afgeleid;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Blokken;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Values;
import nl.balie.platform.identity.Rights;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sent in the words of this dialect. PATCH changes what it names, also inside an object; to a list it adds members,
 * or changes those whose id they tell, and only what is empty empties it. PUT replaces all of it. Null, empty and absent text are the same. Names that are not known are passed over, as the bundle does.
 */
final class BodyReader {
    /** Where the bundle answers what it takes beside the rest; it is read at both places. */
    private static final String EMBEDDED = "embedded";

    private final Violations faults;
    private final Clock clock;
    private final boolean partial;
    private final ListReader lists;
    private final List<Lijst> lijsten;
    private final List<Gekozen> keuzes;

    /**
     * A reader that reports to {@code faults}.
     *
     * @param partial PATCH: what is absent stays as it is
     */
    BodyReader(Violations faults, Clock clock, boolean partial) {
        this(faults, clock, partial, new ArrayList<>(), new ArrayList<>());
    }

    private BodyReader(Violations faults, Clock clock, boolean partial, List<Lijst> lijsten, List<Gekozen> keuzes) {
        this.faults = faults;
        this.clock = clock;
        this.partial = partial;
        this.lijsten = lijsten;
        this.keuzes = keuzes;
        this.lists = new ListReader(this, faults, partial);
    }

    /** Reads a body; {@code stored} is the row that is changed with what is shown around it, null for a new one. */
    Sent read(ResourceKind soort, JsonNode body, @Nullable Row stored) {
        return new Sent(read(soort, body, "", stored, answered(soort, stored)), lijsten, keuzes);
    }

    /** Reads a member of a list, which is changed as its owner is: in part or whole. */
    Document lid(ResourceKind soort, JsonNode sent, String path, @Nullable Row stored) {
        BodyReader reader = new BodyReader(faults, clock, partial && stored != null);
        return reader.read(soort, sent, path, stored, answered(soort, stored));
    }

    private JsonNode answered(ResourceKind soort, @Nullable Row stored) {
        return stored == null
                ? MissingNode.getInstance()
                : Bodies.tree(json -> new BodyWriter(json, Rights.ALL, clock).write(soort, stored));
    }

    private Document read(ResourceKind soort, JsonNode body, String path, @Nullable Row stored, JsonNode answered) {
        Document document = soort.begin(path, stored == null);
        if (!body.isObject()) {
            faults.add(
                    path + Violation.WHOLE,
                    body.isNull() ? Message.NO_DATA : Message.noObject(JsonValues.typeOf(body)));
            return document;
        }
        Plek plek = new Plek(soort, document, stored);
        soort.woorden().forEach(woord -> read(woord, body, path, answered, plek));
        soort.vulAan(document, stored, clock, faults);
        return document;
    }

    /** What is being read. */
    record Plek(
            ResourceKind soort, Document document, @Nullable Row stored) {}

    private void read(Word woord, JsonNode body, String path, JsonNode answered, Plek plek) {
        JsonNode sent = body.get(woord.name());
        String name = path + woord.name();
        switch (woord) {
            case Waarde waarde -> value(waarde, sent, name, answered.path(woord.name()), plek);
            case Blok blok -> blok(blok, sent, name, answered.path(woord.name()), plek);
            case Blokken blokken -> blokken(blokken, sent, name, answered.path(woord.name()), plek);
            case Verwijzing verwijzing -> verwijzing(verwijzing, sent, name, plek);
            case Keuze keuze -> {
                if (sent != null || (!partial && plek.stored != null)) {
                    List<Element> chosen =
                            lists.elements(keuze.uit(), sent, name, MissingNode.getInstance(), plek.stored);
                    keuzes.add(new Gekozen(keuze, chosen));
                }
            }
            case Rijen rijen ->
                lijsten.addAll(lists.lijst(rijen, sent, name, answered.path(woord.name()), plek.stored));
            case Samen samen ->
                lijsten.addAll(lists.samen(samen, sent, name, answered.path(woord.name()), plek.stored));
            case Ingebed ingebed -> {
                boolean asAnswered = sent == null && body.path(EMBEDDED).has(woord.name());
                read(
                        ingebed.woord(),
                        asAnswered ? body.path(EMBEDDED) : body,
                        asAnswered ? path + EMBEDDED + "." : path,
                        answered.path(EMBEDDED),
                        plek);
            }
            case Afgeleid _ -> {}
        }
    }

    private void value(Waarde waarde, @Nullable JsonNode sent, String name, JsonNode answered, Plek plek) {
        Attribute reads = waarde.reads();
        if (plek.stored != null && (sent == null ? partial : sent.equals(answered))) {
            return; // it stays as it is: what comes back as it was answered is never a fault
        }
        if (sent != null && !isEmpty(sent)) {
            Object read = Values.read(reads, waarde.code().understood().apply(sent), name, faults);
            if (read != null) {
                waarde.plaats()
                        .bewaart()
                        .in(plek.document, plek.stored, waarde.code().kept().apply(read));
            }
        } else if (reads.isRequired()) {
            required(waarde, sent == null, name, plek);
        } else if ((sent != null || plek.stored != null) && !reads.isReadOnly()) {
            Object standard = reads.standardValue(clock);
            if (plek.stored == null
                    || !(standard instanceof OffsetDateTime)) { // now is when it was made, not when it is changed
                waarde.plaats().bewaart().in(plek.document, plek.stored, standard);
            }
        }
    }

    /** What must be there and is not sent; PUT leaves out what a POST may leave out. */
    private void required(Waarde waarde, boolean isAbsent, String name, Plek plek) {
        Attribute kept = waarde.plaats().kept();
        Object standard = isAbsent ? plek.soort.standaard(kept) : null;
        if (plek.stored == null ? plek.document.has(kept.column()) : standard != null) {
            if (plek.stored != null && !"".equals(standard)) {
                plek.document.set(kept.column(), standard);
            }
        } else {
            faults.add(name, isAbsent ? Message.REQUIRED : Message.BLANK);
        }
    }

    static boolean isEmpty(JsonNode sent) {
        return sent.isNull() || (sent.isTextual() && sent.textValue().isBlank());
    }

    private void blok(Blok blok, @Nullable JsonNode sent, String name, JsonNode answered, Plek plek) {
        if (sent != null && !sent.isObject() && !sent.isNull()) {
            faults.add(name, Message.noObject(JsonValues.typeOf(sent)));
            return;
        }
        boolean absent = sent == null || sent.isNull();
        boolean empties = !partial && plek.stored != null && blok.isOf(plek.stored);
        if (absent && (blok.geval() == null ? sent == null && partial : !empties)) {
            return;
        }
        JsonNode inside = sent == null || absent ? MissingNode.getInstance() : sent;
        BodyReader reader = absent && partial ? replacing() : this;
        blok.inside().forEach(woord -> reader.read(woord, inside, name + ".", answered, plek));
    }

    /** The same reader, to which what is absent is empty. */
    private BodyReader replacing() {
        return partial ? new BodyReader(faults, clock, false, lijsten, keuzes) : this;
    }

    /** Reads what stands inside an object that was {@code answered}. */
    void inside(Blok blok, JsonNode sent, String name, JsonNode answered, Plek plek) {
        blok.inside().forEach(woord -> read(woord, sent, name + ".", answered, plek));
    }

    private void blokken(Blokken blokken, @Nullable JsonNode sent, String name, JsonNode answered, Plek plek) {
        new BlocksReader(this, replacing(), faults, partial).read(blokken, sent, name, answered, plek);
    }

    private void verwijzing(Verwijzing verwijzing, @Nullable JsonNode sent, String name, Plek plek) {
        if (sent == null) {
            boolean replaces = !partial || plek.stored == null;
            if (replaces && verwijzing.reference().isRequired()) {
                faults.add(name, Message.REQUIRED);
            } else if (replaces && plek.stored != null) {
                plek.document.set(verwijzing.reference().column(), null);
            }
            return;
        }
        UUID id = isEmpty(sent) ? null : key(sent);
        if (id == null && !isEmpty(sent)) {
            faults.add(name, Message.NO_UUID);
        } else if (id == null && !verwijzing.reference().isNullable()) {
            faults.add(name, Message.NULL);
        } else {
            plek.document.set(verwijzing.reference().column(), id);
        }
    }

    /** The key that an address, a uuid or an object with an id tells; null when it tells none. */
    static @Nullable UUID key(JsonNode sent) {
        JsonNode id = sent.isObject() ? (sent.hasNonNull("id") ? sent.get("id") : sent.path("_id")) : sent;
        return id.isTextual() ? key(id.textValue()) : null;
    }

    /** The key that an address or a uuid tells; null when it tells none. */
    static @Nullable UUID key(String text) {
        return Values.uuid(text.strip().substring(text.strip().lastIndexOf('/') + 1));
    }
}
