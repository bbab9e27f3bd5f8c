package nl.balie.api.words;

import java.util.Set;
import nl.balie.platform.Settings;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Kind;
import nl.balie.resource.Path;
import nl.balie.resource.Resource;

/**
 * A filter that tells who or what is looked for and is left blank would answer with everybody, and who takes the first row shows a
 * stranger. Such a filter is refused; Open Klant passes over it, and in its dialect a setting decides.
 */
public final class BlankFilters {
    /** Are they refused in the dialect of Open Klant as well? */
    public static final boolean REFUSED = "weigeren".equals(Settings.text("balie.lege-filter"));

    /** What many have alike, and what is left open when nothing is chosen, wherever it stands. */
    private static final Set<String> DESCRIBING = Set.of(
            "bronorganisatie",
            "codeObjecttype",
            "codeRegister",
            "codeSoortObjectId",
            "functie",
            "geboortedatum",
            "gevraagdeHandeling",
            "inhoud",
            "initiatiefnemer",
            "interneNotitie",
            "kanaal",
            "land",
            "omschrijving",
            "onderwerp",
            "reactie",
            "soortCode",
            "taal",
            "toelichting",
            "voorkeurskanaal",
            "voorkeurstaal");

    private static final Set<Kind> CHOICES = Set.of(Kind.FLAG, Kind.DATE, Kind.MOMENT);

    private BlankFilters() {}

    /** Does a filter tell who or what is looked for? Each does that is not known to describe: so that none is forgotten. */
    public static boolean identifies(Resource resource, Filter filter) {
        if (filter.operator() == Operator.PRESENT) {
            return false;
        }
        Attribute attribute = Path.follow(resource, filter.path()).attribute();
        if (attribute == null) {
            return true;
        }
        String last = filter.path().substring(filter.path().lastIndexOf('.') + 1);
        boolean isChoice = attribute.isCoded() || CHOICES.contains(attribute.kind());
        return !isChoice && !DESCRIBING.contains(last);
    }
}
