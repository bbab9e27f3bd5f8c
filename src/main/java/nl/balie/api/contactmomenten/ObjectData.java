package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.balie.api.words.Moments;
import nl.balie.register.Codes;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Violations;

/**
 * Finds objects by their data, as the Objects API does: {@code path__operator__value}. Every path is understood. What the register
 * keeps in its own words is looked for there, and what only the object knows in the object; a path that leads nowhere finds nothing.
 */
final class ObjectData implements QueryFilter {
    /** The filter of one condition, in whose value a comma is a comma. */
    static final QueryFilter EEN = new ObjectData(false);
    /** The older filter, of several conditions with commas between them. */
    static final QueryFilter MEER = new ObjectData(true);

    static final String REGISTRATIEDATUM = "registratiedatum";
    private static final Map<String, String> STATUS = Map.of("te_verwerken", "te verwerken", "verwerkt", "verwerkt");

    private static final String CONTACT = "aanleidinggevendKlantcontact.";
    private static final String BETROKKENE = CONTACT + "hadBetrokkenen.";
    private static final String MEDEWERKER = CONTACT + "contactmoment.medewerkerIdentificatie.";
    private static final String ACTOR = "toegewezenAanActoren.";
    private static final List<String> EENHEDEN = List.of("organisatorische_eenheid", "geautomatiseerde_actor");
    private static final String ADRESSEN = "betrokkene__digitaleAdressen";
    private static final List<String> ADRES = List.of("adres", "omschrijving", "soortDigitaalAdres");
    private static final String GESORTEERD = "object." + REGISTRATIEDATUM;

    private static final Map<String, Gegeven> KNOWN = Map.ofEntries(
            entry("status", ObjectData::status),
            entry("contactmoment", url(Urls.CONTACTMOMENTEN, CONTACT + "uuid")),
            entry(REGISTRATIEDATUM, ObjectData::registered),
            entry("toelichting", text("toelichting")),
            entry("verantwoordelijkeAfdeling", text(CONTACT + "details.verantwoordelijkeAfdeling")),
            entry("actor__naam", text(ACTOR + "naam")),
            entry("actor__identificatie", text(ACTOR + "actoridentificator.objectId")),
            entry("actor__soortActor", coded(Codes.SOORT_ACTOR::stored, ACTOR + "soortActor")),
            entry("actor__typeOrganisatorischeEenheid", ObjectData::eenheid),
            entry("actor__naamOrganisatorischeEenheid", text(ACTOR + "naam")),
            entry("actor__identificatieOrganisatorischeEenheid", text(ACTOR + "actoridentificator.objectId")),
            entry(ADRESSEN, ObjectData::adres),
            entry(ADRESSEN + "__adres", text(BETROKKENE + "digitaleAdressen.adres")),
            entry(ADRESSEN + "__omschrijving", text(BETROKKENE + "digitaleAdressen.omschrijving")),
            entry(ADRESSEN + "__soortDigitaalAdres", text(BETROKKENE + "digitaleAdressen.soortDigitaalAdres")),
            entry("betrokkene__rol", text(BETROKKENE + "rol")),
            entry("betrokkene__klant", url(Urls.KLANTEN, BETROKKENE + "wasPartij.uuid")),
            entry("betrokkene__organisatie", text(BETROKKENE + "organisatienaam")),
            entry("betrokkene__persoonsnaam__voornaam", text(BETROKKENE + "contactnaam.voornaam")),
            entry("betrokkene__persoonsnaam__achternaam", text(BETROKKENE + "contactnaam.achternaam")),
            entry(
                    "betrokkene__persoonsnaam__voorvoegselAchternaam",
                    text(BETROKKENE + "contactnaam.voorvoegselAchternaam")),
            entry(
                    "medewerkerIdentificatie__identificatie",
                    text(MEDEWERKER + "identificatie", CONTACT + "hadBetrokkenActoren.actoridentificator.objectId")),
            entry("medewerkerIdentificatie__achternaam", text(MEDEWERKER + "achternaam")),
            entry("medewerkerIdentificatie__voorletters", text(MEDEWERKER + "voorletters")),
            entry("medewerkerIdentificatie__voorvoegselAchternaam", text(MEDEWERKER + "voorvoegselAchternaam")));

    private final boolean separated;

    private ObjectData(boolean separated) {
        this.separated = separated;
    }

    /** How a part of the data is found. */
    @FunctionalInterface
    private interface Gegeven {
        Condition condition(DataFilter asked, Urls adressen, Violations faults);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Condition condition(String name, String text, Urls adressen, Violations faults) {
        return Condition.either(List.of(all(name, List.of(text), adressen, faults)));
    }

    /** All of them hold; what is asked of the betrokkene, of the one that is shown. */
    @Override
    public List<Condition> all(String name, List<String> texts, Urls adressen, Violations faults) {
        return texts.stream()
                .flatMap(text -> separated ? Arrays.stream(text.split(",", -1)) : Stream.of(text))
                .map(text -> DataFilter.read(name, text, faults))
                .flatMap(Stream::ofNullable)
                .map(asked -> KNOWN.getOrDefault(asked.place(), (other, _, _) -> Condition.either(other.sent()))
                        .condition(asked, adressen, faults))
                .toList();
    }

    /** Does the register keep what stands there in words of its own, and the object only what differs from these? */
    static boolean isOfRegister(String place) {
        return KNOWN.containsKey(place);
    }

    /** A part of an address may stand in any of its members, as in a text of the whole list. */
    private static Condition adres(DataFilter asked, Urls adressen, Violations faults) {
        List<String> members = asked.operator() == Operator.CONTAINS ? ADRES : ADRES.subList(0, 1);
        return Condition.either(members.stream()
                .map(member -> shown(asked.at(BETROKKENE + "digitaleAdressen." + member)))
                .toList());
    }

    /** A condition on betrokkenen, asked of the one that the object shows. */
    private static List<Condition> shown(Condition asked) {
        Filter filter = asked.filter();
        Filter first = Filter.by(Operator.FIRST, filter.name(), BETROKKENE + "uuid");
        return filter.path().startsWith(BETROKKENE) ? List.of(asked, new Condition(first, true)) : List.of(asked);
    }

    /** A text of the register, which the object may know in another spelling. */
    private static Gegeven text(String... paths) {
        return coded(UnaryOperator.identity(), paths);
    }

    private static Gegeven coded(UnaryOperator<String> stored, String... paths) {
        return (asked, adressen, faults) -> {
            List<List<Condition>> ways = asked.sent();
            String value = String.join("|", asked.values().stream().map(stored).toList());
            for (String path : paths) {
                ways.add(shown(asked.with(value).at(path)));
            }
            return Condition.either(ways);
        };
    }

    /** A url of ours leads to its row; one of another register is known only as it was sent. */
    private static Gegeven url(String list, String path) {
        return (asked, adressen, faults) -> {
            if (asked.operator() == Operator.CONTAINS) {
                return partOfUrl(asked, adressen.base() + list + "/", path);
            }
            if (!asked.isExact()) {
                faults.add(asked.name(), Message.NO_DATA_OPERATOR);
            }
            Condition ours = QueryFilter.urls(list, path)
                    .condition(asked.name(), String.join(",", asked.values()), adressen, faults);
            return Condition.either(ours.value() == null ? asked.sent() : List.of(shown(ours)));
        };
    }

    /** A part of a url of ours is a part of what all begin with, or of the key behind that, or the end of the one and the begin of the other. */
    private static Condition partOfUrl(DataFilter asked, String begin, String path) {
        List<List<Condition>> ways = asked.sent();
        String part = asked.value().toLowerCase(Locale.ROOT);
        String lower = begin.toLowerCase(Locale.ROOT);
        int key = part.lastIndexOf('/') + 1;
        if (lower.contains(part)) {
            ways.add(shown(new Condition(Filter.by(Operator.PRESENT, asked.name(), path), true)));
        } else if (lower.endsWith(part.substring(0, key))) {
            ways.add(shown(asked.with(part.substring(key)).at(path)));
        }
        return Condition.either(ways);
    }

    /** In any spelling where it must be the same; else as it is shown. */
    private static Condition status(DataFilter asked, Urls adressen, Violations faults) {
        List<String> codes = new ArrayList<>();
        if (asked.isExact()) {
            asked.values().forEach(text -> codes.add(Codes.STATUS_TAAK.stored(text.strip())));
        } else {
            STATUS.forEach((code, shown) -> {
                if (meets(shown, asked)) {
                    codes.add(code);
                }
            });
        }
        return new Condition(Filter.by(Operator.ONE_OF, asked.name(), "status"), codes);
    }

    /** As it is shown: an eenheid that is no groep is an afdeling, whatever its code. */
    private static Condition eenheid(DataFilter asked, Urls adressen, Violations faults) {
        List<List<Condition>> ways = asked.sent();
        for (String shown : List.of("afdeling", "groep")) {
            boolean meant = asked.isExact()
                    ? asked.values().stream().anyMatch(text -> text.strip().equalsIgnoreCase(shown))
                    : meets(shown, asked);
            List<Operator> compared =
                    shown.equals("groep") ? List.of(Operator.IS) : List.of(Operator.BELOW, Operator.ABOVE);
            for (Operator operator : meant ? compared : List.<Operator>of()) {
                Filter code = Filter.by(operator, asked.name(), ACTOR + "actoridentificator.codeObjecttype");
                ways.add(List.of(
                        new Condition(Filter.by(Operator.ONE_OF, asked.name(), ACTOR + "soortActor"), EENHEDEN),
                        new Condition(code, Actoridentificatie.GROEP.objecttype())));
            }
        }
        return Condition.either(ways);
    }

    /** Does a word that is shown compare so with the one that is asked for? */
    private static boolean meets(String shown, DataFilter asked) {
        return asked.operator() == Operator.CONTAINS
                ? shown.contains(asked.value().toLowerCase(Locale.ROOT))
                : compares(shown.compareTo(asked.value()), asked.operator());
    }

    private static boolean compares(int difference, Operator operator) {
        return switch (operator) {
            case ABOVE -> difference > 0;
            case FROM -> difference >= 0;
            case BELOW -> difference < 0;
            case UP_TO -> difference <= 0;
            default -> false;
        };
    }

    /** As the object said it, else when the contact was. */
    private static Condition registered(DataFilter asked, Urls adressen, Violations faults) {
        Condition unsaid = new Condition(Filter.by(Operator.PRESENT, asked.name(), GESORTEERD), false);
        if (asked.operator() == Operator.CONTAINS) {
            List<List<Condition>> parts = asked.sent();
            parts.add(List.of(asked.at(GESORTEERD)));
            parts.add(List.of(unsaid, asked.at(CONTACT + "plaatsgevondenOp")));
            return Condition.either(parts);
        }
        Operator operator = asked.operator() == Operator.ONE_OF ? Operator.IS : asked.operator();
        List<List<Condition>> ways = new ArrayList<>();
        for (String text : asked.values()) {
            OffsetDateTime moment = Moments.moment(text.strip());
            if (moment == null || !Moments.inRange(moment)) {
                faults.add(asked.name(), Message.NO_FILTER_MOMENT);
            } else {
                ways.add(List.of(new Condition(
                        Filter.by(operator, asked.name(), GESORTEERD), moment.format(InterneTaak.MOMENT))));
                ways.add(List.of(
                        unsaid,
                        new Condition(Filter.by(operator, asked.name(), CONTACT + "plaatsgevondenOp"), moment)));
            }
        }
        return Condition.either(ways);
    }
}
