package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.Registratie.Wie;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Values;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Codes;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads what KISS tells of a contactverzoek, in the extended contactmoment and in the object alike: who is to be called back, what
 * for, and by whom. All of it is understood in every spelling that KISS ever had.
 */
final class Contactverzoek {
    static final String HANDELING = "Contact opnemen met betrokkene";
    private static final Group CONTACTNAAM = (Group) Betrokkene.RESOURCE.member("contactnaam");
    private static final Attribute ADRES =
            Attribute.text("adres").max(Forms.LONGEST_EMAIL).required();
    /** Telephone numbers that KISS takes and the register does not: they are kept as another kind of address. */
    private static final Pattern ONLY_KISS = Pattern.compile("0[89]00[0-9]{4,7}|1400|140[0-9]{2,3}|\\+[0-9]{16,20}");

    private static final Attribute SPELLING = Attribute.text("spelling");
    private static final Attribute STATUS = InterneTaak.RESOURCE.attribute("status");
    private static final Attribute TOELICHTING = Attribute.text("toelichting");
    private static final Attribute SOORT_ADRES = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Attribute SOORT_ACTOR = Actor.RESOURCE.attribute("soortActor");
    private static final Attribute ACTOR_NAAM = Actor.RESOURCE.attribute("naam");
    private static final Attribute ACTOR_ID = Attribute.text("identificatie").max(Actoridentificatie.LONGEST);

    private final JsonNode data;
    private final String path;
    private final Urls adressen;
    private final Violations faults;

    /**
     * Reads from {@code data}.
     *
     * @param path what stands before the names of its members in a fault: empty, or ending in a dot
     */
    Contactverzoek(JsonNode data, String path, Urls adressen, Violations faults) {
        this.data = data;
        this.path = path;
        this.adressen = adressen;
        this.faults = faults;
    }

    /** Who is to be called back, not known as a klantcontactmoment yet; nobody when nothing is told. */
    List<Persoon> betrokkenen(Session session, boolean isInitiator) throws SQLException {
        JsonNode betrokkene = data.path("betrokkene");
        if (!betrokkene.isObject()) {
            return List.of();
        }
        String here = path + "betrokkene.";
        Document document = new Document(Betrokkene.RESOURCE, here, null);
        boolean represents = betrokkene.path("rol").asText().equals("vertegenwoordiger");
        document.set(Klantcontactmoment.ROL.column(), represents ? "vertegenwoordiger" : "klant");
        document.set(Betrokkene.RESOURCE.attribute("initiator").column(), isInitiator);
        document.set(Betrokkene.ROL_CONTACTMOMENT.column(), "");
        text(document, Betrokkene.RESOURCE.attribute("organisatienaam"), betrokkene, "organisatie", here);
        JsonNode naam = betrokkene.path("persoonsnaam");
        CONTACTNAAM.attributes().forEach(part -> text(document, part, naam, part.name(), here + "persoonsnaam."));
        List<Document> digitaleAdressen = new ArrayList<>();
        JsonNode list = betrokkene.path("digitaleAdressen");
        for (int i = 0; i < list.size(); i++) {
            String member = here + "digitaleAdressen." + i;
            if (list.get(i) != null && list.get(i).isObject()) {
                digitaleAdressen.add(adres(list.get(i), member + "."));
            } else {
                faults.add(member, Message.noObject(JsonValues.typeOf(list.path(i))));
            }
        }
        return List.of(new Persoon(document, partij(session, betrokkene), null, digitaleAdressen, null));
    }

    /** A klant of another register is none that is known here, and is not asked for; one of ours must be there. */
    private @Nullable UUID partij(Session session, JsonNode betrokkene) throws SQLException {
        String url = betrokkene.hasNonNull("klant") ? betrokkene.path("klant").asText() : "";
        if (url.isEmpty() || adressen.isElsewhere(url)) {
            return null;
        }
        UUID klant = adressen.key(Urls.KLANTEN, url);
        if (klant == null || new Reading(session).one(View.bare(Partij.RESOURCE), klant, List.of()) == null) {
            faults.add(path + "betrokkene.klant", Message.BAD_URL);
            return null;
        }
        return klant;
    }

    private Document adres(JsonNode sent, String here) {
        Document document = new Document(DigitaalAdres.RESOURCE, here, null);
        Column adres = DigitaalAdres.RESOURCE.attribute(ADRES.name()).column();
        if (sent.hasNonNull(ADRES.name())) {
            document.set(adres, Values.read(ADRES, sent.path(ADRES.name()), here + ADRES.name(), faults));
        } else {
            faults.add(here + ADRES.name(), Message.REQUIRED);
        }
        String soort =
                Codes.SOORT_DIGITAAL_ADRES.stored(sent.path(SOORT_ADRES.name()).asText());
        boolean other = !SOORT_ADRES.codes().contains(soort)
                || ONLY_KISS.matcher(document.text(adres)).matches();
        document.set(SOORT_ADRES.column(), other ? "overig" : soort);
        text(document, DigitaalAdres.RESOURCE.attribute("omschrijving"), sent, "omschrijving", here);
        return document;
    }

    /** What is to be done, and by whom. */
    Taak taak() {
        Document taak = new Document(InterneTaak.RESOURCE, path, null);
        taak.set(InterneTaak.RESOURCE.attribute("gevraagdeHandeling").column(), HANDELING);
        String status = data.hasNonNull(STATUS.name())
                ? status(data.path(STATUS.name()), path + STATUS.name(), faults)
                : "te_verwerken";
        taak.set(STATUS.column(), status);
        taak.set(InterneTaak.OBJECTTYPE.column(), "");
        taak.set(
                InterneTaak.RESOURCE.attribute("toelichting").column(),
                toelichting(data.path("toelichting"), path, faults));
        return new Taak(taak, actoren());
    }

    /** The toelichting, of any length; empty when there is none. */
    static @Nullable String toelichting(JsonNode sent, String path, Violations faults) {
        boolean none = sent.isMissingNode() || sent.isNull();
        return none ? "" : (String) Values.read(TOELICHTING, sent, path + TOELICHTING.name(), faults);
    }

    /** The code of the register for a status, in any spelling; null, with a fault, when it is none. */
    static @Nullable String status(JsonNode sent, String name, Violations faults) {
        return code(STATUS, Codes.STATUS_TAAK, sent, name, faults);
    }

    private static @Nullable String code(
            Attribute attribute, Codes spellings, JsonNode sent, String name, Violations faults) {
        String text = (String) Values.read(SPELLING, sent, name, faults);
        String code = text == null ? null : spellings.stored(text);
        if (code != null && !attribute.codes().contains(code)) {
            faults.add(name, Message.choose(code, attribute.codes()));
            return null;
        }
        return code;
    }

    /** A medewerker, and then the afdeling or groep that he is asked for. */
    private List<Wie> actoren() {
        JsonNode actor = data.path("actor");
        String here = path + "actor";
        if (!actor.isObject()) {
            faults.add(here, actor.isMissingNode() ? Message.REQUIRED : Message.noObject(JsonValues.typeOf(actor)));
            return List.of();
        }
        boolean isGroep = actor.path("typeOrganisatorischeEenheid").asText().equalsIgnoreCase("groep");
        Actoridentificatie eenheid = isGroep ? Actoridentificatie.GROEP : Actoridentificatie.AFDELING;
        String name = here + "." + SOORT_ACTOR.name();
        boolean isMedewerker = actor.hasNonNull(SOORT_ACTOR.name())
                && "medewerker"
                        .equals(code(SOORT_ACTOR, Codes.SOORT_ACTOR, actor.path(SOORT_ACTOR.name()), name, faults));
        List<Wie> actoren = new ArrayList<>();
        if (!isMedewerker) {
            add(actoren, eenheid, actor, "", "organisatorische_eenheid", here);
            return actoren;
        }
        add(actoren, Actoridentificatie.MEDEWERKER, actor, "", "medewerker", here);
        if (!actor.path("identificatieOrganisatorischeEenheid").asText().isBlank()
                || !actor.path("naamOrganisatorischeEenheid").asText().isBlank()) {
            add(actoren, eenheid, actor, "OrganisatorischeEenheid", "organisatorische_eenheid", here);
        }
        return actoren;
    }

    private void add(
            List<Wie> actoren, Actoridentificatie as, JsonNode actor, String suffix, String soort, String here) {
        String id = value(ACTOR_ID, actor, "identificatie" + suffix, here);
        String naam = value(ACTOR_NAAM, actor, "naam" + suffix, here);
        if (id.isEmpty() && naam.isEmpty()) {
            faults.add(here + ".identificatie" + suffix, Message.REQUIRED);
        } else {
            actoren.add(as.who(here, id.isEmpty() ? naam : id, naam.isEmpty() ? id : naam, soort));
        }
    }

    private String value(Attribute reads, JsonNode in, String name, String here) {
        JsonNode sent = in.path(name);
        boolean none = sent.isMissingNode() || sent.isNull() || sent.asText(".").isBlank();
        Object value = none ? "" : Values.read(reads, sent, here + "." + name, faults);
        return value == null ? "" : (String) value;
    }

    private void text(Document document, Attribute attribute, JsonNode in, String name, String here) {
        JsonNode sent = in.path(name);
        if (!sent.isMissingNode() && !sent.isNull()) {
            document.set(attribute.column(), Values.read(attribute, sent, here + name, faults));
        }
    }
}
