package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;

import nl.balie.resource.Attribute;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Resource;

/** Webpagina: a page of the municipality's own site, as employees find it by what it says. */
public final class Webpagina {
    public static final Attribute TITEL = text("titel").max(500).required().check(Checks::oneLine);
    public static final Attribute ADRES =
            text("adres").max(1000).format("uri").required().check(Checks::page);
    /** What it says, without how it looks. */
    public static final Attribute TEKST = text("paginatekst").max(100_000).untold();
    /** Which source it is kept equal to; empty for one of our own. */
    public static final Attribute HERKOMST = text("herkomst");
    /** What that source calls it. */
    public static final Attribute KENMERK = text("kenmerk");
    /** By which is seen that it changed there; empty when it was changed here since. */
    public static final Attribute STAND = text("stand").untold();

    public static final Resource RESOURCE = Resource.resource("webpagina", "webpaginas", "Webpagina")
            .meaning("Een pagina van de website van de gemeente.")
            .with(TITEL, ADRES, TEKST)
            .unseen(HERKOMST, KENMERK, STAND)
            .rule((change, violations) -> Bronsoort.alsGewijzigd(change, STAND))
            .filters(contains("titel", "titel"), is("adres", "adres"))
            .findable("zoek", Operator.WORDS, "zoekwoorden", TITEL, TEKST)
            .findable("zoektitel", Operator.NAMES, "zoektitel", TITEL);

    private Webpagina() {}
}
