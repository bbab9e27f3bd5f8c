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
final class ResourceKinds {
    private static final Resource CONTACT = Klantcontact.RESOURCE;
    private static final String ZAAK_TYPE = "onderwerpobjectidentificator.codeObjecttype";

    static final ResourceKind CONTACTMOMENT = new ResourceKind(
            Urls.CONTACTMOMENTEN,
            "contactmoment",
            CONTACT,
            Forms.CONTACTMOMENT,
            Contactmoment.VIEW,
            List.of(),
            ordered(
                    entry(
                            "vorigContactmoment",
                            QueryFilter.urls(Urls.CONTACTMOMENTEN, "gingOverOnderwerpobjecten.wasKlantcontact.uuid")),
                    entry(
                            "volgendContactmoment",
                            QueryFilter.urls(Urls.CONTACTMOMENTEN, "wasOnderwerpobjecten.klantcontact.uuid")),
                    entry("bronorganisatie", kept("bronorganisatie")),
                    entry("registratiedatum", QueryFilter.is(CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__gt", QueryFilter.by(Operator.ABOVE, CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__gte", QueryFilter.by(Operator.FROM, CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__lt", QueryFilter.by(Operator.BELOW, CONTACT, "plaatsgevondenOp")),
                    entry("registratiedatum__lte", QueryFilter.by(Operator.UP_TO, CONTACT, "plaatsgevondenOp")),
                    entry("kanaal", QueryFilter.is(CONTACT, "kanaal")),
                    entry("voorkeurskanaal", kept("voorkeurskanaal")),
                    entry("voorkeurstaal", QueryFilter.is(CONTACT, "taal")),
                    entry("initiatiefnemer", QueryFilter.is(CONTACT, "initiatiefnemer")),
                    entry("medewerker", kept("medewerker")),
                    entry(
                            "medewerkerIdentificatie__identificatie",
                            QueryFilter.either(
                                    CONTACT,
                                    "contactmoment.medewerkerIdentificatie.identificatie",
                                    "hadBetrokkenActoren.actoridentificator.objectId")),
                    entry("medewerkerIdentificatie__achternaam", kept("medewerkerIdentificatie.achternaam")),
                    entry("medewerkerIdentificatie__voorletters", kept("medewerkerIdentificatie.voorletters")),
                    entry(
                            "medewerkerIdentificatie__voorvoegselAchternaam",
                            kept("medewerkerIdentificatie.voorvoegselAchternaam")),
                    entry("klant", QueryFilter.urls(Urls.KLANTEN, "hadBetrokkenen.wasPartij.uuid")),
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

    static final ResourceKind KLANTCONTACTMOMENT = new ResourceKind(
            Urls.KLANTCONTACTMOMENTEN,
            "klantcontactmoment",
            Betrokkene.RESOURCE,
            Forms.KLANTCONTACTMOMENT,
            View.bare(Betrokkene.RESOURCE),
            List.of(new Condition(Filter.by(Operator.PRESENT, "klant", "wasPartij"), true)),
            ordered(
                    entry("contactmoment", QueryFilter.urls(Urls.CONTACTMOMENTEN, "hadKlantcontact.uuid")),
                    entry("klant", QueryFilter.urls(Urls.KLANTEN, "wasPartij.uuid")),
                    entry("rol", Klantcontactmoment.MET_ROL.describing())),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> Klantcontactmoment.shown(row, adressen));

    static final ResourceKind OBJECTCONTACTMOMENT = new ResourceKind(
            Urls.OBJECTCONTACTMOMENTEN,
            "objectcontactmoment",
            Onderwerpobject.RESOURCE,
            Forms.OBJECTCONTACTMOMENT,
            View.bare(Onderwerpobject.RESOURCE),
            List.of(
                    new Condition(Filter.by(Operator.PRESENT, "contactmoment", "klantcontact"), true),
                    new Condition(Filter.by(Operator.ONE_OF, "objectType", ZAAK_TYPE), Onderwerpobject.ZAAK)),
            ordered(
                    entry("object", objecten("")),
                    entry("contactmoment", QueryFilter.urls(Urls.CONTACTMOMENTEN, "klantcontact.uuid")),
                    entry("objectType", Objectcontactmoment.VAN_TYPE.describing())),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> Objectcontactmoment.shown(row, adressen));

    /** All of them, in the order of their document. */
    static final List<ResourceKind> CONTACTMOMENTEN = List.of(CONTACTMOMENT, KLANTCONTACTMOMENT, OBJECTCONTACTMOMENT);

    private ResourceKinds() {}

    @SafeVarargs
    static Map<String, QueryFilter> ordered(Map.Entry<String, QueryFilter>... entries) {
        Map<String, QueryFilter> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, QueryFilter> entry : entries) {
            ordered.put(entry.getKey(), entry.getValue());
        }
        return ordered;
    }

    private static QueryFilter kept(String name) {
        return QueryFilter.is(CONTACT, "contactmoment." + name);
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
    private static QueryFilter objecten(String to) {
        return (name, text, adressen, faults) -> new Condition(
                Filter.by(Operator.ONE_OF, name, to + "onderwerpobjectidentificator.objectId"),
                List.of(text.split(",", -1)).stream()
                        .map(url -> Objectcontactmoment.objectId(url.strip()))
                        .toList());
    }
}
