package nl.balie.register;

import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Resource;

/** Bijlage: a document or other object in another register that belongs to a contact (F1975). */
public final class Bijlage {
    public static final Resource RESOURCE = Resource.resource("bijlage", "bijlagen", "Bijlage")
            .meaning("Een document of ander object in een ander register dat bij een klantcontact hoort.")
            .with(
                    reference("wasBijlageVanKlantcontact", () -> Klantcontact.RESOURCE),
                    Groepen.identificator("bijlageidentificator"))
            .filters(
                    is("bijlageidentificatorCodeObjecttype", "bijlageidentificator.codeObjecttype"),
                    is("bijlageidentificatorCodeRegister", "bijlageidentificator.codeRegister"),
                    is("bijlageidentificatorCodeSoortObjectId", "bijlageidentificator.codeSoortObjectId"),
                    is("bijlageidentificatorObjectId", "bijlageidentificator.objectId"),
                    is("klantcontact__uuid", "wasBijlageVanKlantcontact.uuid"));

    private Bijlage() {}
}
