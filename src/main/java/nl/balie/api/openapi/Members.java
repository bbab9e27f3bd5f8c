package nl.balie.api.openapi;

import static java.util.Objects.requireNonNull;
import static nl.balie.api.openapi.Nodes.deprecated;
import static nl.balie.api.openapi.Nodes.listOf;
import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.object;
import static nl.balie.api.openapi.Nodes.readOnly;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Listing.Shown;
import nl.balie.resource.Member;
import nl.balie.resource.Path;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;

/** The properties that the members of a resource become. */
final class Members {
    /** What Open Klant calls the parts whose names do not follow from those of their owners; clients that were generated from its document import these. */
    private static final Map<String, String> NAMES = Map.of(
            "BetrokkeneBezoekadres", "Bezoekadres",
            "BetrokkeneContactnaam", "Contactnaam",
            "Bijlageidentificator", "BijlageIdentificator",
            "CategorieRelatie.partij", "PartijForeignkeyBase",
            "Contactpersoon.werkteVoorPartij", "PartijPolymorphic",
            "ContactpersoonContactnaam", "ContactpersoonPersoon",
            "PartijIdentificatorForeignKey", "PartijIdentificatorForeignkey",
            "PartijIdentificatorPartijIdentificator", "PartijIdentificatorGroepType",
            "PersoonContactnaam", "PersoonContact");

    private final Schemas schemas;

    Members(Schemas schemas) {
        this.schemas = schemas;
    }

    static ObjectNode url() {
        return text("uri").put("minLength", 1).put("maxLength", 1000);
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A code as the name of a class: {@code geautomatiseerde_actor} is {@code GeautomatiseerdeActor}. */
    static String camel(String code) {
        return String.join(
                "", Stream.of(code.split("[_-]", -1)).map(Members::capital).toList());
    }

    /** Adds a member; {@code owner} begins the names of the schemas of its groups. */
    void add(Shape shape, Member member, String owner) {
        String name = member.name();
        switch (member) {
            case Attribute attribute -> {
                if (attribute.isReadOnly()) {
                    shape.shows(name, attribute(attribute));
                } else {
                    shape.add(name, attribute(attribute), attribute.isRequired());
                }
            }
            case Group group ->
                shape.add(
                        name,
                        group.isRequired() ? group(group, owner) : nullable(group(group, owner)),
                        group.isRequired());
            case Reference reference -> shape.add(name, reference(reference, owner), reference.isRequired());
            case Listing listing -> listing(shape, listing);
            case Derived _ -> shape.shows(name, typed("string"));
            case Variant _ -> throw new IllegalArgumentException("a variant is no single property");
        }
    }

    private ObjectNode attribute(Attribute attribute) {
        ObjectNode schema = switch (attribute.kind()) {
            case TEXT -> attribute.isCoded() ? code(attribute) : limited(attribute);
            case INTEGER -> typed("integer").put("minimum", attribute.min()).put("maximum", attribute.max());
            case FLAG -> typed("boolean");
            case DATE -> text("date");
            case MOMENT -> text("date-time");
            case UUID -> text("uuid");
            case MAP -> {
                ObjectNode map = typed("object");
                map.set("additionalProperties", limited(attribute));
                yield map;
            }
            case NUMBER -> throw new IllegalArgumentException("clients see no " + attribute.name());
        };
        if (attribute.isNullable()) {
            schema = nullable(schema);
        }
        return attribute.isDeprecated() ? deprecated(schema) : schema;
    }

    private static ObjectNode limited(Attribute attribute) {
        ObjectNode schema = typed("string");
        if (attribute.format() != null) {
            schema.put("format", attribute.format());
        }
        if (attribute.min() > 0) {
            schema.put("minLength", attribute.min());
        }
        boolean answersAsSent = attribute.longestAnswer() <= attribute.max();
        if (attribute.pattern() != null && answersAsSent) {
            schema.put("pattern", attribute.pattern());
        }
        if (!answersAsSent) {
            String form =
                    attribute.pattern() == null ? "" : " Wat wordt gestuurd, is `%s`.".formatted(attribute.pattern());
            schema.put("description", Room.told(attribute) + form);
        } else if (attribute.max() < Integer.MAX_VALUE) {
            schema.put("maxLength", attribute.max());
        }
        return schema;
    }

    private ObjectNode code(Attribute attribute) {
        ObjectNode schema = typed("string");
        schema.set("enum", Nodes.texts(attribute.codes()));
        ObjectNode codes = schemas.named(capital(attribute.name()) + "Enum", schema);
        if (!attribute.isBlankAllowed()) {
            return codes;
        }
        ObjectNode blank = schemas.named("BlankEnum", object("enum", Nodes.texts(List.of(""))));
        return object("oneOf", Nodes.list(codes, blank));
    }

    /** Named after its owner, unless it begins with the owner's name already. */
    private ObjectNode group(Group group, String owner) {
        Shape shape = new Shape();
        group.attributes().forEach(attribute -> add(shape, attribute, owner));
        String name = capital(group.name());
        boolean complete = name.length() > owner.length()
                && name.toLowerCase(Locale.ROOT).startsWith(owner.toLowerCase(Locale.ROOT));
        return named(complete ? name : owner + name, shape.schema());
    }

    /** A group of this resource, which may be null. */
    ObjectNode nullableGroup(Resource resource, String group) {
        return nullable(group((Group) resource.member(group), resource.model()));
    }

    ObjectNode reference(Reference reference, String owner) {
        List<Shown> shown = reference.shown().stream()
                .map(attribute -> new Shown(attribute, attribute))
                .toList();
        String standard = reference.target().model() + "ForeignKey";
        ObjectNode key =
                foreignKey(NAMES.getOrDefault(owner + "." + reference.name(), standard), reference.target(), shown);
        return reference.isNullable() ? nullable(key) : key;
    }

    private ObjectNode foreignKey(String name, Resource target, List<Shown> shown) {
        Shape shape = new Shape().must("uuid", text("uuid")).shows("url", url());
        for (Shown each : shown) {
            Path path = Path.follow(target, each.path());
            ObjectNode value = attribute(requireNonNull(path.attribute()));
            shape.shows(each.as(), path.hops().isEmpty() ? value : nullable(value));
        }
        return named(name, shape.schema());
    }

    private ObjectNode named(String name, ObjectNode schema) {
        return schemas.named(NAMES.getOrDefault(name, name), schema);
    }

    private void listing(Shape shape, Listing listing) {
        Resource target = listing.target();
        if (listing.firstAs() != null) {
            shape.may(listing.firstAs(), deprecated(first(target)));
        }
        if (listing.write() == Listing.Write.NOTHING) {
            shape.shows(listing.name(), list(listing));
        } else {
            shape.may(listing.name(), listing.isNullable() ? nullable(list(listing)) : list(listing));
        }
    }

    /** What a list holds. */
    ObjectNode list(Listing listing) {
        Resource target = listing.target();
        boolean whole = listing.shows() == Listing.Shows.WHOLE;
        return listOf(
                whole ? schemas.whole(target) : foreignKey(target.model() + "ForeignKey", target, listing.shown()));
    }

    /** The first of a list, shown on its own; when the list is empty it is answered as {@code {"uuid": null}}. */
    private ObjectNode first(Resource target) {
        Shape shape = new Shape().must("uuid", nullable(text("uuid"))).may("url", readOnly(url()));
        return schemas.named("First" + target.model() + "ForeignKey", shape.schema());
    }
}
