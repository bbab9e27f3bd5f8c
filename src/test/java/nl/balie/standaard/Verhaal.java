package nl.balie.standaard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/**
 * De woorden waarmee de functies en gevallen van de standaard worden verteld: gegeven, als, dan, vindt.
 *
 * <p>Een stap is een zin, de aanroep zoals de standaard haar schrijft ({@code post ../klantcontacten}) en de inhoud als regels
 * {@code attribuut: waarde}. Wat een stap vastlegt, krijgt de naam die in zijn zin tussen «» staat; verderop staat «naam» voor het id.
 * Achter een aanroep kan {@code mits ongewijzigd} staan (sinds het voor het laatst is opgevraagd) of {@code zonder recht …}. Bij wat er
 * dan terugkomt, wordt alleen gekeken naar de attributen die genoemd zijn: {@code leeg} is geen waarde, {@code ingevuld} is
 * er een. Bij status 400 staan er de attributen die fout zijn, met de soort fout. Een als zonder dan moet slagen. Na elk verhaal
 * wordt alles weer verwijderd.
 */
abstract class Verhaal {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String STANDAARD = "/vng/klantinteracties/api/v0/";
    private static final Client CLIENT = new Client(BALIE.address(), BALIE.token());
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern NAAM = Pattern.compile("«([^»]+)»");
    private static final Pattern AANROEP =
            Pattern.compile("(get|post|put|patch|delete) (.+?)( mits ongewijzigd)?(?: zonder recht (\\w+))?");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> versies = new HashMap<>();
    private final Deque<String> gemaakt = new ArrayDeque<>();
    private @Nullable Answer antwoord;
    private boolean beoordeeld = true;

    /** Wat er al is: de aanroep moet slagen. */
    final void gegeven(String zin, String aanroep, String inhoud) {
        doe(zin, aanroep, inhoud);
        moetSlagen(zin);
    }

    /** Wat iemand doet. */
    final void als(String zin, String aanroep, String inhoud) {
        doe(zin, aanroep, inhoud);
    }

    /** Wat iemand opvraagt of verwijdert. */
    final void als(String zin, String aanroep) {
        doe(zin, aanroep, null);
    }

    /** Wat daarop het antwoord is. */
    final void dan(String zin, int status) {
        assertThat(antwoord().status()).as("%s: %s", zin, antwoord().body()).isEqualTo(status);
        beoordeeld = true;
    }

    /** Wat daarop het antwoord is, en wat erin staat. */
    final void dan(String zin, int status, String inhoud) {
        dan(zin, status);
        JsonNode verwacht = gelezen(inhoud);
        if (status == 400) {
            assertThat(Set.copyOf(antwoord().faults()))
                    .as(zin)
                    .isEqualTo(verwacht.properties().stream()
                            .map(fout -> fout.getKey() + " " + fout.getValue().asText())
                            .collect(Collectors.toSet()));
        } else {
            vergelijk(zin, verwacht, antwoord().body());
        }
    }

    /** Wat er daarna opgevraagd kan worden. */
    final void dan(String zin, String aanroep, String inhoud) {
        als(zin, aanroep);
        dan(zin, 200, inhoud);
    }

    /** Wat er daarna niet meer opgevraagd kan worden, bijvoorbeeld. */
    final void dan(String zin, String aanroep, int status) {
        als(zin, aanroep);
        dan(zin, status);
    }

    /** Wat een zoekvraag oplevert van al wat in dit verhaal is vastgelegd: precies dit. */
    final void vindt(String zin, String aanroep, String... namen) {
        List<String> gevonden = new ArrayList<>();
        String volgende = aanroep;
        while (!volgende.isEmpty()) {
            als(zin, volgende);
            dan(zin, 200);
            JsonNode bladzijde = antwoord().body();
            JsonNode rijen = bladzijde.has("_embedded")
                    ? bladzijde.path("_embedded").iterator().next()
                    : bladzijde.path("results");
            rijen.forEach(rij -> gevonden.add(id(rij)));
            String link = bladzijde
                    .at("/_links/next/href")
                    .asText(bladzijde.path("next").asText(""));
            volgende = link.isEmpty() || link.equals("null") ? "" : "get " + link;
        }
        gevonden.retainAll(ids.values());
        assertThat(gevonden)
                .as(zin)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(namen).map(this::ingevuld).toList());
    }

    private void moetSlagen(String zin) {
        assertThat(beoordeeld || antwoord().status() < 300)
                .as("%s: %s", zin, antwoord)
                .isTrue();
        beoordeeld = true;
    }

    private void doe(String zin, String aanroep, @Nullable String inhoud) {
        moetSlagen("wat aan '" + zin + "' voorafging");
        Matcher delen = AANROEP.matcher(ingevuld(aanroep));
        assertThat(delen.matches()).as("aanroep: %s", aanroep).isTrue();
        String methode = delen.group(1);
        String pad = delen.group(2).replaceFirst("^\\.\\./", STANDAARD);
        Map<String, String> koppen =
                delen.group(3) == null ? Map.of() : Map.of("If-Match", versies.getOrDefault(pad, ""));
        Client client = delen.group(4) == null ? CLIENT : Toegang.zonder(BALIE, delen.group(4));
        antwoord = client.send(
                methode.toUpperCase(Locale.ROOT),
                pad,
                inhoud == null ? null : gelezen(inhoud).toString(),
                koppen);
        beoordeeld = false;
        if (methode.equals("get")) {
            antwoord.response().headers().firstValue("ETag").ifPresent(versie -> versies.put(pad, versie));
        }
        if (antwoord.status() == 201) {
            onthoud(zin, pad);
        }
    }

    private void onthoud(String zin, String pad) {
        String id = id(antwoord().body());
        if (!id.isEmpty()) {
            gemaakt.push(pad + "/" + id);
        }
        NAAM.matcher(zin)
                .results()
                .map(gevonden -> gevonden.group(1))
                .filter(naam -> !ids.containsKey(naam))
                .findFirst()
                .ifPresent(naam -> ids.put(naam, id));
    }

    /** Alles weg, het laatste eerst: zo zijn nummers en namen vrij voor het volgende verhaal. */
    @AfterEach
    final void ruimOp() {
        moetSlagen("het slot");
        for (String pad : gemaakt) {
            assertThat(CLIENT.delete(pad).status()).as(pad).isIn(204, 404);
        }
    }

    private Answer antwoord() {
        assertThat(antwoord).as("er is nog niets gedaan").isNotNull();
        return Objects.requireNonNull(antwoord);
    }

    private String ingevuld(String tekst) {
        return NAAM.matcher(tekst).replaceAll(gevonden -> {
            assertThat(ids).as("wat zo heet, is nog niet vastgelegd").containsKey(gevonden.group(1));
            return Objects.requireNonNull(ids.get(gevonden.group(1)));
        });
    }

    private JsonNode gelezen(String regels) {
        try {
            return YAML.readTree(ingevuld(regels));
        } catch (JsonProcessingException fout) {
            throw new IllegalArgumentException(regels, fout);
        }
    }

    private static String id(JsonNode rij) {
        return rij.path("id").asText(rij.path("uuid").asText(""));
    }

    private static void vergelijk(String zin, JsonNode verwacht, JsonNode werkelijk) {
        verwacht.properties().forEach(attribuut -> {
            JsonNode waarde = werkelijk.path(attribuut.getKey());
            String plaats = zin + ": " + attribuut.getKey() + " in " + werkelijk;
            if (attribuut.getValue().isObject()) {
                vergelijk(zin, attribuut.getValue(), waarde);
            } else if (attribuut.getValue().asText().equals("leeg")) {
                assertThat(werkelijk.has(attribuut.getKey())).as(plaats).isTrue();
                assertThat(waarde.asText("")).as(plaats).isIn("", "null");
            } else if (attribuut.getValue().asText().equals("ingevuld")) {
                assertThat(waarde.asText("")).as(plaats).isNotIn("", "null");
            } else {
                assertThat(waarde.asText())
                        .as(plaats)
                        .isEqualTo(attribuut.getValue().asText());
            }
        });
    }
}
