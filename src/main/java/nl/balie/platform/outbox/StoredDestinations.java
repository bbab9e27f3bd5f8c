package nl.balie.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.balie.platform.Settings;
import nl.balie.platform.outbox.DestinationsFile.Contents;

/**
 * The destinations as the set-up of the register has them, for where no file names any: the same settings, with the place of each secret,
 * which is read when something is sent.
 */
final class StoredDestinations {
    /** The settings of the file, in the order of the columns. */
    private static final List<String> SETTINGS = List.of(
            "kind",
            "url",
            "client-id",
            "secret",
            "token",
            "kanalen",
            "acties",
            "kenmerken",
            "default",
            "bronorganisatie",
            "contactverzoek-type",
            "follow-up",
            "patience",
            "first-pause",
            "tries");

    private static final String ALL = """
            select naam, soort, url, client_id, geheim, token, kanalen, acties, kenmerken, nullif(standaard, false)::text,
                bronorganisatie, contactverzoek_type, vervolg, geduld, eerste_pauze, pogingen::text
            from bestemming""";

    private StoredDestinations() {}

    /** The settings of each, by its name. */
    static Map<String, Map<String, String>> settings(Connection connection) throws SQLException {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                Map<String, String> settings = new TreeMap<>();
                for (int i = 0; i < SETTINGS.size(); i++) {
                    String value = row.getString(i + 2);
                    if (value != null && !value.isEmpty()) {
                        settings.put(SETTINGS.get(i), value);
                    }
                }
                all.put(row.getString(1), settings);
            }
        }
        return all;
    }

    /** These as they are used. */
    static Contents contents(Map<String, Map<String, String>> settings) {
        String adres = Settings.adres();
        return DestinationsFile.stored(settings, adres == null ? "" : adres + "/klantinteracties/api/v1");
    }
}
