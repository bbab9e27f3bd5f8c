package nl.balie.verhuizing;

import com.fasterxml.uuid.Generators;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a move came, as it stands in the register.
 *
 * @param vanaf the rows of the move have numbers above this
 * @param isAf did all rows come?
 * @param isVrij were keys and indexes taken from the tables, and not given back yet?
 * @param isVervolg was it begun by an earlier run?
 * @param tot of each table up to which number its rows came
 */
record Stand(UUID id, long vanaf, boolean isAf, boolean isVrij, boolean isVervolg, Map<String, Long> tot) {
    /** How far it came; null when it was never begun. */
    static @Nullable Stand van(Verbinding hier, String soort) throws SQLException {
        Map<String, Long> tot = new TreeMap<>();
        hier.query(
                "select key, value::bigint from verhuizing, json_each_text(stand) where soort = '%s'".formatted(soort),
                row -> tot.put(row.getString(1), row.getLong(2)));
        return hier
                .query(
                        "select id, vanaf, afgerond is not null, herstel <> '{}' from verhuizing where soort = '%s' for update"
                                .formatted(soort),
                        row -> new Stand(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                true,
                                tot))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Begins a move; what is made in the register from now on has higher numbers than what it brings. */
    static Stand nieuw(Verbinding hier, String soort, String plaats, List<Tabel> tabellen, boolean isLeeg)
            throws SQLException {
        long vanaf = 0;
        for (Tabel tabel : tabellen) {
            vanaf = Math.max(vanaf, hier.getal("select coalesce(max(volgnummer), 0) from " + tabel.naam()));
        }
        for (Tabel tabel : tabellen) {
            hier.getal("select setval(pg_get_serial_sequence('%s', 'volgnummer'), %d)"
                    .formatted(tabel.naam(), vanaf + Doel.RUIMTE));
        }
        UUID id = Generators.timeBasedEpochGenerator().generate();
        try (PreparedStatement statement = hier.connection.prepareStatement(
                "insert into verhuizing (id, soort, bron, begonnen, vanaf) values (?, ?, ?, now(), ?)")) {
            statement.setObject(1, id);
            statement.setString(2, soort);
            statement.setString(3, plaats);
            statement.setLong(4, vanaf);
            statement.executeUpdate();
        }
        return new Stand(id, vanaf, false, isLeeg, false, new TreeMap<>());
    }

    /** Remembers what gives back what was taken from the tables. */
    void onthoud(Verbinding hier, List<String> herstel) throws SQLException {
        try (PreparedStatement statement =
                hier.connection.prepareStatement("update verhuizing set herstel = ? where id = ?")) {
            statement.setArray(1, hier.connection.createArrayOf("text", herstel.toArray()));
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /** Up to which number the rows of this table came. */
    long tot(Tabel tabel) {
        return tot.getOrDefault(tabel.naam(), 0L);
    }

    /** Remembers up to which number the rows of this table came. */
    void kwamTot(Verbinding hier, Tabel tabel, long nummer) throws SQLException {
        hier.update("update verhuizing set stand = (stand::jsonb || '{\"%s\": %d}')::json where id = '%s'"
                .formatted(tabel.naam(), nummer, id));
    }

    /** Gives back what was taken from the tables: the move is done. */
    void rondAf(Verbinding hier, Consumer<String> verteller) throws SQLException {
        hier.execute("set local maintenance_work_mem = '256MB'");
        for (String terug : hier.query(
                "select unnest(herstel) from verhuizing where id = '%s'".formatted(id), row -> row.getString(1))) {
            verteller.accept(terug.replaceFirst(" (USING|FOREIGN) .*", ""));
            hier.execute(terug);
        }
        hier.update(
                "update verhuizing set afgerond = now(), stand = '{}', herstel = '{}' where id = '%s'".formatted(id));
    }
}
