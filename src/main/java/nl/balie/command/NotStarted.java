package nl.balie.command;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Whatever keeps the server from starting, as one sentence for the person who starts it. */
final class NotStarted {
    private NotStarted() {}

    /** The sentence. */
    static String sentence(Throwable thrown) {
        Throwable last = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayValidateException) {
                return "The tables of this database were not made by this Balie: a newer one, or one whose migrations were changed, made them."
                        + " Start that one, or see \"Upgrading\" in docs/operations.md.";
            }
            if (cause instanceof FlywayException) {
                return "The tables of this database cannot be migrated: %s. Nothing that was kept is lost; see \"Upgrading\" in docs/operations.md."
                        .formatted(reason(cause));
            }
            last = cause;
        }
        return "Balie cannot start: %s.".formatted(reason(last));
    }

    /** What it says itself, up to the end of a line that ends a sentence; else what it is. */
    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip()
                        .replaceAll(":\\s*\\R\\s*", ": ")
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("[.:]$", "");
    }
}
