package nl.balie.command;

import static nl.balie.command.Inrichter.apply;
import static nl.balie.command.Inrichter.bad;
import static nl.balie.command.Inrichter.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A name reads the same to people whatever its capitals and what they do not see of it: wherever it is typed, two have one name no more than once. */
class NamenIT {
    /** Its own: rows are taken away here beside their count. */
    private static final RunningBalie BALIE = RunningBalie.start("namen");

    /** What reads as one space. */
    private static final List<String> WIT = List.of("\u00a0", "  ", " \u200b", "\u2007");

    private final String woord = UUID.randomUUID().toString().substring(0, 8);
    private final Client werkplek = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());
    private final Client lijsten = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    @Test
    void theApiRefusesANameThatReadsAsOneThatIsThere() {
        String eenheid = """
                {"soortEenheid": "groep", "identificatie": "%s", "naam": "x"}""";
        requireOneOf(werkplek, "/eenheden", "identificatie", eenheid);
        requireOneOf(werkplek, "/medewerkers", "identificatie", """
                {"identificatie": "%s", "naam": "x"}""");
        requireOneOf(werkplek, "/skills", "naam", """
                {"naam": "%s"}""");
        requireOneOf(werkplek, "/vragensets", "titel", """
                {"titel": "%s", "vragen": []}""");
        requireOneOf(lijsten, "/talen", "naam", """
                {"code": "#", "naam": "%s", "indicatieActief": false}""");
        requireOneOf(lijsten, "/talen", "code", """
                {"code": "%s", "naam": "#", "indicatieActief": false}""");
    }

    /** What was sent with spaces that nobody sees is kept without them, and a second one that reads the same is told so at its field. */
    private void requireOneOf(Client client, String path, String field, String body) {
        Client.Answer first = client.post(path, unique(body.formatted("\u200b Naam\u00a0" + woord + " ")));
        assertThat(first.status()).as(path + first.body()).isEqualTo(201);
        assertThat(first.body().path(field).asText()).isEqualTo("Naam " + woord);
        for (String wit : WIT) {
            Client.Answer second = client.post(path, unique(body.formatted("NAAM" + wit + woord)));
            assertThat(second.status()).as(path + second.body()).isEqualTo(400);
            assertThat(second.body().toString()).contains("\"" + field + "\"").contains("bestaat al");
        }
        Client.Answer nothing = client.post(path, unique(body.formatted("\u200b")));
        assertThat(nothing.status()).as(path + nothing.body()).isEqualTo(400);
        assertThat(nothing.body().toString()).contains("\"" + field + "\"");
    }

    private static String unique(String body) {
        return body.replace("#", UUID.randomUUID().toString());
    }

    @Test
    void theFileKnowsARowWhateverIsNotSeenOfItsNameAndCanBeWrittenAgain() throws Exception {
        String eerste = """
                talen: [{code: "%s", naam: "Taal %s", indicatieActief: nee}]
                vragensets: [{titel: "Over %s", indicatieActief: nee}]
                applicaties: [{naam: "KISS %s"}]
                """.formatted(woord, woord, woord, woord);
        assertThat(good(apply(BALIE, eerste)))
                .contains("talen: 1 nieuw", "vragensets: 1 nieuw", "applicaties: 1 nieuw");
        String weer = eerste.toUpperCase(java.util.Locale.ROOT)
                .replace("TALEN:", "talen:")
                .replace("VRAGENSETS:", "vragensets:")
                .replace("APPLICATIES:", "applicaties:")
                .replace("CODE:", "code:")
                .replace("NAAM:", "naam:")
                .replace("TITEL:", "titel:")
                .replace("INDICATIEACTIEF: NEE", "indicatieActief: nee")
                .replace("OVER ", "over\u00a0\u200b");
        assertThat(good(apply(BALIE, weer)))
                .contains("talen: 0 nieuw", "vragensets: 0 nieuw", "applicaties: 0 nieuw, 0 gewijzigd, 1 gelijk");
        assertThat(bad(apply(BALIE, "talen:\n  - code: %s-2\n    naam: taal  %s\n".formatted(woord, woord))))
                .contains("regel 3, kolom 5: talen.1.naam: ")
                .contains("bestaat al");
        assertThat(bad(apply(BALIE, """
                talen:
                  - {code: "%s-3", naam: "Nieuw %s"}
                  - {code: "%s-4", naam: "NIEUW %s"}
                """.formatted(woord, woord, woord, woord)))).contains("talen.2.naam: ");
        assertThat(good(BALIE.run("inrichting", "exporteren"))).contains(woord);
    }

    @Test
    void theFileLeavesSomebodyWhoCanSetThingsRight() throws Exception {
        sql("delete from rolkoppeling");
        assertThat(bad(apply(BALIE, "kanalen: []\nrollen: [{groep: GRP-KCC, rollen: [kcm]}]")))
                .contains("regel 2, kolom 1: rollen: Zo kan niemand meer bij Beheer");
        String beheer =
                "rollen: [{groep: GRP-Beheer, rollen: [kcm, beheerder]}, {groep: GRP-Ook, rollen: [beheerder]}]";
        assertThat(good(apply(BALIE, beheer))).contains("rollen: 2 nieuw");
        assertThat(bad(apply(BALIE, "rollen: {volledig: ja, rijen: [{groep: GRP-Beheer, rollen: [kcm]}]}")))
                .contains("Zo kan niemand meer bij Beheer");
        assertThat(good(apply(BALIE, "rollen: {volledig: ja, rijen: []}"))).contains("2 ");
    }

    @Test
    void ofTwoWhoTakeEachOthersBeheerderAwayTheSecondIsRefused() throws Exception {
        sql("delete from rolkoppeling");
        good(apply(BALIE, "rollen: [{groep: GRP-Een, rollen: [beheerder]}, {groep: GRP-Twee, rollen: [beheerder]}]"));
        try (Connection other = BALIE.database();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('rolkoppeling', 0))");
            statement.execute("delete from rolkoppeling where groep = 'GRP-Een'");
            CompletableFuture<RunningBalie.Answer> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return apply(BALIE, "rollen: [{groep: GRP-Twee, rollen: [kcm]}]");
                } catch (java.io.IOException problem) {
                    throw new java.io.UncheckedIOException(problem);
                }
            });
            Receiver.await("it waits for its turn", () -> {
                try (Connection third = BALIE.database();
                        var row = third.createStatement()
                                .executeQuery(
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
                    row.next();
                    return row.getInt(1) > 0;
                }
            });
            other.commit();
            assertThat(bad(answer.join())).contains("Zo kan niemand meer bij Beheer");
        } finally {
            sql("delete from rolkoppeling");
        }
    }

    private static void sql(String sql) throws Exception {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
