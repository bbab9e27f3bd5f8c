package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits in a tab until it can go on: the number of who calls, and what was typed on a page that one left. */
class OproepIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "oproep");
    private static final String NUMBER = "0970987654";

    @BeforeAll
    static void browser() {
        Browser.require();
    }

    @Test
    void theNumberOfWhoCallsIsThereAfterSigningInAndInNoAddress() {
        try (Browser browser = Browser.of(BALIE, KCM)) {
            browser.signOut();
            Page tab = browser.open("/werkplek/gesprekken/nieuw#telefoon=" + NUMBER);
            tab.waitForURL("**/werkplek/aanmelden");
            assertThat(tab.url()).doesNotContain(NUMBER);
            browser.signIn(KCM);
            tab.reload();
            tab.waitForSelector("#telefoon");
            tab.waitForURL(address -> address.matches(".*/werkplek/gesprekken/[0-9a-f-]{36}"));
            assertThat(tab.inputValue("#telefoon")).isEqualTo(NUMBER);
            assertThat(tab.evaluate("() => Object.values(sessionStorage).join()"))
                    .isEqualTo("");
            browser.requireQuiet();
        }
        assertThat(BALIE.log()).doesNotContain(NUMBER);
    }

    @Test
    void whatWasTypedIsThereWhenOneComesBackUntilItWasSentOrOneSignsOut() {
        Voorbeeld make = new Voorbeeld(Client.of(BALIE));
        String contact = "/werkplek/contacten/" + make.contact(Voorbeeld.word(), false);
        try (Browser browser = Browser.of(BALIE, Visitor.signedIn(BALIE, Rol.KCM, "oproep"))) {
            Page tab = browser.open(contact);
            tab.fill("#aanvulling", "Half af");
            tab.navigate(BALIE.address() + "/werkplek/");
            tab.navigate(BALIE.address() + contact);
            assertThat(tab.inputValue("#aanvulling")).isEqualTo("Half af");
            tab.click("form[action$=aanvullingen] button");
            tab.waitForSelector("[data-gedaan]");
            tab.reload();
            assertThat(tab.inputValue("#aanvulling")).isEmpty();
            tab.fill("#aanvulling", "Van wie was dit?");
            tab.click("form[data-afmelden] button");
            tab.waitForURL("**/werkplek/aanmelden");
            assertThat(tab.evaluate("() => sessionStorage.length")).isEqualTo(0);
        }
    }
}
