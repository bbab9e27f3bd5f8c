package nl.balie.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What did not arrive yet, as an operator sees it by a command or on a page, and sends it again: never what is in it. One method per
 * statement, each a transaction.
 */
public final class Undelivered {
    /** How many are shown at once by the command. */
    public static final int SHOWN = 1_000;
    /** It is tried again by itself. */
    public static final String WAITS = "wacht";
    /** It is tried again when an operator says so. */
    public static final String PARKED = "geparkeerd";
    /** More than so many of one status are not counted. */
    public static final int COUNTED = 10_000;

    private static final String LIST = """
            select id, bestemming, hoofd, moment, pogingen, volgende_poging, status, reden from bezorging
            where status <> 'bezorgd' """;
    private static final String COUNT = """
            (select count(*) from (select from bezorging where status <> 'bezorgd' and status = '%s' limit %d) geteld)""";

    private final Connection connection;

    /** What stands behind this connection, which the caller closes. */
    public Undelivered(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /**
     * What an operator sees of a delivery.
     *
     * @param about the klantcontact or partij
     * @param status {@link #WAITS} or {@link #PARKED}
     */
    public record Listed(
            long id,
            String destination,
            UUID about,
            Instant since,
            int tries,
            Instant next,
            String status,
            @Nullable String reason) {}

    /** How many there are, at most one more than {@link #COUNTED}. */
    public record Count(int parked, int waiting) {}

    /** A page of all of it, counted from 1: the parked first, then the longest ago. */
    public List<Listed> list(int page) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIST + "order by status, id limit ? offset ?")) {
            statement.setInt(1, SHOWN);
            statement.setLong(2, (page - 1L) * SHOWN);
            return listed(statement);
        }
    }

    /**
     * What has this status, the longest ago first.
     *
     * @param after only what came after this one
     * @param most how many at most
     */
    public List<Listed> list(String status, long after, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(LIST + "and status = ? and id > ? order by id limit ?")) {
            statement.setString(1, status);
            statement.setLong(2, after);
            statement.setInt(3, most);
            return listed(statement);
        }
    }

    private List<Listed> listed(PreparedStatement statement) throws SQLException {
        List<Listed> listed = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                listed.add(new Listed(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        connection.commit();
        return listed;
    }

    /** How many are parked and how many wait. */
    public Count count() throws SQLException {
        String sql = "select " + COUNT.formatted(PARKED, COUNTED + 1) + ", " + COUNT.formatted(WAITS, COUNTED + 1);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Count count = new Count(row.getInt(1), row.getInt(2));
            connection.commit();
            return count;
        }
    }

    /**
     * Lets deliveries that did not arrive be tried now; those that were parked get all of their tries again.
     *
     * @param id of one; null for all
     * @param status of those that are meant; null for any
     * @return how many
     */
    public int retry(@Nullable Long id, @Nullable String status) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update bezorging set volgende_poging = now(), status = 'wacht',
                    pogingen = case status when 'geparkeerd' then 0 else pogingen end
                where status <> 'bezorgd' and id = coalesce(?, id) and status = coalesce(?, status)""")) {
            statement.setObject(1, id, Types.BIGINT);
            statement.setString(2, status);
            int tried = statement.executeUpdate();
            connection.commit();
            return tried;
        }
    }
}
