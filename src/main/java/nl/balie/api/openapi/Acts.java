package nl.balie.api.openapi;

import static nl.balie.api.openapi.Nodes.listOf;
import static nl.balie.api.openapi.Nodes.nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.balie.act.Voorkeurskanaal.Stap;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** The acts: operations that make several resources at once. */
final class Acts {
    private static final Reference CONTACT = Betrokkene.RESOURCE.reference("hadKlantcontact");

    private final Schemas schemas;
    private final Members members;

    Acts(Schemas schemas) {
        this.schemas = schemas;
        this.members = new Members(schemas);
    }

    Operation maakKlantcontact() {
        Shape parts = new Shape()
                .must("klantcontact", schemas.whole(Klantcontact.RESOURCE))
                .may("betrokkene", nullable(schemas.settled(Betrokkene.RESOURCE, CONTACT)))
                .may("onderwerpobject", nullable(onderwerpobject()));
        ObjectNode schema = schemas.named("MaakKlantcontact", parts.schema());
        return new Operation(
                        Format.JSON,
                        "maakKlantcontactCreate",
                        "maak-klantcontact",
                        "Klantcontact met betrokkene en onderwerpobject in een keer aanmaken.")
                .onBehalf()
                .body(schema, true)
                .answers(201, "Aangemaakt.", schema);
    }

    Operation registreerKlantcontact() {
        return new Operation(
                        Format.JSON,
                        "registreerKlantcontactCreate",
                        "registreer-klantcontact",
                        "Klantcontact met alles wat erbij hoort in een keer registreren (F2173).")
                .parameter(Parameter.register())
                .onBehalf()
                .body(schemas.named("RegistreerKlantcontact", sent().schema()), true)
                .answers(
                        201,
                        "Geregistreerd.",
                        schemas.named("GeregistreerdKlantcontact", shown().schema()),
                        "Location");
    }

    Operation voorkeurskanaal() {
        ObjectNode step = Nodes.typed("string");
        step.set(
                "enum", Nodes.texts(Arrays.stream(Stap.values()).map(Stap::word).toList()));
        ObjectNode stap = schemas.named("StapEnum", step);
        Shape address = new Shape()
                .must("uuid", Nodes.text("uuid"))
                .must("url", Nodes.text("uri"))
                .must("adres", Nodes.typed("string"));
        Shape skipped = new Shape().must("stap", stap).must("reden", Nodes.typed("string"));
        Shape found = new Shape()
                .must(
                        "kanaal",
                        Nodes.typed("string").put("description", "Een soort adres, `post`, `berichtenbox` of `geen`."))
                .must("stap", stap)
                .must("reden", Nodes.typed("string"))
                .must(
                        "afgeschermd",
                        Nodes.typed("boolean")
                                .put(
                                        "description",
                                        "De partij heeft geheimhouding; het adres is voor wie daar recht op heeft."))
                .must("digitaalAdres", nullable(address.schema()))
                .must("correspondentieadres", members.nullableGroup(Partij.RESOURCE, "correspondentieadres"))
                .must("overgeslagen", listOf(skipped.schema()));
        return new Operation(
                        Format.JSON,
                        "partijenVoorkeurskanaal",
                        Partij.RESOURCE.plural(),
                        "Langs welk kanaal een partij het best wordt bereikt, en waarom.")
                .parameter(Parameter.uuid())
                .parameter(Parameter.query("zaak", Nodes.typed("string"))
                        .put("description", "De zaak waar het over gaat: een taak ervan kan om een kanaal vragen."))
                .parameter(Parameter.query("klantcontact", Nodes.text("uuid"))
                        .put("description", "Het klantcontact waar het over gaat."))
                .answers(200, "Gevonden.", schemas.named("Voorkeurskanaal", found.schema()));
    }

    Operation overdracht() {
        ObjectNode status = Nodes.typed("string");
        status.set("enum", Nodes.texts(List.of("geen", "wacht", "bezorgd", "geparkeerd")));
        Shape found = new Shape()
                .must("register", nullable(Nodes.typed("string")))
                .must("status", schemas.named("OverdrachtStatusEnum", status))
                .must("url", nullable(Nodes.text("uri")));
        return new Operation(
                        Format.JSON,
                        "klantcontactenOverdracht",
                        Klantcontact.RESOURCE.plural(),
                        "Aan welk register het klantcontact is overgedragen, en onder welk adres het daar staat.")
                .parameter(Parameter.uuid())
                .answers(200, "Gevonden.", schemas.named("Overdracht", found.schema()));
    }

    private Shape sent() {
        Reference bijlage = Bijlage.RESOURCE.reference("wasBijlageVanKlantcontact");
        return new Shape()
                .must("klantcontact", klantcontact())
                .must("actoren", listOf(actor()).put("minItems", 1))
                .must("betrokkenen", listOf(betrokkene()).put("minItems", 1))
                .may("onderwerpobjecten", listOf(onderwerpobject()))
                .may("bijlagen", listOf(schemas.settled(Bijlage.RESOURCE, bijlage)))
                .may("interneTaken", listOf(taak()))
                .may("contactmomentdetails", nullable(schemas.whole(Contactmomentdetails.RESOURCE)))
                .may(
                        "details",
                        nullable(schemas.whole(Contactmomentdetails.RESOURCE))
                                .put("description", "Hetzelfde als `contactmomentdetails`, dat voorgaat."));
    }

    /** Who tells details need not say what it was about. */
    private ObjectNode klantcontact() {
        Shape contact = schemas.shape(Klantcontact.RESOURCE, Set.of()).optional("onderwerp");
        return schemas.named("RegistreerContact", contact.schema());
    }

    private ObjectNode onderwerpobject() {
        return schemas.settled(Onderwerpobject.RESOURCE, Onderwerpobject.KLANTCONTACT);
    }

    /** Known by its uuid, or else found by its actoridentificator and made when there is none. */
    private ObjectNode actor() {
        Shape actor = schemas.patchable(Actor.RESOURCE).may("uuid", Nodes.text("uuid"));
        return schemas.named("RegistreerActor", actor.partial());
    }

    private ObjectNode betrokkene() {
        Resource identificator = PartijIdentificator.RESOURCE;
        Shape partij = schemas.shape(identificator, Set.of(identificator.reference("identificeerdePartij")))
                .may("uuid", Nodes.text("uuid"));
        Resource digitaalAdres = DigitaalAdres.RESOURCE;
        Shape adres = schemas.shape(
                digitaalAdres,
                Set.of(
                        digitaalAdres.reference("verstrektDoorBetrokkene"),
                        digitaalAdres.reference("verstrektDoorPartij")));
        Shape betrokkene = schemas.shape(Betrokkene.RESOURCE, Set.of(CONTACT))
                .may("wasPartij", nullable(schemas.named("RegistreerPartij", partij.partial())))
                .may("digitaleAdressen", listOf(schemas.named("RegistreerDigitaalAdres", adres.schema())));
        members.add(betrokkene, Betrokkene.HERGEBRUIK, "");
        return schemas.named("RegistreerBetrokkene", betrokkene.schema());
    }

    private ObjectNode taak() {
        Reference contact = InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact");
        Listing assigned = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
        Shape taak = schemas.shape(InterneTaak.RESOURCE, Set.of(contact))
                .may(
                        assigned.name(),
                        members.list(assigned)
                                .put(
                                        "description",
                                        "Wie de taak uitvoeren, elk met het uuid van een actor die er al is."))
                .may(
                        "actoren",
                        listOf(actor())
                                .put(
                                        "description",
                                        "Wie de taak uitvoeren, elk met een `uuid` of een volledige `actoridentificator`:"
                                                + " wie zo niet is gevonden, wordt gemaakt. Ten minste een van beide lijsten noemt iemand."));
        return schemas.named("RegistreerInterneTaak", taak.schema());
    }

    private Shape shown() {
        Shape consent = new Shape();
        members.add(consent, Betrokkene.HERGEBRUIK, "");
        members.add(consent, Betrokkene.HERGEBRUIK_OP, "");
        ObjectNode betrokkene =
                Nodes.all(schemas.expandable(Klantcontact.RESOURCE, "hadBetrokkenen"), consent.schema());
        return new Shape()
                .must("klantcontact", schemas.whole(Klantcontact.RESOURCE))
                .must("actoren", listOf(schemas.whole(Actor.RESOURCE)))
                .must("betrokkenen", listOf(schemas.named("GeregistreerdeBetrokkene", betrokkene)))
                .must("onderwerpobjecten", listOf(schemas.whole(Onderwerpobject.RESOURCE)))
                .must("bijlagen", listOf(schemas.whole(Bijlage.RESOURCE)))
                .must("interneTaken", listOf(schemas.whole(InterneTaak.RESOURCE)))
                .must("contactmomentdetails", nullable(schemas.whole(Contactmomentdetails.RESOURCE)));
    }
}
