package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.form;
import static nl.balie.web.GesprekIT.word;
import static nl.balie.web.VenstersIT.neemOver;
import static nl.balie.web.VenstersIT.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** A vraag that one window removes while another goes on with it, or with those behind it: nothing that was typed is lost. */
class VerwijderdeVraagIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "verwijderd");

    /** A gesprek with a notitie in each of so many vragen: "een", "twee", "drie". */
    private static String metVragen(int vragen) {
        String gesprek = begin(KCM);
        List<String> notities = List.of("een", "twee", "drie");
        for (int i = 1; i <= vragen; i++) {
            Map<String, String> typed = form(KCM, gesprek, Map.of("notitie-" + i, notities.get(i - 1)));
            KCM.post(gesprek + (i < vragen ? "/vragen" : ""), typed);
        }
        return gesprek;
    }

    /** The notities of the vragen of a gesprek, in their order. */
    private static List<String> notities(String gesprek) {
        return KCM.get(gesprek).page().select("textarea[name^=notitie]").eachText();
    }

    @Test
    void whatIsTypedInAVraagThatAnotherWindowRemovedPutsItBack() {
        String gesprek = metVragen(2);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-2", "twee MET VEEL MEER TEKST"));
        KCM.post(gesprek + "/vragen/2/verwijdering", form(KCM, gesprek, Map.of()));
        Seen both = KCM.post(gesprek, late);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("Vraag 2 is in het andere venster verwijderd");
        assertThat(both.page().select(".vensters legend").eachText()).containsExactly("Vraag 2, Notitie: wat blijft?");
        assertThat(both.page().expectFirst("#notitie-2").wholeText()).isEqualTo("twee MET VEEL MEER TEKST");
        for (int i = 0; i < 2; i++) {
            assertThat(KCM.post(gesprek, sent(both, Map.of())).status())
                    .as("twice is once")
                    .isEqualTo(303);
        }
        assertThat(notities(gesprek)).containsExactly("een", "twee MET VEEL MEER TEKST");
    }

    @Test
    void whoTakesWhatTheOtherWindowHasOfARemovedVraagLeavesItRemoved() {
        String gesprek = metVragen(2);
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-2", "twee, en meer"));
        KCM.post(gesprek + "/vragen/2/verwijdering", form(KCM, gesprek, Map.of()));
        Seen both = KCM.post(gesprek, late);
        KCM.post(gesprek, sent(both, Map.of("keuze-notitie-2", neemOver(both, "notitie-2"))));
        assertThat(notities(gesprek)).containsExactly("een");
        assertThat(KCM.get(gesprek).text()).contains("Verwijderd: “twee”");
    }

    @Test
    void whatIsTypedInAnEmptyVraagThatAnotherWindowRemovedPutsItBack() {
        String gesprek = metVragen(1);
        KCM.post(gesprek + "/vragen", form(KCM, gesprek, Map.of()));
        Map<String, String> untouched = form(KCM, gesprek, Map.of());
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-2", "net begonnen"));
        KCM.post(gesprek + "/vragen/2/verwijdering", form(KCM, gesprek, Map.of()));
        assertThat(KCM.postInBackground(gesprek, untouched).status())
                .as("nothing was typed in it")
                .isEqualTo(200);
        KCM.post(gesprek, sent(KCM.post(gesprek, late), Map.of()));
        assertThat(notities(gesprek)).containsExactly("een", "net begonnen");
    }

    @Test
    void whatIsTypedBehindAVraagThatAnotherWindowRemovedStaysWithItsOwn() {
        String gesprek = metVragen(3);
        String woord = word();
        Map<String, String> late = form(KCM, gesprek, Map.of("notitie-3", "drie EXTRA " + woord));
        for (int i = 2; i <= 3; i++) {
            late.put("resultaat-" + i, "Zelfstandig afgehandeld");
        }
        KCM.post(gesprek + "/vragen/1/verwijdering", form(KCM, gesprek, Map.of("notitie-2", "twee " + woord)));
        Seen both = KCM.post(gesprek + "/registratie", late);
        assertThat(both.status()).isEqualTo(409);
        Seen saved =
                KCM.post(gesprek + "/registratie", sent(both, Map.of("keuze-notitie-2", neemOver(both, "notitie-2"))));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(contacten(woord).findValuesAsText("inhoud"))
                .containsExactlyInAnyOrder("twee " + woord, "drie EXTRA " + woord);
        assertThat(API.get("/klantcontacten?gespreksId=" + gesprek.replaceFirst(".*/", ""))
                        .body()
                        .path("count")
                        .asInt())
                .as("without the one that was removed")
                .isEqualTo(2);
    }
}
