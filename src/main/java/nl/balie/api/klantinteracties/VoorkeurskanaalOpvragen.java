package nl.balie.api.klantinteracties;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.balie.act.Voorkeurskanaal;
import nl.balie.act.Voorkeurskanaal.Overgeslagen;
import nl.balie.act.VoorkeurskanaalVan;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.words.BlankFilters;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Links;
import nl.balie.api.words.Values;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.register.Taak;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET partijen/{uuid}/voorkeurskanaal}: by which channel a partij is best reached, why, and what was passed over. The address of a
 * partij with geheimhouding is for who has a right to that.
 */
@ApplicationScoped
class VoorkeurskanaalOpvragen {
    /** What it shows, and so needs the right to read. */
    static final List<Resource> SHOWS = List.of(Partij.RESOURCE, DigitaalAdres.RESOURCE);

    private static final Attribute GEHEIM = Partij.RESOURCE.attribute("indicatieGeheimhouding");
    private static final Group CORRESPONDENTIE = (Group) Partij.RESOURCE.member("correspondentieadres");
    private static final Right SEES_SECRETS = new Right(Deed.GEHEIMHOUDING, Partij.RESOURCE.plural());

    private final Database database;

    VoorkeurskanaalOpvragen(Database database) {
        this.database = database;
    }

    Answer answer(Request request, UUID id) {
        Asked asked = new Asked(request, "zaak", "klantcontact");
        if (BlankFilters.REFUSED) {
            asked.refuseBlanks();
        }
        String zaak = asked.text("zaak").strip();
        UUID contact = key(asked.text("klantcontact"));
        requireToRead(request, Taak.RESOURCE, !zaak.isEmpty());
        requireToRead(request, Klantcontact.RESOURCE, contact != null);
        Voorkeurskanaal found = database.read(session -> VoorkeurskanaalVan.partij(session, id, zaak, contact));
        if (found == null) {
            throw Problem.notFound();
        }
        boolean hides = found.partij().is(GEHEIM) && !request.call().rights().include(SEES_SECRETS);
        return Answer.json(200, Bodies.write(json -> write(found, hides, new Links(request.base()), json)));
    }

    private static @Nullable UUID key(String text) {
        UUID key = text.isEmpty() ? null : Values.uuid(text);
        if (key == null && !text.isEmpty()) {
            throw new Invalid("klantcontact", Message.NO_FILTER_UUID);
        }
        return key;
    }

    private static void requireToRead(Request request, Resource resource, boolean isAsked) {
        if (isAsked) {
            request.require(new Right(Deed.READ, resource.plural()));
        }
    }

    private static void write(Voorkeurskanaal found, boolean hides, Links links, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kanaal", found.kanaal());
        json.writeStringField("stap", found.stap().word());
        json.writeStringField("reden", found.reden());
        json.writeBooleanField("afgeschermd", hides);
        json.writeFieldName("digitaalAdres");
        digitaalAdres(hides ? null : found.adres(), links, json);
        json.writeFieldName("correspondentieadres");
        correspondentieadres(hides || !found.kanaal().equals(Voorkeurskanaal.POST) ? null : found.partij(), json);
        json.writeArrayFieldStart("overgeslagen");
        for (Overgeslagen skipped : found.overgeslagen()) {
            json.writeStartObject();
            json.writeStringField("stap", skipped.stap().word());
            json.writeStringField("reden", skipped.reden());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void digitaalAdres(@Nullable Row adres, Links links, JsonGenerator json) throws IOException {
        if (adres == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("uuid", adres.id().toString());
        json.writeStringField("url", links.to(DigitaalAdres.RESOURCE, adres.id()));
        json.writeStringField("adres", adres.text(DigitaalAdres.RESOURCE.attribute("adres")));
        json.writeEndObject();
    }

    private static void correspondentieadres(@Nullable Row partij, JsonGenerator json) throws IOException {
        if (partij == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Attribute attribute : CORRESPONDENTIE.attributes()) {
            json.writeFieldName(attribute.name());
            JsonValues.write(json, partij.get(attribute));
        }
        json.writeEndObject();
    }
}
