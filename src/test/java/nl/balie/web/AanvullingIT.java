package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What the page of a contact tells of its text, who wrote which part of it, and of its numbers. */
class AanvullingIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);

    private static String page(String contact) {
        return "/werkplek/contacten/" + contact;
    }

    private static Map<String, String> form(Visitor visitor, String page) {
        Map<String, String> fields = new HashMap<>();
        visitor.get(page)
                .page()
                .expectForm("main form:has([name=versie])")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    @Test
    void besideAnAanvullingStandsWhoAddedItAndWhen() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String id = "aanvuller-" + UUID.randomUUID();
        Visitor collega = Visitor.signedIn(BALIE, new Medewerker(id, "Coba Collega", EnumSet.of(Rol.KCM), false));
        assertThat(KCM.get(page(contact)).text())
                .contains("Inhoud Wat er al stond.")
                .doesNotContain("Aangevuld");
        collega.post(page(contact) + "/aanvullingen", Map.of("aanvulling", "Een.\n\nNog een."));
        KCM.post(page(contact) + "/aanvullingen", Map.of("aanvulling", "Twee."));
        Seen seen = KCM.get(page(contact));
        assertThat(seen.page().expectFirst("#inhoud-kop ~ .tekst").text()).isEqualTo("Wat er al stond.");
        assertThat(seen.page().select(".aanvulling .tekst").eachText()).containsExactly("Een. Nog een.", "Twee.");
        assertThat(seen.page().select(".aanvulling .soort").eachText())
                .satisfiesExactly(
                        een -> assertThat(een)
                                .matches("Aangevuld door Coba Collega, \\d+ \\p{L}+\\.? \\d{4}, \\d\\d:\\d\\d"),
                        twee -> assertThat(twee).startsWith("Aangevuld door Test klantcontactmedewerker, "));
        String inhoud = MAKE.stored(contact).path("inhoud").asText();
        API.patch(
                "/klantcontacten/" + contact,
                "{\"inhoud\": %s}"
                        .formatted(Voorbeeld.json(
                                inhoud.replace("Wat er", "Wat hier").replace("Twee.", "2."))));
        assertThat(KCM.get(page(contact)).page().select(".aanvulling .tekst").eachText())
                .as("a correction is of nobody")
                .isEmpty();
        API.patch("/klantcontacten/" + contact, "{\"vertrouwelijk\": true}");
        assertThat(Visitor.signedIn(BALIE, Rol.KCM, "vreemde")
                        .get(page(contact))
                        .text())
                .doesNotContain("Aangevuld", "Wat hier");
    }

    @Test
    void aCorrectionOfTheBeginLeavesWhoAddedTheRest() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        KCM.post(page(contact) + "/aanvullingen", Map.of("aanvulling", "Twee."));
        Map<String, String> corrected = form(COORDINATOR, page(contact) + "/correctie");
        corrected.put("inhoud", "Wat er eigenlijk stond.\n\nTwee.");
        assertThat(COORDINATOR.post(page(contact) + "/correctie", corrected).status())
                .isEqualTo(303);
        Seen seen = KCM.get(page(contact));
        assertThat(seen.page().expectFirst("#inhoud-kop ~ .tekst").text()).isEqualTo("Wat er eigenlijk stond.");
        assertThat(seen.page().select(".aanvulling .tekst").eachText()).containsExactly("Twee.");
    }

    @Test
    void theNumbersOfAContactAndOfAContactverzoekAreToldApart() {
        String contact = MAKE.contact(Voorbeeld.word(), false);
        String nummer = String.valueOf(1 + (System.nanoTime() % 999_999_999L));
        API.patch("/klantcontacten/" + contact, "{\"nummer\": \"%s\"}".formatted(nummer));
        String partij = MAKE.partij(Voorbeeld.word(), false);
        MAKE.betrokkene(contact, partij, "");
        String taak = MAKE.taaknummer(MAKE.taak(contact, MAKE.actor("Groen"), "Bel terug", ""));
        assertThat(KCM.get(page(contact)).text()).contains("contact " + nummer, "contactverzoek " + taak);
        assertThat(KCM.get("/werkplek/klanten/" + partij).text())
                .contains("contactverzoek " + taak, "contact " + nummer);
        assertThat(KCM.get(page(contact) + "/contactverzoek").text()).contains("contact " + nummer);
    }
}
