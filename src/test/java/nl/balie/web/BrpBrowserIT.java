package nl.balie.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The BRP beside a gesprek in a browser: the panel comes by itself, and the page does not wait for it. */
class BrpBrowserIT {
    private static final Receiver BRP = Receiver.register("brp");
    private static RunningBalie balie;

    @BeforeAll
    static void start() throws IOException {
        Browser.require();
        Path file = Files.createTempFile("registers", ".properties");
        Files.writeString(file, "brp.url = %s\nbrp.header.x-doelbinding = A\n".formatted(BRP.address()));
        balie = RunningBalie.start("brp-browser", Map.of("BALIE_REGISTERS", file.toString()));
    }

    @AfterAll
    static void stop() {
        if (balie != null) {
            balie.close();
        }
        BRP.close();
    }

    @Test
    void whoCallsIsFoundChosenAndShownWithoutHerNumberInAnyAddress() {
        try (Browser browser = Browser.of(balie, Visitor.signedIn(balie, Rol.KCM))) {
            Page tab = browser.open("/werkplek/");
            tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Nieuw gesprek"))
                    .click();
            tab.locator("#notitie-1").fill("Belt over een boom.");
            tab.locator("#zoek").fill("999990160");
            tab.locator("#zoek").press("Enter");
            assertThat(tab.locator("[data-paneel]")).containsText("Fruitje Boomgaard");
            Assertions.assertThat(tab.url()).contains("/wie/").doesNotContain("999990160");
            Bruikbaar.require(tab);
            tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Kies Fruitje Boomgaard"))
                    .click();
            assertThat(tab.locator("#notitie-1")).hasValue("Belt over een boom.");
            assertThat(tab.locator(".beller [data-paneel]")).containsText("31 december 1980");
            Bruikbaar.require(tab);

            BRP.does("slow");
            tab.reload();
            tab.locator("#notitie-1").fill("De pagina wacht niet.");
            assertThat(tab.locator("[data-paneel][aria-busy]")).hasCount(1);
            assertThat(tab.locator(".beller [data-paneel]")).containsText("De BRP antwoordt niet binnen 3 seconden");
            assertThat(tab.locator("#notitie-1")).hasValue("De pagina wacht niet.");
            browser.requireQuiet();
        } finally {
            BRP.does("answer");
        }
    }

    @Test
    void theFormsAreForEverybody() {
        try (Browser browser = Browser.of(balie, Visitor.signedIn(balie, Rol.KCM, "ander"))) {
            Page tab = browser.open("/werkplek/");
            tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Nieuw gesprek"))
                    .click();
            tab.locator("#notitie-1").fill("Wat ik typte.");
            tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Zoek in de BRP"))
                    .click();
            assertThat(tab.locator("h1")).hasText("Zoek in de BRP");
            tab.locator("#achternaam").fill("B");
            tab.locator("#achternaam").press("Enter");
            assertThat(tab.locator(".fouten li")).hasCount(2);
            Bruikbaar.require(tab);
            tab.locator("#achternaam").fill("Boom");
            tab.locator("#geboortedatum").fill("31-12-1980");
            tab.locator("#geboortedatum").press("Enter");
            assertThat(tab.locator("[data-inhoud] li")).hasCount(2);
            Bruikbaar.require(tab);
            tab.getByText("Terug", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(tab.locator("#notitie-1")).hasValue("Wat ik typte.");
            browser.requireQuiet();
        }
    }
}
