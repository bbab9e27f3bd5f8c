package nl.balie.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.balie.resource.Resource;

/** The OpenAPI 3.0.3 document of one API: all that it offers and all that it answers, derived from the declarations. */
public final class OpenApi {
    private static final String ABOUT = """
            Het klantcontactregister van de gemeente.

            * PUT eist alle verplichte velden, PATCH eist er geen; wat niet is meegestuurd, blijft zoals het was. \
            Een gegevensgroep wordt in zijn geheel vervangen.
            * Elk antwoord bevat alle velden: tekst die er niet is, is de lege tekst.
            * Een onbekend veld wordt genegeerd; een onbekende queryparameter is een fout (400).
            * Een methode die bij een pad niet is genoemd, geeft 405; zie `components/responses/405`.
            """;

    private final ObjectNode document;

    /**
     * Makes the document.
     *
     * @param root where the API stands, no slash at the end
     */
    public OpenApi(String title, String root, String version, List<Resource> resources) {
        Schemas schemas = new Schemas(resources);
        Operations operations = new Operations(schemas);
        resources.forEach(operations::add);
        ObjectNode responses = Faults.responses(schemas);

        document = Nodes.object().put("openapi", "3.0.3");
        document.set("info", info(title, version));
        document.putArray("servers").addObject().put("url", root);
        document.putArray("security").addObject().putArray("tokenAuth");
        ArrayNode tags = document.putArray("tags");
        for (Resource resource : resources) {
            tags.addObject().put("name", resource.plural()).put("description", resource.meaning());
        }
        document.putObject("paths").setAll(operations.paths());
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").setAll(schemas.byName());
        components.set("responses", responses);
        components.set("headers", Headers.all());
        components.putObject("securitySchemes").set("tokenAuth", token());
    }

    private static ObjectNode info(String title, String version) {
        ObjectNode info =
                Nodes.object().put("title", title).put("version", version).put("description", ABOUT);
        info.putObject("license").put("name", "EUPL-1.2").put("url", "https://eupl.eu/1.2/nl/");
        return info;
    }

    private static ObjectNode token() {
        return Nodes.typed("apiKey")
                .put("in", "header")
                .put("name", "Authorization")
                .put("description", "Het token met `Token` ervoor: `Authorization: Token 0123…`.");
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
                .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
                .enable(Feature.MINIMIZE_QUOTES)
                .build();
        return written(new ObjectMapper(format)).getBytes(StandardCharsets.UTF_8);
    }

    private String written(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
