package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;

import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;

/** Link: a place elsewhere that employees often go to. */
public final class Link {
    public static final Attribute TITEL = text("titel").max(200).required().check(Checks::oneLine);
    public static final Attribute ADRES =
            text("adres").max(1000).format("uri").required().check(Checks::page);
    /** Under which heading it stands. */
    public static final Attribute CATEGORIE =
            text("categorie").max(100).required().check(Checks::oneLine);

    public static final Resource RESOURCE = Resource.resource("link", "links", "Link")
            .meaning("Een plek elders waar medewerkers vaak heen gaan.")
            .with(TITEL, ADRES, CATEGORIE)
            .filters(contains("titel", "titel"), is("categorie", "categorie"));

    private Link() {}
}
