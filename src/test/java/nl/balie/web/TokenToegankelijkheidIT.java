package nl.balie.web;

import com.microsoft.playwright.Page;
import java.util.Map;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody can make a token and end one: axe finds nothing where a form has faults, where the token stands, and on the page of its application. */
class TokenToegankelijkheidIT {
    @BeforeAll
    static void require() {
        Browser.require();
    }

    @Test
    void axeFindsNothingFromFaultToTokenToItsEnd() {
        RunningBalie balie = RunningBalie.shared();
        Visitor fenna = Visitor.signedIn(balie, Rol.BEHEERDER);
        String applicatie = fenna.post("/werkplek/beheer/applicaties/nieuw", Map.of("naam", "w".repeat(100)))
                .location();
        try (Browser browser = Browser.of(balie, fenna)) {
            Page tab = browser.open(applicatie + "/token");
            tab.click("main form > button");
            tab.waitForSelector(".fouten");
            Axe.requireUsable(browser, tab);
            tab.check("#recht-read");
            tab.check("#zeker");
            tab.click("main form > button");
            tab.waitForSelector("#token");
            Axe.requireUsable(browser, tab);
            tab.navigate(balie.address() + applicatie);
            tab.click("main details summary");
            Axe.requireUsable(browser, tab);
            tab.click("main details button");
            tab.waitForSelector(".melding");
            Axe.requireUsable(browser, tab);
        }
    }
}
