package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed on and on, or sent while there is no answer, is not lost: it is kept meanwhile, or stays on the page until it is. */
class VerzendenIT {
    private final RunningBalie balie = RunningBalie.shared();
    private final Visitor kcm = Visitor.signedIn(balie, Rol.KCM, "verzenden");
    private Browser browser;
    private Page tab;
    private String gesprek;

    @BeforeAll
    static void require() {
        Browser.require();
    }

    @BeforeEach
    void open() {
        browser = Browser.of(balie, kcm);
        gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        tab = browser.open(gesprek);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String kept() {
        return kcm.get(gesprek).page().expectFirst("#notitie-1").wholeText();
    }

    private void awaitSaid(String text) {
        tab.waitForFunction("said => document.querySelector('[data-bewaard]').value.includes(said)", text);
    }

    @Test
    void whoTypesOnAndOnIsKeptAllTheSame() {
        tab.focus("#notitie-1");
        for (int i = 0; i < 12; i++) {
            tab.keyboard().type("a");
            tab.waitForTimeout(400); // never a second of rest
        }
        assertThat(kept()).startsWith("aaaa");
    }

    @Test
    void whatIsSentWithoutNetworkStaysOnThePageUntilItCanBeSent() {
        tab.fill("#notitie-1", "Voor de storing");
        tab.check("[name=resultaat-1] >> nth=0");
        tab.waitForCondition(() -> kept().equals("Voor de storing"));
        browser.setOffline(true);
        tab.fill("#notitie-1", "Tijdens de storing");
        tab.keyboard().press("Control+Enter");
        awaitSaid("Niet verstuurd; wat je typte staat hier nog");
        assertThat(tab.url()).endsWith(gesprek);
        assertThat(tab.inputValue("#notitie-1")).isEqualTo("Tijdens de storing");
        browser.setOffline(false);
        tab.keyboard().press("Control+Enter");
        tab.waitForURL("**/contacten/**");
        assertThat(tab.textContent("main")).contains("Tijdens de storing");
    }

    @Test
    void whatIsTooLongToReceiveStaysOnThePageAndSaysSo() {
        tab.fill("#notitie-1", "l".repeat(300_000));
        awaitSaid("te lang");
        tab.click("button:has-text('Bewaren'):visible");
        awaitSaid("Niet verstuurd");
        tab.fill("#notitie-1", "kort");
        tab.waitForCondition(() -> kept().equals("kort"));
    }

    @Test
    void whoseSessionEndedFindsWhereToSignIn() {
        assertThat(tab.isVisible("[data-aanmelden]")).isFalse();
        browser.signOut();
        tab.fill("#notitie-1", "zonder sessie");
        awaitSaid("niet meer aangemeld");
        assertThat(tab.isVisible("[data-aanmelden]")).isTrue();
        assertThat(tab.getAttribute("[data-aanmelden]", "href")).isEqualTo("/werkplek/aanmelden");
        browser.signIn(kcm);
        tab.waitForCondition(() -> !tab.isVisible("[data-aanmelden]"));
        assertThat(kept()).isEqualTo("zonder sessie");
    }

    @Test
    void whoGetsNoAnswerIsToldSoonAndAskedBeforeSheLeaves() {
        tab.route("**" + gesprek, route -> {
            if (!route.request().method().equals("POST")) { // what is sent gets no answer
                route.resume();
            }
        });
        tab.fill("#notitie-1", "Aan een server die hangt");
        awaitSaid("Nog niet bewaard");
        List<String> asked = new ArrayList<>();
        tab.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        tab.reload();
        assertThat(asked).containsOnly("beforeunload");
    }

    @Test
    void whatWasTakenOverIsNotSaidToBeTriedAgain() {
        Visitor ander = Visitor.signedIn(balie, Rol.KCM, "verzenden-ander");
        ander.post("/werkplek/gesprekken", Map.of());
        kcm.post(gesprek + "/overdracht", Map.of("voor", "verzenden-ander"));
        tab.fill("#notitie-1", "Na de overdracht");
        awaitSaid("Niet meer te bewaren");
    }

    /** No draft is kept of these: what was typed stays on the page. */
    @Test
    void anyOtherFormStaysOnThePageToo() {
        Voorbeeld make = new Voorbeeld(Client.of(balie));
        Visitor alles = Visitor.signedIn(balie, Medewerker.EERSTE);
        browser.signIn(alles);
        String contact = "/werkplek/contacten/" + make.contact(Voorbeeld.word(), false);
        Map<String, String> fields = Map.of(
                contact + "/correctie", "#veld-onderwerp",
                contact + "/contactverzoek", "#veld-telefoon",
                "/werkplek/klanten/" + make.partij("Reflow", false) + "/gegevens", "#interneNotitie");
        fields.forEach((page, field) -> {
            Page open = browser.open(page);
            browser.setOffline(true);
            open.fill(field, "Tijdens de storing");
            open.locator(field).press(field.equals("#interneNotitie") ? "Tab" : "Enter");
            if (field.equals("#interneNotitie")) {
                open.locator("form:has(" + field + ") button").first().click();
            }
            open.waitForSelector("[data-verzenden]");
            assertThat(open.inputValue(field)).as(page).isEqualTo("Tijdens de storing");
            assertThat(open.url()).endsWith(page);
            browser.setOffline(false);
            open.close();
        });
    }
}
