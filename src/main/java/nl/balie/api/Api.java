package nl.balie.api;

import java.util.List;
import nl.balie.resource.Resource;

/**
 * One API of a dialect.
 *
 * @param title its name
 * @param root where it stands, no slash at the end
 * @param version what the header {@code API-version} says
 * @param resources what it offers, in the order of its document
 */
public record Api(String title, String root, String version, List<Resource> resources) {}
