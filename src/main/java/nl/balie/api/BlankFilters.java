package nl.balie.api;

import java.util.Set;
import nl.balie.platform.Settings;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Path;
import nl.balie.resource.Resource;

/**
 * A filter that tells who or what is looked for and is left blank would answer with everybody, and who takes the first row shows a
 * stranger. Such a filter is refused; Open Klant passes over it, and in its dialect a setting decides.
 */
public final class BlankFilters {
    /** Are they refused in the dialect of Open Klant as well? */
    static final boolean REFUSED = "weigeren".equals(Settings.text("balie.lege-filter"));

    /** What persons, organisations and things are known by, wherever it stands. */
    private static final Set<String> IDENTIFYING = Set.of(
            "objectId",
            "nummer",
            "referentienummer",
            "klantnummer",
            "naam",
            "achternaam",
            "organisatienaam",
            "bedrijfsnaam",
            "adres",
            "iban",
            "subject",
            "inpBsn",
            "inpANummer",
            "anpIdentificatie",
            "annIdentificatie",
            "identificatie");

    private BlankFilters() {}

    /** Does a filter tell who or what is looked for? By a key, by what is kept to find by, or by a name or number. */
    public static boolean identifies(Resource resource, Filter filter) {
        if (filter.operator() == Operator.PRESENT) {
            return false;
        }
        String last = filter.path().substring(filter.path().lastIndexOf('.') + 1);
        return IDENTIFYING.contains(last)
                || Path.follow(resource, filter.path()).attribute() == null;
    }
}
