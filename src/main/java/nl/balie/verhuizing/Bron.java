package nl.balie.verhuizing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.balie.platform.Trouble;
import nl.balie.register.Checks;
import org.jspecify.annotations.Nullable;

/** The database of an Open Klant 2, read as it was at one moment and never written. What becomes what stands in {@code verhuizing/openklant}. */
final class Bron implements AutoCloseable {
    /** The last migrations of Open Klant 2.10 and 2.18. */
    private static final int OUDSTE = 35;

    private static final int NIEUWSTE = 48;
    private static final String MAP = "/verhuizing/openklant/";

    /** In this order, so that most of what a row refers to came before it. */
    private static final List<String> TABELLEN = List.of(
            "actor",
            "partij",
            "categorie",
            "categorie_relatie",
            "partij_identificator",
            "rekeningnummer",
            "vertegenwoordiging",
            "klantcontact",
            "actorklantcontact",
            "betrokkene",
            "digitaal_adres",
            "internetaak",
            "toewijzing",
            "onderwerpobject",
            "bijlage",
            "contactgegevens_organisatie",
            "contactgegevens_persoon");

    private final Verbinding verbinding;
    private final String plaats;
    /** Tables of the source that lack columns, as a release that has them would show them. */
    private final String aangevuld;

    private Bron(Verbinding verbinding, String plaats) throws SQLException {
        this.verbinding = verbinding;
        this.plaats = plaats;
        this.aangevuld = aangevuld();
    }

    /**
     * Opens the database.
     *
     * @param adres {@code postgresql://user@host:port/database}
     * @param ookNieuwer is a release allowed that this Balie doesn't know?
     */
    static Bron open(String adres, @Nullable String wachtwoord, boolean ookNieuwer) {
        URI uri = uri(adres);
        String plaats = "%s:%d%s".formatted(uri.getHost(), uri.getPort() < 0 ? 5432 : uri.getPort(), uri.getPath());
        try {
            Verbinding verbinding = new Verbinding(verbind(uri, plaats, wachtwoord), "public");
            verbinding.execute("set transaction isolation level repeatable read, read only");
            eisUitgave(verbinding, plaats, ookNieuwer);
            return new Bron(verbinding, plaats);
        } catch (SQLException fout) {
            throw new Trouble(
                    switch (String.valueOf(fout.getSQLState())) {
                        case "28P01", "28000" ->
                            "De databank op %s weigert deze gebruiker: kijk naar de naam in het adres en naar BALIE_VERHUIS_WACHTWOORD."
                                    .formatted(plaats);
                        case "3D000" -> "Op %s is die databank er niet.".formatted(plaats);
                        case "42501" ->
                            "De gebruiker mag niet alle tabellen op %s lezen: geef hem `pg_read_all_data`."
                                    .formatted(plaats);
                        default -> "De databank op %s is niet te bereiken.".formatted(plaats);
                    });
        }
    }

    private static URI uri(String adres) {
        try {
            URI uri = new URI(adres);
            String wie = uri.getUserInfo();
            if (wie != null && wie.contains(":")) {
                throw new Trouble(
                        "Zet het wachtwoord niet in het adres, waar anderen op deze machine het zien, maar in BALIE_VERHUIS_WACHTWOORD.");
            }
            if (List.of("postgresql", "postgres").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException onleesbaar) {
            // geen adres
        }
        throw new Trouble("Geef het adres van de databank als postgresql://gebruiker@host:5432/databank.");
    }

    private static Connection verbind(URI uri, String plaats, @Nullable String wachtwoord) throws SQLException {
        Properties login = new Properties();
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        if (uri.getUserInfo() != null) {
            login.setProperty("user", uri.getUserInfo());
        }
        if (wachtwoord != null) {
            login.setProperty("password", wachtwoord);
        }
        String vraag = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return DriverManager.getConnection("jdbc:postgresql://" + plaats + vraag, login);
    }

    private static void eisUitgave(Verbinding verbinding, String plaats, boolean ookNieuwer) throws SQLException {
        if (verbinding.getal("select count(*) from pg_tables where tablename = 'django_migrations'") == 0
                || verbinding.getal("select count(*) from django_migrations where app = 'klantinteracties'") == 0) {
            throw new Trouble("De databank op %s is niet die van een Open Klant 2.".formatted(plaats));
        }
        long migratie = verbinding.getal(
                "select coalesce(max(substring(name from '^[0-9]+')::int), 0) from django_migrations where app = 'klantinteracties'");
        if (migratie < OUDSTE) {
            throw new Trouble("Deze Open Klant is ouder dan 2.10 (migratie %04d): werk hem daar eerst naar bij."
                    .formatted(migratie));
        }
        if (migratie > NIEUWSTE && !ookNieuwer) {
            throw new Trouble(
                    "Deze Open Klant is nieuwer dan 2.18 (migratie %04d), en die kent deze Balie niet: met --toch gaat over wat zij wel kent."
                            .formatted(migratie));
        }
    }

    /** Where the rows come from, without who reads them. */
    String plaats() {
        return plaats;
    }

    Verbinding verbinding() {
        return verbinding;
    }

    /** What is moved. */
    List<Tabel> tabellen() throws SQLException {
        List<Tabel> tabellen = new ArrayList<>();
        for (String naam : TABELLEN) {
            String lezen = aangevuld + tekst(naam + ".sql");
            tabellen.add(new Tabel(naam, lezen, kolommen(lezen)));
        }
        return tabellen;
    }

    /** A row that is odd, and what was done about it. */
    record Gemeld(String tabel, String id, String wat) {}

    /** Rows that are odd. */
    List<Gemeld> gemeld() throws SQLException {
        String vraag = aangevuld + tekst("gemeld.sql").replace("{telefoonnummer}", Checks.PHONE_PATTERN);
        return verbinding.query(vraag, row -> new Gemeld(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** The statement that gives an applicatie and the print of its token: key, key of the token, name, contact, print, moment. */
    String applicaties() {
        return tekst("applicatie.sql");
    }

    private List<String> kolommen(String lezen) throws SQLException {
        try (Statement statement = verbinding.connection.createStatement();
                ResultSet none = statement.executeQuery("select * from (" + lezen + ") x limit 0")) {
            ResultSetMetaData about = none.getMetaData();
            List<String> kolommen = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                kolommen.add(about.getColumnName(i));
            }
            return kolommen;
        }
    }

    private String aangevuld() throws SQLException {
        Properties later = new Properties();
        try (InputStream in = Objects.requireNonNull(Bron.class.getResourceAsStream(MAP + "later.properties"))) {
            later.load(in);
        } catch (IOException kapot) {
            throw new UncheckedIOException(kapot);
        }
        List<String> er = verbinding.query(
                "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'",
                row -> row.getString(1));
        Map<String, List<String>> ontbreekt = new TreeMap<>();
        later.forEach((kolom, waarde) -> {
            if (!er.contains(kolom)) {
                String[] delen = kolom.toString().split("\\.", 2);
                ontbreekt.computeIfAbsent(delen[0], tabel -> new ArrayList<>()).add(waarde + " as " + delen[1]);
            }
        });
        Map<String, String> tabellen = new LinkedHashMap<>();
        ontbreekt.forEach((tabel, kolommen) ->
                tabellen.put(tabel, "select *, %s from public.%s".formatted(String.join(", ", kolommen), tabel)));
        return tabellen.isEmpty()
                ? ""
                : tabellen.entrySet().stream()
                        .map(each -> each.getKey() + " as not materialized (" + each.getValue() + ")")
                        .collect(Collectors.joining(", ", "with ", "\n"));
    }

    private static String tekst(String naam) {
        try (InputStream in = Objects.requireNonNull(Bron.class.getResourceAsStream(MAP + naam))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException kapot) {
            throw new UncheckedIOException(kapot);
        }
    }

    @Override
    public void close() throws SQLException {
        verbinding.connection.close();
    }
}
