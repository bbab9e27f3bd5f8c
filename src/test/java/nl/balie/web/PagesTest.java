package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Objects;
import nl.balie.Golden;
import org.junit.jupiter.api.Test;

/** Which pages there are, for whom, and which address leads to which. */
class PagesTest {
    /** All parts that there are: one that is new can't be forgotten. */
    private final Pages pages = new Pages(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.balie.web").stream()
                    .filter(type -> type.isAssignableTo(Pages.Part.class)
                            && !type.isInterface()
                            && !type.getSimpleName().contains("_"))
                    .map(type -> withNothingBehind(type.reflect().asSubclass(Pages.Part.class)))
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
        assertThat(pages.methods("/zoeken")).isEqualTo("POST");
        assertThat(pages.methods("")).isEmpty();
    }
}
