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
 * What a transaction did to lists that are kept in links without an API of their own (who a taak is assigned to): the audit trail
 * tells it with the row that has the list, from whichever side it was done. Who takes out of a list what went, and adds to its end what
 * came, has the list as it is.
 */
final class LinkedLists {
    private static final Map<Resource, Listing> LISTINGS = listings();

    private final Map<Owner, Map<Listing, Links>> owners = new LinkedHashMap<>();

    /** A row that has such a list. */
    record Owner(Resource resource, UUID id) {}

    /** The members of which a link went, and those of which one came, the oldest first. */
    private record Links(List<UUID> went, List<UUID> came) {}

    /** The lists that were changed by what came and went. */
    LinkedLists(Collection<Mutation> mutations) {
        for (Mutation mutation : mutations) {
            Listing listing = LISTINGS.get(mutation.resource());
            if (listing != null) {
                note(listing, mutation);
            }
        }
        owners.values().forEach(lists -> lists.values().forEach(LinkedLists::leaveOutWhatStayed));
        owners.values()
                .forEach(lists -> lists.values().removeIf(links -> links.went.isEmpty() && links.came.isEmpty()));
        owners.values().removeIf(Map::isEmpty);
    }

    private void note(Listing listing, Mutation mutation) {
        Row link = mutation.row();
        Resource resource = listing.back().target();
        Owner owner = new Owner(resource, Objects.requireNonNull(link.get(listing.back())));
        Links links = owners.computeIfAbsent(owner, key -> new LinkedHashMap<>())
                .computeIfAbsent(listing, key -> new Links(new ArrayList<>(), new ArrayList<>()));
        (mutation.before() == null ? links.came : links.went).add(Objects.requireNonNull(link.get(listing.onward())));
    }

    /** A list that is sent is linked anew as a whole. */
    private static void leaveOutWhatStayed(Links links) {
        while (!links.went.isEmpty()
                && !links.came.isEmpty()
                && links.went.getFirst().equals(links.came.getFirst())) {
            links.went.removeFirst();
            links.came.removeFirst();
        }
    }

    /** Is this a link that is told of with the row that has the list? */
    static boolean tell(Resource link) {
        return LISTINGS.containsKey(link);
    }

    /** Whose lists changed. */
    Set<Owner> owners() {
        return owners.keySet();
    }

    /** By the name of each list, what went out of it. */
    Map<String, List<UUID>> went(Owner owner) {
        Map<String, List<UUID>> went = new HashMap<>();
        owners.getOrDefault(owner, Map.of()).forEach((listing, links) -> went.put(listing.name(), links.went));
        return went;
    }

    /** By the name of each list, what came into it. */
    Map<String, List<UUID>> came(Owner owner) {
        Map<String, List<UUID>> came = new HashMap<>();
        owners.getOrDefault(owner, Map.of()).forEach((listing, links) -> came.put(listing.name(), links.came));
        return came;
    }

    private static Map<Resource, Listing> listings() {
        Map<Resource, Listing> listings = new HashMap<>();
        Register.all().flatMap(resource -> resource.listings().stream()).forEach(listing -> {
            Resource link = listing.link();
            if (link != null && Register.LINKS.contains(link)) {
                listings.put(link, listing);
            }
        });
        return listings;
    }
}
