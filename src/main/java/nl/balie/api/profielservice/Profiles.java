package nl.balie.api.profielservice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Profiel;
import nl.balie.act.Profiel.Nummer;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.words.JsonValues;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.register.Scope;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** What is done with profiles: looked up by number, and added to, changed and emptied a part at a time. Numbers stand in bodies only. */
@ApplicationScoped
class Profiles {
    private static final Right SEES_SECRETS = new Right(Deed.GEHEIMHOUDING, Partij.RESOURCE.plural());

    private final Database database;
    private final Clock clock;

    Profiles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Answer partij(Request request) {
        Sent sent = sent(request, Words.PARTIJ);
        Map<Nummer, Row> found = database.read(session -> Profiel.zoek(session, List.of(sent.nummer())));
        Row partij = Problem.found(found.get(sent.nummer()));
        return Answer.json(200, Bodies.write(json -> show(json, request, partij, sent.scope())));
    }

    /** Of each number that is known; 206 when some are not. */
    Answer bulk(Request request) {
        List<Nummer> asked = asked(Bodies.read(request));
        List<Row> found = List.copyOf(
                database.read(session -> Profiel.zoek(session, asked)).values());
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        byte[] body = Bodies.write(json -> {
            json.writeStartArray();
            for (Row partij : found) {
                show(json, request, partij, null);
            }
            json.writeEndArray();
        });
        return Answer.json(found.size() < asked.size() ? 206 : 200, body);
    }

    private List<Nummer> asked(JsonNode body) {
        JsonNode list = body.path("identificaties");
        Violations faults = new Violations();
        if (list.isMissingNode() || !list.isArray()) {
            faults.add(
                    "identificaties",
                    list.isMissingNode() ? Message.REQUIRED : Message.noList(JsonValues.typeOf(list)));
        } else if (list.isEmpty() || list.size() > Profiel.MOST) {
            faults.add("identificaties", list.isEmpty() ? Message.EMPTY_LIST : Message.tooMany(Profiel.MOST));
        }
        faults.throwIfAny();
        List<Nummer> asked = new ArrayList<>();
        for (JsonNode each : list) {
            String path = "identificaties." + asked.size() + ".";
            asked.add(new Sent(Words.IDENTIFICATIE, each, path, faults, clock).nummer());
        }
        faults.throwIfAny();
        return asked.stream().distinct().toList();
    }

    Answer add(Part part, Request request) {
        Sent sent = sent(request, part.added);
        Row row = write(request, session -> {
            Scope scope = Dienstverleners.known(session, sent.scope());
            UUID partij = Profiel.vindOfMaak(session, sent.nummer());
            return new Profiel(session, part.resource).voegToe(partij, part.document(sent), scope);
        });
        return show(row.wasThere() ? 200 : 201, part, row);
    }

    Answer change(Part part, Request request) {
        Sent sent = sent(request, part.changed);
        Document document = part.document(sent);
        return show(200, part, write(request, session -> {
            Scope scope = Dienstverleners.known(session, sent.scope());
            if (sent.has("scope.dienstverlenerNaam")) {
                document.set(part.kept.scope().column(), Scope.kept(scope));
            }
            return Problem.found(
                    new Profiel(session, part.resource).wijzig(partij(session, sent), sent.id(), document));
        }));
    }

    /** When it must go, told by a dienstverlener for whom it is meant. */
    Answer until(Part part, Request request) {
        Sent sent = sent(request, Words.TE_VERWIJDEREN_OP);
        Document document = new Document(part.resource, "", null);
        document.set(part.kept.teVerwijderenOp().column(), sent.get("teVerwijderenOp"));
        return show(200, part, write(request, session -> {
            Row row = Problem.found(
                    new Profiel(session, part.resource).wijzig(partij(session, sent), sent.id(), document));
            if (part.scope(row, sent.scope()) == null) {
                throw Problem.denied("Deze dienstverlener heeft hier geen scope op.");
            }
            return row;
        }));
    }

    Answer remove(Part part, Request request, UUID id) {
        Sent sent = sent(request, Words.IDENTIFICATIE);
        boolean was =
                write(request, session -> new Profiel(session, part.resource).verwijder(partij(session, sent), id));
        if (!was) {
            throw Problem.notFound();
        }
        return Answer.empty(204);
    }

    /** The partij of this number, who is there; else 404. */
    private static UUID partij(Session session, Sent sent) throws SQLException {
        return Problem.found(Profiel.zoek(session, List.of(sent.nummer())).get(sent.nummer()))
                .id();
    }

    private Sent sent(Request request, Resource words) {
        Violations faults = new Violations();
        Sent sent = new Sent(words, Bodies.read(request), "", faults, clock);
        faults.throwIfAny();
        return sent;
    }

    /** Writes; what the register calls an address is a waarde here. */
    private <T> T write(Request request, Database.Work<T> work) {
        try {
            return database.write(request.call(), work);
        } catch (Invalid invalid) {
            throw new Invalid(invalid.violations().stream()
                    .map(fault -> fault.name().equals(DigitaalAdres.ADRES.name())
                            ? new Violation("waarde", fault.code(), fault.reason())
                            : fault)
                    .toList());
        }
    }

    private static Answer show(int status, Part part, Row row) {
        return Answer.json(status, Bodies.write(json -> part.write(json, row, null)));
    }

    /** A profile; where somebody with geheimhouding is reached is for who has a right to that. */
    private void show(JsonGenerator json, Request request, Row partij, @Nullable Scope asked) throws IOException {
        boolean hides = partij.is(Profiel.GEHEIM) && !request.call().rights().include(SEES_SECRETS);
        json.writeStartObject();
        json.writeStringField("partijId", partij.id().toString());
        json.writeArrayFieldStart("identificaties");
        for (Row number : partij.list(Profiel.NUMMERS)) {
            Nummer nummer = Nummer.of(number);
            String type = Sent.TYPES.get(nummer.soort());
            if (type != null) {
                json.writeStartObject();
                json.writeStringField("identificatieType", type);
                json.writeStringField("identificatieNummer", nummer.nummer());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        list(json, "voorkeuren", Part.VOORKEUR, partij.list(Partij.VOORKEUREN), asked);
        list(json, "contactgegevens", Part.CONTACTGEGEVEN, hides ? List.of() : partij.list(Profiel.ADRESSEN), asked);
        json.writeEndObject();
    }

    private void list(JsonGenerator json, String name, Part part, List<Row> rows, @Nullable Scope asked)
            throws IOException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        json.writeArrayFieldStart(name);
        for (Row row : rows) {
            if (part.isShown(row, asked, now)) {
                part.write(json, row, asked);
            }
        }
        json.writeEndArray();
    }
}
