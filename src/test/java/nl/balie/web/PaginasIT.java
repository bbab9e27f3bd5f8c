package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Every page that there is, for every role. What the pages must have in common, {@link Visitor} looks at. */
class PaginasIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final String BSN = "999990160";
    private static final String TELEFOON = "0970555123";

    private final String naam = Voorbeeld.word();
    private final String email = naam + "@turfstad.example";
    private final Map<String, String> taken = new HashMap<>();

    /** A line of the golden file. */
    private record Line(String method, String path, List<String> rollen) {
        static Line of(String line) {
            String[] words = line.split(" +", 3);
            return new Line(words[0], words[1], List.of(words[2].split(",")));
        }

        boolean isFor(Rol rol) {
            return rollen.contains(rol.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Pages that only who is signed in gets; the answer of a provider is asked of in its own test. */
    private static List<Line> pages() {
        List<Line> lines = Golden.lines("pages.txt").stream()
                .map(Line::of)
                .filter(line ->
                        !line.rollen().contains("iedereen") && !line.path().contains("/antwoord"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        return lines;
    }

    /** What stands in the addresses where they leave it open, for somebody. */
    private String fill(String path, Visitor visitor, String partij, String contact) {
        String filled =
                path.replace("/klanten/{id}", "/klanten/" + partij).replace("/contacten/{id}", "/contacten/" + contact);
        filled = filled.replace("/bronnen/{soort}", "/bronnen/kennisartikelen")
                .replace("/nieuws/{id}", "/nieuws/" + rijen.get("mededelingen"))
                .replace("{bron}", UUID.randomUUID().toString());
        for (Beheerlijst lijst : Beheerlijsten.ALLE) {
            filled = filled.replace("/" + lijst.pad() + "/{id}", "/" + lijst.pad() + "/" + rijen.get(lijst.pad()));
        }
        filled = filled.replace("/applicaties/{id}", "/applicaties/" + applicatie);
        if (filled.contains("/gesprekken/{id}")) {
            String gesprek = visitor.post("/werkplek/gesprekken", Map.of("klant", partij))
                    .location();
            filled = gesprek.isEmpty()
                    ? filled.replace("{id}", UUID.randomUUID().toString())
                    : filled.replace("/werkplek/gesprekken/{id}", gesprek);
        }
        if (filled.contains("/wie/")) {
            String gesprek = filled.substring(0, filled.indexOf("/wie/"));
            String found = visitor.post(gesprek + "/zoeken", Map.of("zoek", "niemand" + naam))
                    .location();
            filled = found.isEmpty() ? gesprek + "/wie/x" : found;
        }
        filled = filled.replace("/zaken/{id}", "/zaken/" + UUID.randomUUID())
                .replace("{register}", filled.contains("/zoeken/") ? "zaken" : "brp");
        if (filled.contains("/gesprekken/") && filled.contains("{vraag}")) {
            String found = visitor.post(filled.replace("/{vraag}", ""), Map.of("bsn", BSN))
                    .location();
            filled = found.isEmpty() ? filled.replace("{vraag}", "x") : found;
        }
        if (filled.contains("/wijzigingen/{nummer}")) {
            filled = new Werkers(BALIE).wijziging(contact);
        }
        if (filled.contains("/verantwoording/{vraag}")) {
            String found = visitor.post("/werkplek/verantwoording", Map.of("wie", "niemand"))
                    .location();
            filled = found.isEmpty() ? filled.replace("{vraag}", "x") : found;
        }
        if (filled.contains("{vraag}")) {
            String found = visitor.post("/werkplek/zoeken", Map.of("tekst", naam + "-1"))
                    .location();
            filled = found.isEmpty()
                    ? filled.replace("{vraag}", "x")
                    : filled.replace("/werkplek/zoeken/{vraag}", found);
        }
        filled = filled.replace("/contactverzoeken/{id}", "/contactverzoeken/" + taak(contact));
        filled = filled.replace("/cijfers/bestand", "/cijfers/bestand?blok=week&formaat=csv");
        filled = filled.replace("{veld}", "voor-1").replace("{nummer}", "1").replace("{bericht}", bericht);
        assertThat(filled).as("every part is filled").doesNotContain("{");
        return filled;
    }

    /** The contactverzoek of a contact, for everybody who may have one. */
    private String taak(String contact) {
        return taken.computeIfAbsent(contact, of -> {
            String taak = MAKE.taak(of, MAKE.medewerker("kcm"), "Bel terug", "");
            API.patch(
                    "/internetaken/" + taak,
                    Stream.of("kcm", "behandelaar", "coordinator")
                            .map(each -> "{\"uuid\": \"%s\"}".formatted(MAKE.medewerker(each)))
                            .collect(Collectors.joining(", ", "{\"toegewezenAanActoren\": [", "]}")));
            return taak;
        });
    }

    private String klant() {
        String partij = MAKE.partij(naam, false);
        MAKE.bsn(partij, BSN);
        MAKE.adresVanPartij(partij, "telefoonnummer", TELEFOON);
        MAKE.adresVanPartij(partij, "email", email);
        return partij;
    }

    private String bericht = "";
    private final Map<String, String> rijen = new HashMap<>();

    private String applicatie = "";

    private String contact(String partij) {
        Beheerlijsten.ALLE.forEach(lijst ->
                rijen.put(lijst.pad(), new Werkers(BALIE).rij(lijst, "Wie " + Voorbeeld.word())));
        applicatie = Visitor.signedIn(BALIE, Rol.BEHEERDER)
                .post("/werkplek/beheer/applicaties/nieuw", Map.of("naam", Voorbeeld.word()))
                .location()
                .replaceFirst(".*/", "");
        bericht = new Verstuurd(BALIE).bericht(partij, "Bericht", "Tekst", "2026-01-05T10:00:00Z");
        String contact = MAKE.contact(naam, false);
        MAKE.adresVanBetrokkene(MAKE.betrokkene(contact, partij, ""), "email", email);
        return contact;
    }

    /** Of a gesprek that is one's own there is nothing to take over. */
    private static final String OVERNAME = "/overname";

    @Test
    void everyPageIsForItsRolesAndNobodyElse() {
        String partij = klant();
        String contact = contact(partij);
        List<String> told = new ArrayList<>();
        for (Rol rol : Rol.values()) {
            Visitor visitor = Visitor.signedIn(BALIE, rol);
            for (Line line : pages()) {
                String path = fill(line.path(), visitor, partij, contact);
                Seen seen = line.method().equals("GET") ? visitor.get(path) : visitor.post(path, Map.of());
                if (!line.isFor(rol)) {
                    assertThat(seen.status()).as("%s %s", rol, line).isEqualTo(403);
                } else if (line.method().equals("GET")) {
                    // zaken are those of a register of others, which is not there
                    assertThat(seen.status()).as("%s %s", rol, line).isEqualTo(path.contains("/zaken/") ? 404 : 200);
                } else {
                    assertThat(seen.status())
                            .as("%s %s", rol, line)
                            .isIn(path.endsWith(OVERNAME) ? List.of(404) : List.of(200, 303, 409, 422));
                }
                addresses(seen).forEach(told::add);
                if (path.endsWith("/afmelden")) {
                    visitor = Visitor.signedIn(BALIE, rol);
                }
            }
        }
        assertThat(told).isNotEmpty().noneMatch(this::isOfSomebody);
        assertThat(BALIE.log().lines().filter(this::isOfSomebody)).isEmpty();
    }

    private boolean isOfSomebody(String text) {
        return Stream.of(BSN, TELEFOON, email, naam).anyMatch(text::contains);
    }

    /** Where one can go; a telephone that is called and a mail that is written are no addresses that a server gets to see. */
    private static Stream<String> addresses(Seen seen) {
        return Stream.concat(
                        Stream.of(seen.location(), seen.response().uri().toString()),
                        seen.page().select("[href], [action], [formaction], [src]").stream()
                                .flatMap(element -> Stream.of("href", "action", "formaction", "src")
                                        .map(element::attr)))
                .filter(address -> !address.matches("(tel|mailto):.*"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (Line line : pages()) {
            if (line.path().contains("{id}")) {
                String path = line.path()
                        .replace("{id}", UUID.randomUUID().toString())
                        .replace("{vraag}", "x")
                        .replace("{soort}", "kennisartikelen")
                        .replace("{register}", "brp")
                        .replace("{veld}", "voor-1")
                        .replace("{nummer}", "1")
                        .replace("{bericht}", UUID.randomUUID().toString());
                for (Rol rol : List.of(Rol.KCM, Rol.COORDINATOR)) {
                    Visitor visitor = Visitor.signedIn(BALIE, rol);
                    Map<String, String> typed = Map.of("zaak", "Z-1", "aanvulling", "Tekst");
                    Seen seen = line.method().equals("GET") ? visitor.get(path) : visitor.post(path, typed);
                    assertThat(seen.status()).as("%s %s", rol, line).isEqualTo(line.isFor(rol) ? 404 : 403);
                }
            }
        }
    }

    @Test
    void whoIsNotSignedInOrForgedItSignsInFirst() {
        String cookie = Visitor.signedIn(BALIE, Rol.COORDINATOR).cookie();
        int middle = cookie.length() / 2;
        String changed =
                cookie.substring(0, middle) + (cookie.charAt(middle) == 'A' ? 'B' : 'A') + cookie.substring(middle + 1);
        Visitor stranger = Visitor.stranger(BALIE);
        List<Visitor> nobody = List.of(
                stranger,
                stranger.with("A".repeat(80)),
                stranger.with(changed),
                stranger.with(cookie.substring(1)),
                stranger.with("eerste-beheerder%0AEerste%0AKCM%0Afalse"));
        for (Line line : pages()) {
            String path = line.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            for (Visitor visitor : nobody) {
                Seen seen = line.method().equals("GET") ? visitor.get(path) : visitor.post(path, Map.of());
                assertThat(seen.status()).as("%s", line).isEqualTo(303);
                assertThat(seen.location()).isEqualTo("/werkplek/aanmelden");
            }
        }
    }

    @Test
    void aFormOfAnotherSiteDoesNothingAnywhere() {
        Visitor all = Visitor.signedIn(BALIE, Rol.KCM);
        for (Line line : pages()) {
            if (line.method().equals("POST") && line.isFor(Rol.KCM)) {
                String path =
                        line.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                assertThat(all.post(path, Map.of(), "Sec-Fetch-Site", "cross-site")
                                .status())
                        .as("%s", line)
                        .isEqualTo(403);
            }
        }
    }
}
