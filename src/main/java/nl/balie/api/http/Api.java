package nl.balie.api.http;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.resource.Resource;

/**
 * One API of a dialect.
 *
 * @param title its name
 * @param root where it stands, no slash at the end
 * @param version what the header {@code API-version} says
 * @param format its media types
 * @param resources what it offers, in the order of its document
 * @param spelling turns a path below its root, as a client may write it, into the path of a route
 * @param document makes its OpenAPI document
 */
public record Api(
        String title,
        String root,
        String version,
        Format format,
        List<Resource> resources,
        UnaryOperator<String> spelling,
        Supplier<OpenApi> document) {}
