package nl.balie.api.klantinteracties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.balie.act.Registratie;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.Registratie.Wie;
import nl.balie.api.words.AnyCase;
import nl.balie.api.words.DocumentReader;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Values;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerp;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Reads the body of registreer-klantcontact, and collects every fault of its fields by its path. */
final class RegistratieReader {
    private static final Attribute KEY = Attribute.uuid("uuid");
    private static final Attribute CONSENT = Attribute.flag("hergebruik").nullable();

    private static final String DETAILS = "contactmomentdetails";
    /** As they are called at a klantcontact. */
    private static final String DETAILS_OF_CONTACT = "details";

    private static final String ACTOREN = "actoren";
    private static final String ONDERWERP = "onderwerp";

    private final Violations faults;
    private final DocumentReader whole;
    private final DocumentReader partial;

    RegistratieReader(Violations faults, Clock clock) {
        this.faults = faults;
        this.whole = new DocumentReader(faults, clock, false);
        this.partial = new DocumentReader(faults, clock, true);
    }

    Registratie read(JsonNode body) {
        if (!body.isObject()) {
            faults.add(Violation.WHOLE, body.isNull() ? Message.NO_DATA : Message.noObject(JsonValues.typeOf(body)));
            faults.throwIfAny();
        }
        JsonNode contact = body.get("klantcontact");
        if (contact == null) {
            faults.add("klantcontact", Message.REQUIRED);
        }
        Document details = Stream.of(DETAILS, DETAILS_OF_CONTACT)
                .filter(body::hasNonNull)
                .findFirst()
                .map(name -> whole.read(
                        Contactmomentdetails.RESOURCE, AnyCase.of(body.get(name)), name + ".", null, Set.of()))
                .orElse(null);
        return new Registratie(
                contact == null
                        ? new Document(Klantcontact.RESOURCE, "klantcontact.", null)
                        : whole.read(
                                Klantcontact.RESOURCE,
                                withOnderwerp(contact, details),
                                "klantcontact.",
                                null,
                                Set.of()),
                list(body, "", ACTOREN, true, this::actor),
                list(body, "", "betrokkenen", true, this::betrokkene),
                list(body, "", "onderwerpobjecten", false, part(Onderwerpobject.RESOURCE, "klantcontact")),
                list(body, "", "bijlagen", false, part(Bijlage.RESOURCE, "wasBijlageVanKlantcontact")),
                list(body, "", "interneTaken", false, this::taak),
                details);
    }

    /** Who tells details need not say what it was about. */
    private static JsonNode withOnderwerp(JsonNode contact, @Nullable Document details) {
        JsonNode onderwerp = contact.path(ONDERWERP);
        boolean given = !onderwerp.isNull()
                && !onderwerp.isMissingNode()
                && !(onderwerp.isTextual() && onderwerp.textValue().isBlank());
        if (given || details == null || !contact.isObject()) {
            return contact;
        }
        String made = Onderwerp.of(
                details.text(Contactmomentdetails.VRAAG.column()),
                details.text(Contactmomentdetails.SPECIFIEKE_VRAAG.column()),
                contact.path("inhoud").asText());
        return ((ObjectNode) contact.deepCopy()).put(ONDERWERP, made);
    }

    private <T> List<T> list(
            JsonNode in, String path, String name, boolean needed, BiFunction<JsonNode, String, T> read) {
        JsonNode list = in.get(name);
        if (list == null) {
            if (needed) {
                faults.add(path + name, Message.REQUIRED);
            }
            return List.of();
        }
        if (!list.isArray()) {
            faults.add(path + name, list.isNull() ? Message.NULL : Message.noList(JsonValues.typeOf(list)));
            return List.of();
        }
        if (needed && list.isEmpty()) {
            faults.add(path + name, Message.EMPTY_LIST);
        }
        List<T> members = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String member = path + name + "." + i;
            if (list.get(i).isObject()) {
                members.add(read.apply(list.get(i), member));
            } else {
                faults.add(
                        member, list.get(i).isNull() ? Message.NULL : Message.noObject(JsonValues.typeOf(list.get(i))));
            }
        }
        return members;
    }

    private BiFunction<JsonNode, String, Document> part(Resource resource, String back) {
        return (json, path) -> whole.read(resource, json, path + ".", null, Set.of(resource.reference(back)));
    }

    private Wie actor(JsonNode json, String path) {
        if (json.has("uuid")) {
            return new Wie(path, uuid(json, path), null);
        }
        if (!json.hasNonNull("actoridentificator")) {
            faults.add(path, Message.NO_ACTOR);
            return new Wie(path, null, null);
        }
        return new Wie(path, null, partial.read(Actor.RESOURCE, json, path + ".", null, Set.of()));
    }

    private @Nullable UUID uuid(JsonNode json, String path) {
        return (UUID) Values.read(KEY, json.path("uuid"), path + ".uuid", faults);
    }

    private Persoon betrokkene(JsonNode json, String path) {
        Document document = whole.read(
                Betrokkene.RESOURCE,
                json,
                path + ".",
                null,
                Set.of(Betrokkene.RESOURCE.reference("hadKlantcontact"), Betrokkene.RESOURCE.reference("wasPartij")));
        JsonNode partij = json.path("wasPartij");
        UUID uuid = null;
        Document identificator = null;
        if (partij.isObject() && partij.has("partijIdentificator")) {
            identificator = whole.read(
                    PartijIdentificator.RESOURCE,
                    partij,
                    path + ".wasPartij.",
                    null,
                    Set.of(PartijIdentificator.RESOURCE.reference("identificeerdePartij")));
        } else if (partij.isObject()) {
            if (partij.has("uuid")) {
                uuid = uuid(partij, path + ".wasPartij");
            } else {
                faults.add(path + ".wasPartij.uuid", Message.REQUIRED);
            }
        } else if (!partij.isNull() && !partij.isMissingNode()) {
            faults.add(path + ".wasPartij." + Violation.WHOLE, Message.noObject(JsonValues.typeOf(partij)));
        }
        JsonNode consent = json.get(CONSENT.name());
        return new Persoon(
                document,
                uuid,
                identificator,
                list(json, path + ".", "digitaleAdressen", false, this::adres),
                consent == null ? null : (Boolean) Values.read(CONSENT, consent, path + "." + CONSENT.name(), faults));
    }

    private Document adres(JsonNode json, String path) {
        Resource resource = DigitaalAdres.RESOURCE;
        return whole.read(
                resource,
                json,
                path + ".",
                null,
                Set.of(resource.reference("verstrektDoorBetrokkene"), resource.reference("verstrektDoorPartij")));
    }

    /** A taak names its actors by uuid, as everywhere, or by what identifies them under {@code actoren}. */
    private Taak taak(JsonNode json, String path) {
        Resource resource = InterneTaak.RESOURCE;
        Document document = whole.read(
                resource, json, path + ".", null, Set.of(resource.reference("aanleidinggevendKlantcontact")));
        List<Wie> actoren = new ArrayList<>(list(json, path + ".", ACTOREN, false, this::actor));
        Listing assigned = (Listing) resource.member("toegewezenAanActoren");
        boolean nobody = Stream.of(ACTOREN, assigned.name(), String.valueOf(assigned.firstAs()))
                .map(name -> DocumentReader.find(json, name))
                .allMatch(sent -> sent == null || (sent.isArray() && sent.isEmpty()));
        if (nobody) {
            faults.add(path + "." + ACTOREN, Message.NO_ACTOR);
        }
        boolean identified = Stream.of(assigned.name(), String.valueOf(assigned.firstAs()))
                .map(json::path)
                .flatMap(sent -> sent.isArray() ? sent.valueStream() : Stream.of(sent))
                .anyMatch(sent -> sent.has("actoridentificator") && !sent.has("uuid"));
        if (identified) {
            faults.add(path + "." + ACTOREN, Message.ACTOR_BY_IDENTIFICATOR);
        }
        List<Item> named = document.items(assigned);
        if (named != null) {
            named.forEach(item -> actoren.add(new Wie(item.path(), item.uuid(), null)));
        }
        return new Taak(document, actoren);
    }
}
