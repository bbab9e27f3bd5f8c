package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gesprek that a colleague goes on with: all that was typed goes with it, it is of one person at a time, and only who may gets it. */
class GespreksoverdrachtIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String ALL = "/werkplek/gesprekken";

    private final String naam = GesprekIT.word();
    private final String anneke = "Anneke " + naam;
    private final String bram = "Bram " + naam;
    private final Visitor zij = WERKERS.visitor(anneke, Rol.KCM);
    private final Visitor hij = WERKERS.visitor(bram, Rol.KCM);
    private String gesprek = "";

    @BeforeEach
    void begin() {
        GesprekIT.begin(hij); // so it is known that he has gesprekken
        gesprek = GesprekIT.begin(zij);
        zij.postInBackground(gesprek, GesprekIT.filled(zij, gesprek, "Vraag van " + naam));
    }

    private Visitor coordinator(String id, Rol... rollen) {
        return Visitor.signedIn(BALIE, new Medewerker(id, id, EnumSet.copyOf(List.of(rollen)), false));
    }

    @Test
    void aColleagueGoesOnWithAllThatWasTyped() {
        assertThat(zij.get(gesprek + "/overdracht").page().select("option").eachText())
                .contains(bram)
                .doesNotContain(anneke);
        Seen given = zij.submit(gesprek + "/overdracht", Map.of("voor", bram));
        assertThat(given.text()).contains("Het gesprek staat nu bij " + bram).doesNotContain("Vraag van " + naam);
        assertThat(zij.get(gesprek).status()).isEqualTo(404);
        assertThat(zij.postInBackground(gesprek, Map.of("versie", "2", "notitie-1", "Nog iets"))
                        .status())
                .as("what she still types is not kept, and she is told")
                .isEqualTo(404);
        assertThat(hij.get(ALL).text()).contains("Vraag van " + naam, "overgedragen door " + anneke);
        hij.post(gesprek + "/hervatting", Map.of());
        assertThat(hij.get(ALL).text()).doesNotContain("overgedragen door");
        assertThat(hij.get(gesprek).page().expectFirst("#notitie-1").wholeText())
                .isEqualTo("Vraag van " + naam);
        assertThat(hij.post(gesprek + "/registratie", GesprekIT.filled(hij, gesprek, "Vraag van " + naam))
                        .location())
                .startsWith("/werkplek/contacten/");
        assertThat(GesprekIT.contacten(naam)).hasSize(1);
    }

    @Test
    void onlyToWhoHasGesprekkenAndWorks() {
        Visitor.signedIn(BALIE, Rol.BEHANDELAAR, "Behandelaar " + naam).get("/werkplek/");
        for (String wie : List.of("", "Behandelaar " + naam, "niemand", anneke)) {
            Seen seen = zij.post(gesprek + "/overdracht", Map.of("voor", wie));
            assertThat(seen.status()).as(wie).isEqualTo(422);
            assertThat(seen.page().select("[role=alert]").text()).contains("Kies een collega.");
        }
        assertThat(hij.post(gesprek + "/overdracht", Map.of("voor", bram)).status())
                .as("it is not his to give")
                .isEqualTo(404);
        assertThat(zij.get(gesprek).status()).isEqualTo(200);
    }

    @Test
    void whatIsSavedOrCancelledStaysWhereItIs() {
        zij.post(gesprek + "/annulering", Map.of());
        assertThat(zij.post(gesprek + "/overdracht", Map.of("voor", bram)).status())
                .isEqualTo(404);
        assertThat(zij.get(ALL).text()).contains("Geannuleerd", "Vraag van " + naam);
    }

    @Test
    void whoDividesTheWorkOfHerEenheidTakesIt() {
        String eenheid = WERKERS.eenheid("KCC " + naam);
        WERKERS.lid(medewerker(anneke), eenheid, "lid");
        String esra = "Esra " + naam;
        WERKERS.lid(WERKERS.medewerker(esra), eenheid, "coordinator");
        Visitor beide = coordinator(esra, Rol.KCM, Rol.COORDINATOR);
        assertThat(beide.get(ALL).text()).contains("Open bij collega's", anneke).doesNotContain("Vraag van " + naam);
        Visitor kcm = coordinator(esra, Rol.KCM);
        assertThat(kcm.get(ALL).text()).as("without the role").doesNotContain("Open bij collega's");
        assertThat(kcm.post(gesprek + "/overname", Map.of()).status()).isEqualTo(404);
        assertThat(hij.post(gesprek + "/overname", Map.of()).status()).isEqualTo(404);
        Visitor elders = coordinator("Elders " + naam, Rol.KCM, Rol.COORDINATOR);
        assertThat(elders.post(gesprek + "/overname", Map.of()).status()).isEqualTo(404);
        assertThat(zij.get(gesprek).status()).as("it is still hers").isEqualTo(200);
        Seen seen = beide.submit(gesprek + "/overname", Map.of());
        assertThat(seen.text()).contains("Het gesprek van " + anneke + " staat nu bij jou", "Vraag van " + naam);
        assertThat(zij.get(gesprek).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoTakeItOneHasIt() {
        String eenheid = WERKERS.eenheid("KCC " + naam);
        WERKERS.lid(medewerker(anneke), eenheid, "lid");
        List<Visitor> both = IntStream.range(0, 2)
                .mapToObj(each -> {
                    String id = "Esra " + each + naam;
                    WERKERS.lid(WERKERS.medewerker(id), eenheid, "coordinator");
                    return coordinator(id, Rol.KCM, Rol.COORDINATOR);
                })
                .toList();
        List<Integer> statuses = both.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> each.post(gesprek + "/overname", Map.of()).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        long have =
                both.stream().filter(each -> each.get(gesprek).status() == 200).count();
        assertThat(have).as("statuses " + statuses).isEqualTo(1);
        assertThat(statuses).contains(303);
    }

    /** The key of who is there since she came in. */
    private static String medewerker(String id) {
        return WERKERS.api()
                .get("/medewerkers?identificatie=" + id.replace(" ", "%20"))
                .body()
                .at("/results/0/uuid")
                .asText();
    }
}
