package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However long a word is, nobody has to scroll sideways, on a telephone or on a screen (WCAG 1.4.10). */
class ReflowIT extends Verzoekvoorbeeld {
    private final String lang = "w".repeat(190);
    private final Medewerker alles = Medewerker.EERSTE;
    private final Visitor visitor = Visitor.signedIn(BALIE, alles);
    private Browser browser;

    @BeforeAll
    static void require() {
        Browser.require();
    }

    @BeforeEach
    void open() {
        browser = Browser.of(BALIE, visitor);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private List<String> pages() {
        String gesprek = visitor.post("/werkplek/gesprekken", Map.of("notitie-1", lang + "\n" + "x".repeat(700)))
                .location();
        API.patch("/klantcontacten/" + contact, "{\"onderwerp\": \"%s\"}".formatted(lang));
        API.patch(
                "/internetaken/" + taak,
                "{\"toelichting\": \"%1$s\", \"gevraagdeHandeling\": \"%1$s\"}".formatted(lang));
        Werkers werkers = new Werkers(BALIE);
        String vragenset = werkers.rij(Beheerlijsten.VRAGENSETS, lang);
        String kanaal = werkers.rij(Beheerlijsten.KANALEN, "k".repeat(80));
        return List.of(
                Beheerlijsten.VRAGENSETS.adres(),
                Beheerlijsten.VRAGENSETS.adres() + "/" + vragenset,
                Beheerlijsten.KANALEN.adres(),
                Beheerlijsten.KANALEN.adres() + "/" + kanaal,
                "/werkplek/beheer/rollen",
                "/werkplek/",
                "/werkplek/gesprekken",
                gesprek,
                gesprek + "/overdracht",
                "/werkplek/contacten/" + contact,
                "/werkplek/contacten/" + contact + "/koppelingen",
                "/werkplek/contacten/" + contact + "/contactverzoek",
                "/werkplek/contacten/" + contact + "/correctie",
                "/werkplek/klanten/" + partij,
                "/werkplek/klanten/" + partij + "/gegevens",
                "/werkplek/contactverzoeken?wachtrij=" + eenheid,
                page());
    }

    @Test
    void noPageIsWiderThanTheScreen() {
        for (String page : pages()) {
            Page tab = browser.open(page);
            for (int width : new int[] {1280, 320}) {
                tab.setViewportSize(width, 800);
                assertThat(((Number) tab.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(page + " at " + width)
                        .isLessThanOrEqualTo(width);
            }
            tab.close();
        }
    }
}
