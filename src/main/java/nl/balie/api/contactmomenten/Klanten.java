package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.register.Checks;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Database.Work;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** What is written of klanten: each is a partij with its number and its digital addresses. */
@ApplicationScoped
class Klanten implements Writer {
    private static final Reference IDENTIFIED = PartijIdentificator.RESOURCE.reference("identificeerdePartij");

    private final Database database;
    private final Clock clock;

    Klanten(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Answer create(Request request) {
        JsonNode body = Urls.body(request);
        Row row = inOwnWords(request, session -> {
            Violations faults = new Violations();
            Form vorm = Forms.klant(subjectType(body));
            Map<String, @Nullable Object> values = vorm.read(body, false, clock, faults);
            if (body.path(Klant.SUBJECT).isObject() && !body.hasNonNull("subjectType")) {
                faults.add("subjectType", Message.REQUIRED);
            }
            Document document = Klant.document(vorm, values, null);
            requireSubject(document, body, faults);
            requireBsn(document, faults);
            Row partij = new Writing(session).create(List.of(document), faults).getFirst();
            return complete(session, partij, Map.of(), values, faults);
        });
        return ListOperations.created(KlantKind.KLANT, row, request);
    }

    @Override
    public Answer change(UUID id, Request request, boolean partial) {
        JsonNode body = Urls.body(request);
        Row row = inOwnWords(request, session -> {
            Writing writing = new Writing(session);
            Row stored = Problem.found(writing.lock(Partij.RESOURCE, id, List.of()));
            Versions.check(request, stored);
            new Reading(session).fill(Klant.VIEW, List.of(stored));
            Violations faults = new Violations();
            @Nullable String type = Klant.subjectType(stored);
            Form vorm = Forms.klant(type);
            JsonNode answered = SentBack.answered(Klant.shown(stored, Urls.of(request)));
            Map<String, @Nullable Object> values = vorm.read(body, answered, partial, clock, faults);
            if (values.isEmpty()) {
                faults.throwIfAny();
                return stored;
            }
            if (body.hasNonNull("subjectType")
                    && !Objects.equals(body.path("subjectType").asText(), type)) {
                faults.add("subjectType", Message.NOT_CHANGEABLE);
            }
            Map<String, @Nullable Object> shown = Klant.values(stored);
            Document document = Klant.document(vorm, values, stored);
            if (!partial && !SentBack.isSame(body, answered, "subject", Klant.SUBJECT)) {
                requireSubject(document, body, faults);
            }
            requireBsn(document, faults);
            Row changed = writing.change(stored, document, true, faults);
            new Reading(session).fill(Klant.VIEW, List.of(changed));
            return complete(session, changed, shown, values, faults);
        });
        return ListOperations.show(200, KlantKind.KLANT, row, request, Set.of());
    }

    private static @Nullable String subjectType(JsonNode body) {
        return body.path("subjectType").isTextual() ? body.path("subjectType").textValue() : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> kept(Document document) {
        return (Map<String, String>) Objects.requireNonNull(document.get(Partij.KLANT.column()));
    }

    private static void requireSubject(Document document, JsonNode body, Violations faults) {
        if (body.isObject()
                && !kept(document).containsKey("subject")
                && !kept(document).containsKey(Klant.SUBJECT)) {
            faults.add(Violation.WHOLE, Message.NO_KLANT_SUBJECT);
        }
    }

    /** A BSN that is none would make a citizen impossible to find. */
    private static void requireBsn(Document document, Violations faults) {
        String sent = kept(document).getOrDefault(Klantnummer.BSN.member(), "");
        String bsn = Klantnummer.BSN.objectId(sent);
        Message fault = sent.isEmpty() ? null : Checks.bsn(bsn.isEmpty() ? sent : bsn);
        if (fault != null) {
            faults.add(Klantnummer.BSN.member(), fault);
        }
    }

    /** Stores what stands in rows of its own, as far as it is not what was shown. */
    private static Row complete(
            Session session,
            Row partij,
            Map<String, @Nullable Object> shown,
            Map<String, @Nullable Object> values,
            Violations faults)
            throws SQLException {
        for (Klantnummer number : Klantnummer.values()) {
            boolean told = values.containsKey(number.member()) || Boolean.FALSE.equals(values.get(Klant.SUBJECT));
            String sent = String.valueOf(values.getOrDefault(number.member(), ""));
            if (told && !sent.equals(shown.getOrDefault(number.member(), ""))) {
                store(session, partij, number, sent);
            }
        }
        KlantContact.store(session, partij, values, faults);
        return Problem.found(new Reading(session).one(Klant.VIEW, partij.id(), List.of()));
    }

    /** The number belongs to this partij from now on; when it belonged to no one it is taken as it is. */
    private static void store(Session session, Row partij, Klantnummer number, String sent) throws SQLException {
        String objectId = number.objectId(sent);
        Row before = number.of(partij);
        if (before != null && Klantnummer.isOf(before, objectId)) {
            return;
        }
        if (before != null) {
            new Deleting(session).delete(PartijIdentificator.RESOURCE, List.of(before.id()));
        }
        if (objectId.isEmpty()) {
            return;
        }
        Row known = find(session, number, objectId);
        Writing writing = new Writing(session);
        if (known == null) {
            Document document = number.document(objectId);
            document.set(IDENTIFIED.column(), partij.id());
            writing.create(List.of(document), new Violations());
        } else if (known.get(IDENTIFIED) == null) {
            Document given = new Document(PartijIdentificator.RESOURCE, "", null);
            given.set(IDENTIFIED.column(), partij.id());
            writing.change(
                    Problem.found(writing.lock(PartijIdentificator.RESOURCE, known.id(), List.of())),
                    given,
                    true,
                    new Violations());
        } else {
            throw new Invalid(number.member(), Message.taken("klant", number.member()));
        }
    }

    private static @Nullable Row find(Session session, Klantnummer number, String objectId) throws SQLException {
        Query query = new Query(View.bare(PartijIdentificator.RESOURCE), number.conditions(objectId), 1, 1, null);
        List<Row> rows =
                Objects.requireNonNull(new Reading(session).page(query)).rows();
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Writes; what is wrong with an address is told of the member that holds it. */
    private Row inOwnWords(Request request, Work<Row> work) {
        return database.write(request.call(), work, name -> name.replaceFirst("\\.adres$", ""));
    }
}
