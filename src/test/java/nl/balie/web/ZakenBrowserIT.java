package nl.balie.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Zaken in panels in a browser: chosen in a gesprek and at a contact. */
class ZakenBrowserIT {
    private static final String NUMMER = "ZAAK-2026-0000000001";
    private static final Receiver ZAKEN = Receiver.register("zaken");
    private static RunningBalie balie;
    private static Voorbeeld make;
    private static String klant = "";

    @BeforeAll
    static void start() throws IOException {
        Browser.require();
        Path file = Files.createTempFile("registers", ".properties");
        Files.writeString(
                file,
                "zaken.url = %s\nzaken.client-id = balie\nzaken.secret = geheim\nzaken.deeplink = https://zaakapp.example/{uuid}\n"
                        .formatted(ZAKEN.address()));
        balie = RunningBalie.start("zaken-browser", Map.of("BALIE_REGISTERS", file.toString()));
        make = new Voorbeeld(Client.of(balie));
        klant = make.partij("Boomgaard", false);
        make.bsn(klant, "999990160");
    }

    @AfterAll
    static void stop() {
        if (balie != null) {
            balie.close();
        }
        ZAKEN.close();
    }

    private static void koppel(Page tab) {
        tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Koppel zaak " + NUMMER))
                .click();
    }

    @Test
    void aZaakIsChosenInAGesprekAndAtAContact() {
        try (Browser browser = Browser.of(balie, Visitor.signedIn(balie, Rol.KCM))) {
            Page tab = browser.open("/werkplek/klanten/" + klant);
            assertThat(tab.locator("[data-paneel] li")).hasCount(2);
            Bruikbaar.require(tab);
            tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Nieuw gesprek met deze klant"))
                    .click();
            tab.locator("#notitie-1").fill("Hoe staat het ermee?");
            koppel(tab);
            assertThat(tab.locator("#zaak-1")).hasValue(NUMMER);
            assertThat(tab.locator("#notitie-1")).hasValue("Hoe staat het ermee?");
            assertThat(tab.locator("[data-paneel] li")).hasCount(2);
            Bruikbaar.require(tab);
            String contact = make.contact("Over de boom", false);
            make.betrokkene(contact, klant, "");
            tab.navigate(balie.address() + "/werkplek/contacten/" + contact + "/koppelingen");
            koppel(tab);
            assertThat(tab.locator("main")).containsText("De zaak is gekoppeld");
            tab.navigate(balie.address() + "/werkplek/zaken/a1a1a1a1-0000-4000-8000-000000000001");
            assertThat(tab.locator("main")).containsText("Over de boom");
            Bruikbaar.require(tab);
            browser.requireQuiet();
        }
    }
}
