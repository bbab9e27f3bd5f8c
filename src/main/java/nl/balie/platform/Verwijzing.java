package nl.balie.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a secret stands that itself stands in no set-up: {@code omgeving:NAAM}, an environment variable, or {@code bestand:/pad}, a file. */
public final class Verwijzing {
    private static final String OMGEVING = "omgeving:";
    private static final String BESTAND = "bestand:";

    private Verwijzing() {}

    /** The secret that stands there; empty when there is none. */
    public static Optional<String> lees(String verwijzing) {
        String secret = null;
        if (verwijzing.startsWith(BESTAND)) {
            secret = bestand(verwijzing.substring(BESTAND.length()));
        } else if (verwijzing.startsWith(OMGEVING)) {
            secret = System.getenv(verwijzing.substring(OMGEVING.length()));
        }
        return Optional.ofNullable(secret).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static @Nullable String bestand(String pad) {
        try {
            return Files.readString(Path.of(pad));
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }
}
