package nl.balie.api.reporting;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import nl.balie.resource.Iso;
import nl.balie.store.Reported;

/** A JSON object on each line, with every column, for programs that read line by line; moments in UTC, as everywhere in JSON. */
final class Ndjson implements Lines {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    Ndjson(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(Reported contact) throws IOException {
        json.writeStartObject();
        for (Column column : Column.ALL) {
            json.writeFieldName(column.name());
            switch (column.value().apply(contact)) {
                case null -> json.writeNull();
                case OffsetDateTime moment -> json.writeString(Iso.write(moment));
                case Boolean flag -> json.writeBoolean(flag);
                case Long number -> json.writeNumber(number);
                case Object text -> json.writeString(text.toString());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
