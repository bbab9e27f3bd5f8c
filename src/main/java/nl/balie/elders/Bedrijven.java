package nl.balie.elders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.balie.elders.Gelezen.tekst;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag;
import nl.balie.platform.Navraag.Antwoord;
import nl.balie.platform.Navraag.GeenAntwoord;

/** Companies as the handelsregister knows them, by the APIs of the KVK: Zoeken v2, Vestigingsprofiel and Basisprofiel. */
@ApplicationScoped
public class Bedrijven {
    private static final int MOST = 20;

    private final Navraag navraag;

    Bedrijven(Navraag navraag) {
        this.navraag = navraag;
    }

    /**
     * A company, or one of its vestigingen. What was not told is empty.
     *
     * @param vestiging number of the vestiging; empty of a company as a whole
     * @param soort as the KVK calls it: {@code hoofdvestiging}, {@code rechtspersoon} …
     * @param isActief is it still in business?
     */
    public record Bedrijf(
            String kvk, String vestiging, String rsin, String naam, String soort, String adres, boolean isActief) {}

    /** What was found; {@code isMeer}: there are more than are told. */
    public record Gevonden(List<Bedrijf> bedrijven, boolean isMeer) {}

    /**
     * Those for which all of this holds.
     *
     * @param gevraagd parameters of Zoeken
     * @throws GeenAntwoord when the KVK does not answer
     */
    public Gevonden zoek(Bron kvk, Map<String, String> gevraagd) {
        String query = gevraagd.entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining());
        return navraag.vraag(
                        kvk,
                        kvk.request("/v2/zoeken?resultatenPerPagina=" + MOST + query)
                                .build(),
                        Bedrijven::gevonden)
                .orElseThrow(GeenAntwoord::afgewezen);
    }

    private static Optional<Gevonden> gevonden(Antwoord antwoord) {
        if (!isTeLezen(antwoord)) {
            return antwoord.status() == 404 ? Optional.of(new Gevonden(List.of(), false)) : Optional.empty();
        }
        JsonNode resultaten = antwoord.inhoud().path("resultaten");
        if (!resultaten.isArray()) {
            throw GeenAntwoord.onleesbaar();
        }
        return Optional.of(new Gevonden(
                resultaten.valueStream().map(Bedrijven::gevonden).toList(),
                antwoord.inhoud().path("totaal").asInt() > resultaten.size()));
    }

    /**
     * Did the KVK tell what was asked? When it is the KVK that refused, it told why by a code ({@code IPD…}): any other refusal comes of an address where the
     * KVK is not.
     */
    private static boolean isTeLezen(Antwoord antwoord) {
        if (!antwoord.isGoed() && !tekst(antwoord.inhoud(), "/fout/0/code").startsWith("IPD")) {
            throw GeenAntwoord.storing(antwoord.status());
        }
        return antwoord.isGoed();
    }

    private static Bedrijf gevonden(JsonNode een) {
        JsonNode adres = een.at("/adres/binnenlandsAdres");
        JsonNode elders = een.at("/adres/buitenlandsAdres");
        return new Bedrijf(
                tekst(een, "/kvkNummer"),
                tekst(een, "/vestigingsnummer"),
                tekst(een, "/rsin"),
                tekst(een, "/naam"),
                tekst(een, "/type"),
                Stream.of(
                                regel(adres, "straatnaam", "huisnummer", "huisletter"),
                                regel(adres, "postcode", "plaats"),
                                regel(elders, "straatHuisnummer", "postcodeWoonplaats", "land"))
                        .filter(regel -> !regel.isEmpty())
                        .collect(Collectors.joining(", ")),
                !tekst(een, "/actief").equals("Nee"));
    }

    private static String regel(JsonNode adres, String... delen) {
        return Stream.of(delen)
                .map(deel -> tekst(adres, "/" + deel))
                .filter(deel -> !deel.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The vestiging of this number: one, or none. */
    public Optional<Bedrijf> vestiging(Bron kvk, String nummer) {
        return een(kvk, "/v1/vestigingsprofielen/" + nummer)
                .map(een -> new Bedrijf(
                        tekst(een, "/kvkNummer"),
                        nummer,
                        tekst(een, "/rsin"),
                        tekst(een, "/eersteHandelsnaam"),
                        tekst(een, "/indHoofdvestiging").equals("Ja") ? "hoofdvestiging" : "nevenvestiging",
                        adres(een),
                        isActief(een)));
    }

    /** The company of this KVK number: one, or none. */
    public Optional<Bedrijf> bedrijf(Bron kvk, String nummer) {
        return een(kvk, "/v1/basisprofielen/" + nummer)
                .map(een -> new Bedrijf(
                        nummer,
                        "",
                        tekst(een, "/_embedded/eigenaar/rsin"),
                        tekst(een, "/naam"),
                        tekst(een, "/_embedded/eigenaar/rechtsvorm"),
                        adres(een.at("/_embedded/hoofdvestiging")),
                        isActief(een)));
    }

    private static boolean isActief(JsonNode een) {
        return tekst(een, "/materieleRegistratie/datumEinde").isEmpty();
    }

    /** The RSIN of who owns the company of this KVK number; empty when it has none. */
    public String rsin(Bron kvk, String nummer) {
        return een(kvk, "/v1/basisprofielen/" + nummer + "/eigenaar")
                .map(eigenaar -> tekst(eigenaar, "/rsin"))
                .orElse("");
    }

    private Optional<JsonNode> een(Bron kvk, String below) {
        return navraag.vraag(kvk, kvk.request(below).build(), antwoord -> {
            if (!isTeLezen(antwoord)) {
                return Optional.empty();
            }
            if (!antwoord.inhoud().isObject()) {
                throw GeenAntwoord.onleesbaar();
            }
            return Optional.of(antwoord.inhoud());
        });
    }

    /** The first address that may be told. */
    private static String adres(JsonNode vestiging) {
        return vestiging
                .path("adressen")
                .valueStream()
                .filter(adres -> !tekst(adres, "/indAfgeschermd").equals("Ja"))
                .map(adres -> tekst(adres, "/volledigAdres"))
                .findFirst()
                .orElse("");
    }
}
