package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import java.util.List;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Vraag: one question of a vragenset. Who answered it keeps its text in the answer, so that a question can be changed. */
public final class Vraag {
    public static final String KORT = "kort";
    public static final String LANG = "lang";
    /** One of the opties. */
    public static final String KEUZE = "keuze";
    /** As many of the opties as apply. */
    public static final String MEERKEUZE = "meerkeuze";

    public static final String DATUM = "datum";
    public static final String JA_NEE = "ja_nee";

    public static final Attribute TEKST = text("tekst").max(200).required().check(Checks::oneLine);
    public static final Attribute SOORT =
            code("soortVraag", KORT, LANG, KEUZE, MEERKEUZE, DATUM, JA_NEE).standard(KORT);
    public static final Attribute VERPLICHT = flag("verplicht").standard(false);
    /** What can be chosen, one on each line. */
    public static final Attribute OPTIES = text("opties").max(2000);
    /** Those with a lower one come first. */
    public static final Attribute VOLGORDE =
            integer("volgorde").min(0).max(1000).standard(0);

    /** How many opties a question can have. */
    public static final int MOST_OPTIES = 50;

    public static final Resource RESOURCE = Resource.resource("vraag", "vragen", "Vraag")
            .meaning("Een vraag van een vragenset.")
            .with(TEKST, SOORT, VERPLICHT, OPTIES, VOLGORDE)
            .unseen(reference("vragenset", () -> Vragenset.RESOURCE).required())
            .rule(Vraag::optiesBijKeuze);

    private Vraag() {}

    /** What can be chosen. */
    public static List<String> opties(Row vraag) {
        return opties(vraag.text(OPTIES));
    }

    private static List<String> opties(String tekst) {
        return Checks.lines(tekst);
    }

    /** What is wrong with what can be chosen in a question of this kind; null when nothing is. */
    public static @Nullable Message fout(String soort, String opties) {
        int aantal = opties(opties).size();
        boolean isKeuze = List.of(KEUZE, MEERKEUZE).contains(soort);
        return isKeuze && (aantal == 0 || aantal > MOST_OPTIES)
                ? Message.invalid("Geef een tot %d keuzes, elk op een eigen regel.".formatted(MOST_OPTIES))
                : null;
    }

    private static void optiesBijKeuze(Change change, Violations violations) {
        Message fout = fout(change.after().text(SOORT), change.after().text(OPTIES));
        if (fout != null) {
            violations.add(change.path(OPTIES.name()), fout);
        }
    }
}
