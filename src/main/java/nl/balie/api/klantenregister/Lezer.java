package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.api.Bodies;
import nl.balie.api.DocumentReader;
import nl.balie.api.Values;
import nl.balie.api.klantenregister.Gelezen.Element;
import nl.balie.api.klantenregister.Gelezen.Gekozen;
import nl.balie.api.klantenregister.Gelezen.Lijst;
import nl.balie.api.klantenregister.Woord.Afgeleid;
import nl.balie.api.klantenregister.Woord.Als;
import nl.balie.api.klantenregister.Woord.Blok;
import nl.balie.api.klantenregister.Woord.Blokken;
import nl.balie.api.klantenregister.Woord.Ingebed;
import nl.balie.api.klantenregister.Woord.Keuze;
import nl.balie.api.klantenregister.Woord.Rijen;
import nl.balie.api.klantenregister.Woord.Verwijzing;
import nl.balie.api.klantenregister.Woord.Waarde;
import nl.balie.platform.Rights;
import nl.balie.register.Actor;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sent in the words of this dialect. PATCH changes what it names, also inside an object; to a list it adds members,
 * or changes those whose id they tell, and only what is empty empties it. PUT replaces. Null, empty and absent text are the same. Names that are not known are passed over, as the bundle does.
 */
final class Lezer {
    private final Violations faults;
    private final Clock clock;
    private final boolean partial;
    private final List<Lijst> lijsten = new ArrayList<>();
    private final List<Gekozen> keuzes = new ArrayList<>();

    /**
     * A reader that reports to {@code faults}.
     *
     * @param partial PATCH: what is absent stays as it is
     */
    Lezer(Violations faults, Clock clock, boolean partial) {
        this.faults = faults;
        this.clock = clock;
        this.partial = partial;
    }

    /** Reads a body; {@code stored} is the row that is changed with what is shown around it, null for a new one. */
    Gelezen read(Soort soort, JsonNode body, @Nullable Row stored) {
        JsonNode answered = stored == null
                ? MissingNode.getInstance()
                : Bodies.tree(json -> new Schrijver(json, Rights.ALL, clock).write(soort, stored));
        return new Gelezen(read(soort, body, "", stored, answered), lijsten, keuzes);
    }

    private Document read(Soort soort, JsonNode body, String path, @Nullable Row stored, JsonNode answered) {
        Document document = soort.begin(path, stored == null);
        if (!body.isObject()) {
            faults.add(
                    path + Violation.WHOLE,
                    body.isNull() ? Message.NO_DATA : Message.noObject(DocumentReader.typeOf(body)));
            return document;
        }
        Plek plek = new Plek(document, stored);
        soort.woorden().forEach(woord -> read(woord, body, path, answered, plek));
        soort.vulAan(document, stored, clock, faults);
        return document;
    }

    /** What is being read. */
    private record Plek(Document document, @Nullable Row stored) {}

    private void read(Woord woord, JsonNode body, String path, JsonNode answered, Plek plek) {
        JsonNode sent = body.get(woord.name());
        String name = path + woord.name();
        switch (woord) {
            case Waarde waarde -> value(waarde, sent, name, answered.path(woord.name()), plek);
            case Blok blok -> blok(blok, sent, name, answered.path(woord.name()), plek);
            case Blokken blokken -> blokken(blokken, sent, name, plek);
            case Verwijzing verwijzing -> verwijzing(verwijzing, sent, name, plek);
            case Keuze keuze -> {
                if (sent != null) {
                    List<Element> chosen = elements(keuze.uit(), sent, name, MissingNode.getInstance(), plek.stored);
                    keuzes.add(new Gekozen(keuze, chosen.isEmpty() ? null : chosen.getFirst()));
                }
            }
            case Rijen rijen -> {
                if (sent != null && rijen.als() != Als.ALLEEN_ADRESSEN) {
                    List<Element> elements = elements(rijen, sent, name, answered.path(woord.name()), plek.stored);
                    boolean adds = partial && plek.stored != null && !rijen.isEen() && !elements.isEmpty();
                    lijsten.add(new Lijst(rijen, elements, adds));
                }
            }
            case Ingebed ingebed -> read(ingebed.woord(), body, path, answered.path("embedded"), plek);
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
            if (plek.stored != null || !plek.document.has(waarde.plaats().kept().column())) {
                faults.add(name, sent == null ? Message.REQUIRED : Message.BLANK);
            }
        } else if ((sent != null || plek.stored != null) && !reads.isReadOnly()) {
            waarde.plaats().bewaart().in(plek.document, plek.stored, reads.standardValue(clock));
        }
    }

    private static boolean isEmpty(JsonNode sent) {
        return sent.isNull() || (sent.isTextual() && sent.textValue().isBlank());
    }

    private void blok(Blok blok, @Nullable JsonNode sent, String name, JsonNode answered, Plek plek) {
        if (sent != null && !sent.isObject() && !sent.isNull()) {
            faults.add(name, Message.noObject(DocumentReader.typeOf(sent)));
            return;
        }
        boolean absent = sent == null || sent.isNull();
        if (absent && (blok.geval() != null || (sent == null && partial))) {
            return;
        }
        JsonNode inside = sent == null || absent ? MissingNode.getInstance() : sent;
        Lezer reader = absent && partial ? new Lezer(faults, clock, false) : this;
        blok.inside().forEach(woord -> reader.read(woord, inside, name + ".", answered, plek));
    }

    private void blokken(Blokken blokken, @Nullable JsonNode sent, String name, Plek plek) {
        if (sent == null || sent.isNull()) {
            return;
        }
        if (!sent.isArray()) {
            faults.add(name, Message.noList(DocumentReader.typeOf(sent)));
            return;
        }
        for (int i = 0; i < blokken.blokken().size(); i++) {
            if (sent.has(i)) {
                blok(blokken.blokken().get(i), sent.get(i), name + "." + i, MissingNode.getInstance(), plek);
            }
        }
    }

    private void verwijzing(Verwijzing verwijzing, @Nullable JsonNode sent, String name, Plek plek) {
        if (sent == null) {
            if (verwijzing.reference().isRequired() && plek.stored == null) {
                faults.add(name, Message.REQUIRED);
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

    private List<Element> elements(Rijen rijen, JsonNode sent, String name, JsonNode answered, @Nullable Row stored) {
        List<Element> elements = new ArrayList<>();
        if (isEmpty(sent)) {
            return elements;
        }
        if (rijen.isEen()) {
            elements.add(element(rijen, sent, name, answered, stored));
        } else if (sent.isArray()) {
            for (int i = 0; i < sent.size(); i++) {
                elements.add(element(rijen, sent.get(i), name + "." + i, answered, stored));
            }
        } else {
            faults.add(name, Message.noList(DocumentReader.typeOf(sent)));
        }
        return elements;
    }

    private Element element(Rijen rijen, JsonNode sent, String name, JsonNode answered, @Nullable Row stored) {
        UUID known = asAnswered(rijen, sent, answered, stored);
        UUID id = known == null && rijen.als() != Als.WAARDEN ? key(sent) : known;
        boolean whole = known == null && (rijen.als() == Als.WAARDEN || sent.isObject());
        boolean makes = rijen.listing().link() == null || rijen.listing().target() == Actor.RESOURCE;
        if (!whole || (!makes && id != null)) {
            if (id == null) {
                faults.add(name, Message.NO_UUID);
            }
            return new Element(name, id, null);
        }
        if (!makes) {
            faults.add(name, Message.NO_UUID);
            return new Element(name, null, null);
        }
        return new Element(name, id, whole(rijen, sent, name, id != null));
    }

    /** What comes back as it was answered is the row that it was. */
    private static @Nullable UUID asAnswered(Rijen rijen, JsonNode sent, JsonNode answered, @Nullable Row stored) {
        List<Row> rows = stored == null || rijen.isAdres() ? List.of() : rijen.van(stored);
        for (int i = 0; i < rows.size(); i++) {
            if (sent.equals(rijen.isEen() ? answered : answered.path(i))) {
                return rows.get(i).id();
            }
        }
        return null;
    }

    private Document whole(Rijen rijen, JsonNode sent, String name, boolean exists) {
        Soort vorm = rijen.vorm().get();
        Lezer reader = new Lezer(faults, clock, exists);
        JsonNode object = rijen.als() == Als.WAARDEN
                ? JsonNodeFactory.instance
                        .objectNode()
                        .set(vorm.woorden().getFirst().name(), sent)
                : sent;
        Row nothing = exists ? new Row(vorm.resource()) : null;
        Document document = reader.read(vorm, object, name + ".", nothing, MissingNode.getInstance());
        if (!exists) {
            rijen.vast().forEach((attribute, value) -> document.set(attribute.column(), value));
        }
        return document;
    }
}
