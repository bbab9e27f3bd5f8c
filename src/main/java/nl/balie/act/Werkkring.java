package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.Identiteit;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Medewerker;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/**
 * To which eenheden a medewerker belongs, and as whom other programs know her: a few rows of fields, whose names end in a hyphen and the
 * number of the row. A row that is empty is none.
 */
public final class Werkkring {
    public static final String EENHEID = Lidmaatschap.EENHEID.name();
    public static final String ROL = Lidmaatschap.ROL.name();
    /** What an identity is made of. */
    public static final List<String> IDENTITEIT = List.of("objectId", "codeRegister", "codeSoortObjectId");

    private static final int MOST = 200;

    private Werkkring() {}

    /**
     * Somebody belongs to an eenheid.
     *
     * @param field in which that was typed
     */
    public record Lid(UUID eenheid, String rol, String field) {}

    /** What the fields hold of her. */
    static Map<String, String> velden(Row medewerker) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Row> leden = medewerker.list(Medewerker.LIDMAATSCHAPPEN);
        for (int i = 0; i < leden.size(); i++) {
            fields.put(veld(EENHEID, i + 1), Ingevuld.veld(leden.get(i), Lidmaatschap.EENHEID));
            fields.put(veld(ROL, i + 1), leden.get(i).text(Lidmaatschap.ROL));
        }
        List<Row> identiteiten = medewerker.list(Medewerker.IDENTITEITEN);
        for (int i = 0; i < identiteiten.size(); i++) {
            for (String name : IDENTITEIT) {
                fields.put(veld(name, i + 1), identiteiten.get(i).text(attribute(name)));
            }
        }
        return fields;
    }

    /** The name of a field in a row; rows are counted from 1. */
    public static String veld(String name, int row) {
        return name + "-" + row;
    }

    /** Does this field say something? What her place is in an eenheid that was not chosen, does not. */
    static boolean telt(Map<String, String> typed, String field) {
        String rol = ROL + "-";
        return !field.startsWith(rol)
                || !typed.getOrDefault(EENHEID + "-" + field.substring(rol.length()), "")
                        .isBlank();
    }

    /** How many rows there are with this field. */
    public static int rijen(Map<String, String> typed, String name) {
        int rows = 0;
        while (rows < MOST && typed.containsKey(veld(name, rows + 1))) {
            rows++;
        }
        return rows;
    }

    private static Attribute attribute(String name) {
        return Identiteit.RESOURCE.attribute(name);
    }

    /** As whom other programs know her; who is the same as before, stays. */
    static List<Item> identiteiten(Map<String, String> typed, List<Row> stored, Violations faults) {
        List<Item> items = new ArrayList<>();
        for (int row = 1; row <= rijen(typed, IDENTITEIT.getFirst()); row++) {
            List<String> parts = new ArrayList<>();
            for (String name : IDENTITEIT) {
                parts.add(typed.getOrDefault(veld(name, row), "").strip());
            }
            if (parts.stream().allMatch(String::isEmpty)) {
                continue;
            }
            items.add(identiteit(parts, row, stored, faults));
        }
        return items;
    }

    private static Item identiteit(List<String> parts, int row, List<Row> stored, Violations faults) {
        String field = veld(IDENTITEIT.getFirst(), row);
        UUID same = stored.stream()
                .filter(one -> IDENTITEIT.stream()
                        .map(name -> one.text(attribute(name)))
                        .toList()
                        .equals(parts))
                .map(Row::id)
                .findFirst()
                .orElse(null);
        Document whole = new Document(Identiteit.RESOURCE, field + ".", same);
        for (int i = 0; i < parts.size(); i++) {
            Attribute attribute = attribute(IDENTITEIT.get(i));
            if (parts.get(i).isEmpty()) {
                faults.add(veld(IDENTITEIT.get(i), row), Message.BLANK);
            }
            Delen.limited(attribute, parts.get(i), veld(IDENTITEIT.get(i), row), faults);
            whole.set(attribute.column(), parts.get(i));
        }
        return new Item(field, same, whole);
    }

    /** To which eenheden she is to belong, as it was typed. */
    static List<Lid> leden(Map<String, String> typed, Violations faults) {
        Map<String, Lid> leden = new LinkedHashMap<>();
        for (int row = 1; row <= rijen(typed, EENHEID); row++) {
            String field = veld(EENHEID, row);
            String key = typed.getOrDefault(field, "").strip();
            if (key.isEmpty()) {
                continue;
            }
            String rol = typed.getOrDefault(veld(ROL, row), "").equals(Lidmaatschap.COORDINATOR)
                    ? Lidmaatschap.COORDINATOR
                    : Lidmaatschap.LID;
            try {
                if (leden.put(key, new Lid(UUID.fromString(key), rol, field)) != null) {
                    faults.add(field, Message.invalid("Deze eenheid staat er al."));
                }
            } catch (IllegalArgumentException none) {
                faults.add(field, Message.NO_UUID);
            }
        }
        return List.copyOf(leden.values());
    }

    /**
     * Lets her belong to these eenheden and to no others.
     *
     * @param nu the lidmaatschappen that she has
     * @return did anything change?
     */
    public static boolean zet(Session session, UUID medewerker, List<Row> nu, List<Lid> leden) throws SQLException {
        Map<UUID, Row> over = new LinkedHashMap<>();
        nu.forEach(row -> over.put(Objects.requireNonNull(row.get(Lidmaatschap.EENHEID)), row));
        Writing writing = new Writing(session);
        List<Document> nieuw = new ArrayList<>();
        boolean differs = false;
        for (Lid lid : leden) {
            Row stored = over.remove(lid.eenheid());
            if (stored == null) {
                nieuw.add(document(medewerker, lid));
            } else if (!stored.text(Lidmaatschap.ROL).equals(lid.rol())) {
                writing.change(stored, document(medewerker, lid), true, new Violations());
                differs = true;
            }
        }
        new Deleting(session)
                .delete(
                        Lidmaatschap.RESOURCE,
                        over.values().stream().map(Row::id).toList());
        writing.create(nieuw, new Violations());
        return differs || !over.isEmpty() || !nieuw.isEmpty();
    }

    /** That she belongs to an eenheid, as it is stored. */
    public static Document document(UUID medewerker, Lid lid) {
        Document document = new Document(Lidmaatschap.RESOURCE, lid.field() + ".", null);
        document.set(Lidmaatschap.MEDEWERKER.column(), medewerker);
        document.set(Lidmaatschap.EENHEID.column(), lid.eenheid());
        document.set(Lidmaatschap.ROL.column(), lid.rol());
        return document;
    }
}
