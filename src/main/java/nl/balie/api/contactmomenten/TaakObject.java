package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Form.blok;
import static nl.balie.api.contactmomenten.Form.getoond;
import static nl.balie.api.contactmomenten.Form.open;
import static nl.balie.api.contactmomenten.Form.veld;
import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.typed;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.http.Bodies;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.words.Moments;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/** An interne taak as an object of the Objecten API: with all of the contactverzoek, as it was sent or else in the spellings of KISS. */
final class TaakObject {
    static final Reference KLANTCONTACT = InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact");
    private static final Listing ACTOREN = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
    static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    private static final Listing DETAILS = (Listing) Klantcontact.RESOURCE.member("details");
    static final View VIEW = View.bare(InterneTaak.RESOURCE)
            .with(ACTOREN, View.bare(Actor.RESOURCE))
            .with(
                    KLANTCONTACT,
                    View.bare(Klantcontact.RESOURCE)
                            .with(DETAILS, View.bare(Contactmomentdetails.RESOURCE))
                            .with(
                                    Contactmoment.BETROKKENEN,
                                    View.bare(Betrokkene.RESOURCE).with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE))));

    private static final String TYPE_VERSION = "typeVersion";
    private static final String START_AT = "startAt";
    /** What is kept of the record beside its data; and when it was registered, in one notation, to sort and filter by. */
    private static final Set<String> RECORD = Set.of(TYPE_VERSION, START_AT, ObjectData.REGISTRATIEDATUM);

    private static final Form ADRES =
            new Form(veld(text("adres")), veld(text("omschrijving")), veld(text("soortDigitaalAdres")));
    static final Form DATA = new Form(
            veld(text("status")),
            veld(text("contactmoment").required()),
            veld(moment("registratiedatum")),
            veld(text("toelichting")),
            veld(text("verantwoordelijkeAfdeling")),
            blok(
                    "actor",
                    veld(text("naam")),
                    veld(text("soortActor")),
                    veld(text("identificatie")),
                    veld(text("typeOrganisatorischeEenheid")),
                    veld(text("naamOrganisatorischeEenheid")),
                    veld(text("identificatieOrganisatorischeEenheid"))),
            blok(
                    "betrokkene",
                    veld(text("rol")),
                    veld(text("klant").nullable()),
                    blok(
                            "persoonsnaam",
                            veld(text("voornaam")),
                            veld(text("voorvoegselAchternaam")),
                            veld(text("achternaam"))),
                    veld(text("organisatie")),
                    getoond("digitaleAdressen", Nodes.listOf(ADRES.shape().schema()))),
            blok(
                    Contactmoment.MEDEWERKER,
                    veld(text("identificatie")),
                    veld(text("achternaam")),
                    veld(text("voorletters")),
                    veld(text("voorvoegselAchternaam"))));

    static final Form VORM = new Form(
            getoond("url", Nodes.text("uri")),
            getoond("uuid", Nodes.text("uuid")),
            veld(text("type").max(1000).required()),
            blok(
                    "record",
                    getoond("index", typed("integer")),
                    veld(integer("typeVersion").max(Integer.MAX_VALUE)),
                    open("data", DATA),
                    getoond("geometry", nullable(typed("object"))),
                    getoond("startAt", Nodes.text("date")),
                    getoond("endAt", nullable(Nodes.text("date"))),
                    getoond("registrationAt", Nodes.text("date")),
                    getoond("correctionFor", nullable(typed("integer"))),
                    getoond("correctedBy", nullable(typed("integer")))));

    private static final Group ACTOR_ID = (Group) Actor.RESOURCE.member("actoridentificator");
    private static final Group CONTACTNAAM = (Group) Betrokkene.RESOURCE.member("contactnaam");

    private TaakObject() {}

    /** An interne taak as an object; {@code type} is that of taken that came in other words. */
    static Gevuld shown(Row taak, Urls adressen, String type) {
        Map<String, String> kept = taak.map(InterneTaak.OBJECT);
        String known = taak.text(InterneTaak.OBJECTTYPE);
        Map<String, @Nullable Object> values =
                around(taak.id(), known.isEmpty() ? type : known, data(taak, adressen), since(taak), adressen);
        values.put("record.typeVersion", Integer.valueOf(kept.getOrDefault(TYPE_VERSION, "1")));
        if (kept.containsKey(START_AT)) {
            values.put("record.startAt", kept.get(START_AT));
        }
        return new Gevuld(VORM, values);
    }

    /** When a taak began. */
    static @Nullable OffsetDateTime since(Row taak) {
        return (OffsetDateTime) taak.get(InterneTaak.RESOURCE.attribute("toegewezenOp"));
    }

    /** An object with these data, which began then. */
    static Map<String, @Nullable Object> around(
            UUID key, String type, ObjectNode data, @Nullable OffsetDateTime since, Urls adressen) {
        Map<String, @Nullable Object> values = VORM.restore(Map.of());
        String day = since == null ? "" : since.toLocalDate().toString();
        values.put("url", adressen.to(Urls.OBJECTS, key));
        values.put("uuid", key);
        values.put("type", type);
        values.put("record", true);
        values.put("record.index", 1);
        values.put("record.typeVersion", 1);
        values.put("record.data", data);
        values.put("record.startAt", day);
        values.put("record.registrationAt", day);
        return values;
    }

    /** The contactverzoek as it was sent, and what became different since. */
    static ObjectNode data(Row taak, Urls adressen) {
        Map<String, String> kept = taak.map(InterneTaak.OBJECT);
        kept.keySet().removeAll(RECORD);
        return AsSent.restore(told(taak, adressen), kept);
    }

    /** Lets {@code taak}, which {@code document} changes, read back as it was sent. */
    static void keep(Document document, Row taak, JsonNode record, JsonNode data, Urls adressen) {
        Map<String, String> kept = taak.map(InterneTaak.OBJECT);
        kept.keySet().retainAll(RECORD);
        kept.putAll(AsSent.differences(told(taak, adressen), data));
        String version = record.path(TYPE_VERSION).asText();
        if (version.matches("[0-9]{1,9}")) {
            kept.put(TYPE_VERSION, version);
        }
        LocalDate start = Moments.date(record.path(START_AT).asText());
        if (start != null) {
            kept.put(START_AT, start.toString());
        }
        OffsetDateTime registered =
                Moments.moment(data.path(ObjectData.REGISTRATIEDATUM).asText());
        if (registered != null) {
            kept.put(ObjectData.REGISTRATIEDATUM, registered.format(InterneTaak.MOMENT));
        }
        document.set(InterneTaak.OBJECT.column(), kept);
    }

    /** The contactverzoek in the words of the register. */
    static ObjectNode told(Row taak, Urls adressen) {
        Map<String, @Nullable Object> values = DATA.restore(Map.of());
        boolean done = taak.text(InterneTaak.RESOURCE.attribute("status")).equals("verwerkt");
        values.put("status", done ? "verwerkt" : "te verwerken");
        values.put("toelichting", taak.text(InterneTaak.RESOURCE.attribute("toelichting")));
        actoren(taak.list(ACTOREN), values);
        Row contact = taak.target(KLANTCONTACT);
        if (contact != null) {
            contact(contact, adressen, values);
        }
        return AsSent.withoutEmpty((ObjectNode) Bodies.tree(json -> DATA.write(json, values)));
    }

    private static void contact(Row contact, Urls adressen, Map<String, @Nullable Object> values) {
        values.put("contactmoment", adressen.to(Urls.CONTACTMOMENTEN, contact.id()));
        values.put("registratiedatum", contact.get(Klantcontact.RESOURCE.attribute("plaatsgevondenOp")));
        String afdeling = contact.list(DETAILS).stream()
                .map(details -> details.text(Contactmomentdetails.VERANTWOORDELIJKE_AFDELING))
                .findFirst()
                .orElse("");
        values.put("verantwoordelijkeAfdeling", afdeling);
        Contactmoment.shown(contact, adressen, Set.of()).values().forEach((name, value) -> {
            if (name.startsWith(Contactmoment.MEDEWERKER)) {
                values.put(name, value);
            }
        });
        contact.list(Contactmoment.BETROKKENEN).stream()
                .findFirst()
                .ifPresent(betrokkene -> betrokkene(betrokkene, adressen, values));
    }

    private static void betrokkene(Row row, Urls adressen, Map<String, @Nullable Object> values) {
        String here = "betrokkene";
        values.put(here, true);
        values.put(here + ".rol", row.text(Klantcontactmoment.ROL));
        values.put(here + ".klant", adressen.toNullable(Urls.KLANTEN, row.get(Klantcontactmoment.KLANT)));
        values.put(here + ".organisatie", row.text(Betrokkene.RESOURCE.attribute("organisatienaam")));
        values.put(here + ".persoonsnaam", true);
        CONTACTNAAM.attributes().forEach(part -> values.put(here + ".persoonsnaam." + part.name(), row.text(part)));
        List<Gevuld> digitaleAdressen = row.list(ADRESSEN).stream()
                .map(adres -> new Gevuld(ADRES, adres(adres)))
                .toList();
        values.put(here + ".digitaleAdressen", digitaleAdressen);
    }

    private static Map<String, @Nullable Object> adres(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : List.of("adres", "omschrijving", "soortDigitaalAdres")) {
            values.put(name, row.text(DigitaalAdres.RESOURCE.attribute(name)));
        }
        return values;
    }

    /** A medewerker with the afdeling or groep behind him, or one of these alone. */
    private static void actoren(List<Row> actoren, Map<String, @Nullable Object> values) {
        String here = "actor";
        values.put(here, !actoren.isEmpty());
        boolean isFirst = true;
        for (Row actor : actoren) {
            boolean isMedewerker =
                    actor.text(Actor.RESOURCE.attribute("soortActor")).equals("medewerker");
            String suffix = isFirst ? "" : "OrganisatorischeEenheid";
            values.put(here + ".naam" + suffix, actor.text(Actor.RESOURCE.attribute("naam")));
            values.put(here + ".identificatie" + suffix, actor.text(ACTOR_ID.attribute("objectId")));
            if (isFirst) {
                values.put(here + ".soortActor", isMedewerker ? "medewerker" : "organisatorische eenheid");
            }
            if (!isMedewerker) {
                boolean isGroep =
                        actor.text(ACTOR_ID.attribute("codeObjecttype")).equals("grp");
                values.put(here + ".typeOrganisatorischeEenheid", isGroep ? "groep" : "afdeling");
            }
            isFirst = false;
        }
    }
}
