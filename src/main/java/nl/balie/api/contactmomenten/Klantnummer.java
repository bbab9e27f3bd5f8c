package nl.balie.api.contactmomenten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.register.Checks;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a klant is known in the BRP or the handelsregister is a partij-identificator, when it has the form of one; else
 * it is only kept.
 */
enum Klantnummer {
    BSN("bsn", "natuurlijk_persoon", "brp", "inpBsn", "[0-9]{8,9}"),
    KVK("kvk_nummer", "niet_natuurlijk_persoon", "hr", "innNnpId", "[0-9]{8}"),
    RSIN("rsin", "niet_natuurlijk_persoon", "hr", "innNnpId", "[0-9]{9}"),
    VESTIGING("vestigingsnummer", "vestiging", "hr", "vestigingsNummer", "[0-9]{12}");

    private static final Group IDENTIFICATOR = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");
    private static final Attribute SOORT = IDENTIFICATOR.attribute("codeSoortObjectId");
    private static final Attribute OBJECT_ID = IDENTIFICATOR.attribute("objectId");
    private static final int DIGITS_OF_BSN = 9;

    private final String soort;
    private final String objecttype;
    private final String register;
    private final String member;
    private final String form;

    Klantnummer(String soort, String objecttype, String register, String member, String form) {
        this.soort = soort;
        this.objecttype = objecttype;
        this.register = register;
        this.member = member;
        this.form = form;
    }

    /** The name of the member of a klant that holds it. */
    String member() {
        return Klant.SUBJECT + "." + member;
    }

    /** As the register writes it; empty when the text is no number of this kind. */
    String objectId(String text) {
        if (!text.matches(form) || (this == RSIN && Checks.rsin(text) != null)) {
            return "";
        }
        return this == BSN ? "0".repeat(DIGITS_OF_BSN - text.length()) + text : text;
    }

    /** The identificator with this number. */
    Document document(String objectId) {
        Document document = new Document(PartijIdentificator.RESOURCE, "", null);
        document.set(IDENTIFICATOR.attribute("codeObjecttype").column(), objecttype);
        document.set(SOORT.column(), soort);
        document.set(OBJECT_ID.column(), objectId);
        document.set(IDENTIFICATOR.attribute("codeRegister").column(), register);
        document.set(PartijIdentificator.ZONDER_KVK.column(), this == VESTIGING ? Boolean.TRUE : null);
        return document;
    }

    /** Met by the identificator with this number that stands under no other. */
    List<Condition> conditions(String objectId) {
        return List.of(
                new Condition(Filter.is(member, IDENTIFICATOR.name() + "." + SOORT.name()), soort),
                new Condition(Filter.is(member, IDENTIFICATOR.name() + "." + OBJECT_ID.name()), objectId));
    }

    /** Does this partij have a number of this kind? */
    static boolean has(Row partij, Klantnummer number) {
        return number.of(partij) != null;
    }

    /** The identificator of this kind that a partij has; null when it has none. */
    @Nullable
    Row of(Row partij) {
        return partij.list(Klant.IDENTIFICATOREN).stream()
                .filter(row -> row.text(SOORT).equals(soort))
                .findFirst()
                .orElse(null);
    }

    /** Is this the number of an identificator? */
    static boolean isOf(Row identificator, String objectId) {
        return identificator.text(OBJECT_ID).equals(objectId);
    }

    /** Shows the numbers of a partij as they were sent, unless they became others. */
    static void shown(Row partij, Map<String, String> kept, Map<String, @Nullable Object> values) {
        for (Klantnummer number : values()) {
            if (!values.containsKey(number.member())) {
                continue;
            }
            Row row = number.of(partij);
            String sent = kept.getOrDefault(number.member(), "");
            if (row != null && !number.objectId(sent).equals(row.text(OBJECT_ID))) {
                values.put(Klant.SUBJECT, true);
                values.put(number.member(), row.text(OBJECT_ID));
            } else if (row == null && !number.objectId(sent).isEmpty()) {
                values.put(number.member(), "");
            }
        }
    }

    /** The klanten with a number that is one of these kinds, or that was only kept. */
    static QueryFilter zoek(Klantnummer... numbers) {
        return (name, text, adressen, faults) -> {
            List<List<Condition>> ways = new ArrayList<>();
            for (Klantnummer number : numbers) {
                String objectId = number.objectId(text);
                if (!objectId.isEmpty()) {
                    String to = Klant.IDENTIFICATOREN.name() + "." + IDENTIFICATOR.name() + ".";
                    ways.add(List.of(
                            new Condition(Filter.is(name, to + SOORT.name()), number.soort),
                            new Condition(Filter.is(name, to + OBJECT_ID.name()), objectId)));
                }
            }
            if (ways.isEmpty()) {
                ways.add(List.of(new Condition(Filter.is(name, "klant." + numbers[0].member()), text)));
            }
            return Condition.either(ways);
        };
    }
}
