package nl.balie.web;

import java.util.Map;
import java.util.stream.Collectors;

/** What keeps a page from being shown, as its visitor is told. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String PATIENCE = "Even geduld";
    private static final String OF_ANOTHER = "Een collega gaf dit contactverzoek intussen aan een ander. ";
    private static final String STRANGER = "Nog geen rol";

    private final int status;
    private final String titel;

    private Fault(int status, String titel, String uitleg) {
        super(uitleg, null, false, false);
        this.status = status;
        this.titel = titel;
    }

    int status() {
        return status;
    }

    String titel() {
        return titel;
    }

    String uitleg() {
        return String.valueOf(getMessage());
    }

    /** Will it be over in a while by itself? */
    boolean isPassing() {
        return titel.equals(PATIENCE);
    }

    /** Is she signed in, without Balie knowing what to do with her? Then she may want to be somebody else. */
    boolean isStranger() {
        return titel.equals(STRANGER);
    }

    /** Could be read what was sent? */
    boolean isReadable() {
        return status != 400;
    }

    /** Can the same be done after all, when it is tried again later or after signing in? */
    boolean isWorthAnother() {
        return isPassing() || status == 401;
    }

    static Fault notFound() {
        return new Fault(
                404,
                "Niet gevonden",
                "Deze pagina bestaat niet, of is niet voor jou. Ga terug, of ga naar de werkplek.");
    }

    static Fault takenAway() {
        return new Fault(409, "Intussen van een ander", OF_ANOTHER + "Je kunt er niets meer mee doen.");
    }

    /** The same of a contact that she had meanwhile, and that is kept once this is set right. */
    static Fault takenAway(Map<String, String> fouten) {
        return new Fault(
                409,
                "Intussen van een ander",
                "%sJe contact kan er nog bij, maar zo niet. %s Ga terug in je browser, verbeter dat en verstuur het opnieuw."
                        .formatted(
                                OF_ANOTHER,
                                fouten.entrySet().stream()
                                        .map(fout -> "Bij %s: %s".formatted(fout.getKey(), fout.getValue()))
                                        .collect(Collectors.joining(" "))));
    }

    static Fault forbidden(String rollen) {
        return new Fault(
                403,
                "Geen toegang",
                "Voor deze pagina is %s nodig. Vraag je functioneel beheerder erom.".formatted(rollen));
    }

    static Fault switchedOff() {
        return new Fault(
                403, "Geen toegang", "Je bent in Balie uitgeschakeld. Vraag je functioneel beheerder of dat klopt.");
    }

    static Fault confidential() {
        return new Fault(
                403,
                "Vertrouwelijk contact",
                "Bij een vertrouwelijk contact kun je alleen iets doen als je eraan deelnam, of er een rol voor hebt.");
    }

    static Fault foreign() {
        return new Fault(
                403,
                "Niet verwerkt",
                "Dit formulier kwam niet van een pagina van Balie. Ga terug naar de werkplek en probeer het daar.");
    }

    static Fault method() {
        return new Fault(405, "Niet mogelijk", "Dit adres kan niet zo worden gebruikt. Ga terug naar de werkplek.");
    }

    static Fault malformed() {
        return new Fault(400, "Niet begrepen", "Wat je browser stuurde, is onleesbaar of te lang.");
    }

    static Fault busy() {
        return new Fault(503, PATIENCE, "Balie kan de gegevens nu niet bereiken.");
    }

    static Fault ofOurs(String number) {
        return new Fault(
                500,
                "Er ging iets mis",
                "Dat ligt aan Balie, niet aan jou. Noem bij een melding dit nummer: %s.".formatted(number));
    }

    static Fault noRole(String claim, String found) {
        return new Fault(
                403,
                STRANGER,
                "Je bent aangemeld, maar je hebt in Balie nog geen rol. Vraag je functioneel beheerder erom: de claim %s %s."
                        .formatted(claim, found.isEmpty() ? "is leeg" : "is nu: " + found));
    }

    /** The provider does not tell who somebody is. */
    static Fault noEmployee(String claim) {
        return new Fault(
                403,
                STRANGER,
                "Je bent aangemeld, maar de aanmelddienst vertelt Balie niet wie je bent: de claim %s ontbreekt in het ID-token. Geef dit door aan wie Balie inrichtte (BALIE_AANMELDDIENST_MEDEWERKERCLAIM)."
                        .formatted(claim));
    }

    static Fault searchOver() {
        return new Fault(
                404,
                "Zoekvraag verlopen",
                "Wat je zocht, staat er een half uur en alleen voor jou. Zoek hierboven opnieuw.");
    }

    static Fault notSignedIn() {
        return new Fault(
                401,
                "Aanmelden is niet gelukt",
                "De aanmelddienst gaf geen antwoord dat Balie kan gebruiken. Ga terug naar de werkplek en probeer het nog eens.");
    }

    /** Her cookie is gone, but it could not be kept that her session is over. */
    static Fault signedOutHere() {
        return new Fault(
                503,
                "Afgemeld in deze browser",
                "Balie kan nu niet vastleggen dat je bent afgemeld. Wie een kopie van je sessie heeft, kan die nog gebruiken tot ze na acht uur verloopt.");
    }

    static Fault sessionOver() {
        return new Fault(
                401,
                "Niet meer aangemeld",
                "Je bent niet meer aangemeld. Meld je in een ander venster aan; wat je typt blijft hier staan.");
    }

    static Fault providerAway() {
        return new Fault(503, PATIENCE, "De aanmelddienst is nu niet te bereiken.");
    }

    static Fault noSignIn() {
        return new Fault(
                503,
                "Aanmelden is niet ingericht",
                "Er is geen aanmelddienst ingesteld, en op dit adres kan niet met een link worden aangemeld. De API's werken gewoon.");
    }
}
