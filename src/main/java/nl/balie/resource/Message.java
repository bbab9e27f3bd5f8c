package nl.balie.resource;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the API tells a client about one fault; all texts stand here. Those that Open Klant 2.18 has too are its own, letter for
 * letter, English ones and all, because clients compare them.
 *
 * @param code machine-readable kind of fault
 * @param text sentence for a person
 */
public record Message(String code, String text) {
    private static final String INVALID = "invalid";

    public static final Message REQUIRED = new Message("required", "Dit veld is vereist.");
    public static final Message NULL = new Message("null", "Dit veld mag niet leeg zijn.");
    public static final Message BLANK = new Message("blank", "Dit veld mag niet leeg zijn.");
    public static final Message NO_DATA = new Message("null", "No data provided");
    public static final Message NO_TEXT = invalid("Not a valid string.");
    public static final Message NO_FLAG = invalid("Must be a valid boolean.");
    public static final Message NO_UUID = invalid("Must be a valid UUID.");
    public static final Message NO_NUMBER = invalid("Een geldig getal is vereist.");
    public static final Message NUMBER_TOO_LONG = new Message("max_string_length", "Waarde is te lang.");
    public static final Message NO_DIGITS = invalid("Voer een geldig geheel getal in.");
    public static final Message NO_DATE =
            invalid("Date heeft het verkeerde formaat, gebruik 1 van deze formaten: YYYY-MM-DD.");
    public static final Message NO_MOMENT =
            invalid("Datetime heeft een ongeldig formaat, gebruik 1 van de volgende formaten:"
                    + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
    public static final Message MOMENT_OUT_OF_RANGE = new Message("overflow", "Datetime value out of range.");
    public static final Message NUL = new Message("null_characters_not_allowed", "Null-tekens zijn niet toegestaan.");
    public static final Message NO_URL = invalid("Voer een geldige URL in.");
    public static final Message NO_EMAIL = invalid("Voer een geldig e-mailadres in.");
    public static final Message NO_SLUG =
            invalid("Voer een geldige \"slug\" in, bestaande uit letters, cijfers, lage streepjes of streepjes.");
    public static final Message NO_PHONE = invalid("Het opgegeven telefoonnummer is ongeldig.");
    public static final Message PHONE_REFUSED =
            invalid("Het opgegeven telefoonnummer is ongeldig, telefoonnummers beginnend met"
                    + " 0800, 0900, 1400 of 140xx zijn niet toegestaan.");
    public static final Message NO_COUNTRY =
            invalid("Ongeldige landcode, de code moet behoren tot de ISO 3166-standaard");
    public static final Message NO_FILTER_UUID = invalid("Voer een geldige UUID in.");
    public static final Message NO_FILTER_DATE = invalid("Voer een geldige datum in.");
    public static final Message NO_FILTER_MOMENT = invalid("Voer een geldige datum/tijd in.");

    public static final Message NO_ORGANISATION = invalid("Partij object moet het soort 'organisatie' hebben.");
    public static final Message NO_FURTHER_ACTION = new Message(
            "no-further-action-when-contact-succesful",
            "Als het contact gelukt is kan er geen verdere actie zijn ondernomen");
    public static final Message NOT_ITSELF = invalid("De partij kan niet zichzelf vertegenwoordigen.");
    public static final Message ADDRESS_NOT_LINKED =
            invalid("Het voorkeurs adres moet een gelinkte digitaal adres zijn.");
    public static final Message ADDRESSES_EMPTY =
            invalid("voorkeursDigitaalAdres mag niet meegegeven worden als digitaleAdressen leeg is.");
    public static final Message ACCOUNT_NOT_LINKED =
            invalid("Het voorkeurs rekeningnummer moet een gelinkte rekeningnummer zijn.");
    public static final Message ACCOUNTS_EMPTY =
            invalid("voorkeursRekeningnummer mag niet meegegeven worden als rekeningnummers leeg is.");
    public static final Message STANDARD_NEEDS_PARTIJ =
            invalid("`is_standaard_adres` kan alleen gezet worden als `verstrekt_door_partij` niet leeg is.");
    public static final Message REFERENTIE_TAKEN = new Message(
            "unique",
            "De velden ['verstrekt_door_partij', 'referentie', 'soort_digitaal_adres'] moeten een unieke set zijn.");
    public static final Message NOT_FINISHED =
            invalid("De Internetaak kan geen afgehandeld op datum bevatten als de status niet op 'verwerkt' staat.");
    public static final Message ACTORS_TWICE =
            invalid("`toegewezen_aan_actor` en `toegewezen_aan_actoren` mag niet beiden gebruikt worden.");
    public static final Message ACTORS_MISSING =
            invalid("`toegewezen_aan_actor` of `toegewezen_aan_actoren` is required (mag niet beiden gebruiken).");
    public static final Message IDENTIFICATOR_TAKEN =
            invalid("`PartijIdentificator` moet uniek zijn, er bestaat er al een met deze gegevenscombinatie.");
    public static final Message SOORT_TAKEN = invalid("`CodeSoortObjectId` moet uniek zijn voor de Partij.");
    public static final Message PARENT_ITSELF =
            invalid("Een `Partijidentificator` kan geen `subIdentificatorVan` zijn van zichzelf.");
    public static final Message PARENT_NO_KVK = invalid(
            "Het is alleen mogelijk om een subIdentifierVan te selecteren met" + " codeSoortObjectId = `kvk_nummer`.");
    public static final Message PARENT_MISSING = invalid(
            "Voor een PartijIdentificator met codeSoortObjectId ="
                    + " `vestigingsnummer` is het verplicht om een `sub_identifier_van` met codeSoortObjectId = `kvk_nummer` te kiezen.");
    public static final Message HAS_CHILDREN = invalid("Het is niet mogelijk om de codeSoortObjectId van deze"
            + " PartijIdentificator te wijzigen, omdat er andere PartijIdentificatoren aan gekoppeld zijn.");
    public static final Message STILL_REFERRED = invalid(
            "Cannot delete some instances of model 'PartijIdentificator' because"
                    + " they are referenced through protected foreign keys: 'PartijIdentificator.sub_identificator_van'.");
    public static final Message PARTIJ_SET_BY_ITSELF =
            invalid("Het veld `identificeerde_partij` wordt automatisch ingesteld en dient niet te worden opgegeven.");
    public static final Message UUID_TWICE =
            new Message("duplicated", "Duplicaat uuid kan niet worden ingevoerd voor `partij_identificatoren`.");
    public static final Message ENDS_BEFORE_BEGIN = invalid("De einddatum ligt voor de startdatum.");
    public static final Message NO_KLANTCONTACT =
            invalid("Dit is geen url of uuid waarmee een klantcontact wordt aangewezen.");
    public static final Message CONTROL_CHARACTERS =
            invalid("Besturingstekens, zoals een regeleinde, zijn niet toegestaan.");
    public static final Message UNKNOWN_REGISTER = invalid("Er is geen register met deze naam.");
    public static final Message GIVEN_TWICE =
            new Message("repeated-parameter", "Geef deze parameter niet meer dan een keer.");
    public static final Message BLANK_FILTER =
            new Message("blank-filter", "Dit filter is leeg: laat het weg, of vul in wie of wat wordt gezocht.");
    public static final Message NO_DATA_FILTER = invalid(
            "Dit is geen voorwaarde: schrijf pad__operator__waarde, met als operator exact, gt, gte, lt, lte, icontains of in.");
    public static final Message NO_DATA_OPERATOR =
            invalid("Deze operator kan hier niet: gebruik exact, in of icontains.");
    public static final Message NO_WORDS = invalid("Geef ten minste een woord om naar te zoeken.");
    public static final Message EMPTY_LIST = new Message("empty", "Deze lijst mag niet leeg zijn.");
    public static final Message NO_ACTOR =
            new Message("required", "Noem een actor met zijn uuid, of met een volledige actoridentificator.");
    public static final Message ACTOR_BY_IDENTIFICATOR = new Message(
            "required",
            "Een actor die u met een actoridentificator noemt, hoort in `actoren`; in `toegewezenAanActoren` staat zijn uuid.");
    public static final Message INACTIVE_ACTOR = new Message(
            "inactief", "Deze actor is niet actief en kan niet aan een nieuw klantcontact worden gekoppeld.");
    public static final Message NOTHING_TO_REUSE = new Message(
            "niets-te-hergebruiken", "Zonder contactnaam of organisatienaam valt er niets te hergebruiken.");

    public static final Message NOT_SUPPLEMENTED = new Message(
            "inhoud-niet-aangevuld",
            "De inhoud wordt aangevuld, niet vervangen: de nieuwe tekst moet beginnen met de tekst die er al staat.");
    public static final Message NOT_CHANGEABLE =
            new Message("wijzigen-niet-toegelaten", "Dit veld mag niet gewijzigd worden.");
    public static final Message ONLY_INHOUD = new Message(
            "wijzigen-niet-toegelaten",
            "Van een klantcontact kan alleen de inhoud worden aangevuld; een correctie gaat met PUT.");
    public static final Message NO_SUBJECT = new Message(
            "required", "Een onderwerpobject heeft een identificator of een eerder klantcontact als onderwerp.");
    public static final Message NO_PROVIDER =
            new Message("required", "Een digitaal adres is altijd verstrekt door een betrokkene of een partij.");
    public static final Message BAD_URL =
            new Message("bad-url", "Deze url leidt naar niets in dit register; andere registers worden niet bevraagd.");
    public static final Message NO_MEDEWERKER =
            new Message("invalid-medewerker", "`medewerker` of `medewerkerIdentificatie` is vereist.");
    public static final Message NO_KLANT_SUBJECT =
            new Message("invalid-subject", "`subject` of `subjectIdentificatie` is vereist.");
    public static final Message NO_POST_TO_KEY =
            invalid("Met POST wordt iets nieuws gemaakt: noem geen id in het adres.");
    public static final Message OTHER_KEY = invalid("Dit is een ander id dan dat waarop de wijziging is gericht.");
    public static final Message NO_KNOWN_NUMBER =
            invalid("Dit is in dit register geen nummer van een persoon, een organisatie of een vestiging.");
    public static final Message NO_ORDER =
            invalid("Hierop kan niet worden gesorteerd: een regel heeft er meer dan een van, of geen waarde.");
    public static final Message NO_PATTERN = invalid("Dit is geen reguliere expressie, of een te grote.");
    public static final Message TOO_SLOW =
            invalid("Deze zoekvraag duurt te lang: maak het patroon eenvoudiger of de vraag smaller.");
    public static final Message NO_ADDRESSEE =
            new Message("required", "Een bericht is voor een partij of voor een burgerservicenummer.");
    public static final Message NO_BASE64 = invalid("Dit is geen base64.");
    public static final Message NO_PDF = new Message("geen-pdf", "Dit is geen PDF: %PDF- of %%EOF ontbreekt.");
    public static final Message NO_DAY_OR_MOMENT =
            invalid("Geef een dag (2026-07-01) of een moment (2026-07-01T00:00:00Z).");
    public static final Message TO_BEFORE_FROM = invalid("De einddatum (to) ligt voor de begindatum (from).");
    public static final Message TOO_MUCH =
            invalid("Dit wordt te veel: kies een kortere periode, of per week of per maand.");
    public static final Message TOO_LONG_FOR_XLSX =
            invalid("Dit past niet in xlsx, dat ten hoogste 1.048.575 contacten en"
                    + " 32.767 tekens per cel heeft: kies een kortere periode of een ander formaat.");

    /** A status that does not follow on the one it had. */
    public static Message notAfter(String before, String after) {
        return new Message(
                "status-volgorde",
                "Na de status %s komt %s niet; terug kan alleen de applicatie die dit maakte."
                        .formatted(before, after));
    }

    /** Too many members of a list. */
    public static Message tooMany(int most) {
        return new Message("max_length", "Zorg ervoor dat deze lijst niet meer dan " + most + " leden bevat.");
    }

    /** None of these choices. */
    public static Message choose(String value, Collection<String> choices) {
        return new Message(
                "invalid_choice", "\"%s\" is geen keuze: kies %s.".formatted(value, String.join(", ", choices)));
    }

    /** A fault of code {@code invalid}. */
    public static Message invalid(String text) {
        return new Message(INVALID, text);
    }

    /** A text that breaks a rule, shown behind the rule as Open Klant does. */
    public static Message invalid(String text, String value) {
        return new Message(INVALID, text + ": " + value);
    }

    /** Half of a surrogate pair is no character. */
    public static Message surrogate(char half) {
        return new Message(
                "surrogate_characters_not_allowed",
                "Surrogate characters are not allowed: U+"
                        + Integer.toHexString(half).toUpperCase(Locale.ROOT) + ".");
    }

    /** Longer than allowed. */
    public static Message tooLong(int max) {
        return new Message("max_length", "Zorg ervoor dat dit veld niet meer dan " + max + " karakters bevat.");
    }

    /** Shorter than allowed. */
    public static Message tooShort(int min) {
        return new Message("min_length", "Zorg ervoor dat dit veld minimaal " + min + " karakters bevat.");
    }

    /** Greater than allowed. */
    public static Message tooGreat(int max) {
        return new Message("max_value", "Zorg ervoor dat deze waarde kleiner is dan of gelijk is aan " + max + ".");
    }

    /** Less than allowed. */
    public static Message tooSmall(int min) {
        return new Message("min_value", "Zorg ervoor dat deze waarde groter is dan of gelijk is aan " + min + ".");
    }

    /** Not one of the codes. */
    public static Message noChoice(String value) {
        return new Message("invalid_choice", "\"" + value + "\" is een ongeldige keuze.");
    }

    /** Not one of the choices of a query parameter. */
    public static Message noFilterChoice(String value) {
        return new Message("invalid_choice", "Selecteer een geldige keuze. " + value + " is geen beschikbare keuze.");
    }

    /** An object was wanted. */
    public static Message noObject(String type) {
        return invalid("Ongeldige data. Verwacht een dictionary, kreeg een " + type + ".");
    }

    /** A map of texts was wanted. */
    public static Message noMap(String type) {
        return new Message("not_a_dict", "Verwachtte een dictionary van items, maar kreeg type \"" + type + "\".");
    }

    /** A list was wanted. */
    public static Message noList(String type) {
        return new Message("not_a_list", "Verwachtte een lijst met items, maar kreeg type \"" + type + "\".");
    }

    /** A reference to nothing. */
    public static Message unknown(Resource resource) {
        return invalid(resource.model() + " object bestaat niet.");
    }

    /** Already taken. */
    public static Message taken(String what, String attribute) {
        return new Message("unique", "Er bestaat al een " + what + " met eenzelfde " + attribute + ".");
    }

    /** Values that are there already, together. */
    public static Message setTaken(String... names) {
        return new Message("unique", "De velden " + String.join(", ", names) + " moeten een unieke set zijn.");
    }

    /** What is there already says otherwise. */
    public static Message differs(Resource resource, UUID uuid) {
        return new Message(
                "anders-vastgelegd",
                "Van %s %s is al iets anders vastgelegd; wijzig het daar.".formatted(resource.name(), uuid));
    }

    /** What another has may not be taken away from it without a word. */
    public static Message belongsTo(Resource owner, UUID uuid) {
        return new Message(
                "hoort-bij-ander", "Dit hoort bij " + owner.name() + " " + uuid + "; maak het daar eerst los.");
    }

    /** Others refer to what would go; the first ten of them are named. */
    public static Message heldBy(Resource others, Reference reference, List<UUID> uuids) {
        String named = uuids.stream().limit(10).map(UUID::toString).collect(Collectors.joining(", "));
        String more = uuids.size() > 10 ? " en nog " + (uuids.size() - 10) : "";
        return invalid("Kan niet worden verwijderd: hiernaar wijst " + reference.name() + " van " + others.plural()
                + " " + named + more + ".");
    }

    /** Not in the list of the municipality. */
    public static Message notListed(String attribute, String value, Collection<String> allowed) {
        String values = allowed.isEmpty() ? "" : " Allowed values: " + String.join(", ", allowed);
        return invalid("'" + value + "' is not a valid " + attribute + "." + values);
    }

    /** Query parameters that nobody knows. */
    public static Message unknownParameters(Collection<String> names) {
        return new Message("unknown-parameters", "Onbekende query parameters: " + String.join(", ", names));
    }

    /** A code that does not go with another. */
    public static Message onlyWith(String attribute, String value, Collection<String> allowed) {
        return invalid("voor `" + attribute + "` " + value + " zijn alleen deze waarden toegestaan: "
                + allowed.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", ", "[", "]")));
    }

    /** An identification number that is not one. */
    public static Message noNumber(String reason) {
        return invalid("Deze waarde is ongeldig, reden: " + reason);
    }
}
