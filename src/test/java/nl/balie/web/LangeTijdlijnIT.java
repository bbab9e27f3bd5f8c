package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** A klant with whom more happened than with anybody: her page takes what it takes for any other. */
class LangeTijdlijnIT {
    private static final int MANY = 5_000;

    /** The rows go straight into the database: through the API it would take minutes. */
    private static final String COPIES = """
            with veel as (
                insert into klantcontact overriding system value
                select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'nummer', null, 'volgnummer',
                    nextval(pg_get_serial_sequence('klantcontact', 'volgnummer')), 'plaatsgevonden_op',
                    timestamptz '2026-01-01 12:00Z' + n * interval '1 minute'))).*
                from klantcontact t, generate_series(1, %1$d) n where t.id = (select had_klantcontact from betrokkene where was_partij = ?)
                returning id)
            insert into betrokkene overriding system value
            select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'had_klantcontact', veel.id, 'volgnummer',
                nextval(pg_get_serial_sequence('betrokkene', 'volgnummer'))))).*
            from veel, betrokkene t where t.was_partij = ?""".formatted(MANY);

    @Test
    void itTakesAsManyStatementsAndLeadsOnByPages() throws SQLException {
        try (RunningBalie balie = RunningBalie.start("lange-tijdlijn")) {
            Voorbeeld make = new Voorbeeld(Client.of(balie));
            String partij = make.partij("Veel", false);
            make.betrokkene(make.contact("De eerste", "", false, "telefoon", "2020-01-01T10:00:00Z"), partij, "");
            Visitor kcm = Visitor.signedIn(balie, Rol.KCM);
            String klant = "/werkplek/klanten/" + partij;
            kcm.get(klant); // who comes for the first time is made known
            String before = statements(kcm, klant);
            copies(balie, UUID.fromString(partij));
            Seen seen = kcm.get(klant);
            assertThat(seen.page().select("tbody tr")).hasSize(20);
            assertThat(seen.page().select(".bladeren").text()).contains(MANY + 1 + " in de tijdlijn");
            assertThat(statements(kcm, klant)).isEqualTo(before);
            assertThat(kcm.get(klant + "?pagina=251").page().select("tbody tr").text())
                    .contains("1 jan 2020");
            assertThat(kcm.get(klant + "?pagina=252").status()).isEqualTo(404);
        }
    }

    private static void copies(RunningBalie balie, UUID partij) throws SQLException {
        try (Connection connection = balie.database();
                PreparedStatement statement = connection.prepareStatement(COPIES)) {
            statement.setObject(1, partij);
            statement.setObject(2, partij);
            assertThat(statement.executeUpdate()).isEqualTo(MANY);
        }
    }

    private static String statements(Visitor kcm, String page) {
        return kcm.get(page, "X-Server-Timing", "1")
                .response()
                .headers()
                .firstValue("Server-Timing")
                .orElse("")
                .replaceAll(".*sql;desc=\"([^\"]*)\".*", "$1");
    }
}
