package nl.balie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;

/** Does at random what changes figures, in a few days of which nobody else makes contacts: the same for the same seed. */
final class Bedrijvigheid {
    private static final List<String> KANALEN = List.of("telefoon", "balie", "brief");
    private static final List<String> RESULTATEN =
            List.of("Zelfstandig afgehandeld", "doorverbonden", "Van alles wat", "Iets nieuws");

    private final Random random;
    private final LocalDate first;
    private final int days;
    private final Client register;
    private final Client api;
    private final Client lists;
    private final String mark;
    private final List<String> contacts = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    Bedrijvigheid(RunningBalie balie, Random random, LocalDate first, int days) {
        this.random = random;
        this.first = first;
        this.days = days;
        this.register = Client.of(balie);
        this.api = new Client(balie.address() + "/api", balie.token());
        this.lists = new Client(balie.address() + "/vng/referentielijsten/api/v0", balie.token());
        this.mark = " " + first + random.nextInt(1000);
    }

    /** One deed. */
    void act() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> contact();
            case 3, 4, 5 -> details();
            case 6 -> patch("/klantcontacten/" + contactOr(), "{\"plaatsgevondenOp\": \"" + moment() + "\"}");
            case 7 -> patch("/klantcontacten/" + contactOr(), "{\"kanaal\": \"" + pick(KANALEN) + "\"}");
            case 8 -> task();
            case 9 -> link();
            case 10 -> patch("/actoren/" + actor(), "{\"naam\": \"" + naam() + "\"}");
            case 11 -> delete(contacts, "/klantcontacten/");
            case 12 -> {
                if (random.nextBoolean()) {
                    delete(tasks, "/internetaken/");
                } else {
                    delete(links, "/actorklantcontacten/");
                }
            }
            default -> list();
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String moment() {
        return first.atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                .plusMinutes(random.nextInt(days * 24 * 60))
                .toInstant()
                .toString();
    }

    private String contact() {
        String uuid = made(register.post("/klantcontacten", """
                {"kanaal": "%s", "onderwerp": "Cijfers", "taal": "nld", "vertrouwelijk": false, "plaatsgevondenOp": "%s"}""".formatted(pick(KANALEN), moment())));
        contacts.add(uuid);
        return uuid;
    }

    private String contactOr() {
        return contacts.isEmpty() ? contact() : pick(contacts);
    }

    private void details() {
        String contact = contactOr();
        int seconds = random.nextInt(50);
        String gesprek = random.nextInt(3) == 0 ? "null" : "\"gesprek" + mark + random.nextInt(4) + "\"";
        String bronnen = random.nextBoolean() ? "" : """
                {"soort": "vac", "titel": "Artikel %d", "url": "https://x.example/1"}""".formatted(random.nextInt(3));
        Answer answer = api.put("/contactmomentdetails", """
                {"id": "%s", "startdatum": "%s-01-01T10:00:00Z", "einddatum": "%s-01-01T10:00:%02dZ", "gespreksresultaat": "%s",
                 "vraag": "Vraag %d", "verantwoordelijkeAfdeling": %s, "gespreksId": %s, "bronnen": [%s]}""".formatted(
                        contact,
                        first.getYear(),
                        first.getYear(),
                        seconds,
                        pick(RESULTATEN),
                        random.nextInt(3),
                        random.nextBoolean() ? "null" : "\"Afdeling " + random.nextInt(2) + "\"",
                        gesprek,
                        bronnen));
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 400);
    }

    private void task() {
        if (random.nextBoolean() || tasks.isEmpty()) {
            tasks.add(made(register.post(
                    "/internetaken", """
                    {"gevraagdeHandeling": "bel", "aanleidinggevendKlantcontact": {"uuid": "%s"}, "toegewezenAanActoren": [],
                     "status": "%s"}""".formatted(contactOr(), random.nextBoolean() ? "te_verwerken" : "verwerkt"))));
        } else {
            patch(
                    "/internetaken/" + pick(tasks),
                    "{\"aanleidinggevendKlantcontact\": {\"uuid\": \"%s\"}, \"toegewezenAanActoren\": []}"
                            .formatted(contactOr()));
        }
    }

    private String naam() {
        return "Medewerker " + random.nextInt(3);
    }

    private String actor() {
        if (actors.size() < 3) {
            actors.add(made(
                    register.post("/actoren", "{\"naam\": \"%s\", \"soortActor\": \"medewerker\"}".formatted(naam()))));
        }
        return pick(actors);
    }

    private void link() {
        Answer answer = register.post("/actorklantcontacten", """
                {"actor": {"uuid": "%s"}, "klantcontact": {"uuid": "%s"}}""".formatted(actor(), contactOr()));
        if (answer.status() == 201) {
            links.add(answer.uuid());
        }
    }

    /** The meaning of a gespreksresultaat changes, one comes, or one goes. */
    private void list() {
        String code = "IN" + Math.floorMod(mark.hashCode(), 100_000);
        if (random.nextInt(3) == 0) {
            lists.delete("/gespreksresultaten/" + code);
        } else {
            Answer answer = lists.send(
                    "PUT",
                    "/gespreksresultaten/" + code,
                    """
                    {"code": "%s", "naam": "%s", "indicatieActief": true, "indicatieAfgehandeld": %s}""".formatted(code, pick(List.of("Iets nieuws", "Van alles wat")), random.nextBoolean()),
                    Map.of());
            assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201, 400);
        }
    }

    private void patch(String path, String body) {
        assertThat(register.patch(path, body).status()).as(path).isIn(200, 404);
    }

    private void delete(List<String> all, String path) {
        if (!all.isEmpty()) {
            assertThat(register.delete(path + all.remove(random.nextInt(all.size())))
                            .status())
                    .isIn(204, 404);
        }
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.uuid()).toString();
    }
}
