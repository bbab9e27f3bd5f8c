package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.Golden;
import org.junit.jupiter.api.Test;

/** Which pages there are, for whom, and which address leads to which. */
class PagesTest {
    private final Pages pages = new Pages(Stream.of(
                    FirstPage.class,
                    Werkplek.class,
                    Klanten.class,
                    Contacten.class,
                    Koppelen.class,
                    Verzoeken.class,
                    Behandelen.class,
                    Contactverzoeken.class,
                    Verdeling.class,
                    Corrigeren.class,
                    Bellen.class,
                    Ongedaan.class,
                    Wiebelt.class,
                    Aanmelden.class,
                    Hulp.class,
                    Gegevens.class,
                    Berichten.class,
                    Beheer.class,
                    Overdrachten.class,
                    Invoer.class)
            .map(PagesTest::withNothingBehind)
            .toList());

    private static Pages.Part withNothingBehind(Class<? extends Pages.Part> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return (Pages.Part) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePagesAreThoseOfTheGoldenFile() {
        Golden.check("pages.txt", pages.lines());
    }

    @Test
    void anAddressLeadsToItsPage() {
        assertThat(Objects.requireNonNull(pages.find("GET", "/klanten/1")).parts())
                .containsEntry("id", "1");
        assertThat(pages.find("GET", "/")).isNotNull();
        assertThat(pages.find("GET", "/klanten/")).isNull();
        assertThat(pages.find("GET", "/klanten/1/2")).isNull();
        assertThat(pages.find("POST", "/klanten/1")).isNull();
        assertThat(pages.knows("/zoeken")).isTrue();
        assertThat(pages.knows("")).isFalse();
    }
}
