package nl.balie.api.details;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Request;
import nl.balie.api.words.Links;
import nl.balie.api.words.Moments;
import nl.balie.register.Contactmomentdetails;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Reading.Page;

/**
 * {@code GET contactmomentendetails}: the details of a period, page by page, for reporting tools. Parameters, texts and statuses are
 * those of KISS to the letter; a link to the next page also holds where that begins, so that pages do not shift while rows come.
 */
@ApplicationScoped
class DetailsOfPeriod {
    static final String FROM = "from";
    static final String TO = "to";
    static final String PAGE = "page";
    static final String PAGE_SIZE = "pageSize";
    static final String BEGIN = "vanaf";
    static final int GREATEST = 5000;

    private static final View VIEW = View.whole(Contactmomentdetails.RESOURCE, Set.of());
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    private final Database database;
    private final DetailsSince since;

    DetailsOfPeriod(Database database, DetailsSince since) {
        this.database = database;
        this.since = since;
    }

    /** What KISS refuses in one sentence, as plain text. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }

    Answer list(Request request) {
        Asked asked = new Asked(request, FROM, TO, PAGE, PAGE_SIZE, BEGIN, DetailsSince.SINCE);
        try {
            return asked.text(DetailsSince.SINCE).isEmpty()
                    ? ofPeriod(query(asked, request), request)
                    : since.list(request, asked, moment(asked), size(asked));
        } catch (Refused refused) {
            byte[] sentence = String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8);
            return Answer.of(400, "text/plain; charset=utf-8", sentence);
        }
    }

    private Answer ofPeriod(Query query, Request request) {
        Page page = database.read(session -> {
            Reading reading = new Reading(session);
            Page found = reading.page(query);
            return found == null ? new Page(List.of(), query.page(), reading.count(query), null) : found;
        });
        boolean behindTheLast = page.rows().isEmpty() && page.number() > 1 && query.from() == null;
        return behindTheLast && page.count() > 0 ? noSuchPage(page.count(), query.size()) : show(page, request);
    }

    private static Query query(Asked asked, Request request) {
        OffsetDateTime from = moment(asked.required(FROM));
        OffsetDateTime to = moment(asked.required(TO));
        if (from.isAfter(to)) {
            throw new Refused("De begindatum (from) ligt na de einddatum (to).");
        }
        int size = size(asked);
        int page = number(asked.text(PAGE), 1);
        if (page < 1) {
            throw new Refused("Paginanummer moet minimaal 1 zijn.");
        }
        String begin = asked.text(BEGIN);
        return new Query(
                VIEW,
                List.of(new Condition(filter(FROM), from), new Condition(filter(TO), to)),
                page,
                size,
                begin.isEmpty() ? null : PageLinks.place(request, begin));
    }

    private static Filter filter(String name) {
        return Objects.requireNonNull(Contactmomentdetails.RESOURCE.filters().get(name));
    }

    private static OffsetDateTime moment(String text) {
        OffsetDateTime moment = MOMENT.matcher(text).matches() ? Moments.moment(text) : null;
        if (moment == null || !Moments.inRange(moment)) {
            throw new Refused("Ongeldig datumnotatie. Gebruik de ISO 8601-notatie (yyyy-MM-ddTHH:mm:ssZ).");
        }
        return moment;
    }

    /** From when changes are asked; a period is something else. */
    private static OffsetDateTime moment(Asked asked) {
        if (!(asked.text(FROM) + asked.text(TO) + asked.text(PAGE)).isEmpty()) {
            throw new Refused("Gebruik gewijzigdSinds zonder from, to en page.");
        }
        OffsetDateTime moment = Moments.moment(asked.text(DetailsSince.SINCE));
        if (moment == null || !Moments.inRange(moment)) {
            throw new Refused(
                    "Ongeldige gewijzigdSinds. Gebruik het watermerk van de vorige keer (yyyy-MM-ddTHH:mm:ssZ).");
        }
        return moment;
    }

    private static int size(Asked asked) {
        int size = number(asked.text(PAGE_SIZE), GREATEST);
        if (size < 1 || size > GREATEST) {
            throw new Refused("Paginagrootte moet tussen 1 en 5000 liggen.");
        }
        return size;
    }

    /** A whole number; 0, which is refused everywhere, when the text is none. */
    private static int number(String text, int standard) {
        if (text.isEmpty()) {
            return standard;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Answer noSuchPage(long count, int size) {
        long last = (count + size - 1) / size;
        return Answer.json(404, Bodies.write(json -> {
            json.writeStartObject();
            json.writeStringField(
                    "title", "Ongeldige pagina. Totaal aantal pagina's gaat tot maximaal %d.".formatted(last));
            json.writeStringField("instance", "urn:uuid:" + UUID.randomUUID());
            json.writeEndObject();
        }));
    }

    private static Answer show(Page page, Request request) {
        byte[] body = Bodies.write(json -> {
            DetailsWriter writer = new DetailsWriter(json, new Links(request.base()));
            json.writeStartObject();
            json.writeNumberField("count", page.count());
            json.writeStringField("next", PageLinks.next(request, page));
            json.writeStringField("previous", PageLinks.previous(request, page));
            json.writeArrayFieldStart("results");
            for (Row row : page.rows()) {
                writer.write(row);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return Answer.of(200, "application/json; charset=utf-8", body);
    }
}
