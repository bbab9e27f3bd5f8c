package nl.balie.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Resource;

/** The addresses of rows, as this client knows them. */
public final class Links {
    private final Map<Resource, String> prefixes = new HashMap<>();

    /** Links under {@code base}; each resource under the root of its API. */
    public Links(String base, Map<String, List<Resource>> roots) {
        roots.forEach((root, resources) ->
                resources.forEach(resource -> prefixes.put(resource, base + root + "/" + resource.plural() + "/")));
    }

    /** Have rows of this resource an address of their own? Parts of others, such as bronnen, have none. */
    boolean leadTo(Resource resource) {
        return prefixes.containsKey(resource);
    }

    /** The address of a row. */
    public String to(Resource resource, UUID id) {
        return prefixes.get(resource) + id;
    }
}
