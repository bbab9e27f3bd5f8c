package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One gesprek in two windows, and two gesprekken of one medewerker: what was typed in the one is not lost by the other. */
class VenstersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "vensters");

    @Test
    void twoWindowsLoseNothing() {
        String gesprek = begin(KCM);
        Map<String, String> first = form(KCM, gesprek, Map.of("notitie-1", "uit het eerste venster"));
        Map<String, String> second = form(KCM, gesprek, Map.of("notitie-1", "uit het tweede venster"));
        assertThat(KCM.postInBackground(gesprek, first).status()).isEqualTo(200);
        assertThat(KCM.postInBackground(gesprek, first).status())
                .as("the same again is no conflict")
                .isEqualTo(200);
        assertThat(KCM.postInBackground(gesprek, second).status()).isEqualTo(409);
        Seen both = KCM.post(gesprek + "/registratie", second);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("uit het eerste venster");
        assertThat(both.page().expectFirst("#notitie-1").wholeText()).isEqualTo("uit het tweede venster");
        Map<String, String> joined = new HashMap<>(second);
        joined.put("versie", both.page().expectFirst("[name=versie]").val());
        assertThat(KCM.post(gesprek, joined).status()).isEqualTo(303);
    }

    /** What the page of a conflict sends as it is, with these on top of it. */
    static Map<String, String> sent(Seen page, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>();
        page.page().expectForm("form.gesprek").formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(more);
        return fields;
    }

    /** A gesprek in which one window kept this notitie and name, and another typed these: the page that shows both. */
    private Seen conflict(String gesprek) {
        Map<String, String> second =
                form(KCM, gesprek, Map.of("notitie-1", "de andere", "telefoon", "0970 123 456", "achternaam", ""));
        KCM.postInBackground(gesprek, form(KCM, gesprek, Map.of("notitie-1", "de ene", "achternaam", "Zompe")));
        Seen both = KCM.post(gesprek, second);
        assertThat(both.status()).isEqualTo(409);
        return both;
    }

    static String neemOver(Seen page, String veld) {
        return page.page().expectFirst("#keuze-" + veld + "-ander").val();
    }

    @Test
    void ofEveryFieldThatDiffersBothTextsAreShownAndOneIsChosen() {
        Seen both = conflict(begin(KCM));
        assertThat(both.page().select(".vensters legend").eachText())
                .containsExactly("Notitie: wat blijft?", "Achternaam: wat blijft?", "Telefoonnummer: wat blijft?");
        assertThat(both.page().select(".vensters [checked]").eachAttr("id"))
                .as("what was typed here; where that is nothing, what the other window has")
                .containsExactly("keuze-notitie-1-mijn", "keuze-achternaam-ander", "keuze-telefoon-mijn");
        assertThat(both.page().select(".vensters .tekst").eachText())
                .containsExactly("de andere", "de ene", "(leeg)", "Zompe", "0970 123 456", "(leeg)");
        assertThat(both.page().select(".vensters [value=samen]").eachAttr("name"))
                .containsExactly("keuze-notitie-1");
        assertThat(both.page().expectFirst("[autofocus]").attr("role")).isEqualTo("alert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mijn  | de andere          | Zompe
            ander | de ene             | Zompe
            samen | de ene;;de andere  | Zompe
            """)
    void whatSheChoosesIsKept(String keuze, String notitie, String achternaam) {
        String gesprek = begin(KCM);
        Seen both = conflict(gesprek);
        String choice = keuze.equals("ander") ? neemOver(both, "notitie-1") : keuze;
        Map<String, String> chosen = sent(both, Map.of("keuze-notitie-1", choice));
        for (int i = 0; i < 2; i++) {
            assertThat(KCM.post(gesprek, chosen).status()).as("twice is once").isEqualTo(303);
        }
        assertThat(form(KCM, gesprek, Map.of()))
                .containsEntry("notitie-1", notitie.replace(";", "\n"))
                .containsEntry("achternaam", achternaam)
                .containsEntry("telefoon", "0970 123 456");
    }

    @Test
    void whatIsTypedBesideAChoiceForTheOtherIsAskedAbout() {
        String gesprek = begin(KCM);
        Seen both = conflict(gesprek);
        Map<String, String> chosen = sent(both, Map.of("keuze-notitie-1", neemOver(both, "notitie-1")));
        chosen.put("notitie-1", "de andere, en meer");
        Seen asked = KCM.post(gesprek + "/registratie", chosen);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.page().expectFirst("#notitie-1").wholeText()).isEqualTo("de andere, en meer");
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("notitie-1", "de ene");
        Map<String, String> joined = sent(asked, Map.of("keuze-notitie-1", "samen"));
        assertThat(KCM.post(gesprek, joined).status()).isEqualTo(303);
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("notitie-1", "de ene\n\nde andere, en meer");
    }

    @Test
    void whatAThirdWindowKeepsWhileSheChoosesIsAskedAboutToo() {
        String gesprek = begin(KCM);
        Seen both = conflict(gesprek);
        KCM.postInBackground(gesprek, form(KCM, gesprek, Map.of("notitie-1", "de derde")));
        Seen again = KCM.post(gesprek, sent(both, Map.of("keuze-notitie-1", "samen")));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select(".vensters .tekst").eachText()).contains("de derde", "de andere");
        assertThat(form(KCM, gesprek, Map.of())).containsEntry("notitie-1", "de derde");
    }

    @Test
    void whatWasChosenIsKeptAlsoWhenSavingIsRefused() {
        String gesprek = begin(KCM);
        Seen both = conflict(gesprek);
        Seen refused = KCM.post(gesprek + "/registratie", sent(both, Map.of("keuze-notitie-1", "samen")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().expectFirst("#notitie-1").wholeText()).isEqualTo("de ene\n\nde andere");
    }

    @Test
    void whatWasChosenFromAListIsShownByItsName() {
        String gesprek = begin(KCM);
        String ene = Voorbeeld.word();
        String andere = Voorbeeld.word();
        Map<String, String> second =
                form(KCM, gesprek, Map.of("voor-1", MAKE.actor(andere), "klant", MAKE.partij(andere, false)));
        KCM.postInBackground(
                gesprek, form(KCM, gesprek, Map.of("voor-1", MAKE.actor(ene), "klant", MAKE.partij(ene, false))));
        Seen both = KCM.post(gesprek, second);
        assertThat(both.page().select(".vensters .tekst").eachText())
                .containsExactly(andere, ene, "Aaltje " + andere, "Aaltje " + ene);
        Map<String, String> theirs =
                sent(both, Map.of("keuze-voor-1", neemOver(both, "voor-1"), "keuze-klant", neemOver(both, "klant")));
        KCM.post(gesprek, theirs);
        assertThat(KCM.get(gesprek)
                        .page()
                        .select(".identiteit, #voor-1 [selected]")
                        .text())
                .contains(ene)
                .doesNotContain(andere);
    }

    @Test
    void aTickThatAnotherWindowMadeStays() {
        String gesprek = begin(KCM);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-1", "een geheim"));
        Map<String, String> ticked = form(KCM, gesprek, Map.of("vertrouwelijk-1", "ja"));
        assertThat(KCM.postInBackground(gesprek, ticked).status()).isEqualTo(200);
        Seen both = KCM.post(gesprek + "/registratie", late);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("Vertrouwelijk is aangevinkt, ook hieronder.");
        assertThat(both.page().expectFirst("#vertrouwelijk-1").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void whatNobodyFilledInIsNoDifference() {
        String gesprek = begin(KCM);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-1", "een"));
        Map<String, String> untouched = form(KCM, gesprek, Map.of());
        KCM.post(gesprek + "/klant", Map.of("klant", MAKE.partij(Voorbeeld.word(), false)));
        assertThat(KCM.postInBackground(gesprek, untouched).status()).isEqualTo(200);
        assertThat(KCM.post(gesprek, late).page().select(".vensters legend").eachText())
                .containsExactly("Notitie: wat blijft?");
    }

    @Test
    void whatIsTooLongTogetherIsToldBeforeItIsChosen() {
        String gesprek = begin(KCM);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-1", "a".repeat(700)));
        KCM.postInBackground(gesprek, form(KCM, gesprek, Map.of("notitie-1", "b".repeat(600))));
        Seen both = KCM.post(gesprek, late);
        String told = both.page().expectFirst("#keuze-notitie-1-samen").attr("aria-describedby");
        assertThat(both.page().expectFirst("#" + told).text())
                .isEqualTo("Samen 1302 tekens: 302 meer dan kan worden opgeslagen.");
        assertThat(conflict(begin(KCM)).text()).doesNotContain("kan worden opgeslagen");
    }

    @Test
    void whatIsTypedAfterTheEndIsNotSaidToBeKept() {
        String gesprek = begin(KCM);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-1", "na het einde getypt"));
        KCM.post(gesprek + "/annulering", form(KCM, gesprek, Map.of()));
        Seen told = KCM.postInBackground(gesprek, late);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("opgeslagen of geannuleerd", "niet bewaard");
        Seen shown = KCM.post(gesprek + "/registratie", late);
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.page().expectFirst("#notitie-1").wholeText()).isEqualTo("na het einde getypt");
    }

    @Test
    void whatIsTypedAfterItWasSavedBecomesANewGesprek() {
        String gesprek = begin(KCM);
        KCM.post(gesprek + "/vragen", form(KCM, gesprek, Map.of()));
        String woord = word();
        Map<String, String> saved = new HashMap<>(form(KCM, gesprek, Map.of()));
        saved.putAll(Map.of("notitie-1", woord, "resultaat-1", "Zelfstandig afgehandeld"));
        saved.putAll(Map.of("notitie-2", "twee", "resultaat-2", "Zelfstandig afgehandeld"));
        Map<String, String> late = new HashMap<>(saved);
        late.put("notitie-2", "twee\nmet \"meer\"");
        assertThat(KCM.post(gesprek + "/registratie", saved).status()).isEqualTo(303);
        Seen told = KCM.post(gesprek, late);
        assertThat(told.status()).isEqualTo(409);
        String nummer = contacten(woord).get(0).path("nummer").asText();
        assertThat(told.page().select("main a[href=/werkplek/contacten/" + nummer + "]"))
                .hasSize(1);
        assertThat(told.page().expectFirst("[role=alert][autofocus]").text())
                .contains("opgeslagen als contact " + nummer);
        assertThat(told.text()).doesNotContain("Bewaard om");
        assertThat(told.page().select("main textarea").eachAttr("id"))
                .as("only what is not in the contact")
                .containsExactly("notitie-2");
        Map<String, String> again = new HashMap<>();
        told.page().expectForm("main form").formData().forEach(field -> again.put(field.key(), field.value()));
        String next = KCM.post("/werkplek/gesprekken", again).location();
        assertThat(KCM.get(next).page().expectFirst("#notitie-2").wholeText()).isEqualTo("twee\nmet \"meer\"");
        assertThat(form(KCM, next, Map.of())).containsEntry("notitie-1", woord);
    }

    @Test
    void theAddressOfAFormLeadsToItsPage() {
        String gesprek = begin(KCM);
        assertThat(KCM.get(gesprek + "/registratie").location()).isEqualTo(gesprek);
    }

    @Test
    void whoCancelsOneGesprekLeavesTheOtherActive() {
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, "twee" + word());
        String first = begin(kcm);
        begin(kcm);
        kcm.post(first + "/annulering", form(kcm, first, Map.of()));
        assertThat(kcm.get("/werkplek/gesprekken").text()).doesNotContain("gepauzeerd");
    }
}
