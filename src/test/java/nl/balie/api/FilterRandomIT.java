package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.FilterModel.any;
import static nl.balie.api.FilterModel.given;
import static nl.balie.api.FilterModel.is;
import static nl.balie.api.FilterModel.maybe;
import static nl.balie.api.FilterModel.which;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.FilterModel.Betrokkene;
import nl.balie.api.FilterModel.Contact;
import nl.balie.api.FilterModel.Identificator;
import nl.balie.api.FilterModel.OfBetrokkene;
import nl.balie.api.FilterModel.OfIdentificator;
import nl.balie.api.FilterModel.OfOnderwerpobject;
import nl.balie.api.FilterModel.Onderwerpobject;
import nl.balie.api.FilterModel.Partij;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Random combinations of filters on random rows: the answer is what a model in memory says it is. */
class FilterRandomIT {
    private static final int QUERIES = 150;
    private static final List<String> KANALEN = List.of("balie", "post", "telefoon");
    private static final List<String> NAMEN = List.of("Vries", "Bakker", "Visser");
    private static final List<String> ADRESSEN =
            List.of("aa@voorbeeld.example", "ab@voorbeeld.example", "bb@voorbeeld.example");
    private static final List<String> ADRES_PARTS = List.of("aa", "b@", "voorbeeld", "%", "_a");
    private static final List<String> INHOUD =
            List.of("De vergunningen zijn geïnd", "Een afvalcontainer", "Twee vergunningen");
    private static final List<String> WOORDEN =
            List.of("vergunning", "GEIND", "afvalcontainers", "de", "twee vergunning");
    private static final List<Integer> DAYS = List.of(1, 2, 3, 4);
    private static final List<String> REGISTERS = List.of("zaken", "producten");

    private final Client client = Client.of(RunningBalie.shared());
    private final Examples examples = new Examples(RunningBalie.shared());
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String tag = UUID.randomUUID().toString();
    private final List<String> numbers =
            IntStream.range(0, 8).mapToObj(i -> Examples.bsn()).toList();
    private final List<String> objects = List.of(tag + "-1", tag + "-2");
    private final List<Partij> partijen = new ArrayList<>();
    private final List<Betrokkene> betrokkenen = new ArrayList<>();
    private final List<Contact> contacten = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int i = 0; i < numbers.size(); i++) {
            partijen.add(partij(i));
        }
        for (int i = 0; i < 20; i++) {
            contacten.add(contact());
        }
    }

    @RepeatedTest(2)
    void klantcontacten() {
        for (int i = 0; i < QUERIES; i++) {
            String kanaal = maybe(random, KANALEN);
            Boolean vertrouwelijk = maybe(random, List.of(true, false));
            Boolean known = maybe(random, List.of(true, false));
            Integer from = maybe(random, DAYS);
            Integer before = maybe(random, DAYS);
            String zoek = maybe(random, WOORDEN);
            OfBetrokkene betrokkene = new OfBetrokkene(anyPartij(), maybe(random, ADRES_PARTS), null, anyNumber());
            OfOnderwerpobject object = new OfOnderwerpobject(maybe(random, REGISTERS), maybe(random, objects));
            // hadBetrokkene__wasPartij=true is a condition on the same betrokkene; =false says that there is none at
            // all
            List<Contact> expected = which(
                    contacten,
                    contact -> is(kanaal, contact.kanaal())
                            && is(vertrouwelijk, contact.vertrouwelijk())
                            && object.isMetBy(contact)
                            && (from == null || contact.day() >= from)
                            && (before == null || contact.day() < before)
                            && (zoek == null || says(contact.inhoud(), zoek))
                            && (!Boolean.FALSE.equals(known)
                                    || contact.betrokkenen().stream().allMatch(one -> one.partij() == null))
                            && ((betrokkene.isEmpty() && !Boolean.TRUE.equals(known))
                                    || contact.betrokkenen().stream()
                                            .anyMatch(one -> betrokkene.isMetBy(one)
                                                    && (!Boolean.TRUE.equals(known) || one.partij() != null))));
            finds(
                    "/klantcontacten",
                    expected.stream().map(Contact::uuid),
                    Stream.of("onderwerp=" + tag),
                    given("kanaal", kanaal),
                    given("vertrouwelijk", vertrouwelijk),
                    given("plaatsgevondenOp__gte", from == null ? null : moment(from)),
                    given("plaatsgevondenOp__lt", before == null ? null : moment(before)),
                    given("zoek", zoek),
                    given("hadBetrokkene__wasPartij", known),
                    given("hadBetrokkene__wasPartij__uuid", betrokkene.partij()),
                    given("hadBetrokkene__digitaaladres__adres__icontains", betrokkene.adresPart()),
                    betrokkene.identificator().parameters("hadBetrokkene__wasPartij__partijIdentificator"),
                    given("onderwerpobject__onderwerpobjectidentificatorCodeRegister", object.register()),
                    given("onderwerpobject__onderwerpobjectidentificatorObjectId", object.objectId()));
        }
    }

    /** Which of the words the texts above have; "de" says nothing, and so finds nothing. */
    private static boolean says(String inhoud, String zoek) {
        return switch (zoek) {
            case "vergunning" -> inhoud.contains("vergunningen");
            case "GEIND" -> inhoud.contains("geïnd");
            case "afvalcontainers" -> inhoud.contains("afvalcontainer");
            case "twee vergunning" -> inhoud.equals("Twee vergunningen");
            default -> false;
        };
    }

    private static String moment(int day) {
        return "2024-05-0%dT12:00:00Z".formatted(day);
    }

    @RepeatedTest(2)
    void betrokkenen() {
        for (int i = 0; i < QUERIES; i++) {
            Contact contact = maybe(random, contacten);
            String adres = maybe(random, ADRESSEN);
            OfBetrokkene asked = new OfBetrokkene(anyPartij(), null, maybe(random, NAMEN), anyNumber());
            List<Betrokkene> expected = which(
                    betrokkenen,
                    one -> asked.isMetBy(one)
                            && (adres == null || one.adressen().contains(adres))
                            && (contact == null || contact.betrokkenen().contains(one)));
            finds(
                    "/betrokkenen",
                    expected.stream().map(Betrokkene::uuid),
                    Stream.of("organisatienaam=" + tag),
                    given("hadKlantcontact__uuid", contact == null ? null : contact.uuid()),
                    given("verstrektedigitaalAdres__adres", adres),
                    given("contactnaamAchternaam", asked.achternaam()),
                    given("wasPartij__uuid", asked.partij()),
                    asked.identificator().parameters("wasPartij__partijIdentificator"));
        }
    }

    @RepeatedTest(2)
    void partijen() {
        for (int i = 0; i < QUERIES; i++) {
            Boolean actief = maybe(random, List.of(true, false));
            OfIdentificator asked = anyNumber();
            finds(
                    "/partijen",
                    which(partijen, one -> is(actief, one.actief()) && asked.isMetBy(one)).stream()
                            .map(Partij::uuid),
                    Stream.of("bezoekadresAdresregel1=" + tag),
                    given("indicatieActief", actief),
                    asked.parameters("partijIdentificator"));
        }
    }

    @SafeVarargs
    private void finds(String list, Stream<String> expected, Stream<String>... parameters) {
        String query = Stream.of(parameters)
                .flatMap(one -> one)
                .map(parameter -> parameter.replace("%", "%25"))
                .collect(Collectors.joining("&"));
        Client.Answer answer = client.get(list + "?" + query);
        assertThat(answer.status()).as("seed %d: %s", seed, query).isEqualTo(200);
        List<String> found = answer.body()
                .path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
        assertThat(found)
                .as("seed %d: %s?%s", seed, list, query)
                .containsExactlyInAnyOrderElementsOf(expected.toList());
        assertThat(answer.body().path("count").asInt()).isEqualTo(found.size());
    }

    private @Nullable String anyPartij() {
        Partij partij = maybe(random, partijen);
        return partij == null ? null : partij.uuid();
    }

    private OfIdentificator anyNumber() {
        return new OfIdentificator(maybe(random, List.of("bsn", "rsin")), maybe(random, numbers));
    }

    /** The number of one as BSN is that of the next as RSIN, so that only both conditions on one row tell them apart. */
    private Partij partij(int place) {
        boolean actief = random.nextBoolean();
        String uuid = examples.made("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": %s, "bezoekadres": {"adresregel1": "%s"}}""".formatted(actief, tag));
        List<Identificator> known = new ArrayList<>();
        for (String soort : List.of("bsn", "rsin")) {
            String number = numbers.get((place + (soort.equals("bsn") ? 0 : 1)) % numbers.size());
            if (random.nextInt(4) > 0) {
                examples.made("/partij-identificatoren", Examples.identificator(uuid, soort, number));
                known.add(new Identificator(soort, number));
            }
        }
        return new Partij(uuid, actief, known);
    }

    private Contact contact() {
        String kanaal = any(random, KANALEN);
        boolean vertrouwelijk = random.nextBoolean();
        int day = any(random, DAYS);
        String inhoud = any(random, INHOUD);
        String uuid = examples.made("/klantcontacten", """
                {"kanaal": "%s", "onderwerp": "%s", "taal": "nld", "vertrouwelijk": %s, "plaatsgevondenOp": "%s", "inhoud": "%s"}""".formatted(kanaal, tag, vertrouwelijk, moment(day), inhoud));
        List<Betrokkene> taking = new ArrayList<>();
        List<Onderwerpobject> about = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            taking.add(betrokkene(uuid));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Onderwerpobject object = new Onderwerpobject(any(random, REGISTERS), any(random, objects));
            examples.made("/onderwerpobjecten", """
                    {"klantcontact": %s, "wasKlantcontact": null,
                     "onderwerpobjectidentificator": {"codeRegister": "%s", "objectId": "%s"}}""".formatted(reference(uuid), object.register(), object.objectId()));
            about.add(object);
        }
        betrokkenen.addAll(taking);
        return new Contact(uuid, kanaal, vertrouwelijk, day, inhoud, taking, about);
    }

    private Betrokkene betrokkene(String contact) {
        Partij partij = random.nextBoolean() ? any(random, partijen) : null;
        String achternaam = any(random, NAMEN);
        String uuid = examples.made("/betrokkenen", """
                {"hadKlantcontact": %s, "wasPartij": %s, "rol": "klant", "initiator": true, "organisatienaam": "%s",
                 "contactnaam": {"achternaam": "%s"}}""".formatted(
                        reference(contact), partij == null ? "null" : reference(partij.uuid()), tag, achternaam));
        List<String> adressen = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            adressen.add(any(random, ADRESSEN));
            examples.made("/digitaleadressen", """
                    {"verstrektDoorBetrokkene": %s, "verstrektDoorPartij": null, "soortDigitaalAdres": "email", "adres": "%s"}""".formatted(reference(uuid), adressen.getLast()));
        }
        return new Betrokkene(uuid, partij, achternaam, adressen);
    }
}
