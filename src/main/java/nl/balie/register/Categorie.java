package nl.balie.register;

import static nl.balie.resource.Attribute.text;

import nl.balie.resource.Resource;

/** Categorie: a kind of customer that the municipality distinguishes. */
public final class Categorie {
    public static final Resource RESOURCE = Resource.resource("categorie", "categorieen", "Categorie")
            .meaning("Een soort klant die de gemeente onderscheidt.")
            .with(text("naam").max(80));

    private Categorie() {}
}
