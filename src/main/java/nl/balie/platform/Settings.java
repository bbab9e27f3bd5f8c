package nl.balie.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings that are needed before Quarkus is there to read them; by the same names and in the same order as Quarkus does. */
public final class Settings {
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

    /** The environment variable of a setting. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
