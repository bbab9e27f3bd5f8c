package nl.balie.platform.identity;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's provider of identities (OpenID Connect), by which employees sign in at the workplace: what our settings say of it,
 * handed to Quarkus in its own words before it starts.
 */
public final class IdentityProvider {
    private static final String ISSUER = "balie.aanmelddienst";
    private static final String CLIENT = ISSUER + ".client";
    private static final String SECRET = ISSUER + ".geheim";
    private static final String SCOPES = ISSUER + ".scopes";
    private static final String ROLE_CLAIM = ISSUER + ".rolclaim";
    private static final String EMPLOYEE_CLAIM = ISSUER + ".medewerkerclaim";
    private static final String ROLES = ISSUER + ".rollen";
    private static final String RETURN = "/werkplek/aanmelden/antwoord";
    private static final String REFUSED = "/werkplek/aanmelden/mislukt";
    private static final String SIGNED_OUT = "/werkplek/afgemeld";

    private IdentityProvider() {}

    /** Is there one? */
    public static boolean isConfigured() {
        return Settings.text(ISSUER) != null;
    }

    /** Where browsers go to sign in: scheme, host and port; null without a provider. */
    public static @Nullable String origin() {
        String issuer = Settings.text(ISSUER);
        URI uri = URI.create(issuer == null ? "" : issuer);
        return issuer == null ? null : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The claim that tells somebody's roles; a path when it lies deeper. */
    public static String roleClaim() {
        return or(ROLE_CLAIM, "roles");
    }

    /** The claim by which an employee is known in the audit trail. */
    public static String employeeClaim() {
        return or(EMPLOYEE_CLAIM, "email");
    }

    /** The values of the claim that stand for a role of ours, each with these; empty when the values are our own words. */
    public static Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String told = Settings.text(ROLES);
        if (told != null) {
            for (String pair : told.split(",", -1)) {
                int is = pair.lastIndexOf('=');
                if (is < 1) {
                    throw new Trouble("%s must be pairs such as GRP-KCC=kcm,GRP-Beheer=beheerder, which \"%s\" is not."
                            .formatted(Settings.variable(ROLES), pair.strip()));
                }
                roles.computeIfAbsent(pair.substring(0, is).strip(), first -> new LinkedHashSet<>())
                        .add(pair.substring(is + 1).strip());
            }
        }
        return roles;
    }

    /** Finds out whether what is said of a provider is whole, before anything is started. */
    public static void check(Predicate<String> isRole) {
        roles().values()
                .forEach(ours -> ours.stream()
                        .filter(isRole.negate())
                        .findFirst()
                        .ifPresent(unknown -> {
                            throw new Trouble("%s names \"%s\", which is no role of Balie."
                                    .formatted(Settings.variable(ROLES), unknown));
                        }));
        String issuer = Settings.text(ISSUER);
        if (issuer == null) {
            return;
        }
        if (!issuer.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new Trouble(
                    "%s must be the address of an issuer, such as https://login.turfstad.example/realms/turfstad."
                            .formatted(Settings.variable(ISSUER)));
        }
        for (String needed : new String[] {CLIENT, SECRET}) {
            if (Settings.text(needed) == null) {
                throw new Trouble("With %s, %s is needed as well."
                        .formatted(Settings.variable(ISSUER), Settings.variable(needed)));
            }
        }
    }

    /** Tells Quarkus, which is about to start. */
    public static void use() {
        String issuer = Settings.text(ISSUER);
        if (issuer == null) {
            return;
        }
        String adres = Settings.adres();
        String outside = adres == null ? "" : adres;
        String prefix = adres == null ? "" : URI.create(adres).getRawPath();
        Seal seal = new Seal(Clock.systemUTC());
        set("tenant-enabled", "true");
        set("auth-server-url", issuer.replaceFirst("/+$", ""));
        set("client-id", or(CLIENT, ""));
        set("credentials.secret", or(SECRET, ""));
        set("authentication.scopes", or(SCOPES, "profile,email"));
        set("roles.role-claim-path", roleClaim());
        set("authentication.redirect-path", outside + RETURN);
        // a path that the proxy takes off is unknown to Quarkus: then one comes in at the front door
        set("authentication.restore-path-after-redirect", String.valueOf(prefix.isEmpty()));
        set("authentication.cookie-path", prefix + "/werkplek");
        set("authentication.cookie-force-secure", String.valueOf(outside.startsWith("https:")));
        set("authentication.state-secret", seal.secret("aanmelden").substring(0, 32));
        set("token-state-manager.encryption-secret", seal.secret("sessie").substring(0, 32));
        set("authentication.error-path", outside + REFUSED);
        set("logout.post-logout-path", outside + SIGNED_OUT);
    }

    private static void set(String name, String value) {
        System.setProperty("quarkus.oidc." + name, value);
    }

    private static String or(String setting, String standard) {
        String value = Settings.text(setting);
        return value == null ? standard : value;
    }
}
