package nl.balie.resource;

/**
 * One column of a resource's table.
 *
 * @param name name in the database
 * @param kind what it holds
 * @param place index in {@link Row#values}
 * @param label where it stands in the JSON of the resource, names joined by dots
 */
public record Column(String name, Kind kind, int place, String label) {}
