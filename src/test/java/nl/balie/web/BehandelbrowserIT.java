package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of contactverzoeken in a browser: the list by keys, and what is typed in two windows. */
class BehandelbrowserIT extends Verzoekvoorbeeld {
    private static final String FIELD = "#toelichtingen-toelichting";
    private static final String TICKED =
            "[...document.querySelectorAll('tbody [type=checkbox]')].map(box => box.checked).join()";

    @BeforeAll
    static void require() {
        Browser.require();
    }

    private static void type(Page tab, String text) {
        if (!tab.isVisible(FIELD)) {
            tab.click("summary:has-text('Alleen een toelichting')");
        }
        tab.focus(FIELD);
        tab.keyboard().type(text);
    }

    private static void awaitSaid(Page tab, String text) {
        tab.waitForFunction("said => document.querySelector('[data-concept-stand]').textContent.includes(said)", text);
    }

    private void awaitKept(Page tab, String text) {
        tab.waitForCondition(() -> femke.get(page())
                .page()
                .select("[name='bekend.toelichtingen.toelichting']")
                .attr("value")
                .equals(text));
    }

    @Test
    void ofTwoWindowsNothingTypedIsLost() {
        try (Browser browser = Browser.of(BALIE, femke)) {
            Page one = browser.open(page());
            Page two = browser.open(page());
            type(one, "Uit het ene venster");
            awaitSaid(one, "Bewaard om");
            type(two, "Uit het andere");
            awaitSaid(two, "In een ander venster");
            assertThat(two.textContent(".vensters")).contains("Uit het ene venster");
            assertThat(two.inputValue(FIELD)).isEqualTo("Uit het andere");
            two.click("text=Zet beide onder elkaar");
            awaitKept(two, "Uit het ene venster\n\nUit het andere");
            assertThat(two.inputValue(FIELD)).isEqualTo("Uit het ene venster\n\nUit het andere");
            two.click("button:has-text('Voeg toe')");
            two.waitForSelector("[data-gedaan]");
            assertThat(two.textContent(".logboek")).contains("Uit het andere");
            awaitKept(two, "");
            type(one, " en verder");
            awaitSaid(one, "In een ander venster");
            one.click("text=Houd wat ik hier typte");
            awaitKept(one, "Uit het ene venster en verder");
            one.reload();
            assertThat(one.inputValue(FIELD)).isEqualTo("Uit het ene venster en verder");
            browser.requireQuiet();
        }
    }

    @Test
    void aCoordinatorGivesTheRowUnderHerHandByKey() {
        MAKE.taak(
                MAKE.contact("Tweede " + naam, false),
                taak().at("/toegewezenAanActoren/0/uuid").asText(),
                "Bel terug",
                "");
        try (Browser browser = Browser.of(BALIE, esra)) {
            Page tab = browser.open("/werkplek/contactverzoeken?wachtrij=team&sorteer=gevraagd");
            tab.keyboard().press("j");
            tab.keyboard().press("j");
            tab.keyboard().press("t");
            assertThat(tab.evaluate("document.activeElement.tagName"))
                    .as("she can tick more")
                    .isEqualTo("A");
            assertThat(tab.evaluate(TICKED)).isEqualTo("false,true");
            tab.keyboard().press("k");
            tab.focus("tbody tr:first-child button");
            tab.keyboard().press("t");
            assertThat(tab.evaluate(TICKED)).as("a button in the row").isEqualTo("true,true");
            tab.keyboard().press("t");
            assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("veld-voor");
            assertThat(tab.evaluate(TICKED)).isEqualTo("true,true");
            browser.requireQuiet();
        }
        try (Browser browser = Browser.of(BALIE, femke)) {
            Page tab = browser.open("/werkplek/contactverzoeken?wachtrij=team");
            tab.keyboard().press("j");
            tab.keyboard().press("t");
            assertThat(tab.evaluate("document.activeElement.tagName")).isEqualTo("A");
            browser.requireQuiet();
        }
    }

    @Test
    void whatIsSentWithoutNetworkStaysOnThePage() {
        try (Browser browser = Browser.of(BALIE, femke)) {
            Page tab = browser.open(page());
            browser.setOffline(true);
            type(tab, "Tijdens de storing");
            tab.click("button:has-text('Voeg toe')");
            awaitSaid(tab, "Niet verstuurd");
            assertThat(tab.inputValue(FIELD)).isEqualTo("Tijdens de storing");
            browser.setOffline(false);
            tab.click("button:has-text('Voeg toe')");
            tab.waitForSelector("[data-gedaan]");
            assertThat(tab.textContent(".logboek")).contains("Tijdens de storing");
        }
    }
}
