package nl.balie.api.klantenregister;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.balie.api.http.Outside;
import nl.balie.api.klantenregister.Word.Afgeleid;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Blokken;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Moments;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.platform.identity.Rights;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in the words of this dialect. What a row refers to stands there by its address, and as a whole under {@code embedded},
 * as far as the caller may read it. Every key is always there; text that is absent is null.
 */
final class BodyWriter {
    private final JsonGenerator json;
    private final Rights rights;
    private final Clock clock;

    /** Writes to {@code json} what who has these rights may see by now. */
    BodyWriter(JsonGenerator json, Rights rights, Clock clock) {
        this.json = json;
        this.rights = rights;
        this.clock = clock;
    }

    /** Writes one, with what it refers to. */
    void write(ResourceKind soort, Row row) throws IOException {
        write(soort, row, true);
    }

    private void write(ResourceKind soort, Row row, boolean embeds) throws IOException {
        json.writeStartObject();
        key(row);
        self(soort, row);
        members(soort.woorden(), row);
        json.writeObjectFieldStart("embedded");
        for (Word woord : soort.woorden()) {
            embed(woord, row, embeds);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void key(Row row) throws IOException {
        json.writeStringField("_id", row.id().toString());
        json.writeStringField("id", row.id().toString());
    }

    private void self(ResourceKind soort, Row row) throws IOException {
        json.writeObjectFieldStart("_self");
        json.writeStringField("id", row.id().toString());
        json.writeStringField("self", Outside.prefix() + adres(soort, row.id()));
        json.writeObjectFieldStart("schema");
        json.writeStringField("name", soort.model());
        json.writeStringField("ref", "https://commongateway.nl/klant." + soort.model() + ".schema.json");
        json.writeEndObject();
        json.writeFieldName("dateCreated");
        JsonValues.write(json, Moments.madeOn(row.id()));
        json.writeEndObject();
    }

    /** The path of a row below our address. */
    static String adres(ResourceKind soort, UUID id) {
        return Klantenregister.ROOT + "/" + soort.pad() + "/" + id;
    }

    /** Writes the members of a row, inside the object that stands open. */
    void members(List<Word> woorden, Row row) throws IOException {
        for (Word woord : woorden) {
            if (!(woord instanceof Ingebed)) {
                json.writeFieldName(woord.name());
                value(woord, row);
            }
        }
    }

    private void value(Word woord, Row row) throws IOException {
        switch (woord) {
            case Waarde waarde -> single(shown(waarde, row));
            case Afgeleid afgeleid -> single(afgeleid.toont().apply(row));
            case Blok blok -> blok(blok, row);
            case Blokken blokken -> {
                json.writeStartArray();
                for (Blok blok : blokken.blokken()) {
                    if (isFilled(blok, row)) {
                        json.writeStartObject();
                        json.writeStringField("id", blok.name());
                        members(blok.inside(), row);
                        json.writeEndObject();
                    }
                }
                json.writeEndArray();
            }
            case Verwijzing verwijzing -> link(verwijzing.naar().get(), row.get(verwijzing.reference()));
            case Keuze keuze -> link(keuze.uit().vorm().get(), row.get(keuze.reference()));
            case Rijen rijen -> rijen(rijen, row);
            case Samen samen -> {
                json.writeStartArray();
                rijen(samen.eigen(), leden(samen.eigen(), row));
                rijen(samen.vreemd(), leden(samen.vreemd(), row));
                json.writeEndArray();
            }
            case Ingebed ingebed -> value(ingebed.woord(), row);
        }
    }

    /** A value as it is written. */
    static @Nullable Object shown(Waarde waarde, Row row) {
        return waarde.code().written().apply(waarde.plaats().toont().apply(row));
    }

    private void single(@Nullable Object value) throws IOException {
        if (value instanceof JsonNode node) {
            json.writeTree(node);
        } else {
            JsonValues.write(json, "".equals(value) ? null : value);
        }
    }

    private void blok(Blok blok, Row row) throws IOException {
        if (!blok.isOf(row)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        members(blok.inside(), row);
        json.writeEndObject();
    }

    /** Has this row anything of the object? */
    static boolean isFilled(Blok blok, Row row) {
        return blok.inside().stream().anyMatch(woord -> switch (woord) {
            case Waarde waarde -> shown(waarde, row) != null && !"".equals(shown(waarde, row));
            default -> false;
        });
    }

    private void link(ResourceKind soort, @Nullable UUID id) throws IOException {
        json.writeString(id == null ? null : Outside.prefix() + adres(soort, id));
    }

    private void rijen(Rijen rijen, Row row) throws IOException {
        List<Row> rows = leden(rijen, row);
        if (rijen.isEen()) {
            if (rows.isEmpty()) {
                json.writeNull();
            } else {
                rij(rijen, rows.getFirst());
            }
            return;
        }
        json.writeStartArray();
        rijen(rijen, rows);
        json.writeEndArray();
    }

    private void rijen(Rijen rijen, List<Row> rows) throws IOException {
        for (Row each : rows) {
            rij(rijen, each);
        }
    }

    private List<Row> leden(Rijen rijen, Row row) {
        ResourceKind vorm = rijen.vorm().get();
        return rijen.van(row).stream().filter(each -> vorm.isEr(each, clock)).toList();
    }

    private void rij(Rijen rijen, Row row) throws IOException {
        ResourceKind vorm = rijen.vorm().get();
        switch (rijen.als()) {
            case ADRESSEN, ALLEEN_ADRESSEN -> link(vorm, row.id());
            case WAARDEN -> value(vorm.woorden().getFirst(), row);
            case OBJECTEN -> {
                json.writeStartObject();
                key(row);
                members(vorm.woorden(), row);
                json.writeEndObject();
            }
        }
    }

    private void embed(Word woord, Row row, boolean embeds) throws IOException {
        switch (woord) {
            case Ingebed ingebed -> {
                json.writeFieldName(ingebed.name());
                value(ingebed.woord(), row);
            }
            case Verwijzing verwijzing
            when embeds -> embed(verwijzing.name(), verwijzing.naar().get(), row.target(verwijzing.reference()));
            case Keuze keuze
            when embeds -> embed(keuze.name(), keuze.uit().vorm().get(), row.target(keuze.reference()));
            case Rijen rijen when embeds && rijen.als() == Als.ADRESSEN -> embed(rijen, row);
            default -> {}
        }
    }

    private void embed(String name, ResourceKind soort, @Nullable Row target) throws IOException {
        if (target != null && mayRead(soort)) {
            json.writeFieldName(name);
            write(soort, target, false);
        }
    }

    private void embed(Rijen rijen, Row row) throws IOException {
        ResourceKind vorm = rijen.vorm().get();
        List<Row> rows = leden(rijen, row);
        if (rijen.isEen()) {
            embed(rijen.name(), vorm, rows.isEmpty() ? null : rows.getFirst());
        } else if (mayRead(vorm)) {
            json.writeArrayFieldStart(rijen.name());
            for (Row each : rows) {
                write(vorm, each, false);
            }
            json.writeEndArray();
        }
    }

    private boolean mayRead(ResourceKind soort) {
        return rights.include(new Right(Deed.READ, soort.resource().plural()));
    }
}
