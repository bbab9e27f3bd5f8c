package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Actor;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
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
final class Actoren {
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
        return key.toString();
    }

    /** The key of this actor; one that is made here is added to what is to be stored. */
    UUID find(Wie wie) throws SQLException {
        String key = wie.whole() == null ? String.valueOf(wie.uuid()) : key(wie.whole());
        UUID known = found.get(key);
        if (known == null) {
            known = wie.whole() == null ? existing(wie) : findOrMake(wie, wie.whole());
            found.put(key, known);
        }
        return known;
    }

    private UUID existing(Wie wie) throws SQLException {
        UUID uuid = wie.uuid() == null ? new UUID(0, 0) : wie.uuid();
        Row row = new Reading(session).one(view(), uuid, List.of());
        if (row == null && wie.uuid() != null) {
            faults.add(wie.path() + ".uuid", Message.unknown(Actor.RESOURCE));
        } else if (row != null && !row.is(ACTIEF)) {
            faults.add(wie.path() + ".uuid", Message.INACTIVE_ACTOR);
        }
        return uuid;
    }

    private UUID findOrMake(Wie wie, Document actor) throws SQLException {
        List<Condition> conditions = new ArrayList<>();
        for (Attribute part : IDENTIFICATOR.attributes()) {
            Object value = actor.get(part.column());
            if (value == null || value.equals("")) {
                faults.add(wie.path() + "." + IDENTIFICATOR.name() + "." + part.name(), Message.REQUIRED);
            }
            conditions.add(new Condition(Filter.is(part.name(), IDENTIFICATOR.name() + "." + part.name()), value));
        }
        Reading.@Nullable Page page = new Reading(session).page(new Query(view(), conditions, 1, MANY, null));
        List<Row> rows = page == null ? List.of() : page.rows();
        for (Row oldest : rows.reversed()) {
            if (oldest.is(ACTIEF)) {
                return oldest.id();
            }
        }
        if (!rows.isEmpty()) {
            faults.add(wie.path(), Message.INACTIVE_ACTOR);
        }
        return make(wie, actor);
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
