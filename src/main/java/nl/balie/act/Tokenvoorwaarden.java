package nl.balie.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Partij;
import nl.balie.register.Register;
import nl.balie.resource.Resource;

/** What a new token may and until when, as people say it: the same for who types a command and for who fills in a page. */
public final class Tokenvoorwaarden {
    /** What a right can be given on, by the names that stand in paths. */
    public static final List<String> RESOURCES = Stream.concat(
                    Register.all().map(Resource::plural), Reporting.NAMES.stream())
            .toList();
    /** The word for all that an application needs that registers contacts in one call. */
    public static final String REGISTREREN = "registreren";

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private Tokenvoorwaarden() {}

    /** The rights that a word stands for, as {@code read} or {@code create:klantcontacten}; none when Balie does not know it. */
    public static List<Right> rechten(String woord) {
        if (woord.equals(REGISTREREN)) {
            return Stream.concat(
                            RegistreerKlantcontact.WRITES.stream()
                                    .map(resource -> new Right(Deed.CREATE, resource.plural())),
                            Stream.of(new Right(Deed.READ, Partij.RESOURCE.plural())))
                    .toList();
        }
        return Right.of(woord)
                .filter(right -> right.resource() == null || RESOURCES.contains(right.resource()))
                .stream()
                .toList();
    }

    /** The last day on which a token works that ends at this moment. */
    public static LocalDate laatsteDag(Instant einde) {
        return einde.atZone(DUTCH_TIME).toLocalDate().minusDays(1);
    }

    /** The moment at which a token ends that works until the end of this day. */
    public static Instant einde(LocalDate dag) {
        return dag.plusDays(1).atStartOfDay(DUTCH_TIME).toInstant();
    }
}
