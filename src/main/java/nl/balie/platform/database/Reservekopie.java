package nl.balie.platform.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.balie.platform.Trouble;
import org.postgresql.PGConnection;

/**
 * A backup of a whole register that needs nothing but Balie: a zip file with every table as {@code COPY} writes it, as they were at one
 * moment, and in {@code balie.properties} the version of the tables and where each sequence was. It is put back in a register that is
 * empty, whole or not at all, by a Balie of the same version or a newer one.
 */
public final class Reservekopie {
    private static final String ABOUT = "balie.properties";
    private static final String VERSION = "version";
    private static final String SEQUENCE = "sequence.";
    private static final String OWNER_ONLY = "rw-------";
    private static final String HISTORY = "flyway_schema_history";
    /** What Flyway keeps is made anew by the migrations. */
    private static final String TABLES = """
            select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' order by 1""";

    private static final String SEQUENCES =
            "select sequencename from pg_sequences where schemaname = current_schema() order by 1";
    private static final String FOREIGN_KEYS = """
            select format('alter table %%I %s', conrelid::regclass::text, %s) from pg_constraint
            where connamespace = current_schema()::regnamespace and contype = 'f' order by oid""";

    private final Connection connection;

    /** Of the register that this connection leads to. */
    public Reservekopie(Connection connection) {
        this.connection = connection;
    }

    /** Writes the backup; a file of this name must not be there yet. Tells how many tables there are in it. */
    public int write(Path file) throws SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            int tables;
            try (ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                tables = write(zip);
            }
            Files.move(unfinished, file);
            return tables;
        } catch (FileAlreadyExistsException there) {
            throw new Trouble("%s is there already: choose another name, or move it away.".formatted(there.getFile()));
        } catch (IOException unwritable) {
            throw new Trouble(
                    "%s cannot be written: check that there is such a directory, and room in it.".formatted(file));
        }
    }

    private int write(ZipOutputStream zip) throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute("set transaction isolation level repeatable read, read only");
        Properties about = new Properties();
        about.setProperty(VERSION, version());
        for (String sequence : texts(SEQUENCES)) {
            about.setProperty(
                    SEQUENCE + sequence,
                    texts("select last_value || ' ' || is_called from \"" + sequence + "\"")
                            .getFirst());
        }
        zip.putNextEntry(new ZipEntry(ABOUT));
        about.store(new Unclosed(zip), null);
        List<String> tables = texts(TABLES);
        for (String table : tables) {
            zip.putNextEntry(new ZipEntry(table));
            copying().getCopyAPI().copyOut("copy " + columns(table) + " to stdout with (header)", new Unclosed(zip));
        }
        connection.rollback();
        return tables.size();
    }

    /** A stream that others close and that goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Makes the tables of a version in a database that has none. */
    @FunctionalInterface
    public interface Migration {
        /** Migrates up to and including this version. */
        void to(String version);
    }

    /**
     * Puts a backup back: all of it, or nothing when it can't be.
     *
     * @param newest the newest version of the tables that this Balie knows
     * @param filled tables of which none may hold a row
     * @param migration how tables are made
     */
    public void restore(Path file, String newest, List<String> filled, Migration migration) throws SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Properties about = about(zip, file);
            String version = about.getProperty(VERSION);
            if (compare(version, newest) > 0) {
                throw new Trouble(
                        "This backup was made by a newer Balie (tables of version %s, and this one knows %s): restore it with that one."
                                .formatted(version, newest));
            }
            requireEmpty(version, filled);
            migration.to(version);
            connection.setAutoCommit(false);
            restore(zip, about);
            connection.commit();
        } catch (ZipException cut) {
            throw broken(file);
        } catch (IOException unreadable) {
            throw unreadable(file);
        } catch (UncheckedIOException cut) {
            throw broken(file);
        }
    }

    /** Refuses a file that holds no backup, before a database is made for it. */
    public static void requireThere(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            about(zip, file);
        } catch (ZipException cut) {
            throw broken(file);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    private static Trouble unreadable(Path file) {
        return new Trouble("%s cannot be read: check its name.".formatted(file));
    }

    private static Trouble broken(Path file) {
        return new Trouble(
                "%s is no whole backup of Balie: it was cut off or changed. Nothing was restored.".formatted(file));
    }

    private static Properties about(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(ABOUT);
        if (entry == null) {
            throw broken(file);
        }
        Properties about = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            about.load(in);
        }
        if (about.getProperty(VERSION) == null) {
            throw broken(file);
        }
        return about;
    }

    private void requireEmpty(String version, List<String> filled) throws SQLException {
        List<String> there = texts(TABLES);
        if (there.isEmpty()) {
            return;
        }
        for (String table : filled) {
            if (there.contains(table)
                    && !texts("select '' from \"" + table + "\" limit 1").isEmpty()) {
                throw new Trouble(
                        "This register is not empty: restore into a new BALIE_DATA, or into an empty database.");
            }
        }
        if (!version().equals(version)) {
            throw new Trouble(
                    "The tables here are of version %s and those of the backup of %s: restore into a new BALIE_DATA, or into an empty database."
                            .formatted(version(), version));
        }
    }

    /** Rows refer to each other in circles: so foreign keys go first and come back in the end, when they are checked for all at once. */
    private void restore(ZipFile zip, Properties about) throws SQLException, IOException {
        List<String> back = texts(FOREIGN_KEYS.formatted("add constraint %I %s", "conname, pg_get_constraintdef(oid)"));
        for (String drop : texts(FOREIGN_KEYS.formatted("drop constraint %I", "conname"))) {
            execute(drop);
        }
        List<String> tables = texts(TABLES);
        execute("truncate "
                + String.join(
                        ", ", tables.stream().map(table -> '"' + table + '"').toList()));
        List<String> unknown = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (tables.contains(entry.getName())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    copying()
                            .getCopyAPI()
                            .copyIn("copy " + columns(entry.getName()) + " from stdin with (header match)", in);
                }
            } else if (!entry.getName().equals(ABOUT)) {
                unknown.add(entry.getName());
            }
        }
        if (!unknown.isEmpty()) {
            throw new ZipException("unknown tables");
        }
        for (String add : back) {
            execute(add);
        }
        for (String sequence : texts(SEQUENCES)) {
            String[] place = about.getProperty(SEQUENCE + sequence, "1 false").split(" ", 2);
            execute("select setval('\"%s\"', %d, %b)"
                    .formatted(sequence, Long.valueOf(place[0]), Boolean.valueOf(place[1])));
        }
    }

    /** The version of the tables: the highest of the migrations that were done. */
    private String version() throws SQLException {
        return texts(
                        "select version from " + HISTORY
                                + " where success and version is not null order by string_to_array(version, '.')::int[] desc limit 1")
                .getFirst();
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private String columns(String table) throws SQLException {
        String names = texts("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = quote_ident('%s')::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table)).getFirst();
        return '"' + table + "\" (" + names + ")";
    }

    private PGConnection copying() throws SQLException {
        return connection.unwrap(PGConnection.class);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
