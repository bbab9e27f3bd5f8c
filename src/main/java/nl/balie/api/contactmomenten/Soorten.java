package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Ordering;
import nl.balie.resource.Path;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.View;

/** The kinds of resource of the Contactmomenten API, with all that their lists can be asked. */
final class Soorten {
    private static final Resource CONTACT = Klantcontact.RESOURCE;
    private static final String ZAAK_TYPE = "onderwerpobjectidentificator.codeObjecttype";

    static final Soort CONTACTMOMENT = new Soort(
            Adressen.CONTACTMOMENTEN,
            "contactmoment",
            CONTACT,
            Vormen.CONTACTMOMENT,
            Contactmoment.VIEW,
            List.of(),
            ordered(
                    entry(
                            "vorigContactmoment",
                            Zoekfilter.urls(
                                    Adressen.CONTACTMOMENTEN, "gingOverOnderwerpobjecten.wasKlantcontact.uuid")),
                    entry(
                            "volgendContactmoment",
                            Zoekfilter.urls(Adressen.CONTACTMOMENTEN, "wasOnderwerpobjecten.klantcontact.uuid")),
                    entry("bronorganisatie", kept("bronorganisatie")),
                    entry("registratiedatum", Zoekfilter.is(CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__gt", Zoekfilter.by(Operator.ABOVE, CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__gte", Zoekfilter.by(Operator.FROM, CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__lt", Zoekfilter.by(Operator.BELOW, CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__lte", Zoekfilter.by(Operator.UP_TO, CONTACT, "plaatsgevondenOp")),
                    entry("kanaal", Zoekfilter.is(CONTACT, "kanaal")),
                    entry("voorkeurskanaal", kept("voorkeurskanaal")),
                    entry("voorkeurstaal", Zoekfilter.is(CONTACT, "taal")),
                    entry("initiatiefnemer", Zoekfilter.is(CONTACT, "initiatiefnemer")),
                    entry("medewerker", kept("medewerker")),
                    entry(
                            "medewerkerIdentificatie__identificatie",
                            Zoekfilter.either(
                                    CONTACT,
                                    "contactmoment.medewerkerIdentificatie.identificatie",
                                    "hadBetrokkenActoren.actoridentificator.objectId")),
                    entry("medewerkerIdentificatie__achternaam", kept("medewerkerIdentificatie.achternaam")),
                    entry("medewerkerIdentificatie__voorletters", kept("medewerkerIdentificatie.voorletters")),
                    entry(
                            "medewerkerIdentificatie__voorvoegselAchternaam",
                            kept("medewerkerIdentificatie.voorvoegselAchternaam")),
                    entry("klant", Zoekfilter.urls(Adressen.KLANTEN, "hadBetrokkenen.wasPartij.uuid")),
                    entry("object", objecten("gingOverOnderwerpobjecten."))),
            orders(Map.ofEntries(
                    entry("url", ""),
                    entry("klant", ""),
                    entry("registratiedatum", "plaatsgevondenOp"),
                    entry("kanaal", "kanaal"),
                    entry("tekst", "inhoud"),
                    entry("initiatiefnemer", "initiatiefnemer"),
                    entry("bronorganisatie", "contactmoment.bronorganisatie"),
                    entry("voorkeurskanaal", "contactmoment.voorkeurskanaal"),
                    entry("onderwerp_links", "contactmoment.onderwerpLinks"),
                    entry("medewerker", "contactmoment.medewerker"),
                    entry("medewerker_identificatie", "contactmoment.medewerkerIdentificatie.identificatie"))),
            Map.of(
                    "klantcontactmomenten", Betrokkene.RESOURCE,
                    "objectcontactmomenten", Onderwerpobject.RESOURCE),
            Contactmoment::shown);

    static final Soort KLANTCONTACTMOMENT = new Soort(
            Adressen.KLANTCONTACTMOMENTEN,
            "klantcontactmoment",
            Betrokkene.RESOURCE,
            Vormen.KLANTCONTACTMOMENT,
            View.bare(Betrokkene.RESOURCE),
            List.of(new Condition(Filter.by(Operator.PRESENT, "klant", "wasPartij"), true)),
            ordered(
                    entry("contactmoment", Zoekfilter.urls(Adressen.CONTACTMOMENTEN, "hadKlantcontact.uuid")),
                    entry("klant", Zoekfilter.urls(Adressen.KLANTEN, "wasPartij.uuid")),
                    entry("rol", Klantcontactmoment.MET_ROL.describing())),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> Klantcontactmoment.shown(row, adressen));

    static final Soort OBJECTCONTACTMOMENT = new Soort(
            Adressen.OBJECTCONTACTMOMENTEN,
            "objectcontactmoment",
            Onderwerpobject.RESOURCE,
            Vormen.OBJECTCONTACTMOMENT,
            View.bare(Onderwerpobject.RESOURCE),
            List.of(
                    new Condition(Filter.by(Operator.PRESENT, "contactmoment", "klantcontact"), true),
                    new Condition(Filter.by(Operator.ONE_OF, "objectType", ZAAK_TYPE), Onderwerpobject.ZAAK)),
            ordered(
                    entry("object", objecten("")),
                    entry("contactmoment", Zoekfilter.urls(Adressen.CONTACTMOMENTEN, "klantcontact.uuid")),
                    entry("objectType", Objectcontactmoment.VAN_TYPE.describing())),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> Objectcontactmoment.shown(row, adressen));

    /** All of them, in the order of their document. */
    static final List<Soort> CONTACTMOMENTEN = List.of(CONTACTMOMENT, KLANTCONTACTMOMENT, OBJECTCONTACTMOMENT);

    private Soorten() {}

    @SafeVarargs
    static Map<String, Zoekfilter> ordered(Map.Entry<String, Zoekfilter>... entries) {
        Map<String, Zoekfilter> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, Zoekfilter> entry : entries) {
            ordered.put(entry.getKey(), entry.getValue());
        }
        return ordered;
    }

    private static Zoekfilter kept(String name) {
        return Zoekfilter.is(CONTACT, "contactmoment." + name);
    }

    /** Up and down by the value at the end of a path; by age when there is no path. */
    private static Map<String, Ordering> orders(Map<String, String> paths) {
        Map<String, Ordering> orders = new LinkedHashMap<>();
        paths.forEach((name, path) -> {
            Attribute by = path.isEmpty() ? null : Path.follow(CONTACT, path).attribute();
            orders.put(name, new Ordering(by, false));
            orders.put("-" + name, new Ordering(by, true));
        });
        return orders;
    }

    /** One of these urls of objects, separated by commas, is that of a zaak at the end of this path. */
    private static Zoekfilter objecten(String to) {
        return (name, text, adressen, faults) -> new Condition(
                Filter.by(Operator.ONE_OF, name, to + "onderwerpobjectidentificator.objectId"),
                List.of(text.split(",", -1)).stream()
                        .map(url -> Objectcontactmoment.objectId(url.strip()))
                        .toList());
    }
}
