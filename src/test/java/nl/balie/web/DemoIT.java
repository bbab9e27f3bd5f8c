package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** The made-up municipality, as a newcomer meets it. */
class DemoIT {
    private static final Pattern LINK = Pattern.compile("^Desk: +(\\S+)", Pattern.MULTILINE);

    @Test
    void onePicksAPersonWithTheLinkThatTheStartPrints() {
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
            balie.stop();
            balie.restart();
            assertThat(balie.log()).contains("The register holds something already");
            assertThat(stranger.get(Visitor.link(balie)).text()).contains("Anneke Antwoord");
        }
    }
}
