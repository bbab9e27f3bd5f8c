package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;

import nl.balie.resource.Attribute;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Resource;

/** VAC (vraag-antwoordcombinatie): what citizens often ask, and what is answered. */
public final class Vac {
    public static final Attribute VRAAG = text("vraag").max(500).required().check(Checks::oneLine);
    /** In Markdown. */
    public static final Attribute ANTWOORD = text("antwoord").max(20_000).required();
    /** What only employees read, in Markdown. */
    public static final Attribute TOELICHTING = text("toelichting").max(20_000);
    /** For which parts of the organisation it is, by their names, one on each line. */
    public static final Attribute AFDELINGEN = text("afdelingen").max(1000).check(Checks.atMostLines(5));
    /** Words that it is found by, one on each line. */
    public static final Attribute TREFWOORDEN = text("trefwoorden").max(1000).check(Checks.atMostLines(10));
    /** Which source it is kept equal to; empty for one of our own. */
    public static final Attribute HERKOMST = text("herkomst");
    /** What that source calls it. */
    public static final Attribute KENMERK = text("kenmerk");
    /** By which is seen that it changed there; empty when it was changed here since. */
    public static final Attribute STAND = text("stand").untold();

    public static final Resource RESOURCE = Resource.resource("vac", "vacs", "Vac")
            .meaning("Een vraag die vaak wordt gesteld, met haar antwoord.")
            .with(VRAAG, ANTWOORD, TOELICHTING, AFDELINGEN, TREFWOORDEN)
            .unseen(HERKOMST, KENMERK, STAND)
            .rule((change, violations) -> Bronsoort.alsGewijzigd(change, STAND))
            .filters(contains("vraag", "vraag"))
            .findable("zoek", Operator.WORDS, "zoekwoorden", VRAAG, TREFWOORDEN, ANTWOORD, TOELICHTING)
            .findable("zoektitel", Operator.NAMES, "zoektitel", VRAAG);

    private Vac() {}
}
