package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes the pictures of the README, of the made-up municipality: only when asked ({@code -Dschermafdrukken=true}). */
@EnabledIfSystemProperty(named = "schermafdrukken", matches = "true")
class SchermafdrukkenIT {
    private static final Path FOLDER = Path.of("docs/images");
    private static final int LONGEST = 150 * 1024;

    private static Browser browser(RunningBalie balie, Medewerker wie, ColorScheme thema) {
        NewContextOptions options =
                new NewContextOptions().setLocale("nl-NL").setColorScheme(thema).setViewportSize(1280, 800);
        return Browser.of(balie, Visitor.signedIn(balie, wie), options);
    }

    private static void picture(Page tab, String name) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        tab.evaluate("() => scrollTo(0, 0)");
        tab.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LONGEST);
    }

    private static void zoek(Page tab, String tekst) {
        tab.fill("#tekst", tekst);
        tab.click(".zoek button");
        tab.waitForSelector("h1:has-text('Gevonden')");
    }

    @Test
    void makesThem() throws IOException {
        Browser.require();
        Files.createDirectories(FOLDER);
        try (RunningBalie balie = RunningBalie.startDemo("schermafdrukken")) {
            try (Browser licht = browser(balie, Medewerker.DEMO.getFirst(), ColorScheme.LIGHT);
                    Browser donker = browser(balie, Medewerker.DEMO.getFirst(), ColorScheme.DARK)) {
                gesprek(balie, licht, donker);
            }
            try (Browser esra = browser(balie, Medewerker.DEMO.get(2), ColorScheme.LIGHT);
                    Browser fenna = browser(balie, Medewerker.DEMO.get(3), ColorScheme.LIGHT)) {
                contactverzoeken(esra);
                beheer(fenna);
            }
        }
    }

    private static void gesprek(RunningBalie balie, Browser licht, Browser donker) throws IOException {
        Visitor anneke = Visitor.signedIn(balie, Medewerker.DEMO.getFirst());
        String klant = Client.of(balie)
                .get("/betrokkenen?wasPartij__partijIdentificator__codeSoortObjectId=bsn")
                .body()
                .at("/results/0/wasPartij/uuid")
                .asText();
        Page tab = licht.open("/werkplek/");
        zoek(tab, "Rietkraag");
        picture(tab, "zoeken");
        tab = licht.open("/werkplek/klanten/" + klant);
        picture(tab, "klant");
        tab.click("main form button");
        tab.waitForSelector("form.gesprek");
        String gesprek = tab.url().replaceFirst(".*/werkplek/", "/werkplek/");
        tab.fill("#notitie-1", """
                Kliko aan de straatkant is vannacht omgewaaid en gebarsten.
                Wil weten of ze een nieuwe krijgt, en of dat iets kost.""");
        tab.waitForCondition(() -> anneke.get(gesprek).text().contains("gebarsten"));
        picture(tab, "gesprek");
        Page laat = donker.open(gesprek);
        laat.click("[data-klaar]");
        laat.waitForSelector(".fouten");
        picture(laat, "fouten-donker");
        tab.reload();
        tab.evaluate("() => document.getElementById('resultaat-1').checked = true");
        tab.click("[data-klaar]");
        tab.waitForURL("**/werkplek/contacten/**");
        picture(tab, "contact");
        for (String notitie :
                new String[] {"Paspoort verlopen, wil maandag langskomen.", "Vergunning voor een overkapping."}) {
            String een = anneke.post("/werkplek/gesprekken", Map.of()).location();
            anneke.post(een, Map.of("notitie-1", notitie, "versie", "1"));
        }
        tab.navigate(balie.address() + "/werkplek/gesprekken");
        picture(tab, "gesprekken");
    }

    private static void contactverzoeken(Browser wie) throws IOException {
        Page tab = wie.open("/werkplek/contactverzoeken?wachtrij=alle");
        picture(tab, "werklijst");
        tab.click("tbody a");
        tab.waitForSelector("main h1");
        picture(tab, "contactverzoek");
    }

    private static void beheer(Browser wie) throws IOException {
        for (String lijst : new String[] {"kanalen", "applicaties", "verbindingen"}) {
            picture(wie.open("/werkplek/beheer/" + lijst), "beheer-" + lijst);
        }
        picture(wie.open("/werkplek/beheer"), "beheer");
        Page tab = wie.open("/werkplek/beheer/vragensets");
        tab.click("tbody a");
        tab.waitForSelector("main form");
        picture(tab, "beheer-vragenset");
        picture(wie.open("/werkplek/cijfers"), "cijfers");
        tab = wie.open("/werkplek/verantwoording");
        tab.fill("#veld-applicatie", "Werkplek");
        tab.click("main form button");
        tab.waitForSelector("tbody tr");
        picture(tab, "verantwoording");
    }
}
