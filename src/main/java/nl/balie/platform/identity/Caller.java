package nl.balie.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param applicatie key of the application
 * @param naam its name
 * @param token the token that it showed, or signed with
 * @param rights what that may do
 * @param eindgebruiker the employee behind the application, as it signed; null when it signed nothing or named nobody
 */
public record Caller(
        UUID applicatie,
        String naam,
        UUID token,
        Rights rights,
        @Nullable String eindgebruiker) {
    /** The same application, for this employee. */
    Caller on(@Nullable String employee) {
        return new Caller(applicatie, naam, token, rights, employee);
    }
}
