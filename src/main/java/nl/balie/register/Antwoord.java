package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Antwoord: what a klant answered to a question of a vragenset, with that question as it was asked. */
public final class Antwoord {
    public static final Reference TAAK =
            reference("internetaak", () -> InterneTaak.RESOURCE).required();
    /** The titel of the vragenset. */
    public static final Attribute VRAGENSET = text("vragenset").max(200);

    public static final Attribute VRAAGTEKST = text("vraagtekst").max(200).required();
    public static final Attribute SOORT = code(
                    "soortVraag", Vraag.KORT, Vraag.LANG, Vraag.KEUZE, Vraag.MEERKEUZE, Vraag.DATUM, Vraag.JA_NEE)
            .required();
    /** Of several choices one on each line; a date as 2026-12-31; {@code ja} or {@code nee}. */
    public static final Attribute ANTWOORD = text("antwoord").max(1000).required();

    public static final Resource RESOURCE = Resource.resource("vraagantwoord", "antwoorden", "Antwoord")
            .meaning("Wat bij een contactverzoek is geantwoord op een vraag van een vragenset.")
            .with(TAAK, VRAGENSET, VRAAGTEKST, SOORT, ANTWOORD)
            .filters(uuidAndUrl("internetaak", "internetaak"))
            .filters(is("soortVraag", "soortVraag"));

    private Antwoord() {}
}
