package nl.balie.resource;

import java.util.List;

/**
 * A value group: attributes that are sent and answered together as one object, and replaced as a whole. Kept in columns that
 * carry the group's name as prefix.
 */
public final class Group implements Member {
    private final String name;
    private final List<Attribute> attributes;
    private boolean required;

    private Group(String name, List<Attribute> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** A group that may be absent or null: then all of its attributes are empty. */
    public static Group group(String name, Attribute... attributes) {
        return new Group(name, List.of(attributes));
    }

    /** Must be sent when the resource is made or replaced, and can't be null. */
    public Group required() {
        required = true;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    /** The attributes, in the order in which they are answered. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** See {@link #required()}. */
    public boolean isRequired() {
        return required;
    }

    /** The attribute of this name. */
    public Attribute attribute(String attribute) {
        return attributes.stream()
                .filter(a -> a.name().equals(attribute))
                .findFirst()
                .orElseThrow();
    }
}
