package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
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
            entry(ADRESSEN, (asked, adressen, faults) -> asked.at(BETROKKENE + "digitaleAdressen.adres")),
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
    public boolean identifies() {
        return true;
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
        List<Condition> addresses = new ArrayList<>();
        texts.stream()
                .flatMap(text -> separated ? Arrays.stream(text.split(",", -1)) : List.of(text).stream())
                .forEach(text -> {
                    Gevraagd asked = Gevraagd.read(name, text, faults);
                    if (asked != null) {
                        String path = asked.place();
                        Condition condition = KNOWN.getOrDefault(path, (other, _, _) -> Condition.either(other.sent()))
                                .condition(asked, adressen, faults);
                        (path.equals(ADRESSEN) ? addresses : conditions).add(condition);
                    }
                });
        if (addresses.size() < 2) {
            conditions.addAll(addresses);
            return conditions;
        }
        return addresses.stream()
                .map(address -> {
                    List<Condition> together = new ArrayList<>(conditions);
                    together.add(address);
                    return Condition.either(List.of(together));
                })
                .toList();
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
            if (!asked.isExact()) {
                faults.add(asked.name(), Message.NO_DATA_OPERATOR);
            }
            Condition ours = Zoekfilter.urls(list, path)
                    .condition(asked.name(), String.join(",", asked.values()), adressen, faults);
            return ours.value() == null ? Condition.either(asked.sent()) : ours;
        };
    }

    /** In any spelling where it must be the same; else as it is shown. */
    private static Condition status(Gevraagd asked, Adressen adressen, Violations faults) {
        List<String> codes = new ArrayList<>();
        if (asked.isExact()) {
            asked.values().forEach(text -> {
                String code = Contactverzoek.status(TextNode.valueOf(text), asked.name(), faults);
                codes.add(code == null ? "" : code);
            });
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
        if (asked.operator() == Operator.CONTAINS) {
            faults.add(asked.name(), Message.NO_DATA_OPERATOR);
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
                        new Condition(Filter.by(Operator.PRESENT, asked.name(), GESORTEERD), false),
                        new Condition(Filter.by(operator, asked.name(), CONTACT + "plaatsgevondenOp"), moment)));
            }
        }
        return Condition.either(ways);
    }
}
