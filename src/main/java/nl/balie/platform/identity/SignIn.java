package nl.balie.platform.identity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import nl.balie.platform.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signing in at the workplace without a provider, by a link; only where nobody but this machine can call Balie. */
@ApplicationScoped
public class SignIn {
    private final AgroalDataSource dataSource;
    private final boolean isLoopback;

    SignIn(AgroalDataSource dataSource, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.dataSource = dataSource;
        this.isLoopback = isLoopback(host);
    }

    /** Can one sign in by a link? Not when there is a provider, or Balie can be called from elsewhere, or is said to be at another address. */
    public boolean isOffered() {
        return isLoopback && Settings.adres() == null && !IdentityProvider.isConfigured();
    }

    /** A code for a new link; empty where none works. */
    public Optional<String> newCode() throws SQLException {
        if (!isOffered()) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            return Optional.of(new SignInLinks(connection).create());
        }
    }

    /**
     * Does a code still work? Finding out uses nothing up.
     *
     * @throws Tokens.Unavailable when the database is away
     */
    public boolean works(String code) {
        try (Connection connection = dataSource.getConnection()) {
            return new SignInLinks(connection).works(code);
        } catch (SQLException away) {
            throw new Tokens.Unavailable();
        }
    }

    /**
     * Uses a code up; false when it does not work, or no more.
     *
     * @throws Tokens.Unavailable when the database is away
     */
    public boolean use(String code) {
        try (Connection connection = dataSource.getConnection()) {
            return new SignInLinks(connection).use(code);
        } catch (SQLException away) {
            throw new Tokens.Unavailable();
        }
    }

    /** Is this the name or address of this machine to itself? */
    public static boolean isLoopback(String host) {
        try {
            return host.matches("localhost|127\\.[0-9.]+|\\[?::1]?")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException other) {
            return false;
        }
    }
}
