package nl.balie.act.inrichting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.inrichting.Knoop.Lijst;
import nl.balie.act.inrichting.Knoop.Velden;
import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import org.junit.jupiter.api.Test;

/** The page that explains the file shows every section, and in its example every key. */
class VoorbeeldTest {
    private static final Set<String> LISTS = Set.of("lidmaatschappen", "eenheden");

    @Test
    void thePageShowsEveryKeyThatTheFileCanHave() throws IOException {
        String page = Files.readString(Path.of("docs/inrichting.md"));
        String example = page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        Velden file = (Velden) Lezer.lees(new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));
        for (Sectie sectie : Sectie.ALLE) {
            assertThat(page).contains(sectie.naam());
            Knoop rijen = file.get(sectie.naam());
            if (rijen == null) {
                continue; // a list like kanalen, which names it
            }
            Set<String> shown = names(rijen);
            if (sectie.lijst() != null) {
                shown.addAll(names(Objects.requireNonNull(file.get("kanalen"))));
            }
            assertThat(shown).as(sectie.naam()).containsAll(sectie.namen());
            for (Listing listing : sectie.lijsten()) {
                List<String> keys = Sectie.attributes(listing.target()).stream()
                        .map(Attribute::name)
                        .toList();
                assertThat(shown).as(listing.name()).containsAll(LISTS.contains(listing.name()) ? List.of() : keys);
            }
        }
        assertThat(names(Objects.requireNonNull(file.get(Applicatiesectie.NAAM))))
                .contains("naam", "contact", "tokens", "token", "clientId", "geheim", "rechten", "verloopt");
    }

    /** All names in a part of the file. */
    private static Set<String> names(Knoop knoop) {
        Set<String> names = new HashSet<>();
        Stream<Knoop> inside = Stream.of();
        if (knoop instanceof Velden velden) {
            names.addAll(velden.velden().keySet());
            inside = velden.velden().values().stream().map(Knoop.Veld::inhoud);
        } else if (knoop instanceof Lijst lijst) {
            inside = lijst.leden().stream();
        }
        inside.forEach(each -> names.addAll(names(each)));
        return names;
    }
}
