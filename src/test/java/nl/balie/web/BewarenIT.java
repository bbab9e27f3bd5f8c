package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that is typed in a browser is lost, whatever goes away meanwhile. */
class BewarenIT {
    private RunningBalie balie;
    private Visitor kcm;
    private Browser browser;
    private Page tab;
    private String gesprek;

    @BeforeAll
    static void require() {
        Browser.require();
    }

    @BeforeEach
    void open() {
        begin(RunningBalie.shared());
    }

    private void begin(RunningBalie which) {
        balie = which;
        kcm = Visitor.signedIn(balie, Rol.KCM, "bewaren");
        browser = Browser.of(balie, kcm);
        gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        tab = browser.open(gesprek);
    }

    @AfterEach
    void close() {
        browser.requireQuiet();
        browser.close();
    }

    private String kept() {
        return kcm.get(gesprek).page().expectFirst("#notitie-1").wholeText();
    }

    private void type(String text) {
        tab.focus("#notitie-1");
        tab.keyboard().press("Control+End");
        tab.keyboard().type(text);
    }

    private void awaitKept(String text) {
        tab.waitForCondition(() -> kept().equals(text), new Page.WaitForConditionOptions().setTimeout(40_000));
        awaitSaid("Bewaard om");
    }

    private void awaitSaid(String text) {
        tab.waitForFunction("said => document.querySelector('[data-bewaard]').value.includes(said)", text);
    }

    @Test
    void whatIsTypedIsThereAfterReloading() {
        type("Mevrouw vraagt <b>dit</b> & \"dat\".");
        awaitKept("Mevrouw vraagt <b>dit</b> & \"dat\".");
        tab.reload();
        assertThat(tab.inputValue("#notitie-1")).isEqualTo("Mevrouw vraagt <b>dit</b> & \"dat\".");
    }

    @Test
    void whoLeavesTooSoonIsAskedFirst() {
        tab.route("**" + gesprek, Route::abort);
        type("nog niet bewaard");
        awaitSaid("Nog niet bewaard");
        tab.unroute("**" + gesprek);
        List<String> asked = new ArrayList<>();
        tab.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        tab.reload();
        assertThat(asked).containsOnly("beforeunload");
    }

    /** Less than a second after the last key: what was typed goes along, and nothing is asked. */
    @Test
    void whoLeavesWhileItCanStillBeKeptIsNotAsked() {
        List<String> asked = new ArrayList<>();
        tab.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.accept();
        });
        type("net op tijd");
        tab.navigate(balie.address() + "/werkplek/gesprekken");
        tab.waitForCondition(() -> kept().equals("net op tijd"));
        tab.navigate(balie.address() + gesprek);
        type(", en nog eens");
        tab.reload();
        tab.waitForFunction("() => document.getElementById('notitie-1').value === 'net op tijd, en nog eens'");
        awaitKept("net op tijd, en nog eens");
        type(" verder");
        awaitKept("net op tijd, en nog eens verder");
        assertThat(asked).isEmpty();
    }

    @Test
    void theClockRunsInTheBrowserAndStopsInAPause() {
        Page other = browser.open("/werkplek/gesprekken");
        other.clock().install();
        other.navigate(balie.address() + gesprek);
        assertThat(other.getAttribute("[role=timer]", "data-loopt")).isNotNull();
        int begun = seconds(other);
        other.clock().runFor(125_000);
        assertThat(seconds(other)).isBetween(begun + 124, begun + 126);
        other.click(".balk button:has-text('Pauzeren')");
        other.waitForURL("**/werkplek/gesprekken");
        other.navigate(balie.address() + gesprek);
        String stopped = other.textContent("[role=timer]");
        other.clock().runFor(65_000);
        assertThat(other.textContent("[role=timer]")).isEqualTo(stopped);
    }

    private static int seconds(Page page) {
        String[] parts = page.textContent("[role=timer]").split(":", 2);
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    @Test
    void howMuchCanStillBeTypedIsToldWhileTyping() {
        tab.fill("#notitie-1", "kort");
        assertThat(tab.textContent("#notitie-1 ~ .teller")).contains("Nog 996 tekens");
        assertThat(tab.textContent("#notitie-1 ~ [aria-live=polite]")).isEmpty();
        tab.fill("#notitie-1", "l".repeat(960));
        tab.waitForFunction(
                "() => document.querySelector('#notitie-1 ~ [aria-live=polite]').textContent === 'Nog 40 tekens'");
        tab.fill("#notitie-1", "l".repeat(1003));
        assertThat(tab.textContent("#notitie-1 ~ .teller")).contains("3 tekens te veel");
        awaitKept("l".repeat(1003));
    }

    @Test
    void whatIsTypedWhileTheServerIsKilledIsThereAfterItsRestart() {
        browser.close();
        try (RunningBalie own = RunningBalie.start("bewaren")) {
            begin(own);
            type("voor de klap, ");
            awaitKept("voor de klap, ");
            own.kill();
            type("erna, ");
            awaitSaid("Nog niet bewaard");
            own.restart();
            type("en verder.");
            awaitKept("voor de klap, erna, en verder.");
            tab.reload();
            assertThat(tab.inputValue("#notitie-1")).isEqualTo("voor de klap, erna, en verder.");
        }
        Visitor.signedIn(RunningBalie.shared(), Rol.KCM);
    }

    @Test
    void whatIsTypedWithoutNetworkIsKeptWhenItIsBack() {
        browser.setOffline(true);
        type("zonder netwerk");
        awaitSaid("Nog niet bewaard");
        assertThat(kept()).isEmpty();
        browser.setOffline(false);
        awaitKept("zonder netwerk");
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsKeptWhenSheIsBack() {
        browser.signOut();
        type("zonder sessie");
        awaitSaid("niet meer aangemeld");
        assertThat(kept()).isEmpty();
        browser.signIn(kcm);
        Page other = browser.open("/werkplek/gesprekken");
        assertThat(other.textContent("h1")).isEqualTo("Gesprekken");
        awaitKept("zonder sessie");
    }

    /** Which text stays is chosen with the keyboard, and nothing is kept before that. */
    @Test
    void whatTwoTabsTypeIsShownInBothAndChosenFrom() {
        Page other = browser.open(gesprek);
        type("uit de ene tab");
        awaitKept("uit de ene tab");
        other.fill("#notitie-1", "uit de andere tab");
        other.waitForFunction("() => document.querySelector('[data-bewaard]').value.includes('In een ander venster')");
        other.click(".balk button:has-text('Bewaren')");
        other.waitForSelector(".vensters");
        assertThat(other.evaluate("document.activeElement.getAttribute('role')"))
                .as("the notice has the focus")
                .isEqualTo("alert");
        assertThat(other.textContent(".vensters")).contains("uit de ene tab", "uit de andere tab");
        assertThat(other.inputValue("#notitie-1")).isEqualTo("uit de andere tab");
        other.keyboard().press("Tab");
        assertThat(other.evaluate("document.activeElement.id")).isEqualTo("keuze-notitie-1-mijn");
        other.keyboard().press("ArrowDown");
        other.keyboard().press("ArrowDown");
        assertThat(other.isChecked("#keuze-notitie-1-samen")).isTrue();
        other.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        other.fill("#notitie-1", "uit de andere tab, en meer");
        assertThat(kept()).as("before she chose").isEqualTo("uit de ene tab");
        other.click(".balk button:has-text('Bewaren')");
        tab.waitForCondition(() -> kept().equals("uit de ene tab\n\nuit de andere tab, en meer"));
        other.waitForFunction( // a tab that is closed while it goes on hangs
                "() => document.readyState === 'complete' && document.querySelector('#notitie-1') && !document.querySelector('.vensters')");
        other.close();
    }

    @Test
    void backAndASecondTabAndABookmarkLeadWhereTheyLed() {
        String woord = "terug" + UUID.randomUUID();
        type(woord);
        awaitKept(woord);
        tab.click("nav a:has-text('Gesprekken')");
        tab.waitForURL("**/werkplek/gesprekken");
        tab.goBack();
        assertThat(tab.inputValue("#notitie-1")).isEqualTo(woord);
        assertThat(browser.open(gesprek).inputValue("#notitie-1")).isEqualTo(woord);
        tab.check("#resultaat-1");
        tab.click("[data-klaar]");
        tab.waitForURL("**/werkplek/contacten/**");
        tab.reload();
        assertThat(tab.textContent("main")).contains(woord);
        tab.goBack();
        assertThat(browser.open(gesprek).url()).contains("/werkplek/contacten/");
        assertThat(Client.of(balie)
                        .get("/klantcontacten?inhoud=" + woord)
                        .body()
                        .path("results"))
                .hasSize(1);
    }

    /** Without being asked by the browser to send again what was refused. */
    @Test
    void whoComesBackAfterARefusalFindsWhatSheTyped() {
        type("geweigerd");
        tab.click("[data-klaar]");
        tab.waitForSelector(".fouten");
        tab.click("nav a:has-text('Gesprekken')");
        tab.waitForURL("**/werkplek/gesprekken");
        tab.goBack();
        assertThat(tab.inputValue("#notitie-1")).isEqualTo("geweigerd");
        String contact = new Voorbeeld(Client.of(balie)).contact("terug", false);
        tab.navigate(balie.address() + "/werkplek/contacten/" + contact);
        tab.fill("#aanvulling", "l".repeat(1001));
        tab.click("button:has-text('Aanvullen')");
        tab.waitForSelector(".fouten");
        tab.click("nav a:has-text('Gesprekken')");
        tab.waitForURL("**/werkplek/gesprekken");
        tab.goBack();
        assertThat(tab.inputValue("#aanvulling")).isEqualTo("l".repeat(1001));
    }

    /** The tab that was open all the time sends what it shows: it is stored already, and not again. */
    @Test
    void anotherTabOfWhatWasSavedStoresNothingAgain() {
        String woord = "nogeens" + UUID.randomUUID();
        type(woord);
        tab.check("#resultaat-1");
        awaitKept(woord);
        Page other = browser.open(gesprek);
        for (Page each : List.of(tab, other)) {
            each.click("[data-klaar]");
            each.waitForURL("**/werkplek/contacten/**");
        }
        assertThat(Client.of(balie)
                        .get("/klantcontacten?inhoud=" + woord)
                        .body()
                        .path("results"))
                .hasSize(1);
    }
}
