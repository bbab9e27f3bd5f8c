package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.register.Partij;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;

/** The kind of resource of the Klanten API, with all that its list can be asked. */
final class KlantSoort {
    private static final Resource PARTIJ = Partij.RESOURCE;
    private static final String SUBJECT = "klant." + Klant.SUBJECT + ".";
    private static final String GEBOREN = SUBJECT + "geboortedatum";
    private static final String GEBOREN_OP = "subjectNatuurlijkPersoon__geboortedatum";

    private static final Zoekfilter LAND =
            (name, text, adressen, faults) -> new Condition(Filter.is(name, "bezoekadres.land"), KlantAdres.land(text));
    private static final Zoekfilter VAN_TYPE = KlantSoort::ofType;

    static final Soort KLANT = new Soort(
            Adressen.KLANTEN,
            "klant",
            PARTIJ,
            Vormen.ELKE_KLANT,
            Klant.VIEW,
            List.of(),
            Soorten.ordered(
                    entry("bronorganisatie", Zoekfilter.is(PARTIJ, "bronorganisatie")),
                    entry("klantnummer", Zoekfilter.either(PARTIJ, "klantnummer", "nummer")),
                    entry("bedrijfsnaam", Zoekfilter.either(PARTIJ, "naam", "klant.bedrijfsnaam")),
                    entry("functie", Zoekfilter.is(PARTIJ, "klant.functie")),
                    entry("achternaam", Zoekfilter.either(PARTIJ, "contactnaam.achternaam", "klant.achternaam")),
                    entry("telefoonnummer", adres(KlantContact.TELEFOONNUMMER)),
                    entry("emailadres", adres(KlantContact.EMAIL)),
                    entry("adres__straatnaam", Zoekfilter.is(PARTIJ, "bezoekadres.straatnaam")),
                    entry(
                            "adres__postcode",
                            (name, text, adressen, faults) ->
                                    new Condition(Filter.is(name, "bezoekadres.postcode"), KlantAdres.postcode(text))),
                    entry("adres__woonplaatsNaam", Zoekfilter.is(PARTIJ, "bezoekadres.stad")),
                    entry("adres__landcode", LAND.describing()),
                    entry("subject", Zoekfilter.is(PARTIJ, "klant.subject")),
                    entry("subjectType", VAN_TYPE.describing()),
                    entry("subjectNatuurlijkPersoon__inpBsn", Klantnummer.zoek(Klantnummer.BSN)),
                    entry(
                            "subjectNatuurlijkPersoon__anpIdentificatie",
                            Zoekfilter.is(PARTIJ, SUBJECT + "anpIdentificatie")),
                    entry("subjectNatuurlijkPersoon__inpA_nummer", Zoekfilter.is(PARTIJ, SUBJECT + "inpANummer")),
                    entry(GEBOREN_OP, Zoekfilter.is(PARTIJ, GEBOREN)),
                    entry(GEBOREN_OP + "__gt", Zoekfilter.by(Operator.ABOVE, PARTIJ, GEBOREN)),
                    entry(GEBOREN_OP + "__gte", Zoekfilter.by(Operator.FROM, PARTIJ, GEBOREN)),
                    entry(GEBOREN_OP + "__lt", Zoekfilter.by(Operator.BELOW, PARTIJ, GEBOREN)),
                    entry(GEBOREN_OP + "__lte", Zoekfilter.by(Operator.UP_TO, PARTIJ, GEBOREN)),
                    entry(
                            "subjectNietNatuurlijkPersoon__innNnpId",
                            Klantnummer.zoek(Klantnummer.KVK, Klantnummer.RSIN)),
                    entry(
                            "subjectNietNatuurlijkPersoon__annIdentificatie",
                            Zoekfilter.is(PARTIJ, SUBJECT + "annIdentificatie")),
                    entry("subjectVestiging__vestigingsNummer", Klantnummer.zoek(Klantnummer.VESTIGING))),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> Klant.shown(row, adressen));

    private KlantSoort() {}

    private static Zoekfilter adres(String soort) {
        return Zoekfilter.together(PARTIJ, Klant.ADRESSEN.name(), "soortDigitaalAdres", soort, "adres");
    }

    /** By what was told, and of what came in other words by the soort of the partij. */
    private static Condition ofType(String name, String text, Adressen adressen, Violations faults) {
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
