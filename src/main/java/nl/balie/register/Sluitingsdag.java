package nl.balie.register;

import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;

/** Sluitingsdag: a day on which the municipality is closed, besides weekends and public holidays; no term runs on it. */
public final class Sluitingsdag {
    /** Which day. */
    public static final Attribute DATUM = date("datum").required();
    /** Why, for who keeps the list. */
    public static final Attribute OMSCHRIJVING = text("omschrijving").max(200).check(Checks::oneLine);

    public static final Resource RESOURCE = Resource.resource("sluitingsdag", "sluitingsdagen", "Sluitingsdag")
            .meaning("Een dag waarop de gemeente dicht is, naast weekenden en feestdagen: dan loopt er geen termijn.")
            .with(DATUM, OMSCHRIJVING)
            .unique(DATUM, Message.taken("sluitingsdag", "datum"))
            .filters(is("datum", "datum"));

    private Sluitingsdag() {}
}
