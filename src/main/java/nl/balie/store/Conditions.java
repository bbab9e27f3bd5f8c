package nl.balie.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.resource.Column;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Kind;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Path;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query as SQL. Conditions that pass the same list or reference end up in the same {@code exists}, so that one
 * row has to meet them all.
 */
final class Conditions {
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final String sql;
    private int aliases;

    Conditions(Resource resource, String alias, List<Condition> conditions) {
        Node root = new Node();
        List<String> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            if (!condition.ways().isEmpty()) {
                String met = either(resource, alias, condition.ways());
                parts.add(condition.isNot() ? "(" + met + ") is not true" : met);
                continue;
            }
            boolean absent =
                    condition.filter().operator() == Operator.PRESENT && Boolean.FALSE.equals(condition.value());
            Node node = absent ? new Node() : root;
            for (String path : condition.filter().path().split(",", -1)) {
                node.add(Path.follow(resource, path), condition);
            }
            if (absent) {
                parts.add("not (" + render(node, alias, alias + ".id") + ")");
            }
        }
        if (!root.isEmpty()) {
            parts.add(render(root, alias, alias + ".id"));
        }
        sql = parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private String either(Resource resource, String alias, List<List<Condition>> ways) {
        List<String> each = new ArrayList<>();
        for (List<Condition> way : ways) {
            Conditions conditions = new Conditions(resource, alias, way);
            each.add(conditions.sql);
            parameters.addAll(conditions.parameters);
        }
        return "(" + String.join(" or ", each) + ")";
    }

    /** The condition, {@code true} when there is none. */
    String sql() {
        return sql;
    }

    /** What stands on the places of its question marks. */
    List<@Nullable Object> parameters() {
        return parameters;
    }

    /** What is asked of one table, and of the tables that are reached from it. */
    private static final class Node {
        final List<Test> tests = new ArrayList<>();
        final Map<Member, Node> onward = new LinkedHashMap<>();

        void add(Path path, Condition condition) {
            Node node = this;
            for (Member hop : path.hops()) {
                node = node.onward.computeIfAbsent(hop, next -> new Node());
            }
            if (path.column() != null) {
                node.tests.add(new Test(
                        path.column(),
                        condition.filter().operator(),
                        condition.value(),
                        path.attribute() == null ? null : LookUps.LISTED.get(path.attribute())));
            }
        }

        boolean isEmpty() {
            return tests.isEmpty() && onward.isEmpty();
        }

        /** Is the key of the row all that it looks at? Then its table can be left out. */
        boolean looksAtKeyOnly() {
            return tests.stream().allMatch(test -> test.column.place() == Resource.ID)
                    && onward.keySet().stream().allMatch(Listing.class::isInstance);
        }
    }

    private record Test(
            Column column,
            Operator operator,
            @Nullable Object value,
            @Nullable String lijst) {}

    /** The node as SQL; the table {@code alias} is never looked at when the key, an expression, is enough. */
    private String render(Node node, String alias, String key) {
        List<String> parts = new ArrayList<>();
        for (Test test : node.tests) {
            parts.add(compare(test.column.place() == Resource.ID ? key : test.column.of(alias), test));
        }
        node.onward.forEach((hop, next) -> parts.add(
                switch (hop) {
                    case Listing listing -> throughList(listing, node.tests, next, key);
                    case Reference reference ->
                        reach(
                                reference.target(),
                                next,
                                alias + "." + reference.column().name());
                    default -> throw new IllegalStateException("no way through " + hop.name());
                }));
        return parts.isEmpty() ? "true" : parts.stream().collect(Collectors.joining(" and "));
    }

    private String throughList(Listing listing, List<Test> ofOwner, Node next, String key) {
        Resource link = listing.link();
        String alias = alias();
        String table = link == null ? listing.target().name() : link.name();
        String copied = listing.copy() == null ? "" : copied(listing.copy(), ofOwner, alias);
        String inside = link == null
                ? render(next, alias, alias + ".id")
                : reach(
                        listing.target(),
                        next,
                        alias + "." + listing.onward().column().name());
        return "exists (select 1 from " + table + " " + alias + " where " + alias + "."
                + listing.back().column().name() + " = " + key + " and " + copied + inside
                + first(listing, next, alias, key)
                + ")";
    }

    /** Is only the first asked of, as the list is answered? */
    private String first(Listing listing, Node next, String alias, String key) {
        if (next.tests.stream().noneMatch(test -> test.operator == Operator.FIRST)) {
            return "";
        }
        String other = alias();
        return " and not exists (select 1 from " + listing.target().name() + " " + other + " where " + other + "."
                + listing.back().column().name() + " = " + key + " and " + other + ".volgnummer < " + alias
                + ".volgnummer)";
    }

    /** What is asked of the row that has the list is asked of the copy that the link keeps as well: so an index finds both. */
    private String copied(Listing.Copy copy, List<Test> ofOwner, String link) {
        return ofOwner.stream()
                .filter(test -> test.column.equals(copy.original()))
                .map(test -> compare(link + "." + copy.copied().name(), test) + " and ")
                .collect(Collectors.joining());
    }

    /** The row with this key, fetched only when more than its key is looked at. */
    private String reach(Resource target, Node next, String key) {
        if (next.looksAtKeyOnly()) {
            return render(next, "", key);
        }
        String alias = alias();
        return "exists (select 1 from " + target.name() + " " + alias + " where " + alias + ".id = " + key + " and "
                + render(next, alias, alias + ".id") + ")";
    }

    private String compare(String left, Test test) {
        if (test.operator == Operator.PRESENT) {
            return left + " is not null";
        }
        if (test.operator == Operator.FIRST) {
            return "true"; // told where the list is gone through
        }
        if (test.value == null) {
            return "false";
        }
        if (test.operator == Operator.NAMES) {
            return names(left, (String) test.value);
        }
        if (test.operator == Operator.SAME) {
            return test.lijst == null ? same(left, test.value) : sameOrCalled(left, test.lijst, test.value);
        }
        if (test.operator == Operator.IS && test.lijst != null) {
            return listed(left, test.lijst, test.value);
        }
        parameters.add(asked(test.operator, test.value));
        return comparable(left, test)
                + switch (test.operator) {
                    case IS, URL, ADDRESS -> " = ?";
                    case CONTAINS -> " ilike ?";
                    case MATCHES -> " ~* ?";
                    case ONE_OF -> " = any(?)";
                    case ABOVE -> " > ?";
                    case FROM -> " >= ?";
                    case BELOW -> " < ?";
                    case UP_TO -> " <= ?";
                    case WORDS -> " @@ plainto_tsquery('dutch', ?)";
                    case SAME, NAMES, PRESENT, FIRST -> throw new IllegalStateException();
                };
    }

    /** What a condition compares, of the row that needs no name: that is what an index has to hold. */
    static String left(Column column, Condition condition) {
        Test test = new Test(column, condition.filter().operator(), condition.value(), null);
        return test.operator == Operator.SAME
                ? cased(column.name(), texts(condition.value()))
                : comparable(column.name(), test);
    }

    /** The left side, as a text where a part is asked, and as a number where a text is compared with one: a text that is none is met by none. */
    private static String comparable(String left, Test test) {
        if (test.operator == Operator.CONTAINS && test.column.kind() == Kind.UUID) {
            return "(" + left + ")::text";
        }
        if (test.operator == Operator.CONTAINS && test.column.kind() == Kind.MOMENT) {
            return "to_char(" + left + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
        }
        if (test.column.kind() != Kind.TEXT) {
            return left;
        }
        return switch (test.value) {
            case Long _ -> "(" + left + ")::bigint";
            case BigDecimal _ ->
                "case when " + left + " ~ '^-?[0-9]{1,30}(\\.[0-9]{1,30})?$' then (" + left + ")::numeric end";
            case null, default -> left;
        };
    }

    /** Texts without letters are compared as they are, so that a plain index answers. */
    private String same(String left, Object value) {
        Collection<?> texts = texts(value);
        String cased = cased(left, texts);
        parameters.addAll(texts);
        return cased + " in ("
                + String.join(", ", Collections.nCopies(texts.size(), cased.equals(left) ? "?" : "lower(?)")) + ")";
    }

    /** The same, or of a code that is called so in this list. */
    private String sameOrCalled(String left, String lijst, Object value) {
        String same = same(left, value);
        parameters.add(lijst);
        return "(" + same + " or " + left + " in (select code from referentiewaarde where lijst = ? and "
                + same("naam", value) + "))";
    }

    private static Collection<?> texts(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several
                : Stream.ofNullable(value).toList();
    }

    private static String cased(String left, Collection<?> texts) {
        boolean plain = texts.stream().noneMatch(text -> ((String) text).chars().anyMatch(Character::isLetter));
        return plain ? left : "lower(" + left + ")";
    }

    /** Whatever is stored under a code or name of this list, as it is understood when it is sent. */
    private String listed(String left, String lijst, Object value) {
        parameters.addAll(List.of(value, lijst, value, value));
        return left + " in (select ? union all select code from referentiewaarde where lijst = ?"
                + " and (lower(code) = lower(?) or lower(naam) = lower(?)))";
    }

    private static Object asked(Operator operator, Object value) {
        return switch (operator) {
            case CONTAINS -> "%" + ((String) value).replaceAll("([%_\\\\])", "\\\\$1") + "%";
            case WORDS -> String.join(" ", Normalising.words((String) value));
            case ADDRESS -> Normalising.address((String) value);
            default -> value;
        };
    }

    /** Each word is a part of a name, or the beginning when it is short: the index knows no parts of less than three letters. */
    private String names(String left, String value) {
        List<String> words = Normalising.words(value);
        words.forEach(word -> parameters.add((word.length() < 3 ? "% " : "%") + word + "%"));
        return words.isEmpty() ? "false" : String.join(" and ", Collections.nCopies(words.size(), left + " like ?"));
    }

    private String alias() {
        aliases++;
        return "x" + aliases;
    }
}
