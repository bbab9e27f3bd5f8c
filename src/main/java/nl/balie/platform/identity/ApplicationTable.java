package nl.balie.platform.identity;

import com.fasterxml.uuid.Generators;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.platform.Naam;
import org.jspecify.annotations.Nullable;

/**
 * The applications as they stand in the database, and what the audit trail tells of them and of their tokens. What is public commits what
 * it changes.
 */
public final class ApplicationTable {
    private static final String TELL = """
            insert into audit (moment, applicatie, applicatie_naam, eindgebruiker, soort, rij, actie, oud, nieuw)
            select now(), ?, ?, ?, """;
    private static final String AS_JSON =
            "json_build_object('naam', naam, 'contact', contact) from applicatie where uuid = ?";

    private final Connection connection;

    /** The applications behind this connection, which the caller closes. */
    public ApplicationTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /**
     * An application as an operator sees it.
     *
     * @param contact whom to ask about it; empty when nobody said
     * @param tokens how many of its tokens work now
     * @param laatstGebruikt when one of them was last used, minutes may go by before it is known
     */
    public record Listed(
            UUID uuid,
            String naam,
            String contact,
            int tokens,
            @Nullable Instant laatstGebruikt) {}

    /**
     * All of them, by name.
     *
     * @param one only this one; null for all
     */
    public List<Listed> list(@Nullable UUID one) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select a.uuid, a.naam, coalesce(a.contact, ''), max(t.laatst_gebruikt), count(t.uuid)
                    filter (where t.ingetrokken is null and (t.verloopt is null or t.verloopt > now()))
                from applicatie a left join token t on t.applicatie = a.uuid
                where a.uuid = coalesce(?, a.uuid) group by a.uuid order by lower(a.naam), a.uuid""")) {
            statement.setObject(1, one, java.sql.Types.OTHER);
            List<Listed> applications = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    applications.add(new Listed(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(5),
                            TokenTable.instant(row, 4)));
                }
            }
            connection.commit();
            return applications;
        }
    }

    /** Adds one by this key, which does nothing when it was added by it before; false when another has its name. */
    public boolean add(UUID key, String naam, String contact, Call by) throws SQLException {
        raiseRevision();
        String net = Naam.net(naam);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into applicatie (uuid, naam, contact) values (?, ?, nullif(?, '')) on conflict do nothing")) {
            statement.setObject(1, key);
            statement.setString(2, net);
            statement.setString(3, contact);
            boolean isNew = !isTaken(net, key) && statement.executeUpdate() == 1;
            if (isNew) {
                tell(by, key, "'applicatie', uuid, 'aangemaakt', null, " + AS_JSON);
            }
            connection.commit();
            return isNew || list(key).stream().anyMatch(one -> one.naam().equals(net));
        }
    }

    /**
     * Calls one otherwise, or names somebody else to ask about it.
     *
     * @param seen as it was looked at
     * @return false when another changed it meanwhile: nothing was done
     * @throws Applications.Taken when another has this name
     */
    public boolean change(Listed seen, String naam, String contact, Call by) throws SQLException {
        raiseRevision();
        String net = Naam.net(naam);
        if (isTaken(net, seen.uuid())) {
            throw new Applications.Taken();
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                with was as (
                    select uuid, naam, contact from applicatie where uuid = ? and naam = ? and coalesce(contact, '') = ?),
                wordt as (
                    update applicatie set naam = ?, contact = nullif(?, '') from was where applicatie.uuid = was.uuid
                    returning applicatie.uuid, applicatie.naam, applicatie.contact)
                insert into audit (moment, applicatie, applicatie_naam, eindgebruiker, soort, rij, actie, oud, nieuw)
                select now(), ?, ?, ?, 'applicatie', wordt.uuid, 'gewijzigd',
                    json_build_object('naam', was.naam, 'contact', was.contact),
                    json_build_object('naam', wordt.naam, 'contact', wordt.contact)
                from was join wordt on wordt.uuid = was.uuid""")) {
            statement.setObject(1, seen.uuid());
            statement.setString(2, seen.naam());
            statement.setString(3, seen.contact());
            statement.setString(4, net);
            statement.setString(5, contact);
            statement.setObject(6, by.applicatie());
            statement.setString(7, by.naam());
            statement.setString(8, by.eindgebruiker());
            boolean changed = statement.executeUpdate() == 1;
            connection.commit();
            return changed;
        }
    }

    /**
     * Removes one with its tokens, so that nobody comes in with these any more. What was done with them stays in the trail, by its name.
     *
     * @param seen as it was looked at
     * @return false when another changed it meanwhile: nothing was done
     */
    public boolean delete(Listed seen, Call by) throws SQLException {
        raiseRevision();
        if (!isStill(seen)) {
            connection.rollback();
            return false;
        }
        tell(by, seen.uuid(), """
                'token', t.uuid, 'verwijderd', json_build_object('applicatie', a.naam, 'clientId', t.client_id,
                    'rechten', array_to_string(t.rechten, ','), 'verloopt', t.verloopt), null
                from token t join applicatie a on a.uuid = t.applicatie where a.uuid = ? and t.ingetrokken is null""");
        tell(by, seen.uuid(), "'applicatie', uuid, 'verwijderd', " + AS_JSON.replace(" from", ", null from"));
        for (String table : List.of("token where applicatie", "applicatie where uuid")) {
            try (PreparedStatement statement = connection.prepareStatement("delete from " + table + " = ?")) {
                statement.setObject(1, seen.uuid());
                statement.executeUpdate();
            }
        }
        connection.commit();
        return true;
    }

    private boolean isStill(Listed seen) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select from applicatie where uuid = ? and naam = ? and coalesce(contact, '') = ? for update")) {
            statement.setObject(1, seen.uuid());
            statement.setString(2, seen.naam());
            statement.setString(3, seen.contact());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Has another this name? What two call so at once is told one after the other. */
    private boolean isTaken(String net, UUID key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select exists (select from applicatie where lower(naam) = lower(?) and uuid <> ?)")) {
            statement.setString(1, net);
            statement.setObject(2, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The key of the one of this name, which is made when it is not there; who to ask about it stays when that is null. */
    UUID named(String naam, @Nullable String contact) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into applicatie (uuid, naam, contact)
                values (?, coalesce((select naam from applicatie where lower(naam) = lower(?) order by naam limit 1), ?), ?)
                on conflict (naam) do update set contact = coalesce(excluded.contact, applicatie.contact) returning uuid""")) {
            statement.setObject(1, Generators.timeBasedEpochGenerator().generate());
            statement.setString(2, Naam.net(naam));
            statement.setString(3, Naam.net(naam));
            statement.setString(4, contact);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Goes first in every change that the servers have to hear of: its row lock lets changes follow one another. */
    void raiseRevision() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update token_revisie set revisie = revisie + 1");
        }
    }

    /** Tells the audit trail who made a token, and what it may; nothing of what it is. */
    void tellMade(UUID token, Call by) throws SQLException {
        tell(by, token, """
                'token', t.uuid, 'aangemaakt', null, json_build_object('applicatie', a.naam, 'clientId', t.client_id,
                    'rechten', array_to_string(t.rechten, ','), 'verloopt', t.verloopt)
                from token t join applicatie a on a.uuid = t.applicatie where t.uuid = ?""");
    }

    /** Tells the audit trail who ended a token. */
    void tellRevoked(UUID token, Call by) throws SQLException {
        tell(by, token, """
                'token', uuid, 'gewijzigd', json_build_object('ingetrokken', null),
                    json_build_object('ingetrokken', ingetrokken) from token where uuid = ?""");
    }

    private void tell(Call by, UUID row, String what) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL + what)) {
            statement.setObject(1, by.applicatie());
            statement.setString(2, by.naam());
            statement.setString(3, by.eindgebruiker());
            statement.setObject(4, row);
            statement.executeUpdate();
        }
    }
}
