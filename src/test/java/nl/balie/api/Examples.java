package nl.balie.api;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.assertj.core.api.Assertions;

/** A valid body for every resource, referring to rows that are made for the purpose. All of it is made up. */
final class Examples {
    private static final String ADRES = """
            {"nummeraanduidingId": "0518200000637599", "straatnaam": "Dorpsstraat", "huisnummer": 12,
             "huisnummertoevoeging": "a", "postcode": "3219 FC", "stad": "Turfstad", "adresregel1": "Dorpsstraat 12a",
             "adresregel2": "", "adresregel3": "", "land": "NL"}""";
    private static final String NAAM = """
            {"voorletters": "J", "voornaam": "Jannie", "voorvoegselAchternaam": "de", "achternaam": "Vries"}""";
    private static final AtomicInteger LAST_NUMBER = new AtomicInteger();

    private final Client client;
    private final String contactgegevens;
    private final String werkplek;
    private final String klantcontact;
    private final String partij;
    private final String actor;
    private final String categorie;
    private final String kvk;

    Examples(RunningBalie balie) {
        client = Client.of(balie);
        contactgegevens = balie.address() + "/contactgegevens/api/v1";
        werkplek = balie.address() + "/api/werkplek/v1";
        klantcontact = made("/klantcontacten", klantcontact());
        partij = made("/partijen", partij());
        actor = made("/actoren", actor());
        categorie = made("/categorieen", "{\"naam\": \"Ondernemers\"}");
        kvk = made("/partij-identificatoren", identificator(partij, "kvk_nummer", digits(8)));
    }

    /** Where these are posted: those of Contactgegevens and of the workplace stand at addresses of their own. */
    String address(String path) {
        return switch (path) {
            case "/organisatie", "/persoon" -> contactgegevens + path;
            case "/eenheden",
                    "/medewerkers",
                    "/lidmaatschappen",
                    "/activiteiten",
                    "/sluitingsdagen",
                    "/vragensets",
                    "/antwoorden",
                    "/skills",
                    "/mededelingen",
                    "/kennisartikelen",
                    "/vacs",
                    "/webpaginas",
                    "/links" -> werkplek + path;
            default -> path;
        };
    }

    /** A body for this path; numbers in it are new each time. */
    String body(String path) {
        return switch (path) {
            case "/klantcontacten" -> klantcontact();
            case "/partijen" -> partij();
            case "/actoren" -> actor();
            case "/betrokkenen" -> betrokkene(klantcontact, reference(partij));
            case "/categorieen" -> "{\"naam\": \"Ondernemers\"}";
            case "/digitaleadressen" -> adres(partij, "bewoner@voorbeeld.example", false);
            case "/rekeningnummers" -> """
                {"partij": %s, "iban": "NL02ABNA%s", "bic": "ABNANL2A"}""".formatted(reference(partij), digits(10));
            case "/bijlagen" -> """
                {"wasBijlageVanKlantcontact": %s, "bijlageidentificator": %s}""".formatted(reference(klantcontact), object("document"));
            case "/onderwerpobjecten" -> """
                {"klantcontact": %s, "wasKlantcontact": null, "onderwerpobjectidentificator": %s}""".formatted(reference(klantcontact), object("zaak"));
            case "/internetaken" -> """
                {"nummer": "%s", "gevraagdeHandeling": "Terugbellen", "toelichting": "Na vijf uur", "status": "verwerkt",
                 "aanleidinggevendKlantcontact": %s, "toegewezenAanActoren": [%s], "afgehandeldOp": "2024-02-29T12:00:00Z"}""".formatted(digits(10), reference(klantcontact), reference(actor));
            case "/categorie-relaties" -> """
                {"partij": %s, "categorie": %s, "beginDatum": "2024-01-01", "eindDatum": "2024-12-31"}""".formatted(reference(partij), reference(categorie));
            case "/vertegenwoordigingen" -> """
                {"vertegenwoordigendePartij": %s, "vertegenwoordigdePartij": %s}""".formatted(reference(partij), reference(made("/partijen", partij())));
            case "/actorklantcontacten" -> """
                {"actor": %s, "klantcontact": %s}""".formatted(reference(made("/actoren", actor())), reference(klantcontact));
            case "/partij-identificatoren" ->
                """
                {"identificeerdePartij": null, "anderePartijIdentificator": "", "subIdentificatorVan": %s,
                 "partijIdentificator": %s}""".formatted(reference(kvk), codes("vestiging", "vestigingsnummer", "hr", digits(12)));
            case "/maak-klantcontact" -> """
                {"klantcontact": %s, "betrokkene": {"wasPartij": %s, "rol": "klant", "initiator": true},
                 "onderwerpobject": {"wasKlantcontact": null, "onderwerpobjectidentificator": %s}}""".formatted(klantcontact(), reference(partij), object("zaak"));
            case "/organisatie" -> """
                {"handelsnaam": "Wereldwinkel", "oprichtingsdatum": "1999-12-31", "opheffingsdatum": null, "adres": %s}""".formatted(ADRES);
            case "/persoon" -> """
                {"geboortedatum": "1980-01-31", "overlijdensdatum": null, "geslachtsnaam": "Vries", "geslacht": "v",
                 "voorvoegsel": "de", "voornamen": "Jannie", "adres": %s}""".formatted(ADRES);
            case "/sluitingsdagen" -> """
                {"datum": "%s", "omschrijving": "Personeelsdag"}""".formatted(LocalDate.ofEpochDay(LAST_NUMBER.incrementAndGet()));
            case "/eenheden" -> eenheid();
            case "/medewerkers" -> medewerker();
            case "/lidmaatschappen" ->
                """
                {"medewerker": %s, "eenheid": %s, "rol": "coordinator"}""".formatted(
                                reference(made(address("/medewerkers"), medewerker())),
                                reference(made(address("/eenheden"), eenheid())));
            case "/activiteiten" ->
                """
                {"internetaak": %s, "soortActiviteit": "klantcontact", "betreft": "Burgerzaken", "toelichting": "Na vijf uur gebeld",
                 "moment": "2024-02-29T12:00:00Z", "actor": %s, "klantcontact": %s}""".formatted(
                                reference(made("/internetaken", body("/internetaken"))),
                                reference(actor),
                                reference(klantcontact));
            case "/vragensets" -> """
                {"titel": "Over %s", "indicatieActief": true, "eenheden": [%s], "vragen": [
                 {"tekst": "Wat is er kapot?", "soortVraag": "keuze", "verplicht": true, "opties": "lamp\\nbank", "volgorde": 1}]}""".formatted(digits(8), reference(made(address("/eenheden"), eenheid())));
            case "/antwoorden" -> """
                {"internetaak": %s, "vragenset": "Kapot", "vraagtekst": "Wat is er kapot?", "soortVraag": "keuze",
                 "antwoord": "lamp"}""".formatted(reference(made("/internetaken", body("/internetaken"))));
            case "/skills" -> skill();
            case "/mededelingen" -> """
                {"soortMededeling": "werkinstructie", "titel": "Zo gaat het %s", "bericht": "Met **Markdown**", "belangrijk": true,
                 "publicatiedatum": "2026-01-01", "einddatum": "2027-01-01", "skills": [%s]}""".formatted(digits(8), reference(made(address("/skills"), skill())));
            case "/kennisartikelen" -> """
                {"titel": "Paspoort %s", "adres": "https://www.turfstad.example/paspoort", "afdelingen": "Burgerzaken", "trefwoorden": "reizen",
                 "inleiding": "Een paspoort.", "aanvraag": "Aan de balie.", "voorwaarden": "Nederlander.", "bewijs": "Foto.", "kosten": "Geld.",
                 "termijn": "Vijf dagen.", "bezwaar": "Zes weken.", "bijzonderheden": "Spoed.", "geenReactie": "Bel.", "contact": "14 000",
                 "kcc": "Doorverbinden."}""".formatted(digits(8));
            case "/vacs" -> """
                {"vraag": "Wanneer is de balie open %s?", "antwoord": "Elke dag.", "toelichting": "Niet op zondag.",
                 "afdelingen": "Burgerzaken", "trefwoorden": "open"}""".formatted(digits(8));
            case "/webpaginas" -> """
                {"titel": "Afval", "adres": "https://www.turfstad.example/afval/%s", "paginatekst": "Elke week."}""".formatted(digits(8));
            case "/links" -> """
                {"titel": "Kaart", "adres": "https://kaart.turfstad.example/%s", "categorie": "Kaarten"}""".formatted(digits(8));
            default -> throw new IllegalArgumentException(path);
        };
    }

    private static String skill() {
        return """
                {"naam": "Skill %s", "indicatieActief": true}""".formatted(digits(8));
    }

    /** A contact with every attribute. */
    String klantcontact() {
        return """
                {"nummer": "%s", "referentienummer": "%s", "kanaal": "telefoon", "onderwerp": "Afval", "inhoud": "Wanneer?",
                 "reactie": "Morgen", "indicatieContactGelukt": false, "verdereActieOndernomen": true, "taal": "nld",
                 "hoofdOnderwerpType": "https://voorbeeld.example/afval", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2024-02-29T10:30:15.123456+01:00", "metadata": {"zaaksysteem": "1"}}""".formatted(digits(10), digits(10));
    }

    /** A persoon with every attribute. */
    String partij() {
        return """
                {"nummer": "%s", "interneNotitie": "Belt graag", "digitaleAdressen": [], "voorkeursDigitaalAdres": null,
                 "rekeningnummers": [], "voorkeursRekeningnummer": null, "soortPartij": "persoon", "voorkeurstaal": "nld",
                 "indicatieGeheimhouding": false, "indicatieActief": true, "bezoekadres": %s, "correspondentieadres": %s,
                 "partijIdentificatoren": [{"partijIdentificator": %s}], "partijIdentificatie": {"contactnaam": %s}}""".formatted(digits(10), ADRES, ADRES, codes("natuurlijk_persoon", "bsn", "brp", bsn()), NAAM);
    }

    /** An employee with every attribute. */
    String actor() {
        return """
                {"naam": "Medewerker %s", "soortActor": "medewerker", "indicatieActief": true, "actoridentificator": %s,
                 "actorIdentificatie": {"functie": "KCC", "emailadres": "kcc@voorbeeld.example", "telefoonnummer": "0201234567"}}""".formatted(digits(6), object("medewerker"));
    }

    private static String eenheid() {
        return """
                {"soortEenheid": "afdeling", "identificatie": "eenheid-%s", "naam": "Burgerzaken", "emailadres": "bz@voorbeeld.example",
                 "telefoonnummer": "0201234567", "termijn": 16, "indicatieActief": true}""".formatted(digits(10));
    }

    private static String medewerker() {
        return """
                {"identificatie": "medewerker-%s", "naam": "Femke Spreekuur", "functie": "KCC", "emailadres": "f@voorbeeld.example",
                 "telefoonnummer": "0201234567", "indicatieActief": true, "afwezigTot": "2024-12-31", "vervanger": null,
                 "identiteiten": [{"objectId": "%s", "codeRegister": "obj", "codeSoortObjectId": "idf"}]}""".formatted(digits(10), digits(10));
    }

    /** A betrokkene with every attribute. */
    String betrokkene(String contact, String wasPartij) {
        return """
                {"hadKlantcontact": %s, "wasPartij": %s, "rol": "klant", "initiator": true, "organisatienaam": "Wereldwinkel",
                 "bezoekadres": %s, "correspondentieadres": %s, "contactnaam": %s}""".formatted(reference(contact), wasPartij, ADRES, ADRES, NAAM);
    }

    /** An e-mail address of a partij. */
    static String adres(String partij, String adres, boolean standaard) {
        return """
                {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": %s, "soortDigitaalAdres": "email", "adres": "%s",
                 "isStandaardAdres": %s, "omschrijving": "thuis", "referentie": "", "verificatieDatum": "2024-02-29"}""".formatted(reference(partij), adres, standaard);
    }

    /** A number under which a partij is known. */
    static String identificator(String partij, String soort, String nummer) {
        boolean person = soort.equals("bsn");
        return """
                {"identificeerdePartij": %s, "partijIdentificator": %s}""".formatted(
                reference(partij),
                codes(person ? "natuurlijk_persoon" : "niet_natuurlijk_persoon", soort, person ? "brp" : "hr", nummer));
    }

    static String reference(String uuid) {
        return "{\"uuid\": \"%s\"}".formatted(uuid);
    }

    /** A BSN that nobody has: it begins with 9, and passes the eleven-test. */
    static String bsn() {
        while (true) {
            String first = digits(8);
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (first.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 < 10) {
                return first + sum % 11;
            }
        }
    }

    /** A number of so many digits that was not given before; it begins with 9. */
    static String digits(int number) {
        return "9" + "%011d".formatted(LAST_NUMBER.incrementAndGet()).substring(12 - number);
    }

    /** Stores a body, and gives its key. */
    String made(String path, String body) {
        Answer answer = client.post(path, body);
        Assertions.assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.uuid();
    }

    private static String codes(String objecttype, String soort, String register, String nummer) {
        return """
                {"codeObjecttype": "%s", "codeSoortObjectId": "%s", "codeRegister": "%s", "objectId": "%s"}""".formatted(objecttype, soort, register, nummer);
    }

    private String object(String objecttype) {
        return codes(objecttype, "uuid", "zaaksysteem", digits(10));
    }
}
