package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of an employee who is signed in: the machine's own chromium, started once for all tests of a run. Whatever she does, nothing
 * is said on the console and nothing is asked of another host.
 */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String SKIPPED =
            "The tests in a browser were skipped: there is no " + CHROMIUM + " (Debian: apt-get install chromium).";
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    private final RunningBalie balie;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    private static final class Chromium {
        private static final com.microsoft.playwright.Browser ONE = start();

        private static com.microsoft.playwright.Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(FLAGS));
        }
    }

    private Browser(RunningBalie balie, com.microsoft.playwright.Browser.NewContextOptions options) {
        this.balie = balie;
        context = Chromium.ONE.newContext(options.setBaseURL(balie.address()).setLocale("nl-NL"));
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(message -> {
            if (!message.text()
                    .startsWith("Failed to load resource")) { // says of every page that is not a 200 what it is
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onRequest(request -> {
            if (!request.url().startsWith(balie.address() + "/")) {
                complaints.add(request.url());
            }
        });
    }

    /** Skips the tests that follow where there is no browser, and says so. */
    static void require() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println(SKIPPED);
        }
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), SKIPPED);
    }

    /** A browser with this visitor's session. */
    static Browser of(RunningBalie balie, Visitor visitor) {
        return of(balie, visitor, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** The same, with other options. */
    static Browser of(RunningBalie balie, Visitor visitor, com.microsoft.playwright.Browser.NewContextOptions options) {
        Browser browser = new Browser(balie, options);
        browser.signIn(visitor);
        return browser;
    }

    /** Gives it the session of this visitor. */
    void signIn(Visitor visitor) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, visitor.cookie())
                .setDomain("127.0.0.1")
                .setPath(Pages.PREFIX)
                .setHttpOnly(true)));
    }

    /** Ends its session. */
    void signOut() {
        context.clearCookies();
    }

    /** Takes the network away, or gives it back. */
    void setOffline(boolean offline) {
        context.setOffline(offline);
    }

    /** A tab at this address. */
    Page open(String path) {
        Page page = context.newPage();
        page.navigate(balie.address() + path);
        return page;
    }

    /** What it complained of so far: nothing. */
    void requireQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
