package nl.balie.api.profielservice;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.QueryString;
import nl.balie.api.http.Request;
import nl.balie.api.words.DocumentReader;
import nl.balie.api.words.Values;
import nl.balie.register.Dienst;
import nl.balie.register.Dienstverlener;
import nl.balie.register.Scope;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Invalid;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Who uses profiles and what they do, known by name, upper and lower case alike. Adding what is there already changes nothing. */
@ApplicationScoped
class Dienstverleners {
    /** Which part of a path is the name. */
    private static final int NAME = 5;

    private static final View VIEW =
            View.bare(Dienstverlener.RESOURCE).with(Dienstverlener.DIENSTEN, View.bare(Dienst.RESOURCE));

    private final Database database;
    private final Clock clock;

    Dienstverleners(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Answer read(Request request) {
        Row row = Problem.found(database.read(session -> find(session, named(request))));
        return Answer.json(200, Bodies.write(json -> {
            begin(json, row, Dienstverlener.NAAM, Dienstverlener.BESCHRIJVING);
            json.writeArrayFieldStart(Dienstverlener.DIENSTEN.name());
            for (Row dienst : row.list(Dienstverlener.DIENSTEN)) {
                write(json, dienst);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    Answer add(Request request) {
        Document sent = sent(request, Dienstverlener.RESOURCE, Dienstverlener.DIENSTEN);
        Row row = write(request, session -> {
            Row known = find(session, sent.text(Dienstverlener.NAAM.column()));
            return keep(session, known, sent, Dienstverlener.BESCHRIJVING);
        });
        return Answer.json(201, Bodies.write(json -> {
            begin(json, row, Dienstverlener.NAAM, Dienstverlener.BESCHRIJVING);
            json.writeEndObject();
        }));
    }

    Answer addDienst(Request request) {
        Document sent = sent(request, Dienst.RESOURCE, Dienst.DIENSTVERLENER);
        Row row = write(request, session -> {
            Row whose = Problem.found(find(session, named(request)));
            sent.set(Dienst.DIENSTVERLENER.column(), whose.id());
            return keep(session, dienst(whose, sent.text(Dienst.NAAM.column())), sent, Dienst.BESCHRIJVING);
        });
        return Answer.json(201, Bodies.write(json -> write(json, row)));
    }

    /** This scope by the names that were given; who is not known is refused, so that a name that is mistyped is told of at once. */
    static @Nullable Scope known(Session session, @Nullable Scope scope) throws SQLException {
        if (scope == null) {
            return null;
        }
        Row known = find(session, scope.dienstverlener());
        if (known == null) {
            throw new Invalid("scope.dienstverlenerNaam", Message.invalid("Er is geen dienstverlener met deze naam."));
        }
        String naam = known.text(Dienstverlener.NAAM);
        if (scope.dienst().isEmpty()) {
            return new Scope(naam, "");
        }
        Row dienst = dienst(known, scope.dienst());
        if (dienst == null) {
            throw new Invalid(
                    "scope.dienstNaam", Message.invalid("De dienstverlener heeft geen dienst met deze naam."));
        }
        return new Scope(naam, dienst.text(Dienst.NAAM));
    }

    /** The name in the path. */
    private static String named(Request request) {
        String naam = QueryString.decode(request.path().split("/", -1)[NAME].replace("+", "%2B"));
        if (Values.unsearchable(naam) != null) {
            throw Problem.notFound();
        }
        return naam;
    }

    private Document sent(Request request, Resource resource, Member settled) {
        Violations faults = new Violations();
        Document sent = new DocumentReader(faults, clock, false)
                .read(resource, Bodies.read(request), "", null, Set.of(settled));
        faults.throwIfAny();
        return sent;
    }

    /** They are few: who adds waits for the other, so that both find what is there. */
    private Row write(Request request, Database.Work<Row> work) {
        return database.write(request.call(), session -> {
            session.takeTurns(List.of(Dienstverlener.RESOURCE.name()));
            return work.in(session);
        });
    }

    private static Row keep(Session session, @Nullable Row known, Document sent, Attribute beschrijving)
            throws SQLException {
        if (known == null) {
            return new Writing(session).create(List.of(sent), new Violations()).getFirst();
        }
        String other = sent.text(beschrijving.column());
        if (!other.isEmpty() && !other.equals(known.text(beschrijving))) {
            throw Problem.conflict("Deze naam staat er al, met een andere beschrijving.");
        }
        return known;
    }

    private static @Nullable Row find(Session session, String naam) throws SQLException {
        List<Condition> called = List.of(new Condition(Filter.by(Operator.SAME, "", Dienstverlener.NAAM.name()), naam));
        Reading.Page page = new Reading(session).page(new Query(VIEW, called, 1, 1, null));
        return page == null || page.rows().isEmpty() ? null : page.rows().getFirst();
    }

    private static @Nullable Row dienst(Row whose, String naam) {
        return whose.list(Dienstverlener.DIENSTEN).stream()
                .filter(row -> row.text(Dienst.NAAM).equalsIgnoreCase(naam))
                .findFirst()
                .orElse(null);
    }

    private static void begin(JsonGenerator json, Row row, Attribute naam, Attribute beschrijving) throws IOException {
        json.writeStartObject();
        json.writeStringField(naam.name(), row.text(naam));
        if (!row.text(beschrijving).isEmpty()) {
            json.writeStringField(beschrijving.name(), row.text(beschrijving));
        }
    }

    private static void write(JsonGenerator json, Row dienst) throws IOException {
        begin(json, dienst, Dienst.NAAM, Dienst.BESCHRIJVING);
        json.writeStringField("id", dienst.id().toString());
        json.writeEndObject();
    }
}
