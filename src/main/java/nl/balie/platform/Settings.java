package nl.balie.platform;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings that are needed before Quarkus is there to read them; by the same names and in the same order as Quarkus does. */
public final class Settings {
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

    /** Finds out whether the settings that are no plain text can be read, before anything is started. */
    public static void check() {
        check("balie.audit.retention", Period::parse, "a period such as P7Y");
        check("balie.berichten.retention", Period::parse, "a period such as P2Y");
        check("balie.bronorganisatie", Settings::rsin, "an RSIN of nine digits");
        check("balie.lege-filter", text -> oneOf(text, "weigeren", "negeren"), "weigeren or negeren");
        check("balie.url-zonder-punt", text -> oneOf(text, "toestaan", "weigeren"), "toestaan or weigeren");
        check("balie.managementinformatie.smallest-group", Integer::valueOf, "a whole number");
        check("balie.managementinformatie.overdue-after", DurationConverter::parseDuration, A_DURATION);
        check("balie.managementinformatie.maximum-lifetime", DurationConverter::parseDuration, A_DURATION);
    }

    private static String rsin(String text) {
        if (!text.matches("[0-9]{9}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String oneOf(String text, String... choices) {
        if (!List.of(choices).contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static void check(String name, Function<String, ?> reading, String needed) {
        String value = text(name);
        if (value != null) {
            try {
                var _ = reading.apply(value);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new Trouble("%s must be %s, not \"%s\".".formatted(variable(name), needed, value));
            }
        }
    }

    /** The environment variable of a setting. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
