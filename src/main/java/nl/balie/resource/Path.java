package nl.balie.resource;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter's path, followed through the declarations.
 *
 * @param hops the lists and references passed on the way
 * @param attribute the attribute at the end, null when the end is a key, a list or what is kept to find by
 * @param column the column at the end; null when the end is a list
 */
public record Path(
        List<Member> hops,
        @Nullable Attribute attribute,
        @Nullable Column column) {

    /** Follows {@code path} from {@code resource}; an unknown step is a mistake in the declaration. */
    public static Path follow(Resource resource, String path) {
        List<Member> hops = new ArrayList<>();
        String[] steps = path.split("\\.", -1);
        Resource here = resource;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (steps[i].equals("uuid")) {
                return new Path(hops, null, here.columns().getFirst());
            }
            for (Normalised kept : here.finding().normalised()) {
                if (kept.column().name().equals(steps[i])) {
                    return new Path(hops, null, kept.column());
                }
            }
            switch (here.member(steps[i])) {
                case Attribute attribute
                when attribute.kind() == Kind.MAP && !last -> {
                    String key = String.join(".", List.of(steps).subList(i + 1, steps.length));
                    Attribute value = Attribute.text(key);
                    value.keptIn(key.contains("#") ? inJson(attribute.column(), key) : inMap(attribute.column(), key));
                    return new Path(hops, value, value.column());
                }
                case Attribute attribute -> {
                    return new Path(hops, attribute, attribute.column());
                }
                case Group group -> {
                    Attribute attribute = group.attribute(steps[i + 1]);
                    return new Path(hops, attribute, attribute.column());
                }
                case Reference reference -> {
                    if (last || steps[i + 1].equals("uuid")) {
                        return new Path(hops, null, reference.column());
                    }
                    hops.add(reference);
                    here = reference.target();
                }
                case Listing listing -> {
                    hops.add(listing);
                    if (last) {
                        return new Path(hops, null, null);
                    }
                    here = listing.target();
                }
                case Variant variant -> {
                    return inside(variant, steps, i, hops);
                }
                case Derived derived -> throw new IllegalArgumentException("no filter on " + derived.name());
            }
        }
        throw new IllegalArgumentException("path ends nowhere: " + path);
    }

    /** Inside a variant the path tells the case first: {@code partijIdentificatie.persoon.contactnaam.achternaam}. */
    private static Path inside(Variant variant, String[] steps, int at, List<Member> hops) {
        for (Member member : variant.cases().getOrDefault(steps[at + 1], List.of())) {
            if (member.name().equals(steps[at + 2])) {
                Attribute attribute =
                        member instanceof Group group ? group.attribute(steps[at + 3]) : (Attribute) member;
                return new Path(hops, attribute, attribute.column());
            }
        }
        throw new IllegalArgumentException(variant.name() + " has no " + steps[at + 1] + "." + steps[at + 2]);
    }

    /** What a map holds under a key, as SQL: the key comes out of a declaration. */
    private static Column inMap(Column map, String key) {
        return new Column(map.name() + " ->> '" + key + "'", Kind.TEXT, map.place(), map.label() + "." + key);
    }

    /** The same, of a map whose texts are JSON: what stands behind the sharp is the way to a value in there. */
    private static Column inJson(Column map, String path) {
        String key = path.substring(0, path.indexOf('#'));
        String inside = path.substring(key.length() + 1).replace('.', ',');
        String sql = "((%1$s." + map.name() + " ->> '" + key + "')::json #>> '{" + inside + "}')";
        return new Column(sql, Kind.TEXT, map.place(), map.label() + "." + path);
    }
}
