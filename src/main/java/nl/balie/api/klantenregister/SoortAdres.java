package nl.balie.api.klantenregister;

import java.util.Map;
import nl.balie.api.Code;
import nl.balie.api.klantenregister.Woord.Waarde;
import nl.balie.register.Codes;
import nl.balie.register.DigitaalAdres;
import nl.balie.resource.Attribute;

/**
 * The kind of a digital address: {@code emailadres}, {@code telefoonnummer}, or a code of the list of kinds that the administrator
 * keeps (referentielijst {@code soortendigitaaladres}). The latter are {@code overig} to the clients that know three.
 */
final class SoortAdres {
    private static final Attribute SOORT = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Code CODE = Code.of(Codes.SOORT_DIGITAAL_ADRES, Map.of("email", "emailadres"));

    static final Waarde WOORD = new Waarde(
            "soortDigitaalAdres",
            Attribute.text("soortDigitaalAdres").max(40).required(),
            CODE,
            new Plaats(
                    SOORT.name(),
                    SOORT,
                    row -> row.text(DigitaalAdres.SOORT_CODE).isEmpty()
                            ? row.get(SOORT)
                            : row.get(DigitaalAdres.SOORT_CODE),
                    (document, stored, value) -> {
                        boolean known = SOORT.codes().contains(value);
                        document.set(SOORT.column(), known ? value : "overig");
                        document.set(DigitaalAdres.SOORT_CODE.column(), known ? "" : value);
                    }),
            CODE,
            DigitaalAdres.SOORT_CODE.name());

    private SoortAdres() {}
}
