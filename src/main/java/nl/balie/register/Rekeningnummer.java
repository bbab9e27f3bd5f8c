package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/** Rekeningnummer: a bank account of a partij. The IBAN is checked for its form only, as Open Klant does. */
public final class Rekeningnummer {
    private static final Reference PARTIJ = reference("partij", () -> Partij.RESOURCE);
    private static final String IBAN = "^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{1,30}$";

    public static final Resource RESOURCE = Resource.resource("rekeningnummer", "rekeningnummers", "Rekeningnummer")
            .meaning("Een bankrekening van een partij.")
            .with(
                    PARTIJ,
                    text("iban").max(34).required().pattern(IBAN).check(Checks.like(IBAN, "Ongeldige IBAN")),
                    text("bic")
                            .min(8)
                            .max(11)
                            .pattern("^[\\S]+$")
                            .check(Checks.like("\\S+", "Geen spaties toegestaan")))
            .ownedBy(PARTIJ)
            .filters(is("bic", "bic"), is("iban", "iban"), is("uuid", "uuid"));

    private Rekeningnummer() {}
}
