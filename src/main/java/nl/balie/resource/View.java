package nl.balie.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How much of a resource, and of what hangs on it, is shown: decides which columns and which rows around it are fetched. */
public final class View {
    private final Resource resource;
    private final List<Column> columns;
    private final Map<String, Member> expanded = new LinkedHashMap<>();
    /** By the place of the list, or of the reference: looked up for every row that is written. */
    private final @Nullable View[] lists;

    private final @Nullable View[] targets;

    private View(Resource resource, List<Column> columns) {
        this.resource = resource;
        this.columns = columns;
        this.lists = new View[resource.listings().size()];
        this.targets = new View[resource.references().size()];
    }

    /** All of the resource, its lists as references; what {@code expand} names is shown whole besides. */
    public static View whole(Resource resource, Collection<String> expand) {
        View view = new View(resource, resource.columns());
        for (Member member : shown(resource, expand)) {
            boolean expands = expand.contains(member.name());
            Set<String> beneath = expands ? beneath(member.name(), expand) : Set.of();
            if (member instanceof Listing listing) {
                boolean whole = expands || listing.shows() == Listing.Shows.WHOLE;
                view.with(listing, whole ? whole(listing.target(), beneath) : asReference(listing));
            } else if (member instanceof Reference reference
                    && (expands || !reference.shown().isEmpty())) {
                view.with(
                        reference,
                        expands ? whole(reference.target(), beneath) : only(reference.target(), reference.shown()));
            }
            if (expands) {
                view.expanded.put(member.name(), member);
            }
        }
        return view;
    }

    /** The members that are answered, and lists that are answered only when they are expanded. */
    private static List<Member> shown(Resource resource, Collection<String> expand) {
        List<Member> shown = new ArrayList<>(resource.members());
        resource.listings().stream()
                .filter(listing -> !shown.contains(listing) && expand.contains(listing.name()))
                .forEach(shown::add);
        return shown;
    }

    /** The resource itself; what hangs on it is added by {@link #with}. */
    public static View bare(Resource resource) {
        return new View(resource, resource.columns());
    }

    /** The resource itself without this attribute. */
    public static View without(Resource resource, Attribute attribute) {
        return new View(
                resource,
                resource.columns().stream()
                        .filter(column -> !column.equals(attribute.column()))
                        .toList());
    }

    /** What this reference points to too. */
    public View with(Reference reference, View target) {
        targets[reference.place()] = target;
        return this;
    }

    /** The members of this list too. */
    public View with(Listing listing, View members) {
        lists[listing.place()] = members;
        return this;
    }

    private static Set<String> beneath(String name, Collection<String> expand) {
        Set<String> beneath = new TreeSet<>();
        for (String path : expand) {
            if (path.startsWith(name + ".")) {
                beneath.add(path.substring(name.length() + 1));
            }
        }
        return beneath;
    }

    /** The key and these attributes. */
    public static View only(Resource resource, List<String> attributes) {
        List<Column> columns = new ArrayList<>(List.of(resource.columns().get(Resource.ID)));
        attributes.forEach(name -> columns.add(resource.attribute(name).column()));
        return new View(resource, columns);
    }

    private static View asReference(Listing listing) {
        Resource target = listing.target();
        List<Column> columns = new ArrayList<>(List.of(target.columns().get(Resource.ID)));
        View view = new View(target, columns);
        for (Listing.Shown shown : listing.shown()) {
            int dot = shown.path().indexOf('.');
            if (dot < 0) {
                columns.add(target.attribute(shown.path()).column());
            } else {
                Reference reference = target.reference(shown.path().substring(0, dot));
                columns.add(reference.column());
                view.with(
                        reference, only(reference.target(), List.of(shown.path().substring(dot + 1))));
            }
        }
        return view;
    }

    /** Which resource. */
    public Resource resource() {
        return resource;
    }

    /** The columns to fetch, the key first. */
    public List<Column> columns() {
        return columns;
    }

    /** Is the key all that is fetched? */
    public boolean isKeyOnly() {
        return columns.size() == 1;
    }

    /** Is nothing fetched of what hangs on it? */
    public boolean isFlat() {
        return !hasTargets() && Arrays.stream(lists).allMatch(Objects::isNull);
    }

    /** Is anything fetched of what it refers to? */
    public boolean hasTargets() {
        return !Arrays.stream(targets).allMatch(Objects::isNull);
    }

    /** Does something for every list that is fetched, with how much of its members. */
    public void forEachList(BiConsumer<Listing, View> doing) {
        for (Listing listing : resource.listings()) {
            View members = lists[listing.place()];
            if (members != null) {
                doing.accept(listing, members);
            }
        }
    }

    /** Does something for every reference of which the target is fetched, with how much of it. */
    public void forEachTarget(BiConsumer<Reference, View> doing) {
        for (Reference reference : resource.references()) {
            View target = targets[reference.place()];
            if (target != null) {
                doing.accept(reference, target);
            }
        }
    }

    /** The view on the members of a list. */
    public View of(Listing listing) {
        View view = lists[listing.place()];
        return view == null ? asReference(listing) : view;
    }

    /** The view on the target of a reference; null when the target is not fetched. */
    public @Nullable View of(Reference reference) {
        return targets[reference.place()];
    }

    /** What is shown whole in {@code _expand}, by name. */
    public Map<String, Member> expanded() {
        return expanded;
    }
}
