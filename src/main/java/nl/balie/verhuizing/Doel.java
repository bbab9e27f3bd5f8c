package nl.balie.verhuizing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.platform.Trouble;
import nl.balie.register.Register;
import nl.balie.verhuizing.Bron.Gemeld;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * The register that rows are moved to. Tables that hold nothing yet are filled without foreign keys and most indexes, which come back in
 * the end; of others each row passes them, the keys when the transaction ends.
 */
final class Doel {
    /** How many numbers a move has for its rows: Open Klant counts in 31 bits. */
    static final long RUIMTE = 1L << 31;

    private static final String UNIQUE_VIOLATION = "23505";

    private final Verbinding verbinding;
    private final boolean isProef;
    private final long vanaf;

    /**
     * @param vanaf the rows of the move have numbers above this
     * @param isProef is nothing kept?
     */
    Doel(Verbinding verbinding, long vanaf, boolean isProef) {
        this.verbinding = verbinding;
        this.vanaf = vanaf;
        this.isProef = isProef;
    }

    /** From now on it is so, unless this is a trial. */
    void leg() throws SQLException {
        if (!isProef) {
            try {
                verbinding.connection.commit();
            } catch (SQLException fout) {
                if ("23503".equals(fout.getSQLState())) {
                    throw nogGebruikt(fout);
                }
                throw fout;
            }
        }
    }

    /** What a row that is gone where it came from, is still needed for here. */
    private static Trouble nogGebruikt(SQLException fout) {
        return new Trouble("Er is niets bijgewerkt: iets dat in de bron weg is, wordt hier nog gebruikt (%s)."
                .formatted(
                        String.valueOf(fout.getMessage()).replaceFirst("(?s).*constraint \"([a-z0-9_]+)\".*", "$1")));
    }

    /** The rows of this table that came by the move, for a statement that reads them. */
    String verhuisd(Tabel tabel) {
        return "(select * from %s where volgnummer > %d and volgnummer <= %d)"
                .formatted(tabel.naam(), vanaf, vanaf + RUIMTE);
    }

    /** Takes keys and indexes from these tables; until they are back, nobody else writes in them. Tells what gives them back. */
    List<String> maakVrij(List<Tabel> tabellen) throws SQLException {
        String namen = tabellen.stream()
                .map(tabel -> "'" + tabel.naam() + "'::regclass")
                .collect(Collectors.joining(", "));
        List<String> herstel = new ArrayList<>();
        for (String[] index : verbinding.query("""
                select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid) from pg_index
                where indrelid in (%s) and not indisunique order by indexrelid""".formatted(namen), Doel::paar)) {
            verbinding.execute(index[0]);
            herstel.add(index[1]);
        }
        for (String[] sleutel : verbinding.query("""
                select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                    format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where contype = 'f' and conrelid in (%s) order by oid""".formatted(namen), Doel::paar)) {
            verbinding.execute(sleutel[0]);
            herstel.add(sleutel[1]);
        }
        for (Tabel tabel : tabellen) {
            verbinding.execute(
                    "create trigger verhuizing_loopt before insert or update or delete on %s execute function verhuizing_loopt()"
                            .formatted(tabel.naam()));
            herstel.add("drop trigger verhuizing_loopt on " + tabel.naam());
        }
        return herstel;
    }

    private static String[] paar(ResultSet row) throws SQLException {
        return new String[] {row.getString(1), row.getString(2)};
    }

    /** Copies these rows; tells which could not come. */
    List<Gemeld> kopieer(Bron bron, Tabel tabel, String waarop) throws SQLException {
        Connection hier = verbinding.connection;
        Connection daar = bron.verbinding().connection;
        Savepoint hierVoor = hier.setSavepoint();
        Savepoint daarVoor = daar.setSavepoint();
        List<Gemeld> geweigerd = List.of();
        try {
            geteld(tabel, stroom(bron, tabel, waarop, tabel.naam()));
        } catch (SQLException fout) {
            hier.rollback(hierVoor);
            daar.rollback(daarVoor);
            if (!UNIQUE_VIOLATION.equals(fout.getSQLState())) {
                throw fout;
            }
            geweigerd = werkBij(bron, tabel, waarop);
        }
        hier.releaseSavepoint(hierVoor);
        daar.releaseSavepoint(daarVoor);
        return geweigerd;
    }

    /** Brings these rows to what they are now where they come from, new ones included; tells which could not come. */
    List<Gemeld> werkBij(Bron bron, Tabel tabel, String waarop) throws SQLException {
        String klaar = "verhuizing_" + tabel.naam();
        verbinding.execute("create temp table %s (like %s)".formatted(klaar, tabel.naam()));
        nietVerplicht(tabel, klaar);
        stroom(bron, tabel, waarop, klaar);
        List<String> waarden = new ArrayList<>(tabel.kolommen());
        waarden.removeAll(List.of(Tabel.ID, Tabel.VOLGNUMMER));
        String eigen = "t.volgnummer > %d and t.volgnummer <= %d".formatted(vanaf, vanaf + RUIMTE);
        verbinding.update("update %s t set %s, versie = t.versie + 1%s from %s k where t.id = k.id and %s"
                .formatted(
                        tabel.naam(),
                        waarden.stream().map(kolom -> kolom + " = k." + kolom).collect(Collectors.joining(", ")),
                        gevondenDoor(tabel),
                        klaar,
                        eigen));
        geteld(
                tabel,
                verbinding.update(
                        "insert into %1$s (%2$s) overriding system value select %2$s from %3$s k where not exists (select from %1$s t where t.id = k.id) order by volgnummer on conflict do nothing"
                                .formatted(tabel.naam(), tabel.ingevuld(), klaar)));
        List<Gemeld> geweigerd = verbinding.query(
                "select k.id from %s k where not exists (select from %s t where t.id = k.id and %s)"
                        .formatted(klaar, tabel.naam(), eigen),
                row -> new Gemeld(
                        tabel.naam(),
                        row.getString(1),
                        "is niet overgenomen: hier is al een andere rij met deze uuid of dit nummer"));
        verbinding.execute("drop table " + klaar);
        return geweigerd;
    }

    /** What a row is found by here follows from what it says: it is worked out anew. */
    private static String gevondenDoor(Tabel tabel) {
        return Register.all()
                .filter(resource -> resource.name().equals(tabel.naam()))
                .flatMap(resource -> resource.finding().normalised().stream())
                .map(kept -> ", " + kept.column().name() + " = null")
                .collect(Collectors.joining());
    }

    /** What the source doesn't know has no value yet. */
    private void nietVerplicht(Tabel tabel, String klaar) throws SQLException {
        List<String> ingevuld = List.of(tabel.ingevuld().split(", "));
        for (String kolom : verbinding.query(
                "select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and attnotnull"
                        .formatted(klaar),
                row -> row.getString(1))) {
            if (!ingevuld.contains(kolom)) {
                verbinding.execute("alter table %s alter column %s drop not null".formatted(klaar, kolom));
            }
        }
    }

    /** Takes away rows that are gone where they came from. */
    void verwijder(Tabel tabel, List<UUID> weg) throws SQLException {
        if (!weg.isEmpty()) {
            geteld(
                    tabel,
                    -verbinding.update("delete from %s where id = any('{%s}')".formatted(tabel.naam(), lijst(weg))));
        }
    }

    static String lijst(List<UUID> sleutels) {
        return sleutels.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private void geteld(Tabel tabel, long aantal) throws SQLException {
        verbinding.update("insert into telling (soort, aantal) values ('%s', %d)".formatted(tabel.naam(), aantal));
    }

    private long stroom(Bron bron, Tabel tabel, String waarop, String naar) throws SQLException {
        CopyOut uit = bron.verbinding().kopieren().copyOut(tabel.kopie(vanaf, waarop));
        try {
            CopyIn in = verbinding.kopieren().copyIn("copy %s (%s) from stdin".formatted(naar, tabel.ingevuld()));
            try {
                for (byte[] rij = uit.readFromCopy(); rij != null; rij = uit.readFromCopy()) {
                    in.writeToCopy(rij, 0, rij.length);
                }
                return in.endCopy();
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        } finally {
            if (uit.isActive()) {
                uit.cancelCopy();
            }
        }
    }
}
