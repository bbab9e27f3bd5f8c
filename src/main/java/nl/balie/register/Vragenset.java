package nl.balie.register;

import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Listing.listThrough;

import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Resource;

/** Vragenset: what eenheden want to know when they are asked to contact a klant. */
public final class Vragenset {
    public static final Attribute TITEL = text("titel").max(200).required().check(Checks::oneLine);
    /** Is it asked still? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);

    public static final Listing VRAGEN =
            list("vragen", () -> Vraag.RESOURCE, "vragenset").whole().nestable();
    /** Those that want to know it. */
    public static final Listing EENHEDEN = listThrough(
                    "eenheden", () -> Eenheid.RESOURCE, () -> VragensetEenheid.RESOURCE, "vragenset", "eenheid")
            .attachable();

    public static final Resource RESOURCE = Resource.resource("vragenset", "vragensets", "Vragenset")
            .meaning("Wat eenheden willen weten als hun een contactverzoek wordt gedaan.")
            .with(TITEL, ACTIEF, VRAGEN, EENHEDEN)
            .filters(contains("titel", "titel"), is("indicatieActief", "indicatieActief"))
            .filters(uuidAndUrl("eenheid", "eenheden"));

    private Vragenset() {}
}
