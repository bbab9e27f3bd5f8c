package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** One gesprek in two windows, and two gesprekken of one medewerker: what was typed in the one is not lost by the other. */
class VenstersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
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

    @Test
    void aTickThatAnotherWindowMadeStays() {
        String gesprek = begin(KCM);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-1", "een geheim"));
        Map<String, String> ticked = form(KCM, gesprek, Map.of("vertrouwelijk-1", "ja"));
        assertThat(KCM.postInBackground(gesprek, ticked).status()).isEqualTo(200);
        Seen both = KCM.post(gesprek + "/registratie", late);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("Vertrouwelijk is aangevinkt.");
        assertThat(both.page().expectFirst("#vertrouwelijk-1").hasAttr("checked"))
                .isTrue();
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
        assertThat(told.page().expectFirst("[role=alert][autofocus]").text()).contains("opgeslagen als " + nummer);
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
