package nl.balie.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row that goes from one owner to another: an address, an account or an identificator of another partij. Open Klant allows that
 * without a word; a setting refuses it ({@code BALIE_STILLE_VERPLAATSING}), and the audit trail of both owners tells it.
 *
 * @param owner the reference that changes
 */
record Move(Reference owner, UUID from, UUID to) {

    /** The moves between these two states of a row; none when it came or went. */
    static List<Move> between(Resource resource, @Nullable Row before, @Nullable Row after) {
        return before == null || after == null
                ? List.of()
                : resource.owners().stream()
                        .flatMap(owner -> of(owner, before.get(owner), after.get(owner)))
                        .toList();
    }

    private static Stream<Move> of(Reference owner, @Nullable UUID from, @Nullable UUID to) {
        return from == null || to == null || from.equals(to) ? Stream.of() : Stream.of(new Move(owner, from, to));
    }

    /** Why it is refused. */
    Message refusal() {
        return Message.belongsTo(owner.target(), from);
    }

    /** The list of its owner that a row leaves and enters. */
    String list() {
        return owner.target().listings().stream()
                .filter(listing -> listing.link() == null && listing.back() == owner)
                .map(Listing::name)
                .findFirst()
                .orElseThrow();
    }
}
