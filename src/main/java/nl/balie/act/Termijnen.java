package nl.balie.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.register.Bericht;
import nl.balie.register.Register;
import nl.balie.register.Taak;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does what time brings: a taak that is open when its verloopdatum has passed is closed, and a bericht that was published long enough ago
 * ({@code BALIE_BERICHTEN_RETENTION}, an ISO 8601 period) is deleted, as is a part of a profile of which the time is over. Every minute,
 * some at a time, told like any other change.
 */
@ApplicationScoped
class Termijnen implements EveryMinute {
    private static final int PORTION = 100;

    private final Database database;
    private final Period retention;

    Termijnen(Database database, @ConfigProperty(name = "balie.berichten.retention") String retention) {
        this.database = database;
        this.retention = Period.parse(retention);
    }

    @Override
    public String undone() {
        return "What is overdue is not closed or deleted";
    }

    @Override
    public void pass(Instant moment) {
        OffsetDateTime now = moment.atOffset(ZoneOffset.UTC);
        while (database.write(Call.BALIE, session -> close(session, now)) == PORTION) {}
        OffsetDateTime before = now.minus(retention);
        while (database.write(Call.BALIE, session -> delete(session, Bericht.RESOURCE, Bericht.PUBLICATIEDATUM, before))
                == PORTION) {}
        Register.PROFIEL.forEach((resource, kept) -> {
            while (database.write(Call.BALIE, session -> delete(session, resource, kept.teVerwijderenOp(), now))
                    == PORTION) {}
        });
    }

    private static int close(Session session, OffsetDateTime now) throws SQLException {
        List<Condition> due = List.of(
                new Condition(Filter.is("", Taak.STATUS.name()), Taak.OPEN),
                new Condition(Filter.by(Operator.UP_TO, "", Taak.VERLOOPDATUM.name()), now));
        Writing writing = new Writing(session);
        List<Row> found = portion(session, View.only(Taak.RESOURCE, List.of()), due);
        for (Row row : found) {
            Row taak = writing.lock(Taak.RESOURCE, row.id(), due); // somebody may have been first
            if (taak != null) {
                Document closed = new Document(Taak.RESOURCE, "", null);
                closed.set(Taak.STATUS.column(), Taak.GESLOTEN);
                writing.change(taak, closed, true, new Violations());
            }
        }
        return found.size();
    }

    private static int delete(Session session, Resource resource, Attribute moment, OffsetDateTime before)
            throws SQLException {
        List<Condition> due = List.of(new Condition(Filter.by(Operator.UP_TO, "", moment.name()), before));
        List<Row> found = portion(session, View.only(resource, List.of(moment.name())), due);
        Reading reading = new Reading(session);
        List<UUID> locked = new ArrayList<>();
        for (UUID id : found.stream().map(Row::id).sorted().toList()) {
            if (reading.lockToDelete(resource, id, due) != null) { // somebody may have been first, or put it off
                locked.add(id);
            }
        }
        new Deleting(session).delete(resource, locked);
        return found.size();
    }

    private static List<Row> portion(Session session, View view, List<Condition> due) throws SQLException {
        return Objects.requireNonNull(new Reading(session).page(new Query(view, due, 1, PORTION, null)))
                .rows();
    }
}
