package nl.balie.api.vng;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A klantcontact whose details have an einddatum is finished: it can be supplemented and corrected, and that is all. */
class AfgerondIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String ROOT = BALIE.address() + "/vng/klantinteracties/api/v0";
    private static final String CONTACT = """
            {"codeKanaal": "Telefoon", "onderwerp": "Overkapping", "inhoud": "Vraag: mag dat?",
             "indicatieContactGelukt": "ja", "vertrouwelijk": false, "plaatsgevondenOp": "2023-03-01T10:00:00"}""";
    private static Client clerk = new Client(ROOT, null);

    private final Client all = new Client(ROOT, BALIE.token());

    @BeforeAll
    static void aTokenThatMayNotCorrect() throws SQLException {
        List<Right> rights = Stream.of("read", "create", "change", "delete")
                .map(word -> Right.of(word).orElseThrow())
                .toList();
        try (Connection connection = BALIE.database()) {
            clerk = new Client(
                    ROOT,
                    new TokenTable(connection)
                            .create("Balie zelf", null, null, new Rights(rights))
                            .token());
        }
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (clerk.get("/klantcontacten").status() == 401) {
            assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
        }
    }

    private String contact() {
        return "/klantcontacten/"
                + all.post("/klantcontacten", CONTACT).body().path("id").asText();
    }

    @Test
    void whatWentWrongIsDeletedByWhoMadeIt() {
        assertThat(clerk.delete(contact()).status()).isEqualTo(204);
    }

    @Test
    void aFinishedContactIsOnlySupplementedAndCorrected() {
        String contact = contact();
        Client.Answer told = new Client(BALIE.address(), BALIE.token())
                .put("/api/contactmomentdetails", """
                {"id": "%s", "startdatum": "2023-03-01T09:55:00Z", "einddatum": "2023-03-01T10:00:00Z"}""".formatted(ROOT + contact));
        assertThat(told.status()).isEqualTo(200);
        assertThat(clerk.delete(contact).status()).isEqualTo(403);
        assertThat(clerk.put(contact, CONTACT).status()).isEqualTo(403);
        assertThat(clerk.patch(contact, "{\"inhoud\": \"Vraag: mag dat? Antwoord: ja.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(all.put(contact, CONTACT.replace("Overkapping", "Schuur"))
                        .body()
                        .path("onderwerp")
                        .asText())
                .isEqualTo("Schuur");
        assertThat(all.delete(contact).status()).isEqualTo(204);
    }
}
