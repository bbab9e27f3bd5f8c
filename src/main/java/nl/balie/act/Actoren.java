package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Actor;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** The actors of a registration: found by uuid or by the four parts of their actoridentificator, or made. */
public final class Actoren {
    private static final Group IDENTIFICATOR = (Group) Actor.RESOURCE.member("actoridentificator");
    private static final Attribute ACTIEF = Actor.RESOURCE.attribute("indicatieActief");
    private static final int MANY = 500;

    private final Session session;
    private final Violations faults;
    private final List<Document> documents;
    private final Map<String, UUID> found = new HashMap<>();

    Actoren(Session session, Violations faults, List<Document> documents) {
        this.session = session;
        this.faults = faults;
        this.documents = documents;
    }

    /**
     * The keys of these actors, in their order; those that are not there yet are made.
     *
     * @param faults gets what is wrong with them, and holds what was found before
     */
    public static List<UUID> findOrMake(Session session, List<Wie> actoren, Violations faults) throws SQLException {
        List<Document> documents = new ArrayList<>();
        Actoren found = new Actoren(session, faults, documents);
        session.takeTurns(actoren.stream()
                .map(Wie::whole)
                .flatMap(Stream::ofNullable)
                .map(Actoren::key)
                .toList());
        List<UUID> keys = new ArrayList<>();
        for (Wie wie : actoren) {
            UUID key = found.find(wie);
            if (key != null && !keys.contains(key)) {
                keys.add(key);
            }
        }
        new Writing(session).create(documents, faults);
        return keys;
    }

    /** What others who look up or make the same actors must wait for. */
    Stream<String> keys(Registratie registratie) {
        return Stream.concat(
                        registratie.actoren().stream(),
                        registratie.taken().stream().map(Taak::actoren).flatMap(List::stream))
                .map(Wie::whole)
                .flatMap(Stream::ofNullable)
                .map(Actoren::key);
    }

    private static String key(Document actor) {
        StringBuilder key = new StringBuilder("actor");
        IDENTIFICATOR.attributes().forEach(part -> key.append('\n').append(actor.get(part.column())));
        return Delen.isMedewerker(actor) ? key.toString().toLowerCase(Locale.ROOT) : key.toString();
    }

    /** The key of this actor, one that is made being added to what is to be stored; null when it is a fault. */
    @Nullable
    UUID find(Wie wie) throws SQLException {
        Document whole = wie.whole();
        if (whole == null) {
            return existing(wie);
        }
        UUID known = found.get(key(whole));
        if (known == null) {
            known = findOrMake(wie, whole);
            if (known != null) {
                found.put(key(whole), known);
            }
        }
        return known;
    }

    private @Nullable UUID existing(Wie wie) throws SQLException {
        if (wie.uuid() == null) {
            return null; // the reader told why
        }
        Row row = new Reading(session).one(view(), wie.uuid(), List.of());
        if (row == null) {
            faults.add(wie.path() + ".uuid", Message.unknown(Actor.RESOURCE));
        } else if (!row.is(ACTIEF)) {
            faults.add(wie.path() + ".uuid", Message.INACTIVE_ACTOR);
        }
        return row == null ? null : row.id();
    }

    private @Nullable UUID findOrMake(Wie wie, Document actor) throws SQLException {
        if (!isComplete(wie, actor)) {
            return null;
        }
        List<Condition> conditions = new ArrayList<>();
        for (Attribute part : IDENTIFICATOR.attributes()) {
            Operator same = Delen.isMedewerker(actor) ? Operator.SAME : Operator.IS;
            conditions.add(new Condition(
                    Filter.by(same, part.name(), IDENTIFICATOR.name() + "." + part.name()), actor.get(part.column())));
        }
        Reading.@Nullable Page page = new Reading(session).page(new Query(view(), conditions, 1, MANY, null));
        List<Row> rows = page == null ? List.of() : page.rows();
        for (Row oldest : rows.reversed()) {
            if (oldest.is(ACTIEF)) {
                return oldest.id();
            }
        }
        if (!rows.isEmpty() || Boolean.FALSE.equals(actor.get(ACTIEF.column()))) {
            faults.add(wie.path(), Message.INACTIVE_ACTOR);
            return null;
        }
        return make(wie, actor);
    }

    /** Nobody is found by less than all four parts; what the reader could not read is a fault already. */
    private boolean isComplete(Wie wie, Document actor) {
        boolean complete = true;
        for (Attribute part : IDENTIFICATOR.attributes()) {
            if (actor.text(part.column()).isEmpty()) {
                complete = false;
                if (actor.get(part.column()) != null) {
                    faults.add(wie.path() + "." + IDENTIFICATOR.name() + "." + part.name(), Message.NO_ACTOR);
                }
            }
        }
        return complete;
    }

    private UUID make(Wie wie, Document actor) {
        for (String needed : List.of("naam", "soortActor")) {
            if (!actor.has(Actor.RESOURCE.attribute(needed).column())) {
                faults.add(wie.path() + "." + needed, Message.REQUIRED);
            }
        }
        UUID key = Writing.newKey();
        actor.newKey(key);
        documents.add(actor);
        return key;
    }

    private static View view() {
        return View.only(Actor.RESOURCE, List.of(ACTIEF.name()));
    }
}
