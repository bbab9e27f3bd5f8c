package nl.balie.verhuizing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Rights;

/** Brings applications over with the tokens that they have, so that a client changes an address and nothing else. */
final class Applicaties {
    private static final String APPLICATIE = """
            insert into applicatie (uuid, naam, contact)
            values (?, ? || case when exists (select from applicatie where naam = ?) then ' (Open Klant)' else '' end, ?)
            on conflict do nothing""";

    /** A token that opens something here already, keeps doing so. */
    private static final String TOKEN = """
            insert into token (uuid, applicatie, sha256, aangemaakt, rechten)
            select ?, ?, ?, ?::timestamptz, ? where not exists (select from token where sha256 = ? and uuid <> ?)
            on conflict (uuid) do update set sha256 = excluded.sha256, ingetrokken = null""";

    private static final String WEG = """
            update token set ingetrokken = now()
            where uuid = any((select tokens from verhuizing where id = ?)::uuid[]) and not uuid = any(?::uuid[]) and ingetrokken is null""";

    private static final String ONTHOUD = "update verhuizing set tokens = ?::uuid[] where id = ?";

    private Applicaties() {}

    /** An application where it comes from. */
    private record Applicatie(UUID id, UUID token, String naam, String contact, byte[] sha256, String aangemaakt) {}

    /** Brings all of them, and withdraws what an earlier run brought and is gone; tells how many there are. */
    static int breng(Bron bron, Verbinding hier, Stand stand) throws SQLException {
        List<Applicatie> alle = bron.verbinding()
                .query(
                        bron.applicaties(),
                        row -> new Applicatie(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getBytes(5),
                                row.getString(6)));
        hier.update("update token_revisie set revisie = revisie + 1");
        for (Applicatie een : alle) {
            String naam = Call.isOwn(een.naam) ? een.naam + " (toepassing)" : een.naam;
            doe(hier, APPLICATIE, een.id, naam, naam, een.contact);
            doe(
                    hier,
                    TOKEN,
                    een.token,
                    een.id,
                    een.sha256,
                    een.aangemaakt,
                    Rights.STANDARD.texts().toArray(String[]::new),
                    een.sha256,
                    een.token);
        }
        String[] tokens = alle.stream().map(een -> een.token.toString()).toArray(String[]::new);
        doe(hier, WEG, stand.id(), tokens);
        doe(hier, ONTHOUD, tokens, stand.id());
        return alle.size();
    }

    private static void doe(Verbinding hier, String sql, Object... waarden) throws SQLException {
        try (PreparedStatement statement = hier.connection.prepareStatement(sql)) {
            for (int i = 0; i < waarden.length; i++) {
                if (waarden[i] instanceof String[] teksten) {
                    statement.setArray(i + 1, hier.connection.createArrayOf("text", teksten));
                } else {
                    statement.setObject(i + 1, waarden[i]);
                }
            }
            statement.executeUpdate();
        }
    }
}
