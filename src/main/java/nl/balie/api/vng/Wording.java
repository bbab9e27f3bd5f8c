package nl.balie.api.vng;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.balie.api.vng.Term.Block;
import nl.balie.api.vng.Term.First;
import nl.balie.api.vng.Term.Kind;
import nl.balie.api.vng.Term.Link;
import nl.balie.api.vng.Term.Value;
import nl.balie.api.words.Code;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/** One resource in the standard's own words: its path, its members, and what its list can be narrowed by. */
final class Wording {
    private final Resource resource;
    private final String path;
    private final String embedded;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Asked> filters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new LinkedHashMap<>();
    private final View view;

    /**
     * A filter, and how its value is written.
     *
     * @param beyond the filter for a value that is none of the codes of the first; null when there is no such value
     */
    record Asked(Filter filter, Code code, @Nullable Filter beyond) {}

    /**
     * Begins.
     *
     * @param path where the list stands; any spelling with other capitals leads there too
     * @param embedded name of the members in a list
     */
    Wording(Resource resource, String path, String embedded) {
        this.resource = resource;
        this.path = path;
        this.embedded = embedded;
        this.view = View.bare(resource);
    }

    /** Adds single values. */
    Wording values(Word... words) {
        for (Word word : words) {
            value(word.term(resource::attribute));
        }
        return this;
    }

    /** Adds a value of an uncommon kind. */
    Wording value(Value value) {
        terms.add(value);
        names.put(value.label(), value.name());
        return this;
    }

    /** Adds a group of values, under its own name. */
    Wording block(String name, boolean required, Word... words) {
        Group group = (Group) resource.member(name);
        terms.add(block(group, required, "", words));
        return this;
    }

    private Block block(Group group, boolean required, String prefix, Word... words) {
        List<Value> inside =
                Arrays.stream(words).map(word -> word.term(group::attribute)).toList();
        for (Value value : inside) {
            String name = prefix + group.name() + "." + value.name();
            names.put(value.label(), name);
            String attribute = value.label().substring(value.label().lastIndexOf('.') + 1);
            names.put(group.name() + Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1), name);
        }
        return new Block(group.name(), group, inside, required);
    }

    /** Adds an object whose members depend on a code; each case has the words, groups and links (with their names among the links) that the register has for it. */
    Wording kind(
            String name, String variant, List<Word> values, Map<String, Word[]> groups, Map<String, String> links) {
        Variant kept = (Variant) resource.member(variant);
        Map<String, List<Term>> cases = new LinkedHashMap<>();
        kept.cases().forEach((code, members) -> {
            Map<String, Member> byName = new LinkedHashMap<>();
            members.forEach(member -> byName.put(member.name(), member));
            List<Term> inside = new ArrayList<>();
            groups.forEach((group, words) -> {
                if (byName.get(group) instanceof Group found) {
                    inside.add(block(found, false, name + ".", words));
                }
            });
            for (Word word : values) {
                if (byName.get(word.kept()) instanceof Attribute found) {
                    Value value = word.term(any -> found);
                    names.put(value.label(), name + "." + value.name());
                    inside.add(value);
                }
            }
            links.forEach((link, relation) -> {
                if (byName.get(link) instanceof Reference found) {
                    names.put(found.column().label() + ".uuid", name + "." + link);
                    inside.add(new Link(link, relation, found, false));
                }
            });
            cases.put(code, inside);
        });
        terms.add(new Kind(name, kept, cases));
        return this;
    }

    /** Adds a link that must be there. */
    Wording must(String name, String relation, String reference) {
        return link(name, relation, reference, true);
    }

    /** Adds a link that may be there. */
    Wording may(String name, String reference) {
        return link(name, name, reference, false);
    }

    private Wording link(String name, String relation, String reference, boolean required) {
        Reference kept = resource.reference(reference);
        names.put(kept.column().label() + ".uuid", name);
        terms.add(new Link(name, relation, kept, required));
        return filter(name, reference + ".uuid");
    }

    /** Adds the only member that the standard knows of a list. */
    Wording first(String name, String listing) {
        Listing kept = (Listing) resource.member(listing);
        names.put(name + ".uuid", name);
        terms.add(new First(name, kept));
        view.with(kept, View.only(kept.target(), List.of()));
        return filter(name, listing + ".uuid");
    }

    /** Shows this of the members of a list too. */
    Wording looksAt(String listing, String... attributes) {
        Listing kept = (Listing) resource.member(listing);
        view.with(kept, View.only(kept.target(), List.of(attributes)));
        return this;
    }

    /** Offers filters that the register declares for this resource. */
    Wording filters(String... declared) {
        for (String name : declared) {
            Filter filter = resource.filters().get(name);
            if (filter == null) {
                throw new IllegalArgumentException(resource + " has no filter " + name);
            }
            filters.put(name, new Asked(filter, codeOf(name), null));
        }
        return this;
    }

    /** Offers a filter on what this path leads to. */
    Wording filter(String name, String to) {
        return filter(Filter.is(name, to), Code.PLAIN);
    }

    /** Offers a filter. */
    Wording filter(Filter filter, Code code) {
        filters.put(filter.name(), new Asked(filter, code, null));
        return this;
    }

    /** Offers a filter on a code, and on another attribute for codes that the first does not know. */
    Wording filter(Filter filter, Code code, Filter beyond) {
        filters.put(filter.name(), new Asked(filter, code, beyond));
        return this;
    }

    /** Offers filters on the parts of a group at the end of this path: under both their names, and under that of the part alone when that is clear. */
    Wording parts(String name, String to, boolean alone, Map<String, Code> parts) {
        parts.forEach((part, code) -> {
            String[] called = part.split("=", 2);
            String leads = to + "." + called[called.length - 1];
            filter(Filter.is(name + "." + called[0], leads).asAnyText(), code);
            if (alone) {
                filter(Filter.is(called[0], leads).asAnyText(), code);
            }
        });
        return this;
    }

    private Code codeOf(String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .map(term -> term instanceof Value value ? value.code() : Code.PLAIN)
                .findFirst()
                .orElse(Code.PLAIN);
    }

    /** Which resource. */
    Resource resource() {
        return resource;
    }

    /** Where the list stands, below the root. */
    String path() {
        return path;
    }

    /** Name of the members in a list. */
    String embedded() {
        return embedded;
    }

    /** The members, in the order in which they are answered. */
    List<Term> terms() {
        return terms;
    }

    /** The filters by name, whatever their capitals. */
    Map<String, Asked> filters() {
        return filters;
    }

    /** What must be fetched to show one. */
    View view() {
        return view;
    }

    /** What the standard calls the member that a fault names. */
    String named(String name) {
        return names.getOrDefault(name, name);
    }
}
