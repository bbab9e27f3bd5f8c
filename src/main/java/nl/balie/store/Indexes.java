package nl.balie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Ordering;
import nl.balie.resource.Path;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;

/**
 * Which questions the indexes of the database answer, as the database itself tells: whoever adds an index need say so nowhere else. An
 * index that looks at a few rows only (partial) counts when it leaves out what holds nothing.
 */
final class Indexes {
    private static final String KEYS = """
            select t.relname, array(select pg_get_indexdef(i.indexrelid, k, true) from generate_series(1, i.indnkeyatts) k)
            from pg_index i
            join pg_class t on t.oid = i.indrelid join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
            where t.relnamespace = current_schema()::regnamespace and i.indisvalid and a.amname = 'btree'
                and (i.indpred is null or split_part(pg_get_indexdef(i.indexrelid), ' WHERE ', 2) ~ '(IS NOT NULL|<>)')
                and split_part(pg_get_indexdef(i.indexrelid), ' WHERE ', 2) !~ '( = |IS NULL)'""";

    private final Map<String, List<List<String>>> keys = new HashMap<>();

    private Indexes() {}

    /** Those of this database. */
    static Indexes of(Connection connection) throws SQLException {
        Indexes indexes = new Indexes();
        try (Statement statement = connection.createStatement();
                ResultSet index = statement.executeQuery(KEYS)) {
            while (index.next()) {
                List<String> expressions = new ArrayList<>();
                for (String key : (String[]) index.getArray(2).getArray()) {
                    expressions.add(plain(key));
                }
                indexes.keys
                        .computeIfAbsent(index.getString(1), table -> new ArrayList<>())
                        .add(expressions);
            }
        }
        return indexes;
    }

    /** As we write it: without the types that the database adds. */
    private static String plain(String key) {
        return key.replaceAll("::[a-z ]+", "").replace("COALESCE(", "coalesce(");
    }

    /** Can this query take long in a large register? Then it is stopped when it does, and waits its turn among others like it. */
    boolean bound(Query query) {
        return query.isSlow() || !answer(query);
    }

    /**
     * Do they lead to the rows of this query, so that it is quick in a register of any size? They do when all of an index is compared
     * with what is asked; or when each condition, and the order, has an index that begins with it, as far as the order is not the only
     * thing that is asked.
     */
    private boolean answer(Query query) {
        Resource resource = query.view().resource();
        return find(resource, query.conditions())
                || (query.conditions().stream().allMatch(each -> begin(resource, each))
                        && sort(resource, query.ordering()));
    }

    /** Does an index tell which few rows meet these conditions? */
    private boolean find(Resource resource, List<Condition> conditions) {
        Map<List<Member>, Set<String>> compared = new HashMap<>();
        Map<List<Member>, String> tables = new HashMap<>();
        for (Condition condition : conditions) {
            if (condition.ways().isEmpty()) {
                if (condition.value() == null) {
                    return true; // met by no row
                }
                Path path = Path.follow(resource, condition.filter().path().split(",", -1)[0]);
                if (path.column() != null && isExact(condition.filter().operator())) {
                    tables.put(path.hops(), table(resource, path));
                    compared.computeIfAbsent(path.hops(), hops -> new HashSet<>())
                            .add(Conditions.left(path.column(), condition));
                }
            } else if (!condition.isNot() && condition.ways().stream().allMatch(way -> find(resource, way))) {
                return true;
            }
        }
        return compared.entrySet().stream()
                .anyMatch(each -> of(tables.getOrDefault(each.getKey(), "")).stream()
                        .anyMatch(index -> each.getValue().containsAll(index)));
    }

    /** Is there an index that begins with what this condition compares? Whether there is anything at all is told by that of the link. */
    private boolean begin(Resource resource, Condition condition) {
        if (!condition.ways().isEmpty()) {
            return !condition.isNot()
                    && condition.ways().stream().allMatch(way -> way.stream().allMatch(each -> begin(resource, each)));
        }
        for (String each : condition.filter().path().split(",", -1)) {
            Path path = Path.follow(resource, each);
            if (path.column() != null && !begins(table(resource, path), Conditions.left(path.column(), condition))) {
                return false;
            }
        }
        return true;
    }

    private boolean sort(Resource resource, Ordering ordering) {
        return ordering.by() == null
                || begins(
                        resource.name(),
                        Sorting.key(ordering.by(), ordering.by().column().name()));
    }

    private boolean begins(String table, String expression) {
        return of(table).stream().anyMatch(index -> index.getFirst().equals(expression));
    }

    private List<List<String>> of(String table) {
        return keys.getOrDefault(table, List.of());
    }

    private static String table(Resource resource, Path path) {
        Resource here = resource;
        for (Member hop : path.hops()) {
            here = hop instanceof Reference reference ? reference.target() : ((Listing) hop).target();
        }
        return here.name();
    }

    private static boolean isExact(Operator operator) {
        return switch (operator) {
            case IS, SAME, ONE_OF, URL, ADDRESS -> true;
            default -> false;
        };
    }
}
