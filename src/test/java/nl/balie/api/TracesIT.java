package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Traces go to a collector when they are switched on, under the trace of the client, and without what the client asked for. */
class TracesIT {
    @Test
    void aRequestIsASpanWithoutItsKeyAndItsQuery() throws Exception {
        BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Map<String, String> settings = Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms");
        try (RunningBalie balie = RunningBalie.start("traced", settings)) {
            String key = UUID.randomUUID().toString();
            String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
            Client.of(balie)
                    .send(
                            "GET",
                            "/partijen/" + key + "?partijIdentificator__objectId=999990019",
                            null,
                            Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
            byte[] message = received.poll(30, TimeUnit.SECONDS);
            assertThat(message).as("no trace arrived").isNotNull();
            String text = new String(message, StandardCharsets.ISO_8859_1);
            assertThat(text).contains("GET /klantinteracties/api/v1/partijen/{uuid}");
            assertThat(text).doesNotContain(key, "999990019", "partijIdentificator__objectId");
            assertThat(HexFormat.of().formatHex(message)).contains(trace);
        } finally {
            collector.stop(0);
        }
    }
}
