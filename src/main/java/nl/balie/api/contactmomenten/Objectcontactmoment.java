package nl.balie.api.contactmomenten;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** An objectcontactmoment is an onderwerpobject that is a zaak. */
final class Objectcontactmoment {
    private static final Group IDENTIFICATOR = (Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator");
    private static final Attribute OBJECT_ID = IDENTIFICATOR.attribute("objectId");
    private static final Attribute OBJECTTYPE = IDENTIFICATOR.attribute("codeObjecttype");

    /** Every object is a zaak. */
    static final QueryFilter VAN_TYPE = (name, text, adressen, faults) -> {
        if (!text.equals("zaak")) {
            faults.add(name, Message.noFilterChoice(text));
        }
        return new Condition(Filter.by(Operator.PRESENT, name, "klantcontact"), true);
    };

    private Objectcontactmoment() {}

    static String objectId(Row row) {
        return row.text(OBJECT_ID);
    }

    /** What stands behind the last slash of the url of an object is what other dialects know it by. */
    static String objectId(String url) {
        String path = url.split("[?#]", 2)[0].replaceFirst("/$", "");
        return Contactmoment.first(path.substring(path.lastIndexOf('/') + 1), OBJECT_ID.max());
    }

    /** The onderwerpobject that is the zaak of this url. */
    static Document document(String url) {
        Document document = new Document(Onderwerpobject.RESOURCE, "", null);
        document.set(Onderwerpobject.OBJECT.column(), url);
        document.set(OBJECT_ID.column(), objectId(url));
        document.set(OBJECTTYPE.column(), Onderwerpobject.ZAAK.getFirst());
        document.set(IDENTIFICATOR.attribute("codeRegister").column(), "openzaak");
        document.set(IDENTIFICATOR.attribute("codeSoortObjectId").column(), "uuid");
        return document;
    }

    /** An onderwerpobject as an objectcontactmoment; of what came in other words no more than the id of the object is known. */
    static Gevuld shown(Row row, Urls adressen) {
        String url = row.text(Onderwerpobject.OBJECT);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("url", adressen.to(Urls.OBJECTCONTACTMOMENTEN, row.id()));
        values.put("contactmoment", adressen.toNullable(Urls.CONTACTMOMENTEN, row.get(Onderwerpobject.KLANTCONTACT)));
        values.put("object", objectId(url).equals(objectId(row)) ? url : objectId(row));
        values.put("objectType", "zaak");
        return new Gevuld(Forms.OBJECTCONTACTMOMENT, values);
    }
}
