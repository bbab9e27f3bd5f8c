package nl.balie.web;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.balie.platform.identity.IdentityProvider;
import nl.balie.platform.identity.Rolkoppelingen;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in by the municipality's provider. The session is the cookie of Quarkus, with the token that says who she is and the one
 * that renews it: each time it is renewed, her roles are those that the provider tells then.
 */
@ApplicationScoped
class Aanmelddienst {
    private static final Logger LOG = Logger.getLogger(Aanmelddienst.class);
    private static final int LONGEST_ID = 200;

    private final Rolkoppelingen rolkoppelingen;

    Aanmelddienst(Rolkoppelingen rolkoppelingen) {
        this.rolkoppelingen = rolkoppelingen;
    }

    /** What becomes of somebody who asks for a page. */
    interface Outcome {
        /** She is signed in. */
        void known(Medewerker medewerker);

        /** She is not, and is told so. */
        void refused(Fault fault);
    }

    /** Is there a provider? */
    boolean isOn() {
        return IdentityProvider.isConfigured();
    }

    /** Finds out who asks; who is not signed in is sent to the provider, unless what was sent must stay here. */
    void identify(RoutingContext context, boolean stays, Outcome outcome) {
        HttpAuthenticator authenticator = Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                challenge(authenticator, context, stays, outcome);
                            } else {
                                known(identity, outcome);
                            }
                        },
                        failure -> failed(failure, authenticator, context, stays, outcome));
    }

    private void challenge(HttpAuthenticator authenticator, RoutingContext context, boolean stays, Outcome outcome) {
        if (stays) {
            outcome.refused(Fault.sessionOver());
            return;
        }
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(
                        sent -> {
                            if (!context.response().ended()) {
                                var _ = context.response()
                                        .putHeader("Cache-Control", "no-store")
                                        .end();
                            }
                        },
                        away -> outcome.refused(Fault.providerAway()));
    }

    private void failed(
            Throwable failure,
            HttpAuthenticator authenticator,
            RoutingContext context,
            boolean stays,
            Outcome outcome) {
        switch (failure) {
            case AuthenticationRedirectException redirect -> {
                var _ = context.response()
                        .setStatusCode(redirect.getCode())
                        .putHeader("Location", redirect.getRedirectUri())
                        .putHeader("Cache-Control", "no-store")
                        .end();
            }
            case AuthenticationFailedException _ -> challenge(authenticator, context, stays, outcome);
            case AuthenticationCompletionException _ -> {
                LOG.warn("The provider of identities answered what cannot be used.");
                outcome.refused(Fault.notSignedIn());
            }
            default -> {
                LOG.warnf(
                        "The provider of identities cannot be used: %s",
                        failure.getClass().getName());
                outcome.refused(Fault.providerAway());
            }
        }
    }

    private void known(SecurityIdentity identity, Outcome outcome) {
        Map<String, Set<String>> roles = rolkoppelingen.all();
        Set<String> told = new TreeSet<>(identity.getRoles());
        EnumSet<Rol> rollen = EnumSet.noneOf(Rol.class);
        for (String each : told) {
            (roles.isEmpty() ? Set.of(each) : roles.getOrDefault(each, Set.of()))
                    .forEach(word -> Rol.of(word).ifPresent(rollen::add));
        }
        OidcJwtCallerPrincipal principal = (OidcJwtCallerPrincipal) identity.getPrincipal();
        String id = claim(principal, IdentityProvider.employeeClaim());
        if (id == null || id.length() > LONGEST_ID) {
            LOG.warnf("The claim %s by which employees are known is not told.", IdentityProvider.employeeClaim());
            outcome.refused(Fault.noEmployee(IdentityProvider.employeeClaim()));
        } else if (rollen.isEmpty()) {
            outcome.refused(Fault.noRole(IdentityProvider.roleClaim(), String.join(", ", told)));
        } else {
            String naam = claim(principal, "name");
            outcome.known(new Medewerker(id, naam == null ? id : naam, rollen, false));
        }
    }

    private static @Nullable String claim(OidcJwtCallerPrincipal principal, String name) {
        Object value = principal.getClaim(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
