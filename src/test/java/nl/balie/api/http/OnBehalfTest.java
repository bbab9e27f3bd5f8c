package nl.balie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Caller;
import nl.balie.platform.identity.Rights;
import org.junit.jupiter.api.Test;

/** Who is named in a header is read as it was meant. */
class OnBehalfTest {
    private static String read(String header) {
        Map<String, String> headers = Map.of("X-Eindgebruiker", header);
        Request request = new Request(
                "GET", "http://balie", "http://balie", "/", Map.of(), headers::get, new byte[0], Call.BALIE);
        Caller caller = new Caller(new UUID(0, 1), "Proef", new UUID(0, 2), Rights.ALL, null);
        return String.valueOf(new OnBehalf(request).of(caller).eindgebruiker());
    }

    @Test
    void aNameMayBeSentInUtf8OrInLatin1() {
        String sent = new String("Élise Öz".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(read(sent)).isEqualTo("Élise Öz");
        assertThat(read("Ren\u00e9e")).isEqualTo("Ren\u00e9e");
        assertThat(read("  balie1 ")).isEqualTo("balie1");
        assertThat(read(" ")).isEqualTo("null");
    }
}
