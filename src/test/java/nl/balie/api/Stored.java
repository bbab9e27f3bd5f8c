package nl.balie.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.RunningBalie;

/** What stands in the database of a Balie, for what its API does not show. */
public record Stored(RunningBalie balie) {

    /** How many rows every table holds, those of the trail and the events included; not those that a job sums up meanwhile. */
    List<String> counts() {
        return texts(texts("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_name not like 'flyway%' and table_name not in ('telling', 'dagcijfer', 'cijfernotitie')""").stream()
                .map("select '%1$s ' || count(*) from %1$s"::formatted)
                .collect(Collectors.joining(" union all ", "", " order by 1")));
    }

    long count(String table) {
        return number("select count(*) from " + table);
    }

    long number(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).getFirst());
    }

    /** The first column of a result, as text. */
    public List<String> texts(String sql, Object... parameters) {
        try (Connection connection = balie.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        texts.add(result.getString(1));
                    }
                }
            }
            return texts;
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }
}
