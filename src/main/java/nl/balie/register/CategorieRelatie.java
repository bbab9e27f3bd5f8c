package nl.balie.register;

import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;

/** Categorie-relatie: a partij belongs to a categorie, from one day to another. */
public final class CategorieRelatie {
    private static final Attribute BEGIN = date("beginDatum").nullable();

    public static final Resource RESOURCE = Resource.resource(
                    "categorie_relatie", "categorie-relaties", "CategorieRelatie")
            .meaning("Dat een partij van de ene tot de andere dag bij een categorie hoort.")
            .with(
                    reference("partij", () -> Partij.RESOURCE),
                    reference("categorie", () -> Categorie.RESOURCE).showing("naam"),
                    BEGIN,
                    date("eindDatum").nullable())
            .rule(CategorieRelatie::begintVandaag)
            .filters(
                    is("beginDatum", "beginDatum"),
                    is("categorie__naam", "categorie.naam"),
                    is("eindDatum", "eindDatum"),
                    is("partij__nummer", "partij.nummer").asDeprecated())
            .filters(uuidAndUrl("categorie", "categorie"))
            .filters(uuidAndUrl("partij", "partij"));

    private CategorieRelatie() {}

    /** A new relation for which no day is given, or null, begins today. */
    private static void begintVandaag(Change change, Violations violations) {
        if (change.isNew() && change.after().get(BEGIN) == null) {
            change.after().set(BEGIN.column(), change.now().toLocalDate());
        }
    }
}
