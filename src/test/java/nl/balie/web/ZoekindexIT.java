package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** The search index of a municipality, beside our own search: asked only when one chooses so, for what is typed may be a name. */
class ZoekindexIT {
    @Test
    void wordsAreAskedOfTheIndexWhenOneChoosesSo() throws IOException {
        try (Receiver index = Receiver.register("zoekindex");
                RunningBalie balie = RunningBalie.start(
                        "zoekindex",
                        Map.of(
                                "BALIE_REGISTERS",
                                Files.writeString(Files.createTempFile("registers", ".properties"), """
                                        zoekindex.url = %s/zoek
                                        zoekindex.authorization = ApiKey sleutel
                                        """.formatted(
                                                        index.address()))
                                        .toString()))) {
            Visitor kcm = Visitor.signedIn(balie, Rol.KCM);
            Seen page = kcm.submit("/werkplek/zoeken", Map.of("tekst", "appelboom kappen"));
            assertThat(page.page().select("[data-paneel]")).isEmpty();
            assertThat(index.received()).isEmpty();
            String adres =
                    page.page().expectFirst("a[href$=/registers/zoekindex]").attr("href");
            Seen found = kcm.get(adres);
            assertThat(found.page().select("[data-inhoud] li").eachText())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("Boom kappen", "Kennisartikel", "Groen"),
                            second -> assertThat(second).contains("Boom <b>planten</b>"),
                            third -> assertThat(third).contains("Script").doesNotContain("null"));
            assertThat(found.page().select("[data-inhoud] a").eachAttr("href").stream()
                            .map(each -> kcm.get(each).location()))
                    .containsExactly("https://turfstad.example/boom-kappen", "https://turfstad.example/boom-planten");
            String gesprek = GesprekIT.begin(kcm);
            Seen bronnen = kcm.submit("/werkplek/bronnen/zoeken", Map.of("tekst", "appelboom kappen"));
            kcm.get(kcm.get(bronnen.page()
                            .expectFirst("a[href$=/registers/zoekindex]")
                            .attr("href"))
                    .page()
                    .expectFirst("[data-inhoud] a")
                    .attr("href"));
            assertThat(kcm.get(gesprek).page().select(".geraadpleegd li a").eachText())
                    .as("what is opened is kept with the gesprek")
                    .containsExactly("Boom kappen");
            assertThat(kcm.get("/werkplek/bronnen/gevonden/x").status()).isEqualTo(404);
            assertThat(index.received())
                    .hasSize(2)
                    .allSatisfy(asked -> assertThat(asked.path("faults")).isEmpty());
            Seen nothing = kcm.submit("/werkplek/zoeken", Map.of("tekst", "niets daarvan"));
            assertThat(kcm.get(nothing.page()
                                    .expectFirst("a[href$=/registers/zoekindex]")
                                    .attr("href"))
                            .text())
                    .contains("De zoekindex vindt hier niets mee");
            index.does("other");
            assertThat(kcm.get(adres).text()).contains("De zoekindex gaf een antwoord dat Balie niet kan lezen");
            Seen number = kcm.submit("/werkplek/zoeken", Map.of("tekst", "999990160"));
            assertThat(number.page().select("a[href$=/registers/zoekindex]")).isEmpty();
        }
    }
}
