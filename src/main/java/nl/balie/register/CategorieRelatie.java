package nl.balie.register;

import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import java.time.LocalDate;
import nl.balie.resource.Resource;

/** Categorie-relatie: a partij belongs to a categorie, from one day to another. */
public final class CategorieRelatie {
    public static final Resource RESOURCE = Resource.resource(
                    "categorie_relatie", "categorie-relaties", "CategorieRelatie")
            .with(
                    reference("partij", () -> Partij.RESOURCE),
                    reference("categorie", () -> Categorie.RESOURCE).showing("naam"),
                    date("beginDatum").nullable().standard(LocalDate::now),
                    date("eindDatum").nullable())
            .filters(
                    is("beginDatum", "beginDatum"),
                    is("categorie__naam", "categorie.naam"),
                    is("eindDatum", "eindDatum"),
                    is("partij__nummer", "partij.nummer").asDeprecated())
            .filters(uuidAndUrl("categorie", "categorie"))
            .filters(uuidAndUrl("partij", "partij"));

    private CategorieRelatie() {}
}
