package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import java.util.List;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** Onderwerpobject: what a contact was about, in another register (a zaak) or an earlier contact (F9322). */
public final class Onderwerpobject {
    public static final Reference KLANTCONTACT = reference("klantcontact", () -> Klantcontact.RESOURCE);
    public static final Reference WAS_KLANTCONTACT = reference("wasKlantcontact", () -> Klantcontact.RESOURCE);

    /** The whole url of the object (Contactmomenten API 1.0). */
    public static final Attribute OBJECT = text("object").max(1000);

    /** The codes by which clients tell that it is a zaak. */
    public static final List<String> ZAAK = List.of("zgw-Zaak", "zaak");

    private static final Group IDENTIFICATOR = Groepen.identificator("onderwerpobjectidentificator");

    public static final Resource RESOURCE = Resource.resource("onderwerpobject", "onderwerpobjecten", "Onderwerpobject")
            .meaning("Waarover een klantcontact ging: een object in een ander register, of een eerder klantcontact.")
            .with(KLANTCONTACT, WAS_KLANTCONTACT, IDENTIFICATOR)
            .unseen(OBJECT)
            .announces(
                    "zaken", row -> row.get(KLANTCONTACT), Onderwerpobject::zaak, IDENTIFICATOR.attribute("objectId"))
            .filters(uuidAndUrl("klantcontact", "klantcontact"))
            .filters(filters("", ""))
            .filters(uuidAndUrl("wasKlantcontact", "wasKlantcontact"));

    private Onderwerpobject() {}

    /** Is it a zaak, by the code of either dialect? */
    public static boolean isZaak(Row row) {
        return ZAAK.contains(row.text(IDENTIFICATOR.attribute("codeObjecttype")));
    }

    /** Which zaak this ties to which klantcontact; null when it is about something else. */
    private static @Nullable Object zaak(Row row) {
        boolean zaak = row.text(IDENTIFICATOR.attribute("codeObjecttype")).equals("zaak")
                && row.text(IDENTIFICATOR.attribute("codeSoortObjectId")).equals("uuid");
        return zaak && row.get(KLANTCONTACT) != null
                ? row.text(IDENTIFICATOR.attribute("objectId")) + " " + row.get(KLANTCONTACT)
                : null;
    }

    /** The filters on the identificator, for this resource and for those that reach it. */
    static List<Filter> filters(String name, String path) {
        String parameter = name + "onderwerpobjectidentificator";
        String group = path + "onderwerpobjectidentificator.";
        return List.of(
                is(parameter + "CodeObjecttype", group + "codeObjecttype"),
                is(parameter + "CodeRegister", group + "codeRegister"),
                is(parameter + "CodeSoortObjectId", group + "codeSoortObjectId"),
                is(parameter + "ObjectId", group + "objectId"));
    }
}
