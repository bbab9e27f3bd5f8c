package nl.balie.act;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Iso;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;

/**
 * A klantcontact as KISS would have sent it in the older language: a contactmoment with its details and, when a colleague has to act,
 * a contactverzoek. There is room for one betrokkene and one taak: the first of each. What KISS tells in calls of their own, which klanten
 * and which zaken it was about, is told along.
 */
final class UitgebreidContactmoment {
    private static final Listing ACTOREN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenActoren");
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing OBJECTEN = (Listing) Klantcontact.RESOURCE.member("gingOverOnderwerpobjecten");
    private static final Listing DETAILS = (Listing) Klantcontact.RESOURCE.member("details");
    private static final Listing TAKEN = (Listing) Klantcontact.RESOURCE.member("leiddeTotInterneTaken");
    private static final Listing TOEGEWEZEN = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
    private static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    /** All that it tells of. */
    static final View VIEW = View.bare(Klantcontact.RESOURCE)
            .with(ACTOREN, View.bare(Actor.RESOURCE))
            .with(OBJECTEN, View.bare(Onderwerpobject.RESOURCE))
            .with(DETAILS, View.bare(Contactmomentdetails.RESOURCE))
            .with(BETROKKENEN, View.bare(Betrokkene.RESOURCE).with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE)))
            .with(TAKEN, View.bare(InterneTaak.RESOURCE).with(TOEGEWEZEN, View.bare(Actor.RESOURCE)));

    /** All that tells of the medewerker. */
    static final View MET_MEDEWERKER = View.bare(Klantcontact.RESOURCE).with(ACTOREN, View.bare(Actor.RESOURCE));

    private static final Group CONTACTNAAM = (Group) Betrokkene.RESOURCE.member("contactnaam");
    private static final Group ACTORIDENTIFICATOR = (Group) Actor.RESOURCE.member("actoridentificator");
    private static final Attribute ZAAK_ID =
            ((Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator")).attribute("objectId");
    private static final Reference PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final String KLANT = "klant";
    private static final String MEDEWERKER = "medewerker";

    private final Row contact;
    private final String klanten;
    private final ObjectNode told = JsonNodeFactory.instance.objectNode();

    private UitgebreidContactmoment(Row contact, String klanten) {
        this.contact = contact;
        this.klanten = klanten;
    }

    /** Does a colleague still have to act on it? */
    static boolean isContactverzoek(Row contact) {
        return !contact.list(TAKEN).isEmpty();
    }

    /**
     * The contactmoment.
     *
     * @param contact as {@link #VIEW} fetches it
     * @param bronorganisatie of whom it is
     * @param klanten the url of the list of klanten
     */
    static ObjectNode of(Row contact, String bronorganisatie, String klanten) {
        UitgebreidContactmoment all = new UitgebreidContactmoment(contact, klanten);
        all.told.put("bronorganisatie", bronorganisatie);
        all.contactmoment();
        all.klantcontactmomenten();
        all.objectcontactmomenten();
        contact.list(DETAILS).stream().findFirst().ifPresent(all::details);
        contact.list(TAKEN).stream().findFirst().ifPresent(all::contactverzoek);
        return all.told;
    }

    private void contactmoment() {
        told.put("registratiedatum", moment(contact, Klantcontact.RESOURCE.attribute("plaatsgevondenOp")));
        told.put("kanaal", text(contact, "kanaal"));
        told.put("tekst", text(contact, "inhoud"));
        told.putArray("onderwerpLinks");
        boolean byKlant = contact.list(BETROKKENEN).stream()
                .anyMatch(betrokkene -> betrokkene.is(Betrokkene.RESOURCE.attribute("initiator")));
        told.put("initiatiefnemer", byKlant ? "klant" : "gemeente");
        told.put("vraag", text(contact, "onderwerp"));
        medewerker(contact, told);
    }

    /** Tells which medewerker handled a klantcontact; nothing when none did. */
    static void medewerker(Row contact, ObjectNode told) {
        of(contact.list(ACTOREN), MEDEWERKER)
                .ifPresent(actor -> told.putObject("medewerkerIdentificatie")
                        .put("identificatie", identificatie(actor))
                        .put("achternaam", naam(actor))
                        .put("voorletters", "")
                        .put("voorvoegselAchternaam", ""));
    }

    private void klantcontactmomenten() {
        List<String> urls = contact.list(BETROKKENEN).stream()
                .map(this::klant)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!urls.isEmpty()) {
            ArrayNode all = told.putArray("klantcontactmomenten");
            urls.forEach(url -> all.addObject().put(KLANT, url).put("rol", "gesprekspartner"));
        }
    }

    private Optional<String> klant(Row betrokkene) {
        return Optional.ofNullable(betrokkene.get(PARTIJ)).map(partij -> klanten + "/" + partij);
    }

    /** The register knows no url of a zaak, but what stands behind its last slash. */
    private void objectcontactmomenten() {
        List<Row> zaken =
                contact.list(OBJECTEN).stream().filter(Onderwerpobject::isZaak).toList();
        if (!zaken.isEmpty()) {
            ArrayNode all = told.putArray("objectcontactmomenten");
            zaken.forEach(
                    zaak -> all.addObject().put("object", zaak.text(ZAAK_ID)).put("objectType", "zaak"));
        }
    }

    /** What was asked is told better by the details than by the onderwerp, which may be shortened. */
    private void details(Row details) {
        String vraag = details.text(Contactmomentdetails.VRAAG);
        String specifieke = details.text(Contactmomentdetails.SPECIFIEKE_VRAAG);
        if (!vraag.isEmpty() || !specifieke.isEmpty()) {
            told.put("vraag", vraag);
        }
        told.put("specifiekevraag", specifieke);
        Stream.of(
                        Contactmomentdetails.GESPREKSRESULTAAT,
                        Contactmomentdetails.VERANTWOORDELIJKE_AFDELING,
                        Contactmomentdetails.GESPREKS_ID)
                .filter(attribute -> !details.text(attribute).isEmpty())
                .forEach(attribute -> told.put(attribute.name(), details.text(attribute)));
        told.put("startdatum", moment(details, Contactmomentdetails.STARTDATUM));
        told.put("einddatum", moment(details, Contactmomentdetails.EINDDATUM));
    }

    private void contactverzoek(Row taak) {
        told.put("status", "te verwerken");
        told.put(
                "toelichting",
                Stream.of("gevraagdeHandeling", "toelichting")
                        .map(name -> taak.text(InterneTaak.RESOURCE.attribute(name)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
        actor(taak.list(TOEGEWEZEN));
        contact.list(BETROKKENEN).stream().findFirst().ifPresent(this::betrokkene);
    }

    private void actor(List<Row> actoren) {
        Optional<Row> medewerker = of(actoren, MEDEWERKER);
        Optional<Row> eenheid = of(actoren, "organisatorische_eenheid");
        ObjectNode actor = told.putObject("actor");
        medewerker
                .or(() -> eenheid)
                .ifPresent(row -> actor.put("identificatie", identificatie(row))
                        .put("naam", naam(row))
                        .put("soortActor", medewerker.isPresent() ? MEDEWERKER : "organisatorische eenheid"));
        eenheid.ifPresent(row -> {
            boolean isGroep =
                    row.text(ACTORIDENTIFICATOR.attribute("codeObjecttype")).equals("grp");
            actor.put("typeOrganisatorischeEenheid", isGroep ? "groep" : "afdeling");
            if (medewerker.isPresent()) {
                actor.put("naamOrganisatorischeEenheid", naam(row));
                actor.put("identificatieOrganisatorischeEenheid", identificatie(row));
            }
        });
    }

    private void betrokkene(Row betrokkene) {
        ObjectNode who = told.putObject("betrokkene");
        who.put("rol", betrokkene.text(Betrokkene.RESOURCE.attribute("rol")));
        klant(betrokkene).ifPresent(url -> who.put(KLANT, url));
        who.put("organisatie", betrokkene.text(Betrokkene.RESOURCE.attribute("organisatienaam")));
        ObjectNode naam = who.putObject("persoonsnaam");
        CONTACTNAAM.attributes().forEach(part -> naam.put(part.name(), betrokkene.text(part)));
        ArrayNode adressen = who.putArray("digitaleAdressen");
        for (Row adres : betrokkene.list(ADRESSEN)) {
            ObjectNode one = adressen.addObject();
            Stream.of("adres", "omschrijving", "soortDigitaalAdres")
                    .forEach(name -> one.put(name, adres.text(DigitaalAdres.RESOURCE.attribute(name))));
        }
    }

    private static Optional<Row> of(List<Row> actoren, String soort) {
        Attribute soortActor = Actor.RESOURCE.attribute("soortActor");
        return actoren.stream()
                .filter(actor -> actor.text(soortActor).equals(soort))
                .findFirst();
    }

    private static String identificatie(Row actor) {
        return actor.text(ACTORIDENTIFICATOR.attribute("objectId"));
    }

    private static String naam(Row actor) {
        return actor.text(Actor.RESOURCE.attribute("naam"));
    }

    private static String text(Row row, String name) {
        Resource resource = Klantcontact.RESOURCE;
        return row.text(resource.attribute(name));
    }

    private static String moment(Row row, Attribute attribute) {
        return Iso.write((OffsetDateTime) Objects.requireNonNull(row.get(attribute)));
    }
}
