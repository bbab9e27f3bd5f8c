package nl.balie.api.contactmomenten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.register.Betrokkene;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** A klantcontactmoment is a betrokkene that is known as a partij. */
final class Klantcontactmoment {
    static final Reference KLANT = Betrokkene.RESOURCE.reference("wasPartij");
    static final Reference CONTACTMOMENT = Betrokkene.RESOURCE.reference("hadKlantcontact");
    static final Attribute ROL = Betrokkene.RESOURCE.attribute("rol");
    static final String BELANGHEBBENDE = "belanghebbende";
    static final String GESPREKSPARTNER = "gesprekspartner";

    /** By rol, as {@link #rol} tells it. */
    static final QueryFilter MET_ROL = (name, text, adressen, faults) -> {
        if (!List.of(BELANGHEBBENDE, GESPREKSPARTNER).contains(text)) {
            faults.add(name, Message.noFilterChoice(text));
        }
        Filter told = Filter.is(name, "rolContactmoment");
        Condition untold = new Condition(Filter.by(Operator.PRESENT, name, "rolContactmoment"), false);
        String rol = text.equals(BELANGHEBBENDE) ? "klant" : "vertegenwoordiger";
        List<List<Condition>> ways = new ArrayList<>();
        ways.add(List.of(new Condition(told, text)));
        ways.add(List.of(untold, new Condition(Filter.is(name, "rol"), rol)));
        if (text.equals(GESPREKSPARTNER)) {
            ways.add(List.of(new Condition(told, "")));
        }
        return Condition.either(ways);
    };

    private Klantcontactmoment() {}

    /** A betrokkene as a klantcontactmoment. */
    static Gevuld shown(Row row, Urls adressen) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("url", adressen.to(Urls.KLANTCONTACTMOMENTEN, row.id()));
        values.put("contactmoment", adressen.toNullable(Urls.CONTACTMOMENTEN, row.get(CONTACTMOMENT)));
        values.put("klant", adressen.toNullable(Urls.KLANTEN, row.get(KLANT)));
        values.put("rol", rol(row));
        values.put("gelezen", row.is(Betrokkene.GELEZEN));
        return new Gevuld(Forms.KLANTCONTACTMOMENT, values);
    }

    /** The rol as it was told. Who came along with a contactmoment was the one that was spoken to; of others the register knows only who represents. */
    static String rol(Row row) {
        String told = row.text(Betrokkene.ROL_CONTACTMOMENT);
        if (!told.isEmpty()) {
            return told;
        }
        boolean waits = row.get(Betrokkene.ROL_CONTACTMOMENT) != null;
        return waits || row.text(ROL).equals("vertegenwoordiger") ? GESPREKSPARTNER : BELANGHEBBENDE;
    }
}
