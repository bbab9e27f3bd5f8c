package nl.balie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balie.api.Api;
import nl.balie.api.Dialects;
import org.jspecify.annotations.Nullable;

/** Holds an answer against our OpenAPI document: a status, an attribute or a type that is not documented is a fault. */
public final class ContractCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    /** What an API has beside its operations: its overview and its own documentation. */
    private static final Set<String> PAGES =
            Set.of("/", "/schema/", "/openapi.json", "/openapi.yaml", "/schema/openapi.json", "/schema/openapi.yaml");

    private static final Map<String, ObjectNode> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ContractCheck() {}

    /**
     * Throws when the document does not allow this answer.
     *
     * @param path from the root of the server, with or without query; nothing is checked outside the APIs
     * @param body null or a missing node when there is none
     */
    public static void check(String method, String path, int status, @Nullable JsonNode body) {
        for (Api api : Dialects.APIS) {
            if (path.startsWith(api.root() + "/")) {
                String below = path.substring(api.root().length()).split("\\?", 2)[0];
                check(api, method, api.spelling().apply(below), status, body);
            }
        }
    }

    private static void check(Api api, String method, String path, int status, @Nullable JsonNode body) {
        if (method.equals("OPTIONS") || (status < 400 && PAGES.contains(path))) {
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
        JsonNode schema = response.path("content").isEmpty()
                ? response.path("content")
                : response.path("content").iterator().next().path("schema");
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
