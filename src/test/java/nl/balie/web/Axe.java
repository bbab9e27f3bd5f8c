package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** Looks whether everybody can use the page that a tab shows. */
final class Axe {
    /** All of WCAG 2.2 A and AA that a program can see, and what is good practice; or what colours decide. */
    private static final String RUN = """
            only => axe.run(document, {resultTypes: ["violations"], ...(only.length ? {runOnly: only} :
                {rules: {"target-size": {enabled: true}}})}).then(found =>
                found.violations.map(fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 200) + " " + node.any.map(check =>
                    check.message)).join(" | ")))""";

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String BUITEN = """
            () => [...document.querySelectorAll("body *")].filter(each => {
              const box = each.getBoundingClientRect();
              return box.width > 1 && (box.left < -1 && box.right > 1 || box.right > innerWidth + 1);
            }).map(each => each.outerHTML.slice(0, 200))""";

    private Axe() {}

    /** The page that the tab shows, in every dress. */
    static void requireUsable(Browser browser, Page tab) {
        tab.evaluate(AxeBuilder.getAxeScript());
        for (int breedte : List.of(1280, 320)) {
            tab.setViewportSize(breedte, 800);
            tab.evaluate("() => scrollTo(0, document.body.scrollHeight)"); // what stays in sight covers nothing there
            assertThat((List<?>) tab.evaluate(BUITEN))
                    .as("what sticks out of %s at %s pixels", tab.url(), breedte)
                    .isEmpty();
            requireUsable(tab, ColorScheme.LIGHT, List.of());
            requireUsable(tab, ColorScheme.DARK, COLOURS);
        }
        browser.requireQuiet();
    }

    private static void requireUsable(Page tab, ColorScheme thema, List<String> only) {
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(thema));
        assertThat((List<?>) tab.evaluate(RUN, only))
                .as("%s, %s, %s", tab.url(), thema, tab.viewportSize().width)
                .isEmpty();
    }
}
