package nl.balie.resource;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Others are told when rows of this resource come, change or go: by key and by these attributes, which may hold nothing personal.
 *
 * @param kanaal the channel it is told on
 * @param attributes what is told besides the key
 * @param about the row that the events are in order for: a klantcontact or a partij, or a betrokkene, who stands for her klantcontact
 * @param when what of the row is told of; null when nothing is
 */
public record Announcement(
        String kanaal,
        List<Attribute> attributes,
        Function<Row, @Nullable Object> about,
        Function<Row, @Nullable Object> when) {}
