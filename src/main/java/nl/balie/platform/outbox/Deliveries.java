package nl.balie.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The outbox as it stands in the database, for the server that sends: one method per statement. Every method
 * commits what it changes, so that no transaction waits for a destination.
 */
final class Deliveries {
    /** How many events become deliveries at once. */
    static final int PORTION = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Servers take turns, or what one took first could be seen after what another took later. */
    private static final String TURN =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.gebeurtenis', 0))";

    private static final String FAN_OUT = """
            with genomen as (
                delete from gebeurtenis where id in (select id from gebeurtenis order by id limit %d)
                returning *, gen_random_uuid() as sleutel),
            verdeeld as (
                insert into bezorging (bestemming, hoofd, sleutel, bericht, moment, volgende_poging)
                select bestemming, hoofd, sleutel, json_build_object(
                    'kanaal', kanaal, 'soort', soort, 'actie', actie, 'rij', rij, 'kenmerken', kenmerken), moment, ?
                from genomen join unnest(?::text[], ?::text[], ?::text[], ?::text[])
                    as abonnee (bestemming, kanaal, acties, gevraagd) using (kanaal)
                where (acties = '' or replace(actie, 'deels_', '') = any(string_to_array(acties, ',')))
                    and not exists (
                        select from json_each_text(gevraagd::json) as kenmerk
                        where kenmerk.value is distinct from kenmerken ->> kenmerk.key)
                order by genomen.id)
            select count(*) from genomen""".formatted(PORTION);

    /**
     * One that waits behind another of the same hoofd is left alone, and so is one that somebody is sending, or that follows a
     * klantcontact that has not arrived.
     */
    private static final String CLAIM = """
            with beurt as (
                select id from bezorging
                where bestemming = ? and status = 'wacht' and volgende_poging <= ? and (bezig_tot is null or bezig_tot <= ?)
                    and not exists (
                        select from bezorging eerder
                        where eerder.bestemming = bezorging.bestemming and eerder.hoofd = bezorging.hoofd
                            and eerder.status = 'wacht' and eerder.id < bezorging.id)
                    and (lijst is null or exists (
                        select from bezorging gevolgd
                        where gevolgd.klantcontact = bezorging.klantcontact and gevolgd.status = 'bezorgd'))
                order by volgende_poging, id limit ? for update skip locked)
            update bezorging set pogingen = pogingen + 1, bezig_tot = ? from beurt where bezorging.id = beurt.id
            returning bezorging.id, sleutel, bericht, pogingen, moment, lijst, (
                select url from bezorging gevolgd
                where bezorging.lijst is not null and gevolgd.klantcontact = bezorging.klantcontact and gevolgd.status = 'bezorgd')""";

    private final Connection connection;

    /** The outbox behind this connection, which the caller closes. */
    Deliveries(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Makes deliveries of the oldest events, for the destinations that are told of their channel; answers how many events it took. */
    int fanOut(List<Destination> destinations, Instant now) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> kanalen = new ArrayList<>();
        List<String> acties = new ArrayList<>();
        List<String> kenmerken = new ArrayList<>();
        destinations.forEach(destination -> destination.kanalen().forEach(kanaal -> {
            names.add(destination.name());
            kanalen.add(kanaal);
            acties.add(String.join(",", destination.acties()));
            kenmerken.add(JSON.valueToTree(destination.kenmerken()).toString());
        }));
        try (Statement turn = connection.createStatement();
                ResultSet mine = turn.executeQuery(TURN)) {
            mine.next();
            if (!mine.getBoolean(1)) {
                connection.rollback();
                return 0;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(FAN_OUT)) {
            statement.setObject(1, utc(now));
            statement.setArray(2, connection.createArrayOf("text", names.toArray()));
            statement.setArray(3, connection.createArrayOf("text", kanalen.toArray()));
            statement.setArray(4, connection.createArrayOf("text", acties.toArray()));
            statement.setArray(5, connection.createArrayOf("text", kenmerken.toArray()));
            try (ResultSet taken = statement.executeQuery()) {
                taken.next();
                int events = taken.getInt(1);
                connection.commit();
                return events;
            }
        }
    }

    /** Takes deliveries that are due, of each hoofd the first; nobody else takes them for as long as a lease. */
    List<Delivery> claim(Destination destination, int most, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, destination.name());
            statement.setObject(2, utc(now));
            statement.setObject(3, utc(now));
            statement.setInt(4, most);
            statement.setObject(5, utc(now.plus(destination.tries().lease())));
            List<Delivery> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(new Delivery(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getInt(4),
                            row.getObject(5, OffsetDateTime.class),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            connection.commit();
            return claimed;
        }
    }

    /** Forgets a mail that what happened meanwhile makes untrue, before it is sent; tells whether it is gone, by this or with what it was about. */
    boolean outdated(Delivery delivery) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with vervallen as (
                    delete from bezorging where id = ? and exists (select from vervallen_mail where vervallen_mail.id = bezorging.id)
                    returning id)
                select exists (select from vervallen) or not exists (select from bezorging where id = ?)""")) {
            statement.setLong(1, delivery.id());
            statement.setLong(2, delivery.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                boolean gone = row.getBoolean(1);
                connection.commit();
                return gone;
            }
        }
    }

    /** Nothing can be sent there from here, so what was never tried is not. */
    void hindered(Destination destination, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update bezorging set reden = ?
                where bestemming = ? and status = 'wacht' and pogingen = 0 and reden is distinct from ?""")) {
            statement.setString(1, reason);
            statement.setString(2, destination.name());
            statement.setString(3, reason);
            statement.executeUpdate();
            connection.commit();
        }
    }

    /** It was told: nothing is left to do or to know. */
    void told(Delivery delivery) throws SQLException {
        update(delivery, "delete from bezorging");
    }

    /** It was handed on: what was sent is forgotten, where it is now is not. */
    void handedOn(Delivery delivery, String url) throws SQLException {
        update(
                delivery,
                "update bezorging set status = 'bezorgd', bericht = null, bezig_tot = null, reden = null, url = ?",
                url);
    }

    /** It is to be tried again. */
    void postponed(Delivery delivery, Instant next, String reason) throws SQLException {
        update(delivery, "update bezorging set bezig_tot = null, volgende_poging = ?, reden = ?", utc(next), reason);
    }

    /** It is not tried any more until an operator says so. */
    void parked(Delivery delivery, String reason) throws SQLException {
        update(delivery, "update bezorging set status = 'geparkeerd', bezig_tot = null, reden = ?", reason);
    }

    /** Whose lease ran out has no say any more: then there has been another try. */
    private void update(Delivery delivery, String what, Object... parameters) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(what + " where id = ? and pogingen = ? and status = 'wacht'")) {
            int place = 1;
            for (Object parameter : parameters) {
                statement.setObject(place++, parameter);
            }
            statement.setLong(place++, delivery.id());
            statement.setInt(place, delivery.tries());
            statement.executeUpdate();
            connection.commit();
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
