package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.words.Moments;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/**
 * A contactmoment is a klantcontact: what the one says in the words of the other. What the klantcontact has no place for is kept as it
 * was sent, and what other dialects registered is told as well as can be.
 */
final class Contactmoment {
    static final Listing OBJECTEN = listing("gingOverOnderwerpobjecten");
    static final Listing VERVOLG = listing("wasOnderwerpobjecten");
    static final Listing BETROKKENEN = listing("hadBetrokkenen");
    private static final Listing ACTOREN = listing("hadBetrokkenActoren");
    static final View VIEW = View.bare(Klantcontact.RESOURCE)
            .with(OBJECTEN, View.bare(Onderwerpobject.RESOURCE))
            .with(VERVOLG, View.bare(Onderwerpobject.RESOURCE))
            .with(ACTOREN, View.bare(Actor.RESOURCE))
            .with(BETROKKENEN, View.bare(Betrokkene.RESOURCE));

    static final String MEDEWERKER = "medewerkerIdentificatie";
    private static final String REGISTRATIEDATUM = "registratiedatum";
    private static final Set<String> ELSEWHERE =
            Set.of("vorigContactmoment", REGISTRATIEDATUM, "tekst", "initiatiefnemer");
    private static final Pattern WHOLE_MOMENT =
            Pattern.compile("[0-9-]{10}T[0-9:]{8}(?:\\.[0-9]+)?(?:Z|[+-][0-9:]{5})");
    /** What may be sent empty and be told in the register all the same. */
    private static final Set<String> MAY_BE_UNTOLD = Set.of("kanaal", "voorkeurstaal", "initiatiefnemer");
    /** Marks what is kept of a klantcontact that came in other words: what the register tells of these was not left out here. */
    private static final String ELDERS = "elders";

    private static final String NO_TAAL = "nld";

    private static final Attribute KANAAL = Klantcontact.RESOURCE.attribute("kanaal");
    static final Attribute TAAL = Klantcontact.RESOURCE.attribute("taal");
    private static final Attribute INHOUD = Klantcontact.RESOURCE.attribute("inhoud");
    private static final Attribute PLAATSGEVONDEN_OP = Klantcontact.RESOURCE.attribute("plaatsgevondenOp");
    private static final Attribute INITIATOR = Betrokkene.RESOURCE.attribute("initiator");
    private static final Group ACTORIDENTIFICATOR = (Group) Actor.RESOURCE.member("actoridentificator");

    private Contactmoment() {}

    private static Listing listing(String name) {
        return (Listing) Klantcontact.RESOURCE.member(name);
    }

    /** The klantcontact of these values, which were read from {@code body}; {@code stored} is the row that is changed, null for a new one. */
    static Document document(Map<String, @Nullable Object> values, JsonNode body, @Nullable Row stored) {
        Document document = new Document(Klantcontact.RESOURCE, "", null);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        if (stored != null) {
            medewerker(stored, shown);
        }
        Map<String, String> kept =
                Forms.CONTACTMOMENT.keep(kept(stored), Form.whole(MEDEWERKER, shown, values), ELSEWHERE);
        if (stored != null && !isOurs(stored)) {
            kept.put(ELDERS, "true");
        }
        if (values.keySet().containsAll(MAY_BE_UNTOLD)) {
            kept.remove(ELDERS);
        }
        String moment = body.path(REGISTRATIEDATUM).asText();
        if (WHOLE_MOMENT.matcher(moment).matches()) {
            kept.put(REGISTRATIEDATUM, moment);
        }
        document.set(Klantcontact.CONTACTMOMENT.column(), kept);
        if (values.get("kanaal") instanceof String kanaal) {
            document.set(KANAAL.column(), kanaal.isEmpty() ? Klantcontact.GEEN_KANAAL : kanaal);
        }
        if (values.get("voorkeurstaal") instanceof String taal) {
            document.set(TAAL.column(), taal.isEmpty() ? NO_TAAL : taal);
        }
        if (values.get("tekst") instanceof String tekst) {
            document.set(INHOUD.column(), tekst);
        }
        if (values.get(REGISTRATIEDATUM) != null) {
            document.set(PLAATSGEVONDEN_OP.column(), values.get(REGISTRATIEDATUM));
        }
        if (values.get("initiatiefnemer") instanceof String initiatiefnemer) {
            document.set(Klantcontact.INITIATIEFNEMER.column(), initiatiefnemer.isEmpty() ? null : initiatiefnemer);
        }
        return document;
    }

    /** What is kept of a row as it was sent; empty when it came in other words. */
    static Map<String, String> kept(@Nullable Row row) {
        return row == null ? Map.of() : row.map(Klantcontact.CONTACTMOMENT);
    }

    /** A klantcontact as a contactmoment. */
    static Gevuld shown(Row row, Urls adressen, Set<String> expand) {
        Map<String, String> kept = kept(row);
        Map<String, @Nullable Object> values = Forms.CONTACTMOMENT.restore(kept);
        values.put("url", adressen.to(Urls.CONTACTMOMENTEN, row.id()));
        values.put("bronorganisatie", Forms.bronorganisatie(kept.getOrDefault("bronorganisatie", "")));
        values.put("vorigContactmoment", contactmoment(row.list(OBJECTEN), Onderwerpobject.WAS_KLANTCONTACT, adressen));
        values.put("volgendContactmoment", contactmoment(row.list(VERVOLG), Onderwerpobject.KLANTCONTACT, adressen));
        values.put(REGISTRATIEDATUM, registratiedatum(row, kept));
        String kanaal = row.text(KANAAL);
        boolean noKanaal = kept.get("kanaal") == null && isOurs(row) && kanaal.equals(Klantcontact.GEEN_KANAAL);
        values.put("kanaal", noKanaal ? "" : kanaal);
        String taal = row.text(TAAL);
        boolean noTaal = kept.get("voorkeurstaal") == null && isOurs(row) && taal.equals(NO_TAAL);
        values.put("voorkeurstaal", noTaal ? "" : taal);
        values.put("tekst", row.text(INHOUD));
        values.put("initiatiefnemer", initiatiefnemer(row));
        medewerker(row, values);
        values.put("klantcontactmomenten", klanten(row, adressen, expand.contains("klantcontactmomenten")));
        values.put("objectcontactmomenten", objecten(row, adressen, expand.contains("objectcontactmomenten")));
        return new Gevuld(Forms.CONTACTMOMENT, values);
    }

    /** The moment as it was sent, in its own notation and offset, as long as it is that moment. */
    private static @Nullable Object registratiedatum(Row row, Map<String, String> kept) {
        Object moment = row.get(PLAATSGEVONDEN_OP);
        OffsetDateTime sent = Moments.moment(kept.getOrDefault(REGISTRATIEDATUM, ""));
        boolean same = sent != null && moment instanceof OffsetDateTime now && sent.isEqual(now);
        return same ? kept.get(REGISTRATIEDATUM) : moment;
    }

    private static boolean isOurs(Row row) {
        return row.get(Klantcontact.CONTACTMOMENT) != null && !kept(row).containsKey(ELDERS);
    }

    /** An onderwerpobject that is nothing but an earlier klantcontact ties a contactmoment to the one before. */
    static boolean isVervolg(Row object) {
        return object.get(Onderwerpobject.WAS_KLANTCONTACT) != null
                && Objectcontactmoment.objectId(object).isEmpty();
    }

    private static @Nullable String contactmoment(List<Row> objecten, Reference to, Urls adressen) {
        UUID contact = objecten.stream()
                .filter(Contactmoment::isVervolg)
                .map(object -> object.get(to))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return adressen.toNullable(Urls.CONTACTMOMENTEN, contact);
    }

    private static String initiatiefnemer(Row row) {
        Object told = row.get(Klantcontact.INITIATIEFNEMER);
        if (told != null) {
            return told.equals("gemeente") ? "gemeente" : "klant";
        }
        if (isOurs(row) || row.list(BETROKKENEN).isEmpty()) {
            return "";
        }
        return row.list(BETROKKENEN).stream().anyMatch(betrokkene -> betrokkene.is(INITIATOR)) ? "klant" : "gemeente";
    }

    /** The first actor, told as the medewerker when nobody was told here. */
    private static void medewerker(Row row, Map<String, @Nullable Object> values) {
        if (isOurs(row) || kept(row).containsKey(MEDEWERKER)) {
            return;
        }
        row.list(ACTOREN).stream().findFirst().ifPresent(actor -> {
            values.put(MEDEWERKER, true);
            values.put(MEDEWERKER + ".identificatie", actor.text(ACTORIDENTIFICATOR.attribute("objectId")));
            values.put(MEDEWERKER + ".achternaam", actor.text(Actor.RESOURCE.attribute("naam")));
        });
    }

    private static List<Object> klanten(Row row, Urls adressen, boolean whole) {
        return row.list(BETROKKENEN).stream()
                .filter(betrokkene -> betrokkene.get(Klantcontactmoment.KLANT) != null)
                .map(betrokkene -> whole
                        ? (Object) Klantcontactmoment.shown(betrokkene, adressen)
                        : adressen.to(Urls.KLANTCONTACTMOMENTEN, betrokkene.id()))
                .toList();
    }

    private static List<Object> objecten(Row row, Urls adressen, boolean whole) {
        return row.list(OBJECTEN).stream()
                .filter(Onderwerpobject::isZaak)
                .map(object -> whole
                        ? (Object) Objectcontactmoment.shown(object, adressen)
                        : adressen.to(Urls.OBJECTCONTACTMOMENTEN, object.id()))
                .toList();
    }

    /** The name of a medewerker as one text. */
    static String naam(Map<String, String> kept) {
        String naam = Stream.of("voorletters", "voorvoegselAchternaam", "achternaam")
                .map(part -> kept.getOrDefault(MEDEWERKER + "." + part, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return first(naam.isEmpty() ? kept.getOrDefault(MEDEWERKER + ".identificatie", "") : naam, 200);
    }

    /** The first so many characters. */
    static String first(String text, int characters) {
        boolean fits = text.codePointCount(0, text.length()) <= characters;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
