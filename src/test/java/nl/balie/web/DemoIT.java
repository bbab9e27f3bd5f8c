package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** The made-up municipality, as a newcomer meets it. */
class DemoIT {
    private static final Pattern LINK = Pattern.compile("^Desk: +(\\S+)", Pattern.MULTILINE);

    @Test
    void onePicksAPersonWithTheLinkThatTheStartPrints() throws SQLException {
        try (RunningBalie balie = RunningBalie.startDemo("demo")) {
            Matcher link = LINK.matcher(balie.log());
            assertThat(link.find()).isTrue();
            String path = URI.create(link.group(1)).getPath();
            Visitor stranger = Visitor.stranger(balie);
            assertThat(stranger.get(path).page().select("button b").eachText())
                    .containsExactly(
                            "Anneke Antwoord", "Daan Dossier", "Esra Overzicht", "Fenna Functioneel", "Gijs Gesprek");
            assertThat(stranger.post(path, Map.of("persoon", "demo-anneke")).status())
                    .isEqualTo(303);
            assertThat(Visitor.signedIn(balie, Medewerker.DEMO.get(2))
                            .get("/werkplek/contactverzoeken?wachtrij=alle&aantal=100")
                            .page()
                            .select("tbody td:last-child")
                            .eachText())
                    .isNotEmpty()
                    .allMatch(nummer -> nummer.matches("\\d{10}"));
            try (Connection database = balie.database();
                    Statement statement = database.createStatement();
                    ResultSet days = statement.executeQuery("""
                            select count(*) filter (where uiterlijk_op < now()), count(distinct uiterlijk_op),
                                count(*) filter (where (uiterlijk_op at time zone 'Europe/Amsterdam')::date
                                    between (now() at time zone 'Europe/Amsterdam')::date - 1 and (now() at time zone 'Europe/Amsterdam')::date),
                                count(*) filter (where uiterlijk_op > now() + interval '25 hours'),
                                (select count(*) from internetaak t join klantcontact k on k.id = t.aanleidinggevend_klantcontact
                                    where t.uiterlijk_op <= k.plaatsgevonden_op or t.toegewezen_op <> k.plaatsgevonden_op
                                        or t.afgehandeld_op not between k.plaatsgevonden_op and now())
                            from internetaak where status = 'te_verwerken'""")) {
                days.next();
                assertThat(days.getInt(1)).as("late").isBetween(20, 80);
                assertThat(days.getInt(2)).as("days").isGreaterThan(10);
                assertThat(days.getInt(3)).as("today, unless midnight passed").isPositive();
                assertThat(days.getInt(4)).as("later").isPositive();
                assertThat(days.getInt(5))
                        .as("due, asked or handled at an impossible moment")
                        .isZero();
            }
            balie.stop();
            balie.restart();
            assertThat(balie.log()).contains("The register holds something already");
            assertThat(stranger.get(Visitor.link(balie)).text()).contains("Anneke Antwoord");
        }
    }
}
