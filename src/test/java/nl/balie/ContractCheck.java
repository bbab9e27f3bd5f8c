package nl.balie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balie.api.Dialects;
import nl.balie.api.http.Api;
import org.jspecify.annotations.Nullable;

/** Holds an answer against our OpenAPI document: a status, an attribute or a type that is not documented is a fault. */
public final class ContractCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    /** What an API has beside its operations: its overview and its own documentation. */
    private static final Set<String> PAGES = Set.of(
            "/",
            "/schema",
            "/schema/",
            "/openapi.json",
            "/openapi.yaml",
            "/schema/openapi.json",
            "/schema/openapi.yaml");

    private static final Map<String, ObjectNode> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ContractCheck() {}

    /**
     * Throws when the document does not allow this answer.
     *
     * @param path from the root of the server, with or without query; nothing is checked outside the APIs
     * @param type what it says it is; empty when it says nothing
     * @param body null or a missing node when there is none, or when it is no JSON
     */
    public static void check(String method, String path, int status, String type, @Nullable JsonNode body) {
        Dialects.APIS.stream()
                .filter(api -> path.startsWith(api.root() + "/"))
                .max(Comparator.comparingInt(api -> api.root().length()))
                .ifPresent(api -> {
                    String below = path.substring(api.root().length()).split("\\?", 2)[0];
                    check(api, method, api.spelling().apply(below), status, type.split(";", 2)[0], body);
                });
    }

    private static void check(Api api, String method, String path, int status, String type, @Nullable JsonNode body) {
        if (method.equals("OPTIONS")
                || (status < 400 && PAGES.contains(path.replaceFirst("^/contactmoment(en)?details(?=/)", "")))) {
            return;
        }
        ObjectNode document = DOCUMENTS.computeIfAbsent(
                api.root(), root -> api.document().get().document());
        boolean head = method.equals("HEAD");
        String place = method + " " + path + " " + status;
        JsonNode response =
                response(document, head ? "get" : method.toLowerCase(Locale.ROOT), path, String.valueOf(status));
        if (response.isMissingNode()) {
            throw new AssertionError(place + " is not documented");
        }
        JsonNode content = response.path("content");
        if (!type.isEmpty() && !content.isEmpty() && !content.has(type)) {
            throw new AssertionError(place + " is answered as " + type + ", which is not documented");
        }
        if (!isJson(type) && content.has(type)) {
            return;
        }
        JsonNode schema = content.isEmpty()
                ? content
                : (content.has(type) ? content.path(type) : content.iterator().next()).path("schema");
        boolean empty = body == null || body.isMissingNode();
        if (empty != (head || schema.isMissingNode())) {
            throw new AssertionError(place + (empty ? " lacks its body" : " has a body that is not documented"));
        }
        if (!empty) {
            List<?> faults = SCHEMAS.computeIfAbsent(
                            api.root() + schema, key -> REGISTRY.getSchema(ClosedSchema.of(schema, document)))
                    .validate(body);
            if (!faults.isEmpty()) {
                throw new AssertionError(place + " is not as documented: " + faults + "\n" + body);
            }
        }
    }

    /** Is one JSON value all of an answer of this type? */
    static boolean isJson(String type) {
        return type.matches("application/([a-z]+\\+)?json.*");
    }

    /** The documented response; of a path or a method that does not exist only the faults are. */
    private static JsonNode response(ObjectNode document, String method, String path, String status) {
        String template = path.replaceFirst("/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?=/|$)", "/{uuid}");
        JsonNode operation = document.path("paths").path(template).path(method);
        JsonNode responses = operation.isMissingNode() ? document.at("/components") : operation;
        JsonNode response = responses.path("responses").path(status);
        JsonNode ref = response.path("$ref");
        return ref.isMissingNode() ? response : document.at(ref.textValue().substring(1));
    }
}
