package nl.balie.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import nl.balie.RunningBalie;

/** Requests byte for byte as a test wants them: what a library makes of them is always tidier. */
record RawHttp(RunningBalie balie) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 60_000;

    /**
     * What came back.
     *
     * @param body the JSON; a missing node when there was none
     */
    record Answer(int status, String head, JsonNode body) {
        /** A refusal that a client can read: never our fault, and a problem with all of its parts, if it has a body. */
        void isProblem(int expected) {
            assertThat(status).as("%s\n%s", head, body).isEqualTo(expected).isBetween(400, 499);
            if (!body.isMissingNode()) {
                assertThat(body.path("status").asInt()).isEqualTo(expected);
                for (String part : new String[] {"type", "code", "title", "detail", "instance"}) {
                    assertThat(body.path(part).asText()).as(part).isNotBlank();
                }
            }
        }
    }

    /** The head of a request with our token, and the blank line after it. */
    String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + authority() + "\r\nAuthorization: Token " + balie.token()
                + "\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
    }

    /** A request with a JSON body. */
    byte[] request(String method, String path, byte[] body) {
        return join(
                head(method, path, "Content-Type: application/json", "Content-Length: " + body.length)
                        .getBytes(ISO_8859_1),
                body);
    }

    /** The same, in two chunks. */
    byte[] chunked(String method, String path, byte[] body) {
        int half = body.length / 2;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head(method, path, "Content-Type: application/json", "Transfer-Encoding: chunked")
                .getBytes(ISO_8859_1));
        all.writeBytes((Integer.toHexString(half) + "\r\n").getBytes(ISO_8859_1));
        all.write(body, 0, half);
        all.writeBytes(("\r\n" + Integer.toHexString(body.length - half) + "\r\n").getBytes(ISO_8859_1));
        all.write(body, half, body.length - half);
        all.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        return all.toByteArray();
    }

    /** Sends it on a connection of its own, and reads until the server closes that. */
    Answer send(byte[] request) {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(request);
            } catch (IOException refused) {
                assertThat(refused).hasMessageMatching("(?i).*(reset|pipe).*"); // answered before it had heard all
            }
            byte[] answer = socket.getInputStream().readAllBytes();
            String text = new String(answer, UTF_8);
            int end = text.indexOf("\r\n\r\n");
            String body = end < 0 ? "" : text.substring(end + 4);
            String head = end < 0 ? text : text.substring(0, end);
            return new Answer(
                    Integer.parseInt(head.split(" ", 3)[1]),
                    head,
                    body.startsWith("{") ? JSON.readTree(body) : JSON.missingNode());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A connection to it. */
    Socket connect() throws IOException {
        URI address = URI.create(balie.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private String authority() {
        return URI.create(balie.address()).getAuthority();
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
