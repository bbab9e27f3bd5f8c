package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.balie.register.Partij;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;

/** The kind of resource of the Klanten API, with all that its list can be asked. */
final class KlantKind {
    private static final Resource PARTIJ = Partij.RESOURCE;
    private static final String SUBJECT = "klant." + Klant.SUBJECT + ".";
    private static final String ADRESSEN = Klant.ADRESSEN.name() + ".";
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-?[0-9]{0,2}-?[0-9]{0,2}");
    private static final String GEBOREN = SUBJECT + "geboortedatum";
    private static final String GEBOREN_OP = "subjectNatuurlijkPersoon__geboortedatum";

    private static final QueryFilter LAND = understood("bezoekadres.land", KlantAdres::land);
    private static final QueryFilter VAN_TYPE = KlantKind::ofType;

    static final ResourceKind KLANT = new ResourceKind(
            Urls.KLANTEN,
            "klant",
            PARTIJ,
            Forms.ELKE_KLANT,
            Klant.VIEW,
            List.of(),
            ResourceKinds.ordered(
                    entry("bronorganisatie", QueryFilter.is(PARTIJ, "bronorganisatie")),
                    entry("klantnummer", QueryFilter.either(PARTIJ, "klantnummer", "nummer")),
                    entry("bedrijfsnaam", QueryFilter.either(PARTIJ, "naam", "klant.bedrijfsnaam")),
                    entry("functie", QueryFilter.is(PARTIJ, "klant.functie")),
                    entry("achternaam", QueryFilter.either(PARTIJ, "contactnaam.achternaam", "klant.achternaam")),
                    entry(
                            "telefoonnummer",
                            adres(
                                    KlantContact.TELEFOONNUMMER,
                                    QueryFilter.by(Operator.ADDRESS, PARTIJ, ADRESSEN + "adres_genormaliseerd"))),
                    entry("emailadres", adres(KlantContact.EMAIL, QueryFilter.is(PARTIJ, ADRESSEN + "adres"))),
                    entry("adres__straatnaam", QueryFilter.is(PARTIJ, "bezoekadres.straatnaam")),
                    entry(
                            "adres__postcode",
                            understood(
                                    "bezoekadres.postcode",
                                    text -> KlantAdres.postcode(text.toUpperCase(Locale.ROOT)))),
                    entry("adres__woonplaatsNaam", QueryFilter.is(PARTIJ, "bezoekadres.stad")),
                    entry("adres__landcode", LAND.describing()),
                    entry("subject", QueryFilter.is(PARTIJ, "klant.subject")),
                    entry("subjectType", VAN_TYPE.describing()),
                    entry("subjectNatuurlijkPersoon__inpBsn", Klantnummer.zoek(Klantnummer.BSN)),
                    entry(
                            "subjectNatuurlijkPersoon__anpIdentificatie",
                            QueryFilter.is(PARTIJ, SUBJECT + "anpIdentificatie")),
                    entry("subjectNatuurlijkPersoon__inpA_nummer", QueryFilter.is(PARTIJ, SUBJECT + "inpANummer")),
                    entry(GEBOREN_OP, QueryFilter.is(PARTIJ, GEBOREN)),
                    entry(GEBOREN_OP + "__gt", geboren(Operator.ABOVE)),
                    entry(GEBOREN_OP + "__gte", geboren(Operator.FROM)),
                    entry(GEBOREN_OP + "__lt", geboren(Operator.BELOW)),
                    entry(GEBOREN_OP + "__lte", geboren(Operator.UP_TO)),
                    entry(
                            "subjectNietNatuurlijkPersoon__innNnpId",
                            Klantnummer.zoek(Klantnummer.KVK, Klantnummer.RSIN)),
                    entry(
                            "subjectNietNatuurlijkPersoon__annIdentificatie",
                            QueryFilter.is(PARTIJ, SUBJECT + "annIdentificatie")),
                    entry("subjectVestiging__vestigingsNummer", Klantnummer.zoek(Klantnummer.VESTIGING))),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> Klant.shown(row, adressen));

    private KlantKind() {}

    private static QueryFilter adres(String soort, QueryFilter asked) {
        return QueryFilter.together(Klant.ADRESSEN.name() + ".soortDigitaalAdres", soort, asked);
    }

    /** As the register writes it; a text that is none is nobody's. */
    private static QueryFilter understood(String path, UnaryOperator<String> written) {
        return (name, text, adressen, faults) -> {
            String asked = written.apply(text);
            return new Condition(Filter.is(name, path), asked.isEmpty() ? null : asked);
        };
    }

    /** Dates are kept as they were sent, and compared as texts: with what is no date in digits, every one would be earlier or later. */
    private static QueryFilter geboren(Operator operator) {
        QueryFilter compared = QueryFilter.by(operator, PARTIJ, GEBOREN);
        QueryFilter date = (name, text, adressen, faults) -> {
            if (!DATE.matcher(text).matches()) {
                faults.add(name, Message.NO_FILTER_DATE);
            }
            return compared.condition(name, text, adressen, faults);
        };
        return new QueryFilter.Naar(date, compared.identifies());
    }

    /** By what was told, and of what came in other words by the soort of the partij. */
    private static Condition ofType(String name, String text, Urls adressen, Violations faults) {
        if (!Partij.SUBJECT_TYPE.codes().contains(text)) {
            faults.add(name, Message.noFilterChoice(text));
        }
        List<Condition> untold = new ArrayList<>();
        untold.add(new Condition(Filter.by(Operator.PRESENT, name, "bronorganisatie"), false));
        String soort = text.equals("natuurlijk_persoon") ? "persoon" : "organisatie";
        untold.add(new Condition(Filter.is(name, "soortPartij"), soort));
        if (text.equals("vestiging")) {
            untold.add(new Condition(
                    Filter.is(name, "partijIdentificatoren.partijIdentificator.codeSoortObjectId"),
                    "vestigingsnummer"));
        }
        return Condition.either(List.of(List.of(new Condition(Filter.is(name, "subjectType"), text)), untold));
    }
}
