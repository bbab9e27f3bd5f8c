package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.range;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.listThrough;

import java.time.LocalDate;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;

/** Mededeling: news for employees, or how they are to work. */
public final class Mededeling {
    /** Which of the two, in the words of a {@link Bron}. */
    public static final Attribute SOORT =
            code("soortMededeling", Bron.NIEUWSBERICHT, Bron.WERKINSTRUCTIE).required();

    public static final Attribute TITEL = text("titel").max(200).required().check(Checks::oneLine);
    /** In Markdown. */
    public static final Attribute BERICHT = text("bericht").max(20_000).required();
    /** Does it stand above the others, and on the first page of who did not read it? */
    public static final Attribute BELANGRIJK = flag("belangrijk").standard(false);
    /** The first day on which it is shown. */
    public static final Attribute PUBLICATIEDATUM =
            date("publicatiedatum").standard(clock -> Werktijd.dayOf(clock.instant()));
    /** The last day on which it is shown: a year after the first when none is told. */
    public static final Attribute EINDDATUM =
            date("einddatum").standard(clock -> Werktijd.dayOf(clock.instant()).plusYears(1));
    /** For whom it is; for everybody when there are none. */
    public static final Listing SKILLS = listThrough(
                    "skills", () -> Skill.RESOURCE, () -> MededelingSkill.RESOURCE, "mededeling", "skill")
            .attachable();

    public static final Resource RESOURCE = Resource.resource("mededeling", "mededelingen", "Mededeling")
            .meaning("Nieuws voor medewerkers, of een instructie voor hun werk.")
            .with(SOORT, TITEL, BERICHT, BELANGRIJK, PUBLICATIEDATUM, EINDDATUM, SKILLS)
            .rule(Mededeling::eenJaar)
            .rule(Mededeling::eindeNaBegin)
            .filters(
                    is("soortMededeling", "soortMededeling"),
                    contains("titel", "titel"),
                    is("belangrijk", "belangrijk"))
            .filters(range("publicatiedatum", "publicatiedatum"))
            .filters(range("einddatum", "einddatum"))
            .filters(uuidAndUrl("skill", "skills"))
            .findable("zoek", Operator.WORDS, "zoekwoorden", TITEL, BERICHT)
            .findable("zoektitel", Operator.NAMES, "zoektitel", TITEL);

    private Mededeling() {}

    private static void eenJaar(Change change, Violations violations) {
        if (change.isNew()
                && !change.sent().has(EINDDATUM.column())
                && change.after().get(PUBLICATIEDATUM) instanceof LocalDate begin) {
            change.after().set(EINDDATUM.column(), begin.plusYears(1));
        }
    }

    private static void eindeNaBegin(Change change, Violations violations) {
        if (change.after().get(PUBLICATIEDATUM) instanceof LocalDate begin
                && change.after().get(EINDDATUM) instanceof LocalDate einde
                && einde.isBefore(begin)) {
            violations.add(
                    change.path(EINDDATUM.name()), Message.invalid("De einddatum ligt vóór de publicatiedatum."));
        }
    }
}
