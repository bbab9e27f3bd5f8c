package nl.balie.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.register.Mededeling;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/** For which skills a mededeling is: rows of one field, whose name ends in a hyphen and the number of the row. A row that is empty is none. */
public final class Skills {
    public static final String SKILL = "skill";

    private Skills() {}

    /** What the fields hold of a mededeling. */
    static Map<String, String> velden(Row mededeling) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Row skill : mededeling.list(Mededeling.SKILLS)) {
            fields.put(Werkkring.veld(SKILL, fields.size() + 1), skill.id().toString());
        }
        return fields;
    }

    /** What was chosen, each once. */
    static List<Item> getypt(Map<String, String> typed, Violations faults) {
        Map<UUID, Item> skills = new LinkedHashMap<>();
        for (int row = 1; row <= Werkkring.rijen(typed, SKILL); row++) {
            String field = Werkkring.veld(SKILL, row);
            UUID key = Ingevuld.key(typed.getOrDefault(field, ""), field, faults);
            if (key != null) {
                skills.putIfAbsent(key, new Item(field, key, null));
            }
        }
        return List.copyOf(skills.values());
    }
}
