package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of every resource, tied together as tightly as can be; made through the API, as often as is needed. */
final class Everything {
    private static final Pattern REFERENCE = Pattern.compile("<([a-z-]+)>");
    private static final Map<String, String> BODIES = new LinkedHashMap<>();
    private static final List<String> NOT_RESOURCES =
            List.of("preferences", "maak-klantcontact", "registreer-klantcontact");
    private static int numbers;

    static {
        String contact =
                "{'nummer': '#', 'referentienummer': '#', 'kanaal': 'balie', 'onderwerp': 'voorbeeld #', 'taal': 'nld',"
                        + " 'vertrouwelijk': false, 'metadata': {'zaak': '#'}}";
        String identificator =
                "{'objectId': '#', 'codeObjecttype': 'zgw-Zaak', 'codeRegister': 'openzaak', 'codeSoortObjectId': 'uuid'}";
        BODIES.put("klantcontacten", contact);
        BODIES.put("actoren", """
                {'naam': 'Team #', 'soortActor': 'organisatorische_eenheid', 'actoridentificator': @,
                 'actorIdentificatie': {'omschrijving': 'Burgerzaken #'}}""".replace("@", identificator));
        BODIES.put("partijen", """
                {'nummer': '#', 'soortPartij': 'organisatie', 'indicatieActief': true,
                 'partijIdentificatie': {'naam': 'Bakkerij #'}}""");
        BODIES.put("contactpersoon", """
                {'nummer': '#', 'soortPartij': 'contactpersoon', 'indicatieActief': true, 'partijIdentificatie':
                 {'werkteVoorPartij': <partijen>, 'contactnaam': {'achternaam': 'Voorbeeld #'}}}""");
        BODIES.put("categorieen", "{'naam': 'ondernemer #'}");
        BODIES.put("betrokkenen", """
                {'wasPartij': <partijen>, 'hadKlantcontact': <klantcontacten>, 'rol': 'klant', 'initiator': true,
                 'contactnaam': {'achternaam': 'Voorbeeld #'}}""");
        BODIES.put("digitaleadressen", """
                {'verstrektDoorBetrokkene': <betrokkenen>, 'verstrektDoorPartij': <partijen>, 'isStandaardAdres': true,
                 'adres': 'info#@turfstad.example', 'soortDigitaalAdres': 'email', 'referentie': 'r#'}""");
        BODIES.put("rekeningnummers", "{'partij': <partijen>, 'iban': 'NL00TEST#'}");
        BODIES.put("partij-identificatoren", """
                {'identificeerdePartij': <partijen>, 'partijIdentificator': {'codeObjecttype': 'niet_natuurlijk_persoon',
                 'codeSoortObjectId': 'kvk_nummer', 'objectId': '#', 'codeRegister': 'hr'}}""");
        BODIES.put("categorie-relaties", "{'partij': <partijen>, 'categorie': <categorieen>}");
        BODIES.put("actorklantcontacten", "{'actor': <actoren>, 'klantcontact': <klantcontacten>}");
        BODIES.put("internetaken", """
                {'nummer': '#', 'gevraagdeHandeling': 'bel terug #', 'aanleidinggevendKlantcontact': <klantcontacten>,
                 'toegewezenAanActoren': [<actoren>], 'status': 'te_verwerken'}""");
        BODIES.put("onderwerpobjecten", """
                {'klantcontact': <klantcontacten>, 'wasKlantcontact': <klantcontacten>,
                 'onderwerpobjectidentificator': @}""".replace("@", identificator));
        BODIES.put("bijlagen", """
                {'wasBijlageVanKlantcontact': <klantcontacten>, 'bijlageidentificator': @}""".replace("@", identificator));
        BODIES.put(
                "vertegenwoordigingen",
                "{'vertegenwoordigendePartij': <contactpersoon>, 'vertegenwoordigdePartij': <partijen>}");
        BODIES.put("persoon", "{'geboortedatum': '1980-01-01', 'geslachtsnaam': 'Voorbeeld #'}");
        BODIES.put("organisatie", "{'handelsnaam': 'Bakkerij #'}");
        BODIES.put(
                "eenheden",
                "{'soortEenheid': 'afdeling', 'identificatie': 'e#', 'naam': 'Burgerzaken #', 'termijn': 16}");
        BODIES.put("medewerkers", """
                {'identificatie': 'm#', 'naam': 'Medewerker #', 'emailadres': 'm#@turfstad.example', 'identiteiten':
                 [{'objectId': '#', 'codeRegister': 'obj', 'codeSoortObjectId': 'idf'}]}""");
        BODIES.put("lidmaatschappen", "{'medewerker': <medewerkers>, 'eenheid': <eenheden>, 'rol': 'coordinator'}");
        BODIES.put("activiteiten", """
                {'internetaak': <internetaken>, 'soortActiviteit': 'klantcontact', 'toelichting': 'gebeld #', 'actor': <actoren>,
                 'klantcontact': <klantcontacten>}""");
        BODIES.put("sluitingsdagen", "{'datum': '~', 'omschrijving': 'Dag #'}");
        BODIES.put("vragensets", """
                {'titel': 'Over #', 'eenheden': [<eenheden>], 'vragen': [{'tekst': 'Wat?', 'soortVraag': 'keuze', 'opties': 'a'}]}""");
        BODIES.put("antwoorden", """
                {'internetaak': <internetaken>, 'vraagtekst': 'Wat?', 'soortVraag': 'kort', 'antwoord': 'dat #'}""");
        BODIES.put("skills", "{'naam': 'Skill #'}");
        BODIES.put("mededelingen", """
                {'soortMededeling': 'nieuwsbericht', 'titel': 'Nieuws #', 'bericht': 'Let op', 'skills': [<skills>]}""");
        BODIES.put(
                "kennisartikelen", "{'titel': 'Paspoort #', 'inleiding': 'Wat is het', 'afdelingen': 'Burgerzaken'}");
        BODIES.put("vacs", "{'vraag': 'Wanneer #?', 'antwoord': 'Morgen'}");
        BODIES.put(
                "webpaginas",
                "{'titel': 'Afval #', 'adres': 'https://www.turfstad.example/#', 'paginatekst': 'Bakken'}");
        BODIES.put(
                "links", "{'titel': 'Kaart #', 'adres': 'https://kaart.turfstad.example/#', 'categorie': 'Kaarten'}");
        BODIES.put("preferences", """
                {'voorkeursDigitaalAdres': <digitaleadressen>, 'voorkeursRekeningnummer': <rekeningnummers>}""");
        BODIES.put("maak-klantcontact", """
                {'klantcontact': @, 'betrokkene': {'wasPartij': <partijen>, 'rol': 'klant', 'initiator': true},
                 'onderwerpobject': {'wasKlantcontact': <klantcontacten>}}""".replace("@", contact));
        BODIES.put("registreer-klantcontact", """
                {'klantcontact': @, 'actoren': [<actoren>], 'betrokkenen': [{'wasPartij': <partijen>, 'rol': 'klant',
                 'initiator': true}], 'onderwerpobjecten': [{'wasKlantcontact': <klantcontacten>}]}""".replace("@", contact));
    }

    private final Client client;
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** Makes one of everything, and hands every answer to {@code made} under the path that it was sent to. */
    Everything(Client client, BiConsumer<String, Client.Answer> made) {
        this.client = client;
        for (String name : BODIES.keySet()) {
            if (!NOT_RESOURCES.contains(name)) {
                Client.Answer answer = send("POST", path(name), name);
                assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(201);
                keys.put(name, answer.uuid());
                made.accept(path(name), answer);
            }
        }
        assertThat(send("PATCH", one("partijen"), "preferences").status()).isEqualTo(200);
    }

    /** Sends a body of this kind with numbers of its own; asks what it took. */
    Client.Answer send(String method, String path, String name) {
        numbers++;
        String number = String.valueOf(10_000_000 + numbers);
        String body = REFERENCE
                .matcher(Objects.requireNonNull(BODIES.get(name))
                        .replace('\'', '"')
                        .replace("#", number)
                        .replace("~", LocalDate.ofEpochDay(20_000 + numbers).toString()))
                .replaceAll(match -> Matcher.quoteReplacement("{\"uuid\": \"" + keys.get(match.group(1)) + "\"}"));
        return client.send(method, path, body, Map.of("X-Server-Timing", "1"));
    }

    /** The path of a list. */
    static String path(String name) {
        return switch (name) {
            case "persoon", "organisatie" -> "/contactgegevens/api/v1/" + name;
            case "eenheden",
                    "medewerkers",
                    "lidmaatschappen",
                    "activiteiten",
                    "sluitingsdagen",
                    "vragensets",
                    "antwoorden",
                    "skills",
                    "mededelingen",
                    "kennisartikelen",
                    "vacs",
                    "webpaginas",
                    "links" -> "/api/werkplek/v1/" + name;
            case "contactpersoon" -> "/klantinteracties/api/v1/partijen";
            default -> "/klantinteracties/api/v1/" + name;
        };
    }

    /** The path of the one that was made. */
    String one(String name) {
        return path(name) + "/" + keys.get(name);
    }
}
