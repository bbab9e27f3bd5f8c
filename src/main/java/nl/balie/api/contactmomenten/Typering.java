package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A type of object, as an Objecttypes API tells of it.
 *
 * @param key what clients keep in their settings: never another
 * @param setting the url by which clients know it already, from an Objecttypes API that they had; null when they know ours
 * @param naam what one is called
 * @param meervoud what several are called
 * @param reads who may read these rows, may read the objects
 * @param schema what the data of an object hold
 */
record Typering(
        UUID key,
        @Nullable String setting,
        String naam,
        String meervoud,
        String meaning,
        Resource reads,
        Supplier<ObjectNode> schema) {
    /** The only version that there is of each type. */
    static final int VERSION = 1;

    static final Message UNKNOWN =
            Message.invalid("Dit objecttype is er niet: /objecttypes/api/v2/objecttypes noemt welke er zijn.");
    static final Message NO_VERSION = Message.invalid("Van dit objecttype is er alleen versie 1.");

    /** The url by which its objects name it. */
    String shown(Urls adressen) {
        return setting == null ? adressen.to(Urls.OBJECTTYPES, key) : setting;
    }

    /** Is this a url of it? */
    boolean is(String type, Urls adressen) {
        return type.equals(setting) || key.equals(adressen.key(Urls.OBJECTTYPES, type));
    }
}
