package nl.balie.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** The settings that Balie runs with and where each was set, for who looks after it: of a secret only whether it is there. */
public final class SettingsInForce {
    /** What is shown as it is, in the order of docs/operations.md; what is in force where nothing is set stands behind it. */
    private static final List<String> PLAIN = List.of(
            "quarkus.http.host",
            "quarkus.http.port",
            "quarkus.management.host",
            "quarkus.management.port",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.jdbc.max-size",
            "quarkus.log.level",
            "balie.adres",
            "balie.vroegere-adressen",
            "balie.data=data",
            "balie.database.port=54329",
            "balie.audit.retention",
            "balie.berichten.retention",
            "balie.stille-verplaatsing=toestaan",
            "balie.nummer=aanleveren",
            "balie.referentie=weigeren",
            "balie.eenmalig",
            "balie.aanmelddienst",
            "balie.aanmelddienst.client",
            "balie.aanmelddienst.scopes=profile,email",
            "balie.aanmelddienst.rolclaim=roles",
            "balie.aanmelddienst.medewerkerclaim=email",
            "balie.aanmelddienst.rollen",
            "balie.huisstijl",
            "balie.inrichting",
            "balie.tekst=standaard",
            "balie.bronorganisatie",
            "balie.lege-filter=negeren",
            "balie.url-zonder-punt=weigeren",
            "balie.kanaal",
            "balie.objecttype",
            "balie.logboektype",
            "balie.managementinformatie.consumers",
            "balie.managementinformatie.maximum-lifetime",
            "balie.managementinformatie.smallest-group",
            "balie.klantenregister.bronnen",
            "balie.registers",
            "balie.destinations",
            "balie.kantoortijden",
            "balie.termijn",
            "balie.termijn.bijna",
            "balie.termijn.coordinator",
            "balie.bronnen.objecten",
            "balie.bronnen.kennisartikelen",
            "balie.bronnen.vacs",
            "balie.bronnen.map",
            "balie.bronnen.sitemap",
            "balie.bronnen.elke",
            "balie.mail.host",
            "balie.mail.port=587",
            "balie.mail.from",
            "balie.mail.starttls",
            "balie.mail.tls",
            "balie.mail.overzicht",
            "quarkus.otel.sdk.disabled",
            "quarkus.otel.exporter.otlp.endpoint=http://localhost:4317",
            "quarkus.otel.instrument.vertx-http",
            "quarkus.datasource.jdbc.telemetry=false");

    /** What is secret, or may hold something that is. */
    private static final List<String> SECRET = List.of(
            "quarkus.datasource.password",
            "balie.token",
            "balie.aanmelddienst.geheim",
            "balie.managementinformatie.secret",
            "balie.bronnen.objecten.token",
            "balie.mail.username",
            "balie.mail.password",
            "balie.verhuis.wachtwoord",
            "balie.verhuis.token",
            "balie.java-options");

    private SettingsInForce() {}

    /**
     * A setting.
     *
     * @param name of its environment variable
     * @param value null when it is not set; of a secret it is {@code ingesteld}
     * @param where it was set: {@code omgeving}, {@code opstartregel}, a file, or {@code standaard}
     */
    public record Setting(String name, @Nullable String value, String where) {}

    /** All that there are. */
    public static List<Setting> all() {
        return Stream.concat(
                        PLAIN.stream()
                                .map(each -> (each + "=").split("=", -1))
                                .map(each -> setting(each[0], each[1], false)),
                        SECRET.stream().map(name -> setting(name, "", true)))
                .toList();
    }

    /** Environment variables that begin as ours and are none: a slip of the pen, maybe. Only their names. */
    public static List<String> unknown() {
        Set<String> known = Set.copyOf(all().stream().map(Setting::name).toList());
        return System.getenv().keySet().stream()
                .filter(name -> name.startsWith("BALIE_") && !known.contains(name))
                .sorted()
                .toList();
    }

    private static Setting setting(String name, String standard, boolean isSecret) {
        ConfigValue found = ConfigProvider.getConfig().getConfigValue(name);
        String value = found.getValue();
        if (value == null || value.isBlank()) {
            return new Setting(Settings.variable(name), standard.isEmpty() ? null : standard, "standaard");
        }
        return new Setting(
                Settings.variable(name),
                isSecret ? "ingesteld" : Connections.shown(value),
                where(name, String.valueOf(found.getSourceName())));
    }

    private static String where(String name, String source) {
        if (System.getProperty(name) != null) {
            return "opstartregel";
        }
        String variable = System.getenv(Settings.variable(name));
        if (variable != null && !variable.isBlank()) {
            return "omgeving";
        }
        return source.matches(".*source=file:.*")
                ? source.replaceFirst(".*source=file:([^\\]]*).*", "$1")
                : "standaard";
    }
}
