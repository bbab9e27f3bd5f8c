package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking something up during a gesprek, in a browser: suggested while typing, read, and back with the vraag filled in. */
class BronnenbrowserIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);

    @BeforeAll
    static void require() {
        Browser.require();
    }

    @Test
    void whatIsLookedUpDuringAGesprekIsTheVraag() {
        String naam = Voorbeeld.word();
        String afdeling = "Burgerzaken " + naam;
        WERKERS.eenheid(afdeling);
        WERKERS.api().post("/kennisartikelen", """
                {"titel": "Paspoort %s", "afdelingen": "%s", "inleiding": "Wat is het.", "kosten": "Het kost **geld**."}""".formatted(naam, afdeling));
        try (Browser browser = Browser.of(BALIE, WERKERS.visitor("Kcm " + naam, Rol.KCM))) {
            Page tab = browser.open("/werkplek/");
            tab.click("text=Nieuw gesprek");
            tab.waitForSelector("form.gesprek");
            tab.fill("#notitie-1", "Wil weten wat het kost " + naam);
            tab.click("text=Zoek in de bronnen");
            tab.waitForSelector("#bron:focus");
            tab.keyboard().type("pasp " + naam.substring(0, naam.length() - 1));
            tab.waitForSelector("#suggesties option[value='Paspoort " + naam + "']", attached());
            tab.fill("#bron", "Paspoort " + naam);
            tab.keyboard().press("Enter");
            tab.click("main ol a");
            tab.click("nav[aria-label=Onderdelen] >> text=Kosten");
            tab.waitForSelector(".opgemaakt strong");
            tab.click("text=Terug naar het gesprek");
            tab.waitForSelector(".geraadpleegd li");
            assertThat(tab.textContent(".geraadpleegd li"))
                    .contains("Paspoort " + naam + " - Kosten", "dit was de vraag");
            assertThat(tab.inputValue("#notitie-1")).contains(naam);
            assertThat(tab.inputValue("#afdeling-1")).isEqualTo(afdeling);
            tab.click("label[for=resultaat-1]");
            tab.click("[data-klaar]");
            tab.waitForURL("**/contacten/**");
            assertThat(tab.textContent("h1")).contains("Paspoort " + naam + " - Kosten");
            assertThat(tab.textContent("main")).contains("Paspoort " + naam);
            browser.requireQuiet();
        }
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
