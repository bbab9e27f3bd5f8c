package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.balie.api.words.Code;
import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import org.jspecify.annotations.Nullable;

/** What this dialect calls a part of a resource, and where the register has it: what is read, written, found and documented. */
sealed interface Word {
    /** The name in JSON and in paths. */
    String name();

    /**
     * A single value.
     *
     * @param reads what a client may send
     * @param code how it is written
     * @param gezocht how it is written in a filter
     * @param elders the path that leads to it when it is none of the codes of the register, or of a text that may stand in two places; empty for none
     */
    record Waarde(String name, Attribute reads, Code code, KeptAt plaats, Code gezocht, String elders) implements Word {
        /** Of which filters are written as it is itself. */
        Waarde(String name, Attribute reads, Code code, KeptAt plaats) {
            this(name, reads, code, plaats, code, "");
        }
    }

    /**
     * An object of values that the row itself has.
     *
     * @param geval of which kind a row must be to have it; null: every row has it
     */
    record Blok(String name, List<Word> inside, @Nullable Geval geval) implements Word {
        /** Has this row the object? */
        boolean isOf(Row row) {
            return geval == null || row.text(geval.variant.soort()).equals(geval.code);
        }
    }

    /** A kind of row. */
    record Geval(Variant variant, String code) {}

    /** Several objects in one list, the first of the rows' own, and so on; those that are empty are not shown. */
    record Blokken(String name, List<Blok> blokken) implements Word {}

    /** Another resource, by its address; embedded as a whole. */
    record Verwijzing(String name, Reference reference, Supplier<ResourceKind> naar) implements Word {}

    /** One of the rows of a list, by its address; may be sent whole as well. */
    record Keuze(String name, Reference reference, Rijen uit) implements Word {}

    /** How the rows of a list are shown. */
    enum Als {
        /** By their addresses; embedded as a whole. */
        ADRESSEN,
        /** By their addresses, and nothing else can be done with them here. */
        ALLEEN_ADRESSEN,
        /** As objects, inside. */
        OBJECTEN,
        /** As the only value that they have here. */
        WAARDEN
    }

    /**
     * Rows that hang on this one.
     *
     * @param ookAls another name for it in paths; empty for none
     * @param vorm the words of each
     * @param isEen the dialect knows at most one: no list but the row itself
     * @param vast what a row has to be one of these, and gets when it is made here
     */
    record Rijen(
            String name,
            String ookAls,
            Listing listing,
            Supplier<ResourceKind> vorm,
            Als als,
            boolean isEen,
            Map<Attribute, String> vast)
            implements Word {
        /** Those of this row. */
        List<Row> van(Row row) {
            List<Row> rows = row.list(listing).stream().filter(this::isMember).toList();
            return isEen && rows.size() > 1 ? rows.subList(0, 1) : rows;
        }

        private boolean isMember(Row member) {
            return vast.entrySet().stream().allMatch(each -> each.getValue().equals(member.text(each.getKey())));
        }

        /** The same, the dialect knowing at most one. */
        Rijen een() {
            return new Rijen(name, ookAls, listing, vorm, als, true, vast);
        }

        /** The same, with another name for it in paths. */
        Rijen ookAls(String other) {
            return new Rijen(name, other, listing, vorm, als, isEen, vast);
        }

        /** The same, of the rows only that have this. */
        Rijen met(Attribute attribute, String value) {
            return new Rijen(name, ookAls, listing, vorm, als, isEen, Map.of(attribute, value));
        }

        /** Does the address of a row show all of it that is needed? */
        boolean isAdres() {
            return als == Als.ADRESSEN || als == Als.ALLEEN_ADRESSEN;
        }
    }

    /**
     * One list of rows of two kinds, as the register keeps them: its own, and those that it has no codes for.
     *
     * @param isVreemd is a new member, as it was sent, one of the latter?
     */
    record Samen(Rijen eigen, Rijen vreemd, Predicate<JsonNode> isVreemd) implements Word {
        @Override
        public String name() {
            return eigen.name();
        }
    }

    /** What is shown under {@code embedded} only. */
    record Ingebed(Word woord) implements Word {
        @Override
        public String name() {
            return woord.name();
        }
    }

    /** What follows from the rest, and is only shown. */
    record Afgeleid(String name, Function<Row, @Nullable Object> toont) implements Word {}
}
