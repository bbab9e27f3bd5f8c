package nl.balie.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.register.Register;
import nl.balie.resource.Listing;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/**
 * What a transaction did to lists that no row shows in a column of its own: who a taak is assigned to, and what went from one partij to
 * another. The audit trail tells it with the row that has the list, from whichever side it was done. Who takes out of a list what went,
 * and adds to its end what came, has the list as it is.
 */
final class ListChanges {
    /** Links without an API of their own, and the list that each is for. */
    private static final Map<Resource, Listing> LINKED = linked();

    private final Map<Owner, Map<String, Members>> owners = new LinkedHashMap<>();

    /** A row that has lists. */
    record Owner(Resource resource, UUID id) {}

    /** What left a list and what entered it, in the order in which it stood there. */
    private record Members(List<UUID> went, List<UUID> came) {}

    /** The changes that follow from what happened to rows. */
    ListChanges(Collection<Mutation> mutations) {
        for (Mutation mutation : mutations) {
            Listing listing = LINKED.get(mutation.resource());
            if (listing != null && (mutation.before() == null || mutation.after() == null)) {
                link(listing, mutation);
            }
            Move.between(mutation.resource(), mutation.before(), mutation.after())
                    .forEach(move -> move(move, mutation.row().id()));
        }
        owners.values().forEach(lists -> lists.values().forEach(ListChanges::leaveOutWhatStayed));
        owners.values()
                .forEach(lists -> lists.values().removeIf(members -> members.went.isEmpty() && members.came.isEmpty()));
        owners.values().removeIf(Map::isEmpty);
    }

    private void link(Listing listing, Mutation mutation) {
        Row link = mutation.row();
        UUID owner = Objects.requireNonNull(link.get(listing.back()));
        Members members = members(listing.back().target(), owner, listing.name());
        (mutation.before() == null ? members.came : members.went)
                .add(Objects.requireNonNull(link.get(listing.onward())));
    }

    private void move(Move move, UUID row) {
        Resource resource = move.owner().target();
        members(resource, move.from(), move.list()).went.add(row);
        members(resource, move.to(), move.list()).came.add(row);
    }

    private Members members(Resource resource, UUID owner, String list) {
        return owners.computeIfAbsent(new Owner(resource, owner), key -> new LinkedHashMap<>())
                .computeIfAbsent(list, key -> new Members(new ArrayList<>(), new ArrayList<>()));
    }

    /** A list that was sent twice may hold again what it held before. */
    private static void leaveOutWhatStayed(Members members) {
        while (!members.went.isEmpty()
                && !members.came.isEmpty()
                && members.went.getFirst().equals(members.came.getFirst())) {
            members.went.removeFirst();
            members.came.removeFirst();
        }
    }

    /** Is this a link that is told of with the row that has the list? */
    static boolean tell(Resource link) {
        return LINKED.containsKey(link);
    }

    /** Whose lists changed. */
    Set<Owner> owners() {
        return owners.keySet();
    }

    /** What went out of the lists of a row, by their names. */
    Map<String, List<UUID>> went(Owner owner) {
        Map<String, List<UUID>> went = new LinkedHashMap<>();
        owners.getOrDefault(owner, Map.of()).forEach((list, members) -> went.put(list, members.went));
        return went;
    }

    /** What came into the lists of a row, by their names. */
    Map<String, List<UUID>> came(Owner owner) {
        Map<String, List<UUID>> came = new LinkedHashMap<>();
        owners.getOrDefault(owner, Map.of()).forEach((list, members) -> came.put(list, members.came));
        return came;
    }

    private static Map<Resource, Listing> linked() {
        Map<Resource, Listing> linked = new HashMap<>();
        Register.all().flatMap(resource -> resource.listings().stream()).forEach(listing -> {
            Resource link = listing.link();
            if (link != null && Register.LINKS.contains(link)) {
                linked.put(link, listing);
            }
        });
        return linked;
    }
}
