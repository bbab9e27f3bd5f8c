package nl.balie.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Codes;

/**
 * A contactmoment with all that KISS tells besides, in the words of an e-Suite. It has no contactverzoek: that is a contact that is not
 * finished and has a behandelaar, and what has none is finished for good. So all of it must be in the one POST. What is not named here
 * goes along as it is (PodiumD Adapter).
 */
final class ESuite {
    private static final String ABSENT = "N.v.t.";

    private final JsonNode told;

    private ESuite(JsonNode told) {
        this.told = told;
    }

    /**
     * What is sent for a contactmoment.
     *
     * @param told an extended contactmoment; is left as it is
     * @param isContactverzoek must somebody still act on it?
     * @param type what the e-Suite calls a contactverzoek
     */
    static ObjectNode contact(ObjectNode told, boolean isContactverzoek, String type) {
        ObjectNode contact = told.deepCopy();
        ESuite eSuite = new ESuite(told);
        contact.put("antwoord", orAbsent(text(told, "tekst")));
        contact.put("tekst", orAbsent(lines(text(told, "vraag"), eSuite.specifiekeVraag())));
        contact.put("status", isContactverzoek ? "nieuw" : "afgehandeld");
        if (isContactverzoek) {
            contact.put("type", type);
            contact.put("toelichting", eSuite.toelichting());
            eSuite.contactgegevens(contact.putObject("contactgegevens"));
            eSuite.behandelaar(contact);
        } else {
            put(contact, "afdeling", text(told, "verantwoordelijkeAfdeling"));
        }
        return contact;
    }

    /** KISS writes it in both ways. */
    private String specifiekeVraag() {
        String text = text(told, "specifiekevraag");
        return text.isEmpty() ? text(told, "specifiekeVraag") : text;
    }

    private String toelichting() {
        JsonNode naam = told.path("betrokkene").path("persoonsnaam");
        String wie = Stream.of("voornaam", "voorvoegselAchternaam", "achternaam")
                .map(part -> text(naam, part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String organisatie = text(told.path("betrokkene"), "organisatie");
        if (!organisatie.isEmpty()) {
            wie = wie.isEmpty() ? organisatie : "%s (%s)".formatted(wie, organisatie);
        }
        List<JsonNode> telefoons = adressen("telefoonnummer");
        String tweede = telefoons.size() > 1 ? text(telefoons.get(1), "omschrijving") : "";
        return lines(
                wie.isEmpty() ? "" : "Contact opnemen met: " + wie,
                tweede.isEmpty() ? "" : "Omschrijving tweede telefoonnummer: " + tweede,
                text(told, "toelichting"));
    }

    /** It has room for one e-mail address and two telephone numbers. */
    private void contactgegevens(ObjectNode contactgegevens) {
        List<JsonNode> telefoons = adressen("telefoonnummer");
        put(contactgegevens, "emailadres", adres(adressen("email"), 0));
        put(contactgegevens, "telefoonnummer", adres(telefoons, 0));
        put(contactgegevens, "telefoonnummerAlternatief", adres(telefoons, 1));
    }

    private List<JsonNode> adressen(String soort) {
        List<JsonNode> adressen = new ArrayList<>();
        for (JsonNode adres : told.path("betrokkene").path("digitaleAdressen")) {
            if (Codes.SOORT_DIGITAAL_ADRES
                    .stored(text(adres, "soortDigitaalAdres"))
                    .equals(soort)) {
                adressen.add(adres);
            }
        }
        return adressen;
    }

    private static String adres(List<JsonNode> adressen, int place) {
        return place < adressen.size() ? text(adressen.get(place), "adres") : "";
    }

    /** A medewerker, and the afdeling or groep, which are known by name. */
    private void behandelaar(ObjectNode contact) {
        JsonNode actor = told.path("actor");
        boolean isMedewerker =
                Codes.SOORT_ACTOR.stored(text(actor, "soortActor")).equals("medewerker");
        if (isMedewerker) {
            contact.putObject("behandelaar").put("gebruikersnaam", text(actor, "identificatie"));
        }
        boolean isGroep = text(actor, "typeOrganisatorischeEenheid").equalsIgnoreCase("groep");
        put(
                contact,
                isGroep ? "groep" : "afdeling",
                text(actor, isMedewerker ? "naamOrganisatorischeEenheid" : "naam"));
    }

    private static void put(ObjectNode in, String name, String text) {
        if (!text.isEmpty()) {
            in.put(name, text);
        }
    }

    private static String text(JsonNode in, String name) {
        JsonNode text = in.path(name);
        return text.isTextual() && !text.textValue().isBlank() ? text.textValue() : "";
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? ABSENT : text;
    }
}
