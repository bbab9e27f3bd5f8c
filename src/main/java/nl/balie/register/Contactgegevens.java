package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.date;
import static nl.balie.resource.Attribute.text;

import nl.balie.resource.Resource;

/** Contactgegevens: persons and organisations with an address, apart from the partijen (Open Klant's Contactgegevens API). */
public final class Contactgegevens {
    public static final Resource ORGANISATIE = Resource.resource(
                    "contactgegevens_organisatie", "organisatie", "Organisatie")
            .meaning("Een organisatie met haar adres.")
            .with(
                    text("handelsnaam").max(255).required(),
                    date("oprichtingsdatum").nullable(),
                    date("opheffingsdatum").nullable(),
                    Groepen.adres("adres"));

    public static final Resource PERSOON = Resource.resource("contactgegevens_persoon", "persoon", "Persoon")
            .meaning("Een persoon met zijn of haar adres.")
            .with(
                    date("geboortedatum").required(),
                    date("overlijdensdatum").nullable(),
                    text("geslachtsnaam").max(200).required(),
                    code("geslacht", "m", "v", "o").mayBeBlank(),
                    text("voorvoegsel").max(10),
                    text("voornamen").max(200),
                    Groepen.adres("adres"));

    private Contactgegevens() {}
}
