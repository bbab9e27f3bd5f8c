package nl.balie.platform;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings that are needed before Quarkus is there to read them; by the same names and in the same order as Quarkus does. */
public final class Settings {
    private static final String ADRES = "balie.adres";
    private static final String VROEGERE_ADRESSEN = "balie.vroegere-adressen";
    private static final int MOST_HOURS = 2000;
    private static final String A_DURATION = "a duration such as P2D or 48H";

    private Settings() {}

    /** The system property of this name, else the environment variable: {@code quarkus.http.port} is {@code QUARKUS_HTTP_PORT}. */
    public static @Nullable String text(String name) {
        String property = System.getProperty(name);
        String value = property != null ? property : System.getenv(variable(name));
        return value == null || value.isBlank() ? null : value;
    }

    /** The setting of this name as a port number. */
    public static int port(String name, int standard) {
        String value = text(name);
        if (value == null) {
            return standard;
        }
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Trouble("%s must be a port number from 1 to 65535, not \"%s\".".formatted(variable(name), value));
    }

    /** Did the municipality choose this value of a setting? */
    public static boolean chosen(String name, String value) {
        return value.equals(text(name));
    }

    /** What a setting names, with commas between; nothing when it is not there. */
    public static Set<String> list(String name) {
        String value = text(name);
        return value == null
                ? Set.of()
                : Stream.of(value.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }

    /** Finds out whether the settings that are no plain text can be read, before anything is started. */
    public static void check() {
        adres();
        vroegereAdressen();
        firstToken();
        choice("balie.nummer", "aanleveren", "toekennen");
        choice("balie.kanaal", "lijst");
        choice("balie.referentie", "weigeren", "verplaatsen");
        choice("balie.stille-verplaatsing", "toestaan", "weigeren");
        choice("balie.lege-filter", "weigeren", "negeren");
        choice("balie.url-zonder-punt", "toestaan", "weigeren");
        choice("balie.tekst", "standaard", "ruim");
        check(
                "balie.eenmalig",
                value -> Set.of("actoren", "digitaleadressen").containsAll(list("balie.eenmalig"))
                        ? value
                        : unknown(value),
                "actoren, digitaleadressen or both with a comma between");
        check("balie.audit.retention", Period::parse, "a period such as P7Y");
        check("balie.berichten.retention", Period::parse, "a period such as P2Y");
        check("balie.bronorganisatie", Settings::rsin, "an RSIN of nine digits");
        check("balie.managementinformatie.smallest-group", Integer::valueOf, "a whole number");
        check("balie.managementinformatie.maximum-lifetime", DurationConverter::parseDuration, A_DURATION);
        check("balie.termijn", Settings::hours, "a whole number of hours from 1 to 2000");
        check("balie.termijn.bijna", Settings::hours, "a whole number of hours from 1 to 2000");
        check("balie.termijn.coordinator", Settings::hours, "a whole number of days from 1 to 2000");
        check("balie.registers", file -> Registers.read(Path.of(file)), "a file");
        bronnen();
        mail();
    }

    /** How the register is called from outside: scheme, host and maybe a path, no slash at the end; null when it is not said. */
    public static @Nullable String adres() {
        String text = text(ADRES);
        return text == null ? null : adres(ADRES, text);
    }

    /** How the register was called before: what lies under these is understood when it is read, and never written. */
    public static Set<String> vroegereAdressen() {
        return list(VROEGERE_ADRESSEN).stream()
                .map(text -> adres(VROEGERE_ADRESSEN, text))
                .collect(Collectors.toSet());
    }

    private static String adres(String setting, String text) {
        String adres = text.strip().replaceFirst("/+$", "");
        try {
            URI uri = new URI(adres);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (web && uri.getHost() != null && bare) {
                return adres;
            }
        } catch (URISyntaxException unreadable) {
            // told below, like an address of another kind
        }
        throw new Trouble(
                "%s must be an address such as https://balie.turfstad.example or one with a path behind it, not \"%s\"."
                        .formatted(variable(setting), text.replaceFirst("//[^/]*@", "//…@")));
    }

    /** What the very first token is to be; null when Balie makes one up. A fault does not quote it. */
    public static @Nullable String firstToken() {
        String token = text("balie.token");
        return token == null ? null : secret("BALIE_TOKEN", token);
    }

    /** A secret that somebody else made up, if it is one that nobody can guess. A fault does not quote it. */
    public static String secret(String where, String text) {
        if (!isSecret(text)) {
            throw new Trouble(
                    "%s must be 32 to 200 letters, digits and signs without spaces, so that nobody can guess it."
                            .formatted(where));
        }
        return text;
    }

    /** Is this a secret that nobody can guess, as far as its form tells? */
    public static boolean isSecret(String text) {
        return text.matches("[!-~]{32,200}");
    }

    private static void choice(String name, String... values) {
        String needed = String.join(" or ", values);
        check(name, value -> List.of(values).contains(value) ? value : unknown(value), needed);
    }

    private static String unknown(String value) {
        throw new IllegalArgumentException(value);
    }

    /** What is loaded from an Objecten API needs to be told how to get in, and which objects. */
    private static void bronnen() {
        for (String address : List.of("balie.bronnen.objecten", "balie.bronnen.sitemap")) {
            check(
                    address,
                    value -> value.matches("https?://[^\\s/?#@]+(/\\S*)?") ? value : unknown(value),
                    "an address such as https://www.turfstad.example/sitemap.xml");
        }
        check("balie.bronnen.elke", DurationConverter::parseDuration, A_DURATION);
        boolean isAsked = text("balie.bronnen.kennisartikelen") != null || text("balie.bronnen.vacs") != null;
        if (text("balie.bronnen.objecten") == null && isAsked) {
            throw new Trouble(
                    "With BALIE_BRONNEN_KENNISARTIKELEN or BALIE_BRONNEN_VACS, BALIE_BRONNEN_OBJECTEN is needed as well.");
        }
        if (text("balie.bronnen.objecten") != null && (text("balie.bronnen.objecten.token") == null || !isAsked)) {
            throw new Trouble(
                    "With BALIE_BRONNEN_OBJECTEN, BALIE_BRONNEN_OBJECTEN_TOKEN is needed as well, and BALIE_BRONNEN_KENNISARTIKELEN or BALIE_BRONNEN_VACS.");
        }
    }

    /** Mail leads to pages, and tells who sent it. */
    private static void mail() {
        if (text("balie.mail.host") != null) {
            for (String needed : List.of(ADRES, "balie.mail.from")) {
                if (text(needed) == null) {
                    throw new Trouble("With BALIE_MAIL_HOST, %s is needed as well.".formatted(variable(needed)));
                }
            }
            port("balie.mail.port", 0);
            check("balie.mail.from", Settings::afzender, "an address such as Balie <balie@turfstad.example>");
            choice("balie.mail.starttls", "REQUIRED", "OPTIONAL", "DISABLED");
            choice("balie.mail.tls", "true", "false");
            check("balie.mail.overzicht", LocalTime::parse, "a time such as 07:00");
        }
    }

    private static int hours(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > MOST_HOURS) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String rsin(String text) {
        if (!text.matches("[0-9]{9}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Finds out whether a setting can be read, when it is there. */
    public static void check(String name, Function<String, ?> reading, String needed) {
        String value = text(name);
        if (value != null) {
            try {
                var _ = reading.apply(value);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new Trouble("%s must be %s, not \"%s\".".formatted(variable(name), needed, value));
            }
        }
    }

    private static InternetAddress afzender(String value) {
        try {
            return new InternetAddress(value, true);
        } catch (AddressException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** The environment variable of a setting. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
