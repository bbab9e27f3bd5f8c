package nl.balie.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.BewaarContactmomentdetails;
import nl.balie.act.inrichting.Inrichting;
import nl.balie.api.words.DocumentReader;
import nl.balie.platform.Call;
import nl.balie.register.Actor;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.Betrokkene;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.resource.Document;
import nl.balie.resource.Query;
import nl.balie.resource.Resource;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Numbering;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Trail;
import nl.balie.store.Writing;

/**
 * The demo set: 2,000 partijen, 5,000 klantcontacten and 500 taken of Turfstad. All made up, the same every time, and stored by the
 * same code and under the same rules as what clients send. Numbers of citizens begin with 9, which is not given out; telephone
 * numbers begin with 0970, which no person has.
 */
@Singleton
final class Demo {
    private static final int PARTIJEN = 2000;
    private static final int KLANTCONTACTEN = 5000;
    private static final int PER_TASK = 10;
    private static final int BATCH = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Clock clock;
    private final Turfstad turfstad;
    private final Demodagen dagen;
    private final List<UUID> partijen = new ArrayList<>();
    private final List<UUID> medewerkers = new ArrayList<>();
    private final List<UUID> afdelingen = new ArrayList<>();

    Demo(Database database, Clock clock) throws IOException {
        this.database = database;
        this.clock = clock;
        this.turfstad = new Turfstad();
        this.dagen = new Demodagen(clock, KLANTCONTACTEN);
    }

    /** Loads the set; false when the register holds something already. */
    boolean load() {
        if (!isEmpty()) {
            return false;
        }
        inBatches(1, (session, number) -> actoren(session));
        richtIn();
        inBatches(PARTIJEN, this::partij);
        inBatches(KLANTCONTACTEN, this::klantcontact);
        return true;
    }

    private void richtIn() {
        try (InputStream file = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/inrichting.yaml"))) {
            Inrichting.pasToe(database, file, InrichtingCommand.KEURING, false);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** Did the register begin with this set? Then all that is in it is made up, and anybody may play in it. */
    boolean isBegin() {
        return database.read(session -> Call.DEMO.naam().equals(new Trail(session).first()));
    }

    private boolean isEmpty() {
        return database.read(session -> {
            for (Resource resource : List.of(Partij.RESOURCE, Klantcontact.RESOURCE)) {
                Query one = new Query(View.bare(resource), List.of(), 1, 1, null);
                if (!Objects.requireNonNull(new Reading(session).page(one))
                        .rows()
                        .isEmpty()) {
                    return false;
                }
            }
            return true;
        });
    }

    private interface Maker {
        void make(Session session, int number) throws SQLException;
    }

    private void inBatches(int count, Maker maker) {
        for (int begin = 0; begin < count; begin += BATCH) {
            int from = begin;
            int to = Math.min(count, begin + BATCH);
            database.<Object>write(Call.DEMO, session -> {
                for (int number = from; number < to; number++) {
                    maker.make(session, number);
                }
                return to;
            });
        }
    }

    private UUID store(Session session, Resource resource, ObjectNode json) throws SQLException {
        Violations faults = new Violations();
        var document = new DocumentReader(faults, clock, false).read(resource, json, "", null, Set.of());
        return store(session, document, faults);
    }

    private static UUID store(Session session, Document document, Violations faults) throws SQLException {
        return new Writing(session).create(List.of(document), faults).getFirst().id();
    }

    /** As other programs know the afdelingen and the people who work there. */
    private void actoren(Session session) throws SQLException {
        for (JsonNode each : turfstad.words("afdelingen")) {
            String naam = each.asText();
            String identificatie = naam.toLowerCase(Locale.ROOT).replace(' ', '-');
            afdelingen.add(actor(session, "organisatorische_eenheid", naam, identificatie, "afd", "idf"));
        }
        for (JsonNode each : turfstad.words("medewerkers")) {
            String naam = each.asText();
            String adres = naam.toLowerCase(Locale.ROOT).replace(' ', '.') + "@turfstad.example";
            medewerkers.add(actor(session, "medewerker", naam, adres, "mdw", "email"));
        }
    }

    private UUID actor(Session session, String soort, String naam, String id, String objecttype, String soortId)
            throws SQLException {
        ObjectNode actor = JSON.createObjectNode().put("naam", naam).put("soortActor", soort);
        actor.putObject("actoridentificator")
                .put("objectId", id)
                .put("codeObjecttype", objecttype)
                .put("codeRegister", "obj")
                .put("codeSoortObjectId", soortId);
        return store(session, Actor.RESOURCE, actor);
    }

    private void partij(Session session, int number) throws SQLException {
        boolean organisatie = number % 8 == 7;
        ObjectNode partij = JSON.createObjectNode()
                .put("soortPartij", organisatie ? "organisatie" : "persoon")
                .put("indicatieActief", number % 50 != 0)
                .put("voorkeurstaal", "nld");
        ObjectNode identificatie = partij.putObject("partijIdentificatie");
        if (organisatie) {
            identificatie.put("naam", turfstad.word("bedrijven") + " " + (number / 8 + 1));
        } else {
            identificatie.set("contactnaam", turfstad.naam());
        }
        ObjectNode adres = partij.putObject("bezoekadres");
        adres.put("straatnaam", turfstad.word("straten")).put("huisnummer", 1 + turfstad.below(180));
        adres.put("postcode", "3219 F" + (char) ('A' + turfstad.below(26)))
                .put("stad", "Turfstad")
                .put("land", "NL");
        ObjectNode identificator =
                partij.putArray("partijIdentificatoren").addObject().putObject("partijIdentificator");
        identificator.put("codeRegister", organisatie ? "hr" : "brp");
        identificator.put("codeObjecttype", organisatie ? "niet_natuurlijk_persoon" : "natuurlijk_persoon");
        identificator.put("codeSoortObjectId", organisatie ? "kvk_nummer" : "bsn");
        identificator.put("objectId", organisatie ? String.valueOf(90_000_000 + number) : Turfstad.bsn(number));
        UUID id = store(session, Partij.RESOURCE, partij);
        partijen.add(id);
        adres(session, "verstrektDoorPartij", id, "email", "partij" + number + "@voorbeeld.example");
        if (number % 2 == 0) {
            adres(session, "verstrektDoorPartij", id, "telefoonnummer", "0970%06d".formatted(number));
        }
    }

    private void adres(Session session, String door, UUID id, String soort, String adres) throws SQLException {
        ObjectNode json =
                JSON.createObjectNode().put("soortDigitaalAdres", soort).put("adres", adres);
        json.put("isStandaardAdres", door.equals("verstrektDoorPartij"));
        json.set(door, reference(id));
        store(session, DigitaalAdres.RESOURCE, json);
    }

    private void klantcontact(Session session, int number) throws SQLException {
        JsonNode vraag = turfstad.pick("vragen");
        boolean taak = number % PER_TASK == 0;
        ObjectNode contact = JSON.createObjectNode()
                .put("kanaal", turfstad.word("kanalen"))
                .put("onderwerp", vraag.get(0).asText())
                .put(
                        "inhoud",
                        "Vraag: " + vraag.get(1).asText() + " Antwoord: "
                                + vraag.get(2).asText())
                .put("indicatieContactGelukt", !taak)
                .put("taal", "nld")
                .put("vertrouwelijk", number % 40 == 0)
                .put("plaatsgevondenOp", dagen.moment(number).toString());
        UUID id = store(session, Klantcontact.RESOURCE, contact);
        ObjectNode koppeling = JSON.createObjectNode();
        koppeling.set("actor", reference(turfstad.pick(medewerkers)));
        koppeling.set("klantcontact", reference(id));
        store(session, ActorKlantcontact.RESOURCE, koppeling);
        betrokkene(session, number, id);
        details(session, number, id, taak);
        if (number % 3 == 0) {
            ObjectNode object = JSON.createObjectNode();
            object.set("klantcontact", reference(id));
            object.putObject("onderwerpobjectidentificator")
                    .put("objectId", new UUID(0x7000L, number / 6).toString())
                    .put("codeObjecttype", "zaak")
                    .put("codeRegister", "zaken")
                    .put("codeSoortObjectId", "uuid");
            store(session, Onderwerpobject.RESOURCE, object);
        }
        if (taak) {
            taak(session, number, id);
        }
    }

    private void details(Session session, int number, UUID klantcontact, boolean taak) throws SQLException {
        Instant begin = dagen.moment(number);
        String resultaat = number % 5 == 0 ? "Afgehandeld na ruggespraak" : "Zelfstandig afgehandeld";
        Violations faults = new Violations();
        ObjectNode details = JSON.createObjectNode()
                .put("startdatum", begin.toString())
                .put("einddatum", begin.plusSeconds(60 + number * 37L % 540).toString())
                .put("gespreksresultaat", taak ? "Contactverzoek gemaakt" : resultaat)
                .put(
                        "verantwoordelijkeAfdeling",
                        turfstad.words("afdelingen").get(number % 6).asText());
        BewaarContactmomentdetails.bewaar(
                session,
                klantcontact,
                null,
                new DocumentReader(faults, clock, false)
                        .read(Contactmomentdetails.RESOURCE, details, "", null, Set.of()),
                faults);
    }

    private void betrokkene(Session session, int number, UUID klantcontact) throws SQLException {
        boolean known = number % 4 != 0;
        ObjectNode betrokkene = JSON.createObjectNode().put("rol", "klant").put("initiator", true);
        betrokkene.set("hadKlantcontact", reference(klantcontact));
        if (known) {
            betrokkene.set("wasPartij", reference(turfstad.pick(partijen)));
        } else {
            betrokkene.set("contactnaam", turfstad.naam());
        }
        UUID id = store(session, Betrokkene.RESOURCE, betrokkene);
        if (!known) {
            adres(session, "verstrektDoorBetrokkene", id, "telefoonnummer", "0970%06d".formatted(500_000 + number));
        }
    }

    private void taak(Session session, int number, UUID klantcontact) throws SQLException {
        ObjectNode taak = JSON.createObjectNode()
                .put("gevraagdeHandeling", turfstad.word("handelingen"))
                .put("status", dagen.isOpen(number) ? "te_verwerken" : "verwerkt");
        if (!dagen.isOpen(number)) {
            taak.put("afgehandeldOp", dagen.afgehandeld(number).toString());
        }
        taak.set("aanleidinggevendKlantcontact", reference(klantcontact));
        taak.putArray("toegewezenAanActoren").add(reference(turfstad.pick(afdelingen)));
        Violations faults = new Violations();
        Document document =
                new DocumentReader(faults, clock, false).read(InterneTaak.RESOURCE, taak, "", null, Set.of());
        Numbering.give(session, List.of(document)); // as one that is put out at the workplace has
        document.set(InterneTaak.UITERLIJK_OP.column(), dagen.uiterlijk(number));
        document.set(InterneTaak.TOEGEWEZEN_OP.column(), dagen.moment(number).atOffset(ZoneOffset.UTC));
        store(session, document, faults);
    }

    private static ObjectNode reference(UUID id) {
        return JSON.createObjectNode().put("uuid", id.toString());
    }
}
