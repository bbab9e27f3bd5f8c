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
import nl.balie.api.Moments;
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
final class Gegevens implements Zoekfilter {
    /** The filter of one condition, in whose value a comma is a comma. */
    static final Zoekfilter EEN = new Gegevens(false);
    /** The older filter, of several conditions with commas between them. */
    static final Zoekfilter MEER = new Gegevens(true);

    static final String REGISTRATIEDATUM = "registratiedatum";
    private static final Map<String, String> STATUS = Map.of("te_verwerken", "te verwerken", "verwerkt", "verwerkt");

    private static final String CONTACT = "aanleidinggevendKlantcontact.";
    private static final String BETROKKENE = CONTACT + "hadBetrokkenen.";
    private static final String MEDEWERKER = CONTACT + "contactmoment.medewerkerIdentificatie.";
    private static final String ACTOR = "toegewezenAanActoren.";
    private static final String ADRESSEN = "betrokkene__digitaleAdressen";
    private static final List<String> ADRES = List.of("adres", "omschrijving", "soortDigitaalAdres");
    private static final String GESORTEERD = "object." + REGISTRATIEDATUM;

    private static final Map<String, Gegeven> KNOWN = Map.ofEntries(
            entry("status", Gegevens::status),
            entry("contactmoment", url(Adressen.CONTACTMOMENTEN, CONTACT + "uuid")),
            entry(REGISTRATIEDATUM, Gegevens::registered),
            entry("toelichting", text("toelichting")),
            entry("verantwoordelijkeAfdeling", text(CONTACT + "details.verantwoordelijkeAfdeling")),
            entry("actor__naam", text(ACTOR + "naam")),
            entry("actor__identificatie", text(ACTOR + "actoridentificator.objectId")),
            entry("actor__soortActor", coded(Codes.SOORT_ACTOR::stored, ACTOR + "soortActor")),
            entry(
                    "actor__typeOrganisatorischeEenheid",
                    coded(Actoridentificatie::code, ACTOR + "actoridentificator.codeObjecttype")),
            entry("actor__naamOrganisatorischeEenheid", text(ACTOR + "naam")),
            entry("actor__identificatieOrganisatorischeEenheid", text(ACTOR + "actoridentificator.objectId")),
            entry("betrokkene__rol", text(BETROKKENE + "rol")),
            entry("betrokkene__klant", url(Adressen.KLANTEN, BETROKKENE + "wasPartij.uuid")),
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

    private Gegevens(boolean separated) {
        this.separated = separated;
    }

    /** How a part of the data is found. */
    @FunctionalInterface
    private interface Gegeven {
        Condition condition(Gevraagd asked, Adressen adressen, Violations faults);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Condition condition(String name, String text, Adressen adressen, Violations faults) {
        return Condition.either(List.of(all(name, List.of(text), adressen, faults)));
    }

    /** All of them hold, of one betrokkene; of several digital addresses each may be another one of his. */
    @Override
    public List<Condition> all(String name, List<String> texts, Adressen adressen, Violations faults) {
        List<Condition> conditions = new ArrayList<>();
        List<Gevraagd> addresses = new ArrayList<>();
        texts.stream()
                .flatMap(text -> separated ? Arrays.stream(text.split(",", -1)) : List.of(text).stream())
                .forEach(text -> {
                    Gevraagd asked = Gevraagd.read(name, text, faults);
                    if (asked != null && asked.place().equals(ADRESSEN)) {
                        addresses.add(asked);
                    } else if (asked != null) {
                        conditions.add(
                                KNOWN.getOrDefault(asked.place(), (other, _, _) -> Condition.either(other.sent()))
                                        .condition(asked, adressen, faults));
                    }
                });
        return addresses.isEmpty()
                ? conditions
                : addresses.stream().map(asked -> adres(asked, conditions)).toList();
    }

    /** An address of the betrokkene of whom all else holds; a part of it may stand in any of its members, as in a text of the whole list. */
    private static Condition adres(Gevraagd asked, List<Condition> others) {
        List<String> members = asked.operator() == Operator.CONTAINS ? ADRES : ADRES.subList(0, 1);
        return Condition.either(members.stream()
                .map(member -> Stream.concat(
                                others.stream(), Stream.of(asked.at(BETROKKENE + "digitaleAdressen." + member)))
                        .toList())
                .toList());
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
                ways.add(List.of(asked.with(value).at(path)));
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
            Condition ours = Zoekfilter.urls(list, path)
                    .condition(asked.name(), String.join(",", asked.values()), adressen, faults);
            return ours.value() == null ? Condition.either(asked.sent()) : ours;
        };
    }

    /** A part of a url of ours is a part of what all begin with, or of the key behind that, or the end of the one and the begin of the other. */
    private static Condition partOfUrl(Gevraagd asked, String begin, String path) {
        List<List<Condition>> ways = asked.sent();
        String part = asked.value().toLowerCase(Locale.ROOT);
        String lower = begin.toLowerCase(Locale.ROOT);
        int key = part.lastIndexOf('/') + 1;
        if (lower.contains(part)) {
            ways.add(List.of(new Condition(Filter.by(Operator.PRESENT, asked.name(), path), true)));
        } else if (lower.endsWith(part.substring(0, key))) {
            ways.add(List.of(asked.with(part.substring(key)).at(path)));
        }
        return Condition.either(ways);
    }

    /** In any spelling where it must be the same; else as it is shown. */
    private static Condition status(Gevraagd asked, Adressen adressen, Violations faults) {
        List<String> codes = new ArrayList<>();
        if (asked.isExact()) {
            asked.values().forEach(text -> codes.add(Codes.STATUS_TAAK.stored(text.strip())));
        } else {
            STATUS.forEach((code, shown) -> {
                if (compares(shown.compareTo(asked.value()), asked.operator())
                        || (asked.operator() == Operator.CONTAINS
                                && shown.contains(asked.value().toLowerCase(Locale.ROOT)))) {
                    codes.add(code);
                }
            });
        }
        return new Condition(Filter.by(Operator.ONE_OF, asked.name(), "status"), codes);
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
    private static Condition registered(Gevraagd asked, Adressen adressen, Violations faults) {
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
