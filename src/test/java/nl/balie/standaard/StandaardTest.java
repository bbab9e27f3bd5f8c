package nl.balie.standaard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/standard.md tells of every function and case of the standard which tests prove it: read from the tests themselves. */
class StandaardTest {
    private static final Path DOCUMENT = Path.of("docs/standard.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- tests -->\n).*?(<!-- end of tests -->)");
    private static final Pattern NUMBER = Pattern.compile("([fc][0-9]{4})[A-Z].*");

    private static final Comparator<String> FUNCTIONS_FIRST =
            Comparator.comparing((String number) -> number.startsWith("C")).thenComparing(Comparator.naturalOrder());

    /** The functions and the cases that the standard works out, with its own titles. */
    private static final Map<String, String> TITLES =
            """
            F0138 Vraag partij op
            F0796 Wijzig klantcontact
            F1582 Vraag partijidentificator op
            F1975 Registreer bijlage
            F1995 Registreer digitaal adres
            F2084 Vraag overzicht van klantcontacten op
            F2120 Registreer interne taak
            F2158 Wijzig partij
            F2173 Registreer klantcontact
            F2599 Registreer betrokkene bij klantcontact
            F2771 Vraag interne taak op
            F2806 Vraag digitaal adres op
            F2946 Wijzig digitaal adres
            F3246 Wijzig betrokkene bij klantcontact
            F3839 Zoek interne taken
            F3896 Zoek klantcontact
            F4936 Zoek betrokkene bij klantcontact
            F5002 Vraag actor op
            F5241 Wijzig interne taak
            F5492 Zoek bijlagen
            F5582 Zoek actor
            F5592 Registreer actor
            F5639 Wijzig onderwerpobject
            F5817 Zoek partijidentificator
            F5859 Vraag betrokkene bij klantcontact op
            F6039 Vraag onderwerpobject op
            F6230 Vraag bijlage op
            F6257 Registreer partijidentificator
            F6260 Wijzig bijlage
            F6542 Koppel actor aan klantcontact
            F6634 Zoek digitaal adres
            F7554 Registreer partij
            F7927 Zoek partij
            F8226 Wijzig partijidentificator
            F8618 Vraag klantcontact op
            F9322 Registreer onderwerpobject
            F9810 Wijzig actor
            F9829 Zoek onderwerpobject
            C0359 Melding over een bestaande zaak
            C0534 Vraag beantwoord na doorverbinden
            C0992 Vraag aan de telefoon meteen beantwoord
            C1199 Vraag per e-mail
            C2138 Brief
            C2716 Zaak naar aanleiding van een interne taak
            C2984 Terugbellen
            C4390 Melding openbare ruimte, nieuwe zaak
            C6114 Verkeerd doorgezette vraag
            C9018 Productaanvraag aan de telefoon
            C9167 Terugbelverzoek
            C9708 Antwoord naar aanleiding van een interne taak
            C9761 Terugbellen leidt tot een zaak
            C9853 Vraag via een app
            """.lines().collect(Collectors.toMap(line -> line.substring(0, 5), line -> line.substring(6)));

    private static final Map<String, List<JavaMethod>> TESTS = new ClassFileImporter()
            .importPackages(StandaardTest.class.getPackageName()).stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Test.class)
                            && NUMBER.matcher(method.getName()).matches())
                    .sorted(Comparator.comparing(method -> method.getSourceCodeLocation()
                            .getSourceFileName()
                            .concat("%04d"
                                    .formatted(method.getSourceCodeLocation().getLineNumber()))))
                    .collect(Collectors.groupingBy(
                            StandaardTest::number, () -> new TreeMap<>(FUNCTIONS_FIRST), Collectors.toList()));

    @Test
    void everyFunctionAndEveryCaseIsProven() {
        assertThat(TITLES).hasSize(38 + 14);
        assertThat(TESTS).containsOnlyKeys(TITLES.keySet());
    }

    @Test
    void theDocumentNamesTheTests() throws IOException {
        String kept = Files.readString(DOCUMENT);
        String now = TABLE.matcher(kept).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(DOCUMENT)
                .as("%s; rewrite it with: ./mvnw test -Dtest=StandaardTest -Dgolden.write=true", DOCUMENT)
                .hasContent(now);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| number | title | proven by |\n|---|---|---|\n");
        TESTS.forEach((number, tests) -> table.append("| %s | %s | %s |\n"
                .formatted(
                        number,
                        TITLES.get(number),
                        tests.stream().map(StandaardTest::proof).collect(Collectors.joining("<br>")))));
        return table.append('\n').toString();
    }

    private static String proof(JavaMethod test) {
        String sentence = test.getAnnotationOfType(DisplayName.class).value().substring("F0000 ".length());
        return "%s: `%s.%s`".formatted(sentence, test.getOwner().getSimpleName(), test.getName());
    }

    private static String number(JavaMethod test) {
        return test.getName().substring(0, 5).toUpperCase(Locale.ROOT);
    }
}
