package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Which contact one ties something to, whether it is who one means, and untying it. */
class OntkoppelenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "ontkoppelen");

    private final String naam = Voorbeeld.word();
    private final String contact = MAKE.contact("Over " + naam, false);
    private final String page = "/werkplek/contacten/" + contact;

    private Seen ontkoppel(String veld, String rij) {
        return KCM.submit(page + "/ontkoppeling", Map.of(veld, rij));
    }

    @Test
    void thePagesTellWhichContactAndWho() {
        MAKE.betrokkene(contact, MAKE.partij(naam, false), "");
        for (String form : new String[] {"/koppelingen", "/contactverzoek"}) {
            assertThat(KCM.get(page + form).text()).contains("Over " + naam, "Aaltje " + naam);
        }
        assertThat(Visitor.signedIn(BALIE, Rol.COORDINATOR)
                        .get(page + "/correctie")
                        .text())
                .contains("Bij Over " + naam);
    }

    @Test
    void whatIsTiedIsUntied() {
        String partij = MAKE.partij(naam, false);
        String eerder = MAKE.contact("Eerder " + naam, false);
        MAKE.deelname(contact, MAKE.actor("Balie " + naam));
        String actor = MAKE.actor("Collega " + naam);
        KCM.post(page + "/klanten", Map.of("klant", partij));
        KCM.post(page + "/zaken", Map.of("zaak", "ZAAK-" + naam));
        KCM.post(page + "/eerdere", Map.of("eerder", eerder));
        KCM.post(page + "/collegas", Map.of("collega", actor));
        Seen all = KCM.get(page + "/koppelingen");
        assertThat(all.page().select(".rijen li").eachText())
                .contains(
                        "Klant Aaltje %s Ontkoppel".formatted(naam),
                        "Zaak ZAAK-%s Ontkoppel".formatted(naam),
                        "Eerder contact Eerder %s Ontkoppel".formatted(naam),
                        "Behandeld door Collega %s Ontkoppel".formatted(naam));
        all.page()
                .select(".rijen button[name=onderwerp], .rijen button[name=klant]")
                .forEach(button -> {
                    assertThat(ontkoppel(button.attr("name"), button.attr("value"))
                                    .status())
                            .isEqualTo(200);
                    ontkoppel(button.attr("name"), button.attr("value")); // again, which changes nothing
                });
        assertThat(ontkoppel("collega", actor).text()).doesNotContain("Collega " + naam, "ZAAK-", "Eerder ", "Aaltje ");
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).isEmpty();
        assertThat(KCM.get("/werkplek/contacten/" + eerder).status())
                .as("the other contact is still there")
                .isEqualTo(200);
    }

    @Test
    void whoToldMoreOfHerselfStaysWithoutBeingThatKlant() {
        String betrokkene = MAKE.betrokkene(contact, MAKE.partij(naam, false), "Stichting " + naam);
        assertThat(ontkoppel("klant", betrokkene).text()).contains("Stichting " + naam);
        assertThat(KCM.get(page).page().select("a[href*=/klanten/]")).isEmpty();
    }

    @Test
    void somebodyAlwaysHandledIt() {
        String actor = MAKE.actor(naam);
        MAKE.deelname(contact, actor);
        Seen last = KCM.post(page + "/ontkoppeling", Map.of("collega", actor));
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text()).contains("Er blijft altijd iemand over");
        assertThat(KCM.get(page + "/koppelingen").page().select(".rijen button"))
                .as("what is always refused is not offered")
                .isEmpty();
    }

    @Test
    void whatHangsOnAnotherContactStays() {
        String elders = MAKE.contact("Elders " + naam, false);
        String betrokkene = MAKE.betrokkene(elders, MAKE.partij(naam, false), "");
        ontkoppel("klant", betrokkene);
        ontkoppel("onderwerp", UUID.randomUUID().toString());
        assertThat(KCM.post(page + "/ontkoppeling", Map.of("onderwerp", "x")).status())
                .isEqualTo(422);
        assertThat(KCM.get("/werkplek/contacten/" + elders).text()).contains("Aaltje " + naam);
    }

    @Test
    void anotherKlantComesInThePlaceOfOneOrBesideHer() {
        MAKE.betrokkene(contact, MAKE.partij(naam, false), "");
        String ander = Voorbeeld.word();
        String partij = MAKE.partij(ander, false);
        Seen asked = KCM.post(page + "/klanten", Map.of("klant", partij));
        assertThat(asked.page().select("main button").eachText())
                .containsExactly(
                        "Aaltje %s in plaats van Aaltje %s".formatted(ander, naam),
                        "Aaltje %s was er ook bij".formatted(ander));
        String als = asked.page().expectFirst("main button").attr("value");
        assertThat(KCM.submit(page + "/klanten", Map.of("klant", partij, "als", als))
                        .text())
                .contains("Aaltje " + ander)
                .doesNotContain("Aaltje " + naam);
        KCM.post(page + "/klanten", Map.of("klant", MAKE.partij(naam, false), "als", "erbij"));
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).hasSize(2);
    }

    @Test
    void whoIsNamedBecomesTheKlantOnlyWhenSheIsTheSame() {
        MAKE.betrokkene(contact, "", "Stichting " + naam);
        String partij = MAKE.partij(naam, false);
        Seen asked = KCM.post(page + "/klanten", Map.of("klant", partij));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.page().select("main button").eachText())
                .containsExactly(
                        "Ja, Stichting %1$s is Aaltje %1$s".formatted(naam),
                        "Nee, Aaltje %s was er ook bij".formatted(naam));
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).hasSize(1);
        KCM.post(page + "/klanten", Map.of("klant", partij, "als", "erbij"));
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).hasSize(2);
        KCM.post(page + "/klanten", Map.of("klant", MAKE.partij("Ander", false), "als", "dezelfde"));
        assertThat(MAKE.stored(contact).at("/_expand/hadBetrokkenen")).hasSize(2);
    }
}
