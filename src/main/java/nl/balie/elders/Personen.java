package nl.balie.elders;

import static nl.balie.elders.Gelezen.tekst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag;
import nl.balie.platform.Navraag.Antwoord;
import nl.balie.platform.Navraag.GeenAntwoord;

/** Persons as the BRP knows them (Haal Centraal BRP Personen bevragen, version 2): asked for no more than is shown. */
@ApplicationScoped
public class Personen {
    /** What comes by itself stands not in it: whether an address may be told, and why a person is no longer kept up to date. */
    private static final List<String> FIELDS = List.of(
            "burgerservicenummer",
            "naam.volledigeNaam",
            "geboorte.datum",
            "adressering.adresregel1",
            "adressering.adresregel2",
            "adressering.adresregel3",
            "adressering.land");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Navraag navraag;

    Personen(Navraag navraag) {
        this.navraag = navraag;
    }

    /**
     * A person.
     *
     * @param bsn empty when it was not told
     * @param geboren in words; empty when it is not known
     * @param adres in one line; empty when it is not known
     * @param isGeheim may others not be told where she lives?
     * @param stand why the BRP does not keep her up to date any more, such as {@code overlijden}; empty when it does
     */
    public record Persoon(String bsn, String naam, String geboren, String adres, boolean isGeheim, String stand) {}

    /** What was found; {@code isTeVeel}: so many that none is told. */
    public record Gevonden(List<Persoon> personen, boolean isTeVeel) {}

    /**
     * Those for whom all of this holds.
     *
     * @param type {@code RaadpleegMetBurgerservicenummer}, {@code ZoekMetGeslachtsnaamEnGeboortedatum} or {@code ZoekMetPostcodeEnHuisnummer}
     * @param gevraagd as that wants it
     * @throws GeenAntwoord when the BRP does not answer
     */
    public Gevonden zoek(Bron brp, String type, Map<String, Object> gevraagd) {
        ObjectNode body = MAPPER.valueToTree(gevraagd);
        body.put("type", type).set("fields", MAPPER.valueToTree(FIELDS));
        return navraag.vraag(
                        brp,
                        brp.request("/personen", type, brp.naam(), "")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build(),
                        Personen::lees)
                .orElseThrow(GeenAntwoord::afgewezen);
    }

    private static Optional<Gevonden> lees(Antwoord antwoord) {
        String code = tekst(antwoord.inhoud(), "/code");
        // Who is not found is an empty list, and a refusal of the BRP itself says by a code what is wrong with the
        // question.
        if (antwoord.status() == 404 || (!antwoord.isGoed() && code.isBlank())) {
            throw GeenAntwoord.storing(antwoord.status());
        }
        if (!antwoord.isGoed()) {
            return code.equals("tooManyResults") ? Optional.of(new Gevonden(List.of(), true)) : Optional.empty();
        }
        JsonNode personen = antwoord.inhoud().path("personen");
        if (!personen.isArray()) {
            throw GeenAntwoord.onleesbaar();
        }
        return Optional.of(
                new Gevonden(personen.valueStream().map(Personen::persoon).toList(), false));
    }

    private static Persoon persoon(JsonNode persoon) {
        JsonNode adres = persoon.path("adressering");
        return new Persoon(
                tekst(persoon, "/burgerservicenummer"),
                tekst(persoon, "/naam/volledigeNaam"),
                tekst(persoon, "/geboorte/datum/langFormaat"),
                Stream.of("/adresregel1", "/adresregel2", "/adresregel3", "/land/omschrijving")
                        .map(regel -> tekst(adres, regel))
                        .filter(regel -> !regel.isBlank())
                        .collect(Collectors.joining(", ")),
                persoon.path("geheimhoudingPersoonsgegevens").asBoolean(),
                tekst(persoon, "/opschortingBijhouding/reden/omschrijving"));
    }
}
