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
            Bruikbaar.require(tab);
            browser.requireQuiet();
            tab.check("#recht-read");
            tab.check("#zeker");
            tab.click("main form > button");
            tab.waitForSelector("#token");
            Bruikbaar.require(tab);
            browser.requireQuiet();
            tab.navigate(balie.address() + applicatie);
            tab.click("main details summary");
            Bruikbaar.require(tab);
            browser.requireQuiet();
            tab.click("main details button");
            tab.waitForSelector(".melding");
            Bruikbaar.require(tab);
            browser.requireQuiet();
        }
    }
}
