package nl.balie.verhuizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Trouble;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import nl.balie.verhuizing.Bron.Gemeld;

/**
 * Reads the same rows and lists through the API of both registers, as their clients will, and compares what they answer: the address in
 * front of the path is all that may differ.
 */
public final class Steekproef {
    private static final int RIJEN = 200;
    private static final Duration GEDULD = Duration.ofSeconds(30);
    private static final String KLANTINTERACTIES = "/klantinteracties/api/v1/";
    private static final String CONTACTGEGEVENS = "/contactgegevens/api/v1/";
    private static final List<String> LIJSTEN = List.of(
            "klantcontacten?kanaal=telefoon",
            "klantcontacten?indicatieContactGelukt=true",
            "klantcontacten?vertrouwelijk=true&expand=hadBetrokkenen",
            "klantcontacten?onderwerp=afval",
            "partijen?soortPartij=organisatie",
            "partijen?soortPartij=persoon&expand=digitaleAdressen",
            "onderwerpobjecten?onderwerpobjectidentificatorCodeRegister=openzaak",
            "digitaleadressen?isStandaardAdres=true",
            "internetaken?status=te_verwerken",
            "internetaken?status=verwerkt",
            "actoren?soortActor=medewerker",
            "partij-identificatoren?partijIdentificatorCodeRegister=brp");

    /** An address of a row, whatever the register calls itself. */
    private static final Pattern ADRES =
            Pattern.compile("\"https?://[^\"?]*?(/(?:klantinteracties|contactgegevens)/api/)");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String daar;
    private final String hier;
    private final String token;

    /**
     * Reads at these addresses.
     *
     * @param daar the address of the register that was moved, without a path
     * @param hier the address of this one
     * @param token that opens both: it moved too
     */
    public Steekproef(String daar, String hier, String token) {
        this.daar = daar.replaceFirst("/+$", "");
        this.hier = hier.replaceFirst("/+$", "");
        this.token = token;
    }

    /** What was compared, and what differs. */
    record Uitslag(int vergeleken, List<Gemeld> anders) {
        static final Uitslag GEEN = new Uitslag(0, List.of());
    }

    Uitslag doe(Verbinding register, Doel doel, List<Tabel> tabellen) throws SQLException {
        Map<String, String> paden = Stream.concat(
                        paden(KLANTINTERACTIES, Register.KLANTINTERACTIES),
                        paden(CONTACTGEGEVENS, Register.CONTACTGEGEVENS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Gemeld> anders = new ArrayList<>();
        int vergeleken = 0;
        for (Tabel tabel : tabellen) {
            String pad = paden.get(tabel.naam());
            if (pad != null) {
                for (String id : register.query(
                        "select x.id from %s x order by random() limit %d".formatted(doel.verhuisd(tabel), RIJEN),
                        row -> row.getString(1))) {
                    vergeleken++;
                    if (!isGelijk(pad + "/" + id)) {
                        anders.add(new Gemeld(tabel.naam(), id, "antwoordt anders dan in de bron"));
                    }
                }
            }
        }
        for (String lijst : LIJSTEN) {
            vergeleken++;
            if (!isGelijk(KLANTINTERACTIES + lijst)) {
                anders.add(new Gemeld("lijst", lijst, "antwoordt anders dan in de bron"));
            }
        }
        return new Uitslag(vergeleken, anders);
    }

    private static Stream<Map.Entry<String, String>> paden(String api, List<Resource> resources) {
        return resources.stream().map(resource -> Map.entry(resource.name(), api + resource.plural()));
    }

    private boolean isGelijk(String pad) {
        JsonNode hiervan = antwoord(hier, pad);
        return !hiervan.isMissingNode() && hiervan.equals(antwoord(daar, pad));
    }

    /** The answer, as if both had no address; missing when it is a refusal, or no JSON. */
    private JsonNode antwoord(String adres, String pad) {
        try {
            HttpRequest vraag = HttpRequest.newBuilder(URI.create(adres + pad))
                    .header("Authorization", "Token " + token)
                    .timeout(GEDULD)
                    .build();
            HttpResponse<String> antwoord = http.send(vraag, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (antwoord.statusCode() == 401 || antwoord.statusCode() == 403) {
                throw new Trouble("%s weigert het token van BALIE_VERHUIS_TOKEN.".formatted(adres));
            }
            if (antwoord.statusCode() != 200) {
                return MissingNode.getInstance();
            }
            return json.readTree(ADRES.matcher(antwoord.body()).replaceAll("\"$1"));
        } catch (JsonProcessingException geenJson) {
            return MissingNode.getInstance();
        } catch (IOException | IllegalArgumentException weg) {
            throw new Trouble("%s antwoordt niet: kijk naar het adres.".formatted(adres));
        } catch (InterruptedException gestopt) {
            Thread.currentThread().interrupt();
            throw new Trouble("Gestopt.");
        }
    }
}
