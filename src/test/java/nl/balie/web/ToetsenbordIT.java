package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All can be done by keyboard alone, and it is always seen where one is. */
class ToetsenbordIT {
    /** To register a call, besides the text: n, the way to Afhandeling, the choice there, and Ctrl+Enter. */
    private static final int KEYS = 4;

    /** What is wrong with the place that has the focus: it is not marked, or something covers it; empty when all is well. */
    private static final String UNSEEN = """
            () => {
              const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
              if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "not marked: " + it.outerHTML;
              const middle = document.elementFromPoint(box.x + Math.min(box.width, 20) / 2, box.y + Math.min(box.height, 20) / 2);
              return it === middle || it.contains(middle) ? "" : "covered: " + it.outerHTML;
            }""";

    private Browser browser;

    @BeforeAll
    static void require() {
        Browser.require();
    }

    @BeforeEach
    void open() {
        RunningBalie balie = RunningBalie.shared();
        browser = Browser.of(balie, Visitor.signedIn(balie, Rol.KCM, "toetsenbord"));
    }

    @AfterEach
    void close() {
        browser.requireQuiet();
        browser.close();
    }

    private static String focus(Page tab) {
        return Objects.toString(tab.evaluate("() => document.activeElement.name || document.activeElement.id"));
    }

    private Page gesprek() {
        Page tab = browser.open("/werkplek/gesprekken");
        tab.keyboard().press("n");
        tab.waitForSelector("form.gesprek");
        return tab;
    }

    @Test
    void whoAsksMoreGoesOnInTheNextVraagAndWhoComesBackAtTheEndOfWhatIsThere() {
        Page tab = gesprek();
        tab.keyboard().type("eerste");
        tab.keyboard().press("Control+Shift+Enter");
        tab.waitForSelector("#notitie-2");
        tab.waitForFunction("() => document.activeElement.id === 'notitie-2'");
        tab.keyboard().type("tweede");
        assertThat(tab.inputValue("#notitie-1")).isEqualTo("eerste");
        assertThat(tab.inputValue("#notitie-2")).isEqualTo("tweede");
        tab.waitForFunction("() => document.querySelector('[data-bewaard]').value.includes('Bewaard om')");
        tab.navigate(tab.url().replaceFirst("#.*", "?"));
        tab.waitForFunction("() => document.activeElement.id === 'notitie-1'");
        tab.keyboard().type(" en meer");
        assertThat(tab.inputValue("#notitie-1")).isEqualTo("eerste en meer");
    }

    @Test
    void theFirstPlaceLeadsPastTheHead() {
        Page tab = browser.open("/werkplek/gesprekken");
        tab.keyboard().press("Tab");
        assertThat(tab.evaluate(UNSEEN)).isEqualTo("");
        assertThat(tab.evaluate("() => document.activeElement.textContent")).isEqualTo("Naar de inhoud");
        tab.keyboard().press("Enter");
        assertThat(focus(tab)).isEqualTo("inhoud");
        tab.keyboard().press("Tab");
        assertThat(tab.evaluate("() => document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void whereOneIsIsAlwaysSeen(int breedte) {
        Page tab = gesprek();
        tab.setViewportSize(breedte, 600);
        tab.locator("summary").first().click();
        assertThat(walk(tab)).isBetween(20, 60);
        for (String page : List.of("/werkplek/", "/werkplek/gesprekken", "/werkplek/sneltoetsen")) {
            Page other = browser.open(page);
            other.setViewportSize(breedte, 600);
            assertThat(walk(other)).as(page).isBetween(8, 60);
        }
    }

    /** Goes from the first place to the last, and tells how many there were. */
    private static int walk(Page tab) {
        tab.evaluate("() => document.querySelector('.spring').focus()");
        int places = 0;
        do {
            tab.keyboard().press("Tab");
            assertThat(tab.evaluate(UNSEEN)).as("place %s", places).isEqualTo("");
            places++;
        } while (!Boolean.TRUE.equals(tab.evaluate("() => document.activeElement.matches('.voet a:last-child')")));
        return places;
    }

    @Test
    void aCallIsRegisteredWithFewKeys() {
        String woord = "toets" + UUID.randomUUID();
        Page tab = browser.open("/werkplek/");
        tab.keyboard().press("n");
        tab.waitForSelector("form.gesprek");
        assertThat(focus(tab)).isEqualTo("notitie-1");
        tab.keyboard().type(woord);
        int keys = 1;
        for (; !focus(tab).equals("resultaat-1"); keys++) {
            tab.keyboard().press("Tab");
        }
        tab.keyboard().press("1");
        tab.keyboard().press("Control+Enter");
        keys += 2;
        tab.waitForURL("**/werkplek/contacten/**");
        assertThat(tab.textContent("main")).contains("Opgeslagen als ", woord);
        assertThat(tab.textContent("main"))
                .as("the first is what most calls end with")
                .contains("Zelfstandig afgehandeld");
        assertThat(keys).isLessThanOrEqualTo(KEYS);
    }

    /** Enter in a field of one line is no button; in that of the search it is the one beside it. */
    @Test
    void enterInAFieldLeavesThePageAsItIs() {
        Page tab = gesprek();
        tab.evaluate("() => { window.zelfde = true; }");
        for (String field : List.of("#achternaam", "#telefoon", "#resultaat-1")) {
            tab.focus(field);
            tab.keyboard().press("Enter");
        }
        tab.evaluate("() => new Promise(done => setTimeout(done))");
        assertThat(tab.evaluate("() => window.zelfde")).isEqualTo(true);
        tab.fill("#zoek", "niemand" + UUID.randomUUID());
        tab.keyboard().press("Enter");
        tab.waitForURL("**/wie/**");
    }

    @Test
    void keysOfOneCharacterAreTextInsideFields() {
        Page tab = gesprek();
        String address = tab.url();
        tab.keyboard().type("nee? nu niet");
        assertThat(tab.inputValue("#notitie-1")).isEqualTo("nee? nu niet");
        tab.keyboard().press("Control+k");
        assertThat(focus(tab)).isEqualTo("zoek");
        tab.keyboard().type("n?");
        assertThat(tab.inputValue("#zoek")).isEqualTo("n?");
        assertThat(tab.url()).isEqualTo(address);
    }

    @Test
    void keysOfOneCharacterCanBeSwitchedOff() {
        Page tab = browser.open("/werkplek/");
        tab.keyboard().press("?");
        tab.waitForURL("**/werkplek/sneltoetsen");
        assertThat(tab.isChecked("#losse-toetsen")).isTrue();
        tab.focus("#losse-toetsen");
        tab.keyboard().press("Space");
        Page other = browser.open("/werkplek/");
        other.keyboard().press("n");
        other.keyboard().press("?");
        other.keyboard().press("Control+k");
        assertThat(focus(other)).isEqualTo("tekst");
        assertThat(other.url()).endsWith("/werkplek/");
        tab.reload();
        assertThat(tab.isChecked("#losse-toetsen")).isFalse();
        tab.focus("#losse-toetsen");
        tab.keyboard().press("Space");
        tab.evaluate("() => document.activeElement.blur()");
        tab.keyboard().press("n");
        tab.waitForSelector("form.gesprek");
    }

    @Test
    void whatIsListedIsWhatWorks() {
        Page tab = browser.open("/werkplek/sneltoetsen");
        assertThat(tab.locator("kbd").allTextContents())
                .containsExactly("Ctrl+K", "1", "9", "Ctrl+Enter", "Ctrl+Shift+Enter", "n", "?", "j", "k", "o", "t");
        assertThat(Map.of("n", "button", "?", "a"))
                .allSatisfy((key, element) -> assertThat(
                                tab.locator("%s[aria-keyshortcuts='%s']".formatted(element, key))
                                        .count())
                        .isEqualTo(1));
    }
}
