package nl.balie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of registers: what is wrong in it is told before anything starts, and never quoted where it may be secret. */
class RegistersTest {
    @TempDir
    private Path directory;

    private Map<String, Bron> read(String text) throws IOException {
        return Registers.read(Files.writeString(directory.resolve("registers.properties"), text));
    }

    @Test
    void aFileThatIsRightIsRead() throws IOException {
        Bron brp = Objects.requireNonNull(read("""
                brp.url = https://brp.example/api/
                brp.header.x-doelbinding = A
                brp.header.x-doelbinding.Raadpleeg = B
                brp.header.x-verwerking.Zoek = C
                """).get("brp"));
        assertThat(brp.url()).isEqualTo("https://brp.example/api");
        assertThat(brp.request("/x").build().headers().map()).containsEntry("x-doelbinding", List.of("A"));
        assertThat(brp.request("/x").build().headers().map()).doesNotContainKey("x-verwerking");
        assertThat(brp.request("/x", "Zoek", "", "").build().headers().firstValue("x-verwerking"))
                .contains("C");
        assertThat(brp.request("/x", "Raadpleeg", "", "").build().headers().firstValue("x-doelbinding"))
                .contains("B");
    }

    @Test
    void whatIsWrongIsTold() {
        assertThatThrownBy(() -> Registers.read(directory.resolve("weg"))).hasMessageContaining("can't be read");
        assertThatThrownBy(() -> read("bpr.url = https://brp.example"))
                .hasMessageContaining("bpr.url", "one of brp, catalogi");
        assertThatThrownBy(() -> read("brp.ulr = https://brp.example"))
                .hasMessageContaining("brp.ulr must be of a register");
        assertThatThrownBy(() -> read("brp.url = brp.example")).hasMessageContaining("brp.url must be an address");
        assertThatThrownBy(() -> read("brp.url = https://brp.example\nbrp.autorisation = geheim"))
                .hasMessageContaining("brp.autorisation")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> read("zaken.url = https://z.example\nzaken.client-id = balie"))
                .hasMessageContaining("zaken.client-id must be there together with zaken.secret");
        assertThatThrownBy(() -> read("zaken.url = https://z.example\nzaken.client-id = balie\nzaken.secret ="))
                .hasMessageContaining("zaken.secret must be there");
        assertThatThrownBy(() -> read("brp.url = https://brp.example\nbrp.header.Host = evil"))
                .hasMessageContaining("brp.header.Host must be a header that is not made by the connection itself");
        assertThatThrownBy(() -> read("kvk.url = https://kvk.example\nkvk.header.apikey = geheim€"))
                .hasMessageContaining("kvk.header.apikey must be there, in plain letters")
                .hasMessageNotContaining("geheim");
    }
}
