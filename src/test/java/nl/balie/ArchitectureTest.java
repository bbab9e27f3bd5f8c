package nl.balie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.command.Balie;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of docs/architecture.md, and the few rules of style that a machine can see. */
class ArchitectureTest {
    private static final int LONGEST_FILE = 300;
    private static final Pattern TYPE = Pattern.compile(
            "^(?:public |final |sealed |abstract )*(?:class|record|interface|enum) ", Pattern.MULTILINE);

    /** Each room, and the rooms that it knows besides itself. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "resource", List.of(),
            "register", List.of("resource"),
            "platform", List.of(),
            "elders", List.of("platform"),
            "store", List.of("resource", "register", "platform"),
            "act", List.of("resource", "register", "store", "platform"),
            "verhuizing", List.of("resource", "register", "store", "platform"),
            "api", List.of("resource", "register", "store", "act", "platform"),
            "web", List.of("resource", "register", "store", "act", "platform", "elders"));

    /** The packages of the dialects: whatever stands in {@code api} beside what they share. */
    private static final List<String> DIALECTS = List.of(
            "api.klantinteracties",
            "api.vng",
            "api.contactmomenten",
            "api.klantenregister",
            "api.details",
            "api.reporting",
            "api.profielservice");

    /** The classes of the program, wherever the build put them; not the tests. */
    private static final JavaClasses BALIE = new ClassFileImporter()
            .importUrl(Balie.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyRoomKnowsOnlyTheRoomsBelowIt() {
        ROOMS.forEach((room, known) -> noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS.keySet().stream()
                        .filter(other -> !other.equals(room) && !known.contains(other))
                        .map(ArchitectureTest::inside)
                        .toArray(String[]::new))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(inside("command"))
                .allowEmptyShould(true)
                .check(BALIE));
    }

    @Test
    void everyClassStandsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(Stream.of("command"), ROOMS.keySet().stream())
                        .map(ArchitectureTest::inside)
                        .toArray(String[]::new))
                .check(BALIE);
    }

    @Test
    void theRoomsFormNoCircle() {
        slices().matching("nl.balie.(*)..").should().beFreeOfCycles().check(BALIE);
        slices().matching("nl.balie.api.(*)..").should().beFreeOfCycles().check(BALIE);
    }

    /** What two of them need stands in a room that they share. */
    @Test
    void theDialectsDoNotKnowEachOther() {
        DIALECTS.forEach(dialect -> noClasses()
                .that()
                .resideOutsideOfPackages(inside(dialect), inside("command"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(dialect))
                .check(BALIE));
    }

    @Test
    void declarationsKnowNothingButTheLanguage() {
        classes()
                .that()
                .resideInAnyPackage(inside("resource"), inside("register"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..",
                        inside("resource"),
                        inside("register"))
                .check(BALIE);
    }

    @Test
    void theStoreKnowsNoHttpAndJsonOnlyForJsonColumns() {
        noClasses()
                .that()
                .resideInAPackage(inside("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.quarkus.vertx..", "java.net.http..")
                .check(BALIE);
        noClasses()
                .that()
                .resideInAPackage(inside("store"))
                .and()
                .haveNameNotMatching("nl\\.balie\\.store\\.Json(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(BALIE);
    }

    @Test
    void theDialectsSendNoSql() {
        noClasses()
                .that()
                .resideInAPackage(inside("api"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.sql\\.(Connection|.*Statement|ResultSet)|(javax\\.sql|io\\.agroal|org\\.postgresql)\\..*")
                .check(BALIE);
    }

    @Test
    void namesCarryNoDecoration() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base)")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[^.]*")
                .check(BALIE);
    }

    @Test
    void noFileIsLongerThanAReaderCanHold() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).as("files of more than %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void everyFileBeginsByTellingWhatItIsFor() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher type = TYPE.matcher(text);
            if (!text.substring(0, type.find() ? type.start() : text.length()).contains("/**")) {
                silent.add(file.toString());
            }
        }
        assertThat(silent).as("files without a first sentence").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String inside(String room) {
        return "nl.balie." + room + "..";
    }
}
