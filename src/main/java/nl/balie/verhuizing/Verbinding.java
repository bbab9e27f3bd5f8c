package nl.balie.verhuizing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A connection to one of both databases: texts of values are written alike on both. */
final class Verbinding {
    /** Of how many parts of the keys the sums are compared: three hexadecimal digits. */
    private static final int CIJFERS = 3;

    private static final String ALIKE =
            "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set extra_float_digits = 1; set statement_timeout = 0; set search_path to ";

    final Connection connection;

    /**
     * Uses this connection, in one transaction after the other.
     *
     * @param schema where the tables stand
     */
    Verbinding(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        execute(ALIKE + schema);
        connection.setAutoCommit(false);
    }

    /** What reads one row. */
    interface Lezer<T> {
        T van(ResultSet row) throws SQLException;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    <T> List<T> query(String sql, Lezer<T> lezer) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    found.add(lezer.van(row));
                }
            }
        }
        return found;
    }

    long getal(String sql) throws SQLException {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    CopyManager kopieren() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** How many rows have a key that begins so, and the sum of what they say. */
    record Som(long rijen, String som) {
        static final Som LEEG = new Som(0, "0");
    }

    /**
     * The sums of each part of the keys.
     *
     * @param rijen the statement or table that gives the rows
     */
    Map<String, Som> sommen(Tabel tabel, String rijen) throws SQLException {
        Map<String, Som> sommen = new TreeMap<>();
        query(
                """
                select left(x.id::text, %d), count(*), sum(('x' || left(md5(%s::text), 15))::bit(60)::bigint)
                from %s x group by 1""".formatted(CIJFERS, tabel.inhoud("x"), rijen),
                row -> sommen.put(row.getString(1), new Som(row.getLong(2), row.getString(3))));
        return sommen;
    }

    /** What each row says of which the key begins in one of these ways. */
    Map<UUID, String> afdrukken(Tabel tabel, String rijen, List<String> delen) throws SQLException {
        Map<UUID, String> afdrukken = new TreeMap<>();
        query(
                "select x.id, md5(%s::text) from %s x where left(x.id::text, %d) = any('{%s}')"
                        .formatted(tabel.inhoud("x"), rijen, CIJFERS, String.join(",", delen)),
                row -> afdrukken.put(row.getObject(1, UUID.class), row.getString(2)));
        return afdrukken;
    }
}
