package nl.balie.api.details;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.QueryString;
import nl.balie.api.http.Request;
import nl.balie.api.words.Links;
import nl.balie.api.words.Moments;
import nl.balie.register.Contactmomentdetails;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Iso;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Changes;
import nl.balie.store.Changes.Change;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET contactmomentendetails?gewijzigdSinds=}: what came, changed or went since a moment, for who keeps a copy. The answer
 * tells from which moment to ask the next time; what lies between may come twice, and nothing is skipped.
 */
@ApplicationScoped
class DetailsSince {
    static final String SINCE = "gewijzigdSinds";
    static final String WATERMARK = "watermerk";
    static final String GONE = "verwijderd";

    private static final View VIEW = View.whole(Contactmomentdetails.RESOURCE, Set.of());
    private static final Filter KEYS = Filter.by(Operator.ONE_OF, "uuid", "uuid");

    private final Database database;

    DetailsSince(Database database) {
        this.database = database;
    }

    /**
     * Where a page begins, and what was known when the first one was made.
     *
     * @param id of the first change of the page; null when the page begins with the moment
     */
    private record Place(OffsetDateTime moment, @Nullable UUID id, OffsetDateTime watermark, long count) {}

    /** A page, with the details of those that are still there. */
    private record Page(
            Place place, List<Change> changes, @Nullable Change next, Map<UUID, Row> rows) {}

    Answer list(Request request, Asked asked, OffsetDateTime since, int size) {
        String begin = asked.text(DetailsOfPeriod.BEGIN);
        Place place = begin.isEmpty() ? first(since) : place(request, begin);
        Page page = database.read(session -> page(session, place, size));
        byte[] body = Bodies.write(json -> {
            json.writeStartObject();
            json.writeNumberField("count", place.count());
            json.writeStringField("next", next(page, request));
            json.writeNullField("previous");
            json.writeStringField(WATERMARK, Iso.write(place.watermark()));
            json.writeArrayFieldStart("results");
            DetailsWriter writer = new DetailsWriter(json, new Links(request.base()));
            for (Change change : page.changes()) {
                write(change, page.rows().get(change.id()), writer, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return Answer.of(200, "application/json; charset=utf-8", body);
    }

    private static void write(Change change, @Nullable Row row, DetailsWriter writer, JsonGenerator json)
            throws IOException {
        if (row == null) {
            json.writeStartObject();
            json.writeStringField(OneDetails.ID, writer.named(change.named(), change.id()));
            json.writeBooleanField(GONE, true);
            json.writeEndObject();
        } else {
            writer.write(row);
        }
    }

    /** The watermark is read before the changes, so that whatever ends in between is seen. */
    private Place first(OffsetDateTime since) {
        OffsetDateTime watermark = database.read(Changes::watermark);
        return new Place(since, null, watermark, database.read(session -> Changes.count(session, since)));
    }

    private static Page page(Session session, Place place, int size) throws SQLException {
        List<Change> found = Changes.since(session, place.moment(), place.id(), size + 1);
        boolean more = found.size() > size;
        List<Change> changes = more ? found.subList(0, size) : found;
        List<UUID> there = changes.stream()
                .filter(change -> !change.gone())
                .map(Change::id)
                .toList();
        Query query = new Query(VIEW, List.of(new Condition(KEYS, there)), 1, size, null);
        Reading.@Nullable Page rows = there.isEmpty() ? null : new Reading(session).page(query);
        Map<UUID, Row> byKey =
                rows == null ? Map.of() : rows.rows().stream().collect(Collectors.toMap(Row::id, row -> row));
        return new Page(place, changes, more ? found.getLast() : null, byKey);
    }

    private static @Nullable String next(Page page, Request request) {
        Change next = page.next();
        if (next == null) {
            return null;
        }
        UUID id = next.id();
        ByteBuffer bytes = ByteBuffer.allocate(5 * Long.BYTES)
                .putLong(micros(next.moment()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(micros(page.place().watermark()))
                .putLong(page.place().count());
        Map<String, @Nullable String> begin = new HashMap<>();
        begin.put(DetailsOfPeriod.BEGIN, PageLinks.sealed(request, bytes.array()));
        return request.base() + request.path() + QueryString.with(request.query(), begin);
    }

    /** The place that a link holds; a link that we did not make leads to no page. */
    private static Place place(Request request, String text) {
        try {
            ByteBuffer bytes = PageLinks.opened(request, text);
            return new Place(
                    moment(bytes.getLong()),
                    new UUID(bytes.getLong(), bytes.getLong()),
                    moment(bytes.getLong()),
                    bytes.getLong());
        } catch (BufferUnderflowException strange) {
            throw PageLinks.noPage();
        }
    }

    private static long micros(OffsetDateTime moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
    }

    private static OffsetDateTime moment(long micros) {
        OffsetDateTime moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        if (!Moments.inRange(moment)) {
            throw PageLinks.noPage();
        }
        return moment;
    }
}
