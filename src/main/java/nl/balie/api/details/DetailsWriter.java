package nl.balie.api.details;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.balie.api.words.Links;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** Writes contactmomentdetails to the letter as KISS does: what is absent is null, moments end in {@code +00:00}. */
final class DetailsWriter {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter(Locale.ROOT);

    private final JsonGenerator json;
    private final Links links;

    DetailsWriter(JsonGenerator json, Links links) {
        this.json = json;
        this.links = links;
    }

    void write(Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField(OneDetails.ID, named((String) row.get(Contactmomentdetails.GENOEMD_ALS), row.id()));
        moment(Contactmomentdetails.STARTDATUM, row);
        moment(Contactmomentdetails.EINDDATUM, row);
        text(Contactmomentdetails.GESPREKSRESULTAAT, row);
        text(Contactmomentdetails.VRAAG, row);
        text(Contactmomentdetails.SPECIFIEKE_VRAAG, row);
        text(Contactmomentdetails.EMAILADRES_KCM, row);
        text(Contactmomentdetails.VERANTWOORDELIJKE_AFDELING, row);
        json.writeArrayFieldStart(Contactmomentdetails.BRONNEN.name());
        for (Row bron : row.list(Contactmomentdetails.BRONNEN)) {
            json.writeStartObject();
            text(Bron.SOORT, bron);
            text(Bron.TITEL, bron);
            text(Bron.URL, bron);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** As it was sent; what came along with its klantcontact is named by the url of that. */
    String named(@Nullable String sent, UUID klantcontact) {
        return sent == null ? links.to(Klantcontact.RESOURCE, klantcontact) : sent;
    }

    private void text(Attribute attribute, Row row) throws IOException {
        json.writeStringField(attribute.name(), (String) row.get(attribute));
    }

    private void moment(Attribute attribute, Row row) throws IOException {
        OffsetDateTime moment = (OffsetDateTime) Objects.requireNonNull(row.get(attribute));
        json.writeStringField(attribute.name(), MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC)));
    }
}
