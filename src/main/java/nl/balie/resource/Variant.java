package nl.balie.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object whose members depend on a code of the same resource: a persoon has a contactnaam, an organisatie a naam. Null until it
 * was sent, and again when the code changes without a new one.
 */
public final class Variant implements Member {
    private final String name;
    private final Attribute soort;
    private final Map<String, List<Member>> cases = new LinkedHashMap<>();
    private @Nullable Column present;

    private Variant(String name, Attribute soort) {
        this.name = name;
        this.soort = soort;
    }

    /** The object {@code name}, whose members are chosen by {@code soort}. */
    public static Variant variant(String name, Attribute soort) {
        return new Variant(name, soort);
    }

    /** The members that it has when the attribute holds this code. */
    public Variant when(String code, Member... members) {
        cases.put(code, List.of(members));
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    /** The attribute that decides. */
    public Attribute soort() {
        return soort;
    }

    /** The members of each code. */
    public Map<String, List<Member>> cases() {
        return cases;
    }

    /** The members that belong to the code of this row. */
    public List<Member> members(Row row) {
        return cases.getOrDefault(row.text(soort), List.of());
    }

    /** Empties the object, whatever its members. */
    public void clear(Row row) {
        row.set(present(), false);
        cases.values()
                .forEach(inside -> inside.forEach(member -> {
                    switch (member) {
                        case Attribute attribute -> row.set(attribute.column(), null);
                        case Group group -> group.attributes().forEach(attribute -> row.set(attribute.column(), null));
                        case Reference reference -> row.set(reference.column(), null);
                        default -> {}
                    }
                }));
    }

    /** Says whether the row has the object at all. */
    public Column present() {
        if (present == null) {
            throw new IllegalStateException(name + " belongs to no resource");
        }
        return present;
    }

    void keptIn(Column flag) {
        present = flag;
    }
}
