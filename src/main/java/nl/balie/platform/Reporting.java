package nl.balie.platform;

import java.util.List;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;

/** What a token may have to do with management information: it is about all klantcontacten, so its rights have names of their own. */
public final class Reporting {
    private static final String INFORMATION = "managementinformatie";
    private static final String EMPLOYEES = "managementinformatie-medewerkers";

    /** Reading it. */
    public static final Right READ = new Right(Deed.READ, INFORMATION);
    /** Seeing figures of employees who had few contacts, which tell much of one person. */
    public static final Right SEE_EMPLOYEES = new Right(Deed.READ, EMPLOYEES);
    /** What stands behind the colon of these rights. */
    public static final List<String> NAMES = List.of(INFORMATION, EMPLOYEES);

    private Reporting() {}
}
