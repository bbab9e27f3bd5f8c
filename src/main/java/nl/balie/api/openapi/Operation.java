package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** One operation of a document: a method on a path. */
public final class Operation {
    private final Format format;
    private final ObjectNode operation = Nodes.object();
    private final ArrayNode parameters = Nodes.list();
    private final ObjectNode responses = Nodes.object();

    /** Begins the description of an operation. */
    public Operation(Format format, String id, String tag, String summary) {
        this.format = format;
        operation.put("operationId", id).put("summary", summary);
        operation.putArray("tags").add(tag);
    }

    static ObjectNode response(String description, String type, @Nullable ObjectNode schema, String... headers) {
        ObjectNode response = Nodes.object().put("description", description);
        ObjectNode all = response.putObject("headers");
        all.set("API-version", Headers.ref("API-version"));
        for (String header : headers) {
            all.set(header, Headers.ref(header));
        }
        if (schema != null) {
            response.set("content", content(type, schema));
        }
        return response;
    }

    private static ObjectNode content(String type, ObjectNode schema) {
        return Nodes.object(type, Nodes.object("schema", schema));
    }

    /** The schema of what is answered when a request goes wrong with this status. */
    public static ObjectNode fault(int status) {
        return Faults.schema(status);
    }

    /** A parameter in the path, the query or the headers. */
    public Operation parameter(ObjectNode parameter) {
        parameters.add(parameter);
        return this;
    }

    /** On whose behalf something is written, and why. */
    public Operation onBehalf() {
        return parameter(Parameter.endUser()).parameter(Parameter.reason());
    }

    /** What must be sent. */
    public Operation body(ObjectNode schema, boolean isRequired) {
        ObjectNode body = operation.putObject("requestBody");
        body.set("content", content(format.answers(), schema));
        if (isRequired) {
            body.put("required", true);
        }
        return this;
    }

    /** What is answered when it succeeds. */
    public Operation answers(int status, String description, @Nullable ObjectNode schema, String... headers) {
        responses.set(String.valueOf(status), response(description, format.answers(), schema, headers));
        return this;
    }

    /** What is answered when it made a row; or found it, where the municipality wants nothing twice. */
    public Operation makes(Resource resource, String description, ObjectNode schema) {
        if (Register.ONCE.contains(resource)) {
            answers(200, "Was er al (`BALIE_EENMALIG`): aangevuld met wat ontbrak.", schema, "Location", "ETag");
        }
        return answers(201, description, schema, "Location", "ETag");
    }

    /** The same answer may also come in another type. */
    public Operation orAs(int status, String type, ObjectNode schema) {
        ((ObjectNode) responses.path(String.valueOf(status)).path("content")).setAll(content(type, schema));
        return this;
    }

    /** What is answered when this operation alone can fail so. */
    public Operation refuses(int status, String description) {
        responses.set(String.valueOf(status), response(description, format.problems(), fault(status)));
        return this;
    }

    /** The operation, with the faults of reading. */
    public ObjectNode reads() {
        return faults(400, 401, 403, 404, 406, 503);
    }

    /** A POST that is done once for each {@code Idempotency-Key}. */
    public Operation once() {
        return parameter(Parameter.idempotencyKey()).mayFail(422);
    }

    /** The operation, with the faults of making something. */
    public ObjectNode creates() {
        return once().faults(400, 401, 403, 406, 408, 413, 415, 503);
    }

    /** The operation, with the faults of changing something. */
    public ObjectNode changes() {
        return faults(400, 401, 403, 404, 406, 408, 412, 413, 415, 503);
    }

    /** The operation, with the faults of deleting something. */
    public ObjectNode deletes() {
        return faults(400, 401, 403, 404, 406, 412, 503);
    }

    private Operation mayFail(int status) {
        responses.set(String.valueOf(status), Faults.ref(status));
        return this;
    }

    /** The operation, with the faults that it may answer besides. */
    public ObjectNode faults(int... statuses) {
        for (int status : statuses) {
            mayFail(status);
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        operation.set("responses", responses);
        return operation;
    }
}
