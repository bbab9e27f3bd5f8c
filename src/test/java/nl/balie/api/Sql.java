package nl.balie.api;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.balie.RunningBalie;

/** Looks into the database behind a Balie, for what its API does not show. */
final class Sql implements AutoCloseable {
    private final Connection connection;

    Sql(RunningBalie balie) {
        try {
            connection = balie.database();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The number that this query gives. */
    long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
