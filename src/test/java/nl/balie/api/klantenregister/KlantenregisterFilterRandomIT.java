package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any filters on dotted paths, against what they mean in plain Java; conditions on a list are met by one and the same member. */
class KlantenregisterFilterRandomIT {
    private static final Client CLIENT = Burger.client(RunningBalie.shared());
    private static final String MARK = UUID.randomUUID().toString().substring(0, 9);
    private static final long SEED = 20240301;
    private static final List<String> NAMES = List.of("Vries", "vries", "De Boer", "Boer", "Ünal", "");
    private static final List<String> SOORTEN = List.of("emailadres", "telefoonnummer", "formulier");
    private static final Map<String, Partij> PARTIJEN = new LinkedHashMap<>();

    record Adres(String soort, String omschrijving) {}

    record Partij(String achternaam, boolean actief, int huisnummer, String huisletter, List<Adres> adressen) {}

    /** A condition as it is asked; {@code adres} is met by one and the same address, with all others of its kind. */
    record Vraag(String parameter, String value, Predicate<Partij> partij, Predicate<Adres> adres) {}

    @BeforeAll
    static void fill() {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            List<Adres> adressen = IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> new Adres(any(random, SOORTEN), any(random, NAMES)))
                    .toList();
            Partij partij = new Partij(
                    any(random, NAMES),
                    random.nextBoolean(),
                    random.nextInt(4),
                    any(random, List.of("a", "B", "")),
                    adressen);
            Client.Answer made = CLIENT.post("/partijen", json(partij));
            assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
            PARTIJEN.put(Burger.id(made), partij);
        }
    }

    private static String json(Partij partij) {
        String adressen = partij.adressen().stream()
                .map(adres -> "{\"adres\": \"%s\", \"omschrijving\": \"%s\", \"soortDigitaalAdres\": \"%s\"}"
                        .formatted(
                                adres.soort().equals("telefoonnummer") ? "0612345678" : "a@turfstad.example",
                                adres.omschrijving(),
                                adres.soort()))
                .collect(Collectors.joining(","));
        return """
                {"bronorganisatie": "%s", "persoon": {"achternaam": "%s"}, "indicatieActief": %s, "verstrekteAdressen": [%s],
                 "bezoekadres": {"huisnummer": %s, "huisletter": "%s"}}""".formatted(
                        MARK,
                        partij.achternaam(),
                        partij.actief(),
                        adressen,
                        partij.huisnummer() == 0 ? "null" : partij.huisnummer(),
                        partij.huisletter());
    }

    static List<List<Vraag>> questions() {
        Random random = new Random(SEED + 1);
        List<List<Vraag>> questions = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            Map<String, Vraag> asked = new LinkedHashMap<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                Vraag vraag = question(random);
                asked.put(vraag.parameter(), vraag);
            }
            questions.add(List.copyOf(asked.values()));
        }
        return questions;
    }

    private static Vraag question(Random random) {
        String adressen =
                any(random, List.of("verstrekteAdressen.", "embedded.verstrekteAdressen.", "verstrekteAdressen.0."));
        return switch (random.nextInt(8)) {
            case 0 -> text(random, "persoon.achternaam", Partij::achternaam);
            case 1 -> text(random, "bezoekadres.huisletter", Partij::huisletter);
            case 2 -> number(random);
            case 3 -> {
                boolean actief = random.nextBoolean();
                yield ofPartij("indicatieActief", String.valueOf(actief), partij -> partij.actief() == actief);
            }
            case 4 ->
                ofPartij(
                        "verstrekteAdressen",
                        "IS NULL",
                        partij -> partij.adressen().isEmpty());
            case 5 -> {
                String soort = any(random, SOORTEN);
                yield ofAdres(
                        adressen + "soortDigitaalAdres",
                        soort,
                        adres -> adres.soort().equals(soort));
            }
            default -> {
                String omschrijving = any(random, List.of("VRIES", "de boer", "ünal", "zee"));
                boolean part = random.nextBoolean();
                yield ofAdres(
                        adressen + "omschrijving" + (part ? "[like]" : ""),
                        omschrijving,
                        adres -> part
                                ? lower(adres.omschrijving()).contains(lower(omschrijving))
                                : lower(adres.omschrijving()).equals(lower(omschrijving)));
            }
        };
    }

    private static Vraag text(Random random, String path, Function<Partij, String> of) {
        String value = any(random, List.of("VRIES", "vries", "oer", "Boer", "ÜNAL", "b", "A"));
        return switch (random.nextInt(8)) {
            case 0 ->
                ofPartij(
                        path + "[like]",
                        value,
                        partij -> lower(of.apply(partij)).contains(lower(value)));
            case 1 ->
                ofPartij(path, "%" + value, partij -> lower(of.apply(partij)).contains(lower(value)));
            case 2 ->
                ofPartij(path + "[exact]", value, partij -> of.apply(partij).equals(value));
            case 3 ->
                ofPartij(
                        path + "[ne]", value, partij -> !lower(of.apply(partij)).equals(lower(value)));
            case 4 -> ofPartij(path, "IS NULL", partij -> of.apply(partij).isEmpty());
            case 5 -> ofPartij(path, "IS NOT NULL", partij -> !of.apply(partij).isEmpty());
            case 6 ->
                ofPartij(
                        path + "[regex]",
                        "^" + value + "$",
                        partij -> lower(of.apply(partij)).equals(lower(value)));
            default -> ofPartij(path, value, partij -> lower(of.apply(partij)).equals(lower(value)));
        };
    }

    private static Vraag number(Random random) {
        int value = 1 + random.nextInt(3);
        String path = "bezoekadres.huisnummer";
        return switch (random.nextInt(5)) {
            case 0 -> ofPartij(path + "[>=]", "" + value, partij -> partij.huisnummer() >= value);
            case 1 ->
                ofPartij(path + "[<]", "" + value, partij -> partij.huisnummer() > 0 && partij.huisnummer() < value);
            case 2 -> ofPartij(path + "[ne]", "" + value, partij -> partij.huisnummer() != value);
            case 3 -> ofPartij(path, "IS NULL", partij -> partij.huisnummer() == 0);
            default -> ofPartij(path + "[int_compare]", "" + value, partij -> partij.huisnummer() == value);
        };
    }

    private static Vraag ofPartij(String parameter, String value, Predicate<Partij> partij) {
        return new Vraag(parameter, value, partij, adres -> true);
    }

    private static Vraag ofAdres(String parameter, String value, Predicate<Adres> adres) {
        return new Vraag(parameter, value, partij -> partij.adressen().stream().anyMatch(adres), adres);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static boolean isMet(List<Vraag> questions, Partij partij) {
        List<Vraag> ofAdres = questions.stream()
                .filter(vraag -> vraag.parameter().contains("dressen."))
                .toList();
        return questions.stream().allMatch(vraag -> vraag.partij().test(partij))
                && (ofAdres.isEmpty()
                        || partij.adressen().stream()
                                .anyMatch(adres -> ofAdres.stream()
                                        .allMatch(vraag -> vraag.adres().test(adres))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void findsWhatTheModelFinds(List<Vraag> questions) {
        String query = questions.stream()
                .map(vraag -> "&" + QueryString.encode(vraag.parameter()) + "=" + QueryString.encode(vraag.value()))
                .collect(Collectors.joining());
        JsonNode page = CLIENT.get("/partijen?_limit=500&bronorganisatie=" + MARK + query)
                .body();
        assertThat(page.path("results").valueStream().map(row -> row.path("id").asText()))
                .as(query)
                .containsExactlyInAnyOrderElementsOf(PARTIJEN.entrySet().stream()
                        .filter(entry -> isMet(questions, entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
