package nl.balie;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * The program behind a {@link Receiver} that is a register of others: it answers what its document in {@code registers} says under {@code x-antwoorden},
 * refuses what that document does not allow, writes down what was wrong with it, and fails when it is told to.
 */
final class RegisterProcess {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Path received;
    private final JsonNode document;
    private volatile String does = "answer";

    private RegisterProcess(Path received, JsonNode document) {
        this.received = received;
        this.document = document;
    }

    /** Listens on this port, appends what it receives to this file, and is the register of this name. */
    public static void main(String... arguments) throws IOException {
        try (InputStream in = RegisterProcess.class.getResourceAsStream("/registers/" + arguments[2] + ".yaml")) {
            JsonNode document = JSON.valueToTree(new Yaml().load(in)); // which knows anchors
            RegisterProcess process = new RegisterProcess(Path.of(arguments[1]), document);
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(arguments[0])), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", process::receive);
            server.createContext(ReceiverProcess.CONTROL, process::control);
            server.start();
            System.out.println("ready");
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        does = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        ObjectNode question = question(exchange, body);
        List<String> faults = new ArrayList<>();
        JsonNode operation = operation(exchange);
        if (operation.isMissingNode()) {
            faults.add("no such operation");
        }
        check(operation, exchange, question, body, faults);
        write(exchange, question, faults);
        JsonNode told = faults.isEmpty() ? answer(exchange, question) : JSON.createObjectNode();
        int status = faults.isEmpty() ? told.path("status").asInt(200) : 400;
        String text = told.path("antwoord").toString();
        switch (does) {
            case "slow" -> {
                LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());
                send(exchange, status, text, text.length());
            }
            case "late" -> { // but in time, when nothing else takes time
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                send(exchange, status, text, text.getBytes(UTF_8).length);
            }
            case "nonsense" -> send(exchange, 200, "<html>Log in</html>", 19);
            case "other" -> send(exchange, 200, "{\"anders\": true}", 16);
            case "half" -> send(exchange, 200, text.substring(0, text.length() / 2), text.length() / 2);
            case "cut" -> send(exchange, 200, "{", 1000);
            case "answer" -> {
                checkAnswer(operation, status, told.path("antwoord"));
                send(exchange, status, text, text.getBytes(UTF_8).length);
            }
            default -> send(exchange, Integer.parseInt(does), "{}", 2);
        }
    }

    /** All that is asked, in one object: members of the body, parameters of the query, and where the path ends. */
    private static ObjectNode question(HttpExchange exchange, String body) throws IOException {
        ObjectNode question = body.isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            Arrays.stream(query.split("&", -1))
                    .map(part -> part.split("=", 2))
                    .forEach(part -> question.put(part[0], URLDecoder.decode(part[1], UTF_8)));
        }
        return question;
    }

    private JsonNode operation(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return document.path("paths")
                .propertyStream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(each -> each.getValue().path(exchange.getRequestMethod().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private void check(JsonNode operation, HttpExchange exchange, ObjectNode question, String body, List<String> faults)
            throws IOException {
        List<String> known = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean isHeader = parameter.path("in").asText().equals("header");
            String value = isHeader
                    ? exchange.getRequestHeaders().getFirst(name)
                    : question.path(name).textValue();
            known.add(name);
            if (value == null && parameter.path("required").asBoolean()) {
                faults.add(name + " is missing");
            } else if (value != null) {
                JsonNode typed = parameter.at("/schema/type").asText().equals("integer")
                        ? JSON.readTree(value)
                        : JSON.getNodeFactory().textNode(value);
                validate(parameter.path("schema"), typed, name, faults);
            }
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            validate(schema, JSON.readTree(body), "body", faults);
        } else {
            question.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    faults.add(name + " is unknown");
                }
            });
        }
    }

    private void validate(JsonNode schema, JsonNode value, String what, List<String> faults) {
        SCHEMAS.getSchema(ClosedSchema.of(schema, document))
                .validate(value)
                .forEach(fault -> faults.add(what + ": " + fault));
    }

    /** What it answers must be as the document says too, or the test is of something that is not there. */
    private void checkAnswer(JsonNode operation, int status, JsonNode answer) {
        List<String> faults = new ArrayList<>();
        operation
                .at("/responses/" + status + "/content")
                .forEach(content -> validate(content.path("schema"), answer, "answer", faults));
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.toString());
        }
    }

    private JsonNode answer(HttpExchange exchange, ObjectNode question) {
        String path = exchange.getRequestURI().getPath();
        return document.path("x-antwoorden")
                .valueStream()
                .filter(each -> path.matches(each.path("pad").asText(".*")))
                .filter(each -> each.path("als")
                        .propertyStream()
                        .allMatch(part -> part.getValue().equals(question.path(part.getKey()))))
                .findFirst()
                .orElse(JSON.createObjectNode().put("status", 404).set("antwoord", JSON.createObjectNode()));
    }

    private static void send(HttpExchange exchange, int status, String body, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private synchronized void write(HttpExchange exchange, ObjectNode question, List<String> faults)
            throws IOException {
        ObjectNode line =
                JSON.createObjectNode().put("path", exchange.getRequestURI().getPath());
        line.set("question", question);
        faults.forEach(line.putArray("faults")::add);
        ObjectNode headers = line.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        Files.writeString(received, line + "\n", StandardOpenOption.APPEND);
    }
}
