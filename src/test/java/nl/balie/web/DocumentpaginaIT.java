package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the API documents do what they are for, behind a policy that lets them do nothing else. */
class DocumentpaginaIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    @BeforeAll
    static void require() {
        Browser.require();
    }

    @Test
    void anOperationIsReadAndTheBrowserForbidsNothing() {
        try (Browser browser = Browser.of(BALIE, Visitor.signedIn(BALIE, Rol.BEHEERDER))) {
            Page page = browser.open("/klantinteracties/api/v1/schema/");
            page.click(".opblock-tag >> nth=0");
            page.click(".opblock-summary >> nth=0");
            page.waitForSelector(".opblock-body .responses-inner");
            assertThat(page.textContent(".info .title")).contains("klantinteracties");
            browser.requireQuiet();
        }
    }
}
