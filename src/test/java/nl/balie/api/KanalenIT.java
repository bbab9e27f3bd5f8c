package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Our kanalen are made known to each Notificaties API, whatever another answers. */
class KanalenIT {
    @Test
    void oneThatRefusesKeepsNoOtherFromBeingTold() {
        try (Receiver refusing = Receiver.start();
                Receiver taking = Receiver.start()) {
            refusing.does("always 400");
            RunningBalie.Answer answer =
                    RunningBalie.run(Map.of("BALIE_DESTINATIONS", file(refusing, taking)), "outbox", "registreer");
            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.out()).isEqualTo("tweede knows partijen from now on.\n");
            assertThat(answer.err()).contains("eerste answers 400 at").doesNotContain("tweede");
        }
    }

    private static String file(Receiver refusing, Receiver taking) {
        return Receiver.destinations("""
            address = https://balie.turfstad.example/klantinteracties/api/v1
            eerste.kind = notificaties-api
            eerste.url = %1$s/api/v1/notificaties
            eerste.token = geheim
            eerste.kanalen = partijen
            tweede.kind = notificaties-api
            tweede.url = %2$s/api/v1/notificaties
            tweede.token = geheim
            tweede.kanalen = partijen
            """.formatted(refusing.address(), taking.address()))
                .toString();
    }
}
