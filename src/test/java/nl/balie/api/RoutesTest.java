package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.balie.Golden;
import nl.balie.api.http.Routes;
import org.junit.jupiter.api.Test;

/** Which routes there are, and which path leads to which. */
class RoutesTest {
    private static final String ROOT = "/klantinteracties/api/v1";
    private static final String KEY = "0199d1a2-7c1e-7000-8000-00000000000a";

    private final Routes routes = Dialects.routes();

    @Test
    void theRoutesAreThoseOfTheGoldenFile() {
        Golden.check("routes.txt", routes.lines());
    }

    private Routes.Found found(String path) {
        return Objects.requireNonNull(routes.find(ROOT + path));
    }

    @Test
    void aKeyInThePathIsFound() {
        Routes.Found found = found("/partijen/" + KEY);
        assertThat(found.id()).hasToString(KEY);
        assertThat(found.route().path()).isEqualTo(ROOT + "/partijen/{uuid}");
    }

    @Test
    void whatIsNoKeyLeadsNowhere() {
        assertThat(routes.find(ROOT + "/partijen/{uuid}")).isNull();
        assertThat(routes.find(ROOT + "/partijen/")).isNull();
        assertThat(routes.find(ROOT + "/partijen/1-2-3-4-5")).isNull();
        assertThat(routes.find(ROOT + "/partijen/" + KEY + "/")).isNull();
        assertThat(routes.find(ROOT + "/onbekend")).isNull();
        assertThat(routes.find("")).isNull();
    }

    @Test
    void theMethodsOfARouteAreToldInAllow() {
        assertThat(found("/partijen").route().methods()).containsExactly("GET", "POST", "HEAD", "OPTIONS");
        assertThat(found("/maak-klantcontact").route().methods()).containsExactly("POST", "OPTIONS");
    }
}
