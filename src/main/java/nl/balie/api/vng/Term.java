package nl.balie.api.vng;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.balie.api.words.Code;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import org.jspecify.annotations.Nullable;

/** What the standard calls a member of a resource. */
sealed interface Term {
    /** The name in the standard. */
    String name();

    /**
     * A single value.
     *
     * @param reads what the standard allows: length, codes, required or not
     * @param kept what the register allows
     * @param code how it is written
     * @param store keeps a value
     * @param show finds the value in a row, as it is answered
     */
    record Value(
            String name,
            Attribute reads,
            Attribute kept,
            Code code,
            BiConsumer<Document, @Nullable Object> store,
            Function<Row, @Nullable Object> show)
            implements Term {

        /** A value that is kept in this attribute. */
        static Value of(String name, Attribute reads, Attribute kept, Code code) {
            return new Value(
                    name,
                    reads,
                    kept,
                    code,
                    (document, value) -> document.set(kept.column(), value),
                    row -> code.written().apply(row.get(kept)));
        }

        /** What the register calls it. */
        String label() {
            return kept.column().label();
        }
    }

    /** Values that are sent and answered together as one object. */
    record Block(String name, Group group, List<Value> inside, boolean required) implements Term {}

    /** An object whose members depend on a code. */
    record Kind(String name, Variant variant, Map<String, List<Term>> cases) implements Term {
        /** The members that this row has. */
        List<Term> of(Row row) {
            return cases.getOrDefault(row.text(variant.soort()), List.of());
        }
    }

    /**
     * The id of another resource.
     *
     * @param relation its name among the links
     */
    record Link(String name, String relation, Reference reference, boolean required) implements Term {}

    /** The id of the only member that the standard knows of a list; always there. */
    record First(String name, Listing listing) implements Term {}
}
