package nl.balie.api.klantinteracties;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.act.Overdracht;
import nl.balie.act.Registratie;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.words.Links;
import nl.balie.api.words.RowWriter;
import nl.balie.platform.outbox.Destination;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Iso;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import org.jspecify.annotations.Nullable;

/** {@code POST registreer-klantcontact}: all of F2173 in one call. */
@ApplicationScoped
class Registreer {
    private static final View VIEW = View.whole(Klantcontact.RESOURCE, Klantcontact.RESOURCE.expands());

    /** The list of klanten that an e-Suite may read. */
    private static final String KLANTEN = "/klanten/api/v1/klanten";

    private final Database database;
    private final Overdracht overdracht;
    private final Clock clock;

    Registreer(Database database, Overdracht overdracht, Clock clock) {
        this.database = database;
        this.overdracht = overdracht;
        this.clock = clock;
    }

    Answer registreer(Request request) {
        JsonNode body = Bodies.read(request);
        Optional<Destination> register = overdracht.register(request.headerOf(Overdracht.REGISTER));
        Row contact = database.write(request.call(), session -> {
            Violations faults = new Violations();
            Registratie registratie = new RegistratieReader(faults, clock).read(body);
            UUID id = RegistreerKlantcontact.registreer(session, registratie, faults);
            if (register.isPresent()) {
                overdracht.handOn(session, register.get(), id, request.base() + KLANTEN);
            }
            return Problem.found(new Reading(session).one(VIEW, id, List.of()));
        });
        Links links = new Links(request.base());
        return Answer.json(201, Bodies.write(json -> write(contact, json, links)))
                .with("Location", links.to(Klantcontact.RESOURCE, contact.id()));
    }

    private static void write(Row contact, JsonGenerator json, Links links) throws IOException {
        RowWriter writer = new RowWriter(json, links);
        json.writeStartObject();
        json.writeFieldName("klantcontact");
        writer.write(contact, View.whole(Klantcontact.RESOURCE, List.of()));
        list(contact, "hadBetrokkenActoren", "actoren", json, writer);
        json.writeArrayFieldStart("betrokkenen");
        Listing betrokkenen = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
        for (Row betrokkene : contact.list(betrokkenen)) {
            writer.write(betrokkene, VIEW.of(betrokkenen), () -> consent(betrokkene, json));
        }
        json.writeEndArray();
        list(contact, "gingOverOnderwerpobjecten", "onderwerpobjecten", json, writer);
        list(contact, "omvatteBijlagen", "bijlagen", json, writer);
        list(contact, "leiddeTotInterneTaken", "interneTaken", json, writer);
        details(contact, json, writer);
        json.writeEndObject();
    }

    private static void list(Row contact, String member, String as, JsonGenerator json, RowWriter writer)
            throws IOException {
        Listing listing = (Listing) Klantcontact.RESOURCE.member(member);
        json.writeArrayFieldStart(as);
        for (Row row : contact.list(listing)) {
            writer.write(row, VIEW.of(listing));
        }
        json.writeEndArray();
    }

    private static void details(Row contact, JsonGenerator json, RowWriter writer) throws IOException {
        Listing details = (Listing) Klantcontact.RESOURCE.member("details");
        json.writeFieldName("contactmomentdetails");
        if (contact.list(details).isEmpty()) {
            json.writeNull();
        } else {
            writer.write(contact.list(details).getFirst(), VIEW.of(details));
        }
    }

    private static void consent(Row betrokkene, JsonGenerator json) throws IOException {
        @Nullable Object consent = betrokkene.get(Betrokkene.HERGEBRUIK);
        @Nullable Object moment = betrokkene.get(Betrokkene.HERGEBRUIK_OP);
        json.writeFieldName(Betrokkene.HERGEBRUIK.name());
        if (consent == null) {
            json.writeNull();
        } else {
            json.writeBoolean((Boolean) consent);
        }
        json.writeStringField(
                Betrokkene.HERGEBRUIK_OP.name(), moment == null ? null : Iso.write((OffsetDateTime) moment));
    }
}
