package nl.balie.api.openapi;

import static nl.balie.api.openapi.Nodes.listOf;
import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.object;
import static nl.balie.api.openapi.Nodes.readOnly;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;

/** The schemas of one API by name, derived from the declarations. The names are Open Klant's wherever a rule gives them. */
public final class Schemas {
    private static final Set<String> OF_EVERY_ROW = Set.of("uuid", "url");

    private final Named all = new Named();
    private final Members members = new Members(this);
    private final Set<Resource> addressed;
    private final Set<Resource> nested;

    /** The schemas of an API in which these resources have addresses; what else they hold is shown as a part of them. */
    public Schemas(List<Resource> resources) {
        addressed = Set.copyOf(resources);
        nested = resources.stream()
                .flatMap(resource -> resource.listings().stream())
                .filter(listing -> listing.write() == Listing.Write.NEST)
                .map(Listing::target)
                .collect(Collectors.toSet());
    }

    /** All that were kept under a name so far. */
    public Named all() {
        return all;
    }

    /** Keeps a schema under a name of its own, and refers to it. */
    public ObjectNode named(String name, ObjectNode schema) {
        return all.keep(name, schema);
    }

    /** A resource as it is sent and answered. */
    ObjectNode whole(Resource resource) {
        Optional<Variant> variant = variant(resource);
        if (variant.isPresent()) {
            return named(resource.model(), oneOf(resource, variant.get()));
        }
        return named(resource.model(), shape(resource, Set.of()).schema());
    }

    /** A resource as it is sent in a PATCH. */
    ObjectNode patched(Resource resource) {
        return named("Patched" + resource.model(), patchable(resource).partial());
    }

    /** A resource whose variant may be any: which it is, may stand in the register already. */
    Shape patchable(Resource resource) {
        Shape shape = shape(resource, Set.of());
        variant(resource).ifPresent(variant -> {
            ArrayNode cases = Nodes.list();
            variant.soort().codes().forEach(code -> cases.add(inside(variant, code)));
            shape.may(variant.name(), object("anyOf", cases));
        });
        return shape;
    }

    /** A resource as part of an act that fills in this reference itself. */
    ObjectNode settled(Resource resource, Reference reference) {
        String name = resource.model() + reference.target().model() + "ReadOnly";
        return named(name, shape(resource, Set.of(reference)).schema());
    }

    /** A resource with what can be expanded. */
    ObjectNode expandable(Resource resource) {
        return expandable("Expand" + resource.model(), resource, resource.expands());
    }

    /** One of what this list holds, with what can be expanded there. */
    ObjectNode expandable(Resource resource, String list) {
        String name = "Expand" + resource.model() + Members.capital(list);
        return expandable(name, ((Listing) resource.member(list)).target(), beneath(list, resource.expands()));
    }

    /** A page of a list. What can be expanded has a page without that too, for clients that were generated from Open Klant's document. */
    ObjectNode page(Resource resource) {
        ObjectNode page = page(resource.model(), whole(resource));
        return resource.expands().isEmpty() ? page : page("Expand" + resource.model(), expandable(resource));
    }

    /** A page of what was done to a row. */
    public ObjectNode audittrail() {
        ObjectNode action = typed("string");
        action.set("enum", Nodes.texts(List.of("aangemaakt", "gewijzigd", "verwijderd")));
        Shape entry = new Shape()
                .must("moment", text("date-time"))
                .must("actie", action)
                .must("applicatie", typed("string"))
                .must("eindgebruiker", nullable(typed("string")))
                .must("toelichting", nullable(typed("string")))
                .must(
                        "oud",
                        values(
                                "Wat is vervallen. Van een lijst, zoals `toegewezenAanActoren`: de uuid's die eruit zijn gegaan."))
                .must(
                        "nieuw",
                        values("Wat ervoor in de plaats kwam. Van een lijst: de uuid's die er achteraan bij kwamen."));
        return page("Audittrail", named("Audittrail", entry.schema()));
    }

    private static ObjectNode values(String description) {
        return typed("object")
                .put("nullable", true)
                .put("additionalProperties", true)
                .put("description", description);
    }

    private ObjectNode page(String name, ObjectNode item) {
        Shape page = new Shape()
                .must("count", typed("integer"))
                .may("next", nullable(text("uri")))
                .may("previous", nullable(text("uri")))
                .must("results", listOf(item));
        return named("Paginated" + name + "List", page.schema());
    }

    private ObjectNode expandable(String name, Resource resource, List<String> paths) {
        if (paths.isEmpty()) {
            return whole(resource);
        }
        Shape expand = new Shape();
        for (String path : paths) {
            if (!path.contains(".")) {
                Member member = resource.member(path);
                expand.may(path, expanded(name + Members.capital(path), member, beneath(path, paths)));
            }
        }
        ObjectNode more = new Shape().may("_expand", readOnly(expand.schema())).schema();
        // beside a choice, not around it: generators make no class of a choice that is a part
        return named(
                name,
                variant(resource)
                        .<ObjectNode>map(variant -> more.setAll(oneOf(resource, variant)))
                        .orElseGet(() -> Nodes.all(whole(resource), more)));
    }

    private ObjectNode expanded(String name, Member member, List<String> paths) {
        return switch (member) {
            case Listing listing -> listOf(expandable(name, listing.target(), paths));
            case Reference reference -> nullable(expandable(name, reference.target(), paths));
            default -> throw new IllegalArgumentException(member.name() + " can't be expanded");
        };
    }

    private static List<String> beneath(String path, List<String> paths) {
        return paths.stream()
                .filter(other -> other.startsWith(path + "."))
                .map(other -> other.substring(path.length() + 1))
                .toList();
    }

    private static Optional<Variant> variant(Resource resource) {
        return resource.members().stream()
                .filter(Variant.class::isInstance)
                .map(Variant.class::cast)
                .findFirst();
    }

    private ObjectNode oneOf(Resource resource, Variant variant) {
        String serializer = "_" + resource.model() + "Serializer";
        ObjectNode base = named("Base" + serializer, shape(resource, Set.of()).schema());
        ArrayNode cases = Nodes.list();
        ObjectNode mapping = object();
        for (String code : variant.soort().codes()) {
            ObjectNode own = new Shape()
                    .may(variant.name(), nullable(inside(variant, code)))
                    .schema();
            ObjectNode ref = named(
                    code + serializer,
                    Nodes.all(base, named(Member.snake(variant.name()) + "_" + Members.camel(code), own)));
            cases.add(ref);
            mapping.put(code, ref.get("$ref").textValue());
        }
        ObjectNode discriminator = object().put("propertyName", variant.soort().name());
        discriminator.set("mapping", mapping);
        ObjectNode oneOf = object("oneOf", cases);
        oneOf.set("discriminator", discriminator);
        return oneOf;
    }

    /** What a variant holds for this code. */
    private ObjectNode inside(Variant variant, String code) {
        Shape shape = new Shape();
        String owner = Members.camel(code);
        variant.cases().getOrDefault(code, List.of()).forEach(member -> members.add(shape, member, owner));
        return named(owner, shape.schema());
    }

    /** A resource without its variant, which takes a form of its own; what is settled is not for the client to send. */
    public Shape shape(Resource resource, Set<Reference> settled) {
        Shape shape = addressed.contains(resource) ? keyed(resource) : new Shape();
        for (Member member : resource.members()) {
            if (member instanceof Reference reference && settled.contains(reference)) {
                shape.shows(reference.name(), members.reference(reference, resource.model()));
            } else if (!(member instanceof Variant)) {
                members.add(shape, member, resource.model());
            }
        }
        return shape;
    }

    /** What every row has of itself: a member of that name would stand in an answer twice. */
    private Shape keyed(Resource resource) {
        resource.members().stream()
                .filter(member -> OF_EVERY_ROW.contains(member.name()))
                .forEach(member -> {
                    throw new IllegalStateException(resource.name() + " has a member " + member.name());
                });
        Shape shape = new Shape();
        if (nested.contains(resource)) {
            shape.may("uuid", text("uuid"));
        } else {
            shape.shows("uuid", text("uuid"));
        }
        return shape.shows("url", Members.url());
    }
}
