package nl.balie.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The OpenAPI 3.0.3 document of one API: all that it offers and all that it answers, derived from the declarations. */
public final class OpenApi {
    private final ObjectNode document;

    /**
     * What differs from API to API.
     *
     * @param about what a reader must know beforehand
     * @param tags the groups of operations, with what each is about
     * @param paths the operations, by path and method
     * @param schemas the schemas that the operations name
     * @param format the media types
     */
    public record Contents(
            String about, Map<String, String> tags, Map<String, ObjectNode> paths, Named schemas, Format format) {}

    private static final String OF_EXAMPLES = """

            Elke uuid in een voorbeeld is verzonnen: vervang hem door een van uw eigen register. Dezelfde uuid is dezelfde rij.
            """;

    /**
     * Makes the document.
     *
     * @param root where the API stands, no slash at the end
     */
    public OpenApi(String title, String root, String version, Contents contents) {
        ObjectNode responses = Faults.responses(contents.schemas(), contents.format());

        document = Nodes.object().put("openapi", "3.0.3");
        document.set("info", info(title, version, contents.about()));
        document.putArray("servers").addObject().put("url", root);
        ArrayNode security = document.putArray("security");
        security.addObject().putArray("tokenAuth");
        security.addObject().putArray("jwtAuth");
        ArrayNode tags = document.putArray("tags");
        contents.tags()
                .forEach((name, about) -> tags.addObject().put("name", name).put("description", about));
        document.putObject("paths").setAll(contents.paths());
        new Examples(title).addTo(document.path("paths"));
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").setAll(contents.schemas().byName());
        components.set("responses", responses);
        components.set("headers", Headers.all());
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.set("tokenAuth", token());
        schemes.set("jwtAuth", jwt());
    }

    private static ObjectNode info(String title, String version, String about) {
        ObjectNode info =
                Nodes.object().put("title", title).put("version", version).put("description", about + OF_EXAMPLES);
        info.putObject("license").put("name", "EUPL-1.2").put("url", "https://eupl.eu/1.2/nl/");
        return info;
    }

    private static ObjectNode token() {
        return Nodes.typed("apiKey")
                .put("in", "header")
                .put("name", "Authorization")
                .put("description", "Het token met `Token` ervoor: `Authorization: Token 0123…`.");
    }

    private static ObjectNode jwt() {
        return Nodes.typed("http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "Een ZGW-JWT: `iss`, `iat` (ten hoogste een uur oud), `client_id`, `user_id` en `user_representation`,"
                                + " met HS256 ondertekend met het secret van de client. `user_id` komt in het audittrail.");
    }

    /** The same, for an API that is called at this address. */
    public OpenApi at(String address) {
        document.putArray("servers").addObject().put("url", address);
        return this;
    }

    /** The document itself. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** The document as JSON. */
    public byte[] json() {
        return written(new ObjectMapper()).getBytes(StandardCharsets.UTF_8);
    }

    /** The document as YAML. */
    public byte[] yaml() {
        YAMLFactory format = YAMLFactory.builder()
                .stringQuotingChecker(new Dates())
                .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
                .enable(Feature.MINIMIZE_QUOTES, Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        return written(new ObjectMapper(format)).getBytes(StandardCharsets.UTF_8);
    }

    /** Texts that some readers of YAML take for a date, or a moment, are quoted. */
    private static final class Dates extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") || super.needToQuoteValue(value);
        }
    }

    private String written(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
