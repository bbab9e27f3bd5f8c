package nl.balie.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How much of a resource, and of what hangs on it, is shown: decides which columns and which rows around it are fetched. */
public final class View {
    private final Resource resource;
    private final List<Column> columns;
    private final Map<Listing, View> lists = new LinkedHashMap<>();
    private final Map<Reference, View> targets = new LinkedHashMap<>();
    private final Map<String, Member> expanded = new LinkedHashMap<>();
    /** The same as in the maps, by place: looked up for every row that is written. */
    private final @Nullable View[] listsByPlace;

    private final @Nullable View[] targetsByPlace;

    private View(Resource resource, List<Column> columns) {
        this.resource = resource;
        this.columns = columns;
        this.listsByPlace = new View[resource.listings().size()];
        this.targetsByPlace = new View[resource.references().size()];
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
        targets.put(reference, target);
        targetsByPlace[reference.place()] = target;
        return this;
    }

    /** The members of this list too. */
    public View with(Listing listing, View members) {
        lists.put(listing, members);
        listsByPlace[listing.place()] = members;
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
        Map<Reference, View> targets = new LinkedHashMap<>();
        for (Listing.Shown shown : listing.shown()) {
            int dot = shown.path().indexOf('.');
            if (dot < 0) {
                columns.add(target.attribute(shown.path()).column());
            } else {
                Reference reference = target.reference(shown.path().substring(0, dot));
                columns.add(reference.column());
                targets.put(
                        reference, only(reference.target(), List.of(shown.path().substring(dot + 1))));
            }
        }
        View view = new View(target, columns);
        targets.forEach(view::with);
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
        return lists.isEmpty() && targets.isEmpty();
    }

    /** The lists to fetch, and how much of their members. */
    public Map<Listing, View> lists() {
        return lists;
    }

    /** The references whose targets are fetched, and how much of them. */
    public Map<Reference, View> targets() {
        return targets;
    }

    /** The view on the members of a list. */
    public View of(Listing listing) {
        View view = listsByPlace[listing.place()];
        return view == null ? asReference(listing) : view;
    }

    /** The view on the target of a reference; null when the target is not fetched. */
    public @Nullable View of(Reference reference) {
        return targetsByPlace[reference.place()];
    }

    /** What is shown whole in {@code _expand}, by name. */
    public Map<String, Member> expanded() {
        return expanded;
    }
}
