package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.api.http.Request;
import nl.balie.api.words.Moments;
import nl.balie.api.words.Values;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Betrokkene;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerp;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * What KISS sends in a contactmoment beside the standard: details for management information, and a contactverzoek. Neither changes
 * the answer. Details that are not well formed are passed over, as a register does that knows only the standard; what is wrong with a
 * contactverzoek is a fault, because a colleague has to act on it.
 */
final class ExtendedPost {
    private static final Attribute PLAATSGEVONDEN_OP = Klantcontact.RESOURCE.attribute("plaatsgevondenOp");
    private static final String CONTACTVERZOEK = "Contactverzoek gemaakt";

    private final JsonNode body;
    private final Contactverzoek contactverzoek;
    private final Document klantcontact;

    /** Reads from {@code body} what belongs to {@code klantcontact}. */
    ExtendedPost(JsonNode body, Document klantcontact, Urls adressen, Violations faults) {
        this.body = body;
        this.klantcontact = klantcontact;
        this.contactverzoek = new Contactverzoek(body, "", adressen, faults);
    }

    /** Gives the klantcontact what a contactmoment does not tell. */
    void complete() {
        String tekst =
                klantcontact.text(Klantcontact.RESOURCE.attribute("inhoud").column());
        String onderwerp = Onderwerp.of(text("vraag"), specifiekeVraag(), tekst);
        klantcontact.set(Klantcontact.RESOURCE.attribute("onderwerp").column(), onderwerp);
        klantcontact.set(
                Klantcontact.RESOURCE.attribute("indicatieContactGelukt").column(), true);
        klantcontact.set(Klantcontact.RESOURCE.attribute("vertrouwelijk").column(), false);
    }

    /** The details; null when there are none. */
    @Nullable
    Document details(Request request) {
        Document details = new Document(Contactmomentdetails.RESOURCE, "", null);
        String gespreksId = text("gespreksId");
        boolean fits = gespreksId.length() <= Contactmomentdetails.GESPREKS_ID.max();
        set(details, Contactmomentdetails.VRAAG, text("vraag"));
        set(details, Contactmomentdetails.SPECIFIEKE_VRAAG, specifiekeVraag());
        set(details, Contactmomentdetails.GESPREKSRESULTAAT, text("gespreksresultaat"));
        set(details, Contactmomentdetails.VERANTWOORDELIJKE_AFDELING, text("verantwoordelijkeAfdeling"));
        set(details, Contactmomentdetails.GESPREKS_ID, fits ? gespreksId : "");
        boolean told = !details.columns().isEmpty() || body.hasNonNull("startdatum") || body.hasNonNull("einddatum");
        OffsetDateTime start = moment("startdatum");
        OffsetDateTime end = moment("einddatum");
        if (!told || start == null || end == null || end.isBefore(start)) {
            return null;
        }
        details.set(Contactmomentdetails.STARTDATUM.column(), start);
        details.set(Contactmomentdetails.EINDDATUM.column(), end);
        require(request, Contactmomentdetails.RESOURCE);
        return details;
    }

    private static void set(Document details, Attribute attribute, String text) {
        if (!text.isEmpty()) {
            details.set(attribute.column(), text);
        }
    }

    private String specifiekeVraag() {
        String text = text("specifiekevraag");
        return text.isEmpty() ? text("specifiekeVraag") : text;
    }

    private String text(String name) {
        JsonNode sent = body.path(name);
        String text = sent.isTextual() ? sent.textValue().strip() : "";
        return Values.unstorable(text) == null ? text : "";
    }

    /** The moment that is told; that of the contact itself when nothing is told; null when it is none. */
    private @Nullable OffsetDateTime moment(String name) {
        if (!body.hasNonNull(name)) {
            return (OffsetDateTime) klantcontact.get(PLAATSGEVONDEN_OP.column());
        }
        OffsetDateTime moment = Moments.moment(text(name));
        return moment == null || !Moments.inRange(moment) ? null : moment;
    }

    /** Who is to be called back; nobody when it is no contactverzoek. */
    List<Persoon> betrokkenen(Session session, Request request) throws SQLException {
        if (!isContactverzoek()) {
            return List.of();
        }
        require(request, Betrokkene.RESOURCE);
        require(request, DigitaalAdres.RESOURCE);
        boolean isInitiator = !"gemeente".equals(klantcontact.get(Klantcontact.INITIATIEFNEMER.column()));
        return contactverzoek.betrokkenen(session, isInitiator);
    }

    /** What is to be done; nothing when it is no contactverzoek. */
    List<Taak> taken(Request request) {
        if (!isContactverzoek()) {
            return List.of();
        }
        require(request, InterneTaak.RESOURCE);
        return List.of(contactverzoek.taak());
    }

    /** Somebody to call back, or somebody to do so. */
    boolean isContactverzoek() {
        return body.path("betrokkene").path("digitaleAdressen").isArray()
                || (body.path("actor").isObject() && text("gespreksresultaat").equals(CONTACTVERZOEK));
    }

    private static void require(Request request, Resource resource) {
        request.require(new Right(Deed.CREATE, resource.plural()));
    }
}
