package nl.balie.act;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Partij;
import nl.balie.register.Register;
import nl.balie.resource.Resource;

/** What a token can be given: rights on what there is, and the day until which. */
public final class Rechten {
    /** The word for all that registering in one call needs. */
    public static final String REGISTREREN = "registreren";
    /** What stands behind the colon of a right. */
    public static final List<String> WAAROP = Stream.concat(
                    Register.all().map(Resource::plural), Reporting.NAMES.stream())
            .toList();

    private Rechten() {}

    /** What an application needs that registers contacts in one call, and nothing else. */
    public static Stream<Right> registreren() {
        return Stream.concat(
                RegistreerKlantcontact.WRITES.stream().map(resource -> new Right(Deed.CREATE, resource.plural())),
                Stream.of(new Right(Deed.READ, Partij.RESOURCE.plural())));
    }

    /** The end of the last day on which a token works, in Dutch time. */
    public static OffsetDateTime totEnMet(LocalDate dag) {
        return dag.plusDays(1).atStartOfDay(RegistreerGesprek.AMSTERDAM).toOffsetDateTime();
    }

    /** The last day on which a token works that expires at this moment. */
    public static LocalDate laatsteDag(OffsetDateTime verloopt) {
        return verloopt.atZoneSameInstant(RegistreerGesprek.AMSTERDAM)
                .toLocalDate()
                .minusDays(1);
    }
}
