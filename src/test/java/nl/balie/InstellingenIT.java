package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that cannot be meant keep Balie from starting, with a sentence that says which. */
class InstellingenIT {
    @Test
    void refusesAHostThatIsNotOurs() {
        for (String host : List.of("QUARKUS_HTTP_HOST", "QUARKUS_MANAGEMENT_HOST")) {
            refuses(host, "256.1.1.1", "\"256.1.1.1\" is no address of this machine: set %s to one".formatted(host));
        }
        refuses("QUARKUS_HTTP_HOST", "192.0.2.1", "\"192.0.2.1\" is no address of this machine");
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        refuses("BALIE_KANAAL", "x", "BALIE_KANAAL must be lijst, not \"x\"");
        refuses("BALIE_ADRES", "https://u:p@balie.example", "@balie.example\".");
        refuses(
                "BALIE_AANMELDDIENST",
                "login.turfstad.example",
                "BALIE_AANMELDDIENST must be the address of an issuer");
        refuses(
                "BALIE_AANMELDDIENST",
                "https://login.turfstad.example",
                "With BALIE_AANMELDDIENST, BALIE_AANMELDDIENST_CLIENT is needed as well.");
        refuses("BALIE_AANMELDDIENST_ROLLEN", "GRP-KCC", "must be pairs such as GRP-KCC=kcm");
        refuses("BALIE_AANMELDDIENST_ROLLEN", "a=chef", "names \"chef\", which is no role of Balie");
        refuses("BALIE_KANTOORTIJDEN", "17:00-08:30", "BALIE_KANTOORTIJDEN must be office hours such as 08:30-17:00");
        refuses("BALIE_TERMIJN", "P2D", "BALIE_TERMIJN must be a whole number of hours from 1 to 2000, not \"P2D\"");
        refuses("BALIE_TERMIJN_COORDINATOR", "0", "BALIE_TERMIJN_COORDINATOR must be a whole number of days");
        refuses("BALIE_MAIL_HOST", "mail.turfstad.example", "With BALIE_MAIL_HOST, BALIE_ADRES is needed as well.");
        refuses(
                "BALIE_BRONNEN_VACS",
                "https://objecttypes.turfstad.example/1",
                "With BALIE_BRONNEN_KENNISARTIKELEN or BALIE_BRONNEN_VACS, BALIE_BRONNEN_OBJECTEN is needed as well.");
        String file = Receiver.destinations("""
                address = https://balie.turfstad.example
                nrc.kind = notificaties-api
                nrc.url = https://nrc.turfstad.example/api/v1/notificaties
                nrc.token = geheim
                nrc.kanalen = partijen
                nrc.kenmerken = indicatieActief=true
                """).toString();
        refuses("BALIE_DESTINATIONS", file, "none of its kanalen tells: these tell soortPartij");
    }

    private static void refuses(String setting, String value, String sentence) {
        RunningBalie.Answer answer = RunningBalie.run(
                Map.of(
                        "BALIE_DATA",
                        "target/refused",
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(RunningBalie.freePort()),
                        "QUARKUS_MANAGEMENT_PORT",
                        String.valueOf(RunningBalie.freePort()),
                        setting,
                        value),
                "start");
        assertThat(answer.exitCode()).as(answer.out()).isEqualTo(1);
        assertThat(answer.err()).contains(sentence).hasLineCount(1);
    }
}
