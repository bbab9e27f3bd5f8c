package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;

/** Bron: what an employee consulted during a klantcontact. Written and answered with the contactmomentdetails, in their order. */
public final class Bron {
    public static final String KENNISARTIKEL = "kennisartikel";
    public static final String VAC = "vac";
    public static final String WEBSITE = "website";
    public static final String NIEUWSBERICHT = "nieuwsbericht";
    public static final String WERKINSTRUCTIE = "werkinstructie";

    public static final Attribute SOORT = code("soort", KENNISARTIKEL, VAC, WEBSITE, NIEUWSBERICHT, WERKINSTRUCTIE)
            .required();
    public static final Attribute TITEL = text("titel").required();
    public static final Attribute URL = text("url").required();

    public static final Resource RESOURCE = Resource.resource("bron", "bronnen", "Bron")
            .meaning("Wat een medewerker tijdens een klantcontact raadpleegde.")
            .with(SOORT, TITEL, URL)
            .unseen(reference("contactmomentdetails", () -> Contactmomentdetails.RESOURCE)
                    .required());

    private Bron() {}
}
