package nl.balie.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** Rows that belong to the application that made them, whatever token it uses; see {@link Attribute#maker}. */
public final class Makers {
    private Makers() {}

    /** Another application made this, and the caller has no right to what others made. */
    public static final class NotTheMaker extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotTheMaker() {
            super("not the maker", null, false, false);
        }
    }

    private static @Nullable Attribute of(Resource resource) {
        return resource.unseenAttributes().stream()
                .filter(Attribute::isMaker)
                .findFirst()
                .orElse(null);
    }

    /** Notes in a new row who makes it. */
    static void sign(Session session, Resource resource, Row made) {
        Attribute maker = of(resource);
        if (maker != null) {
            made.set(maker.column(), session.call().applicatie());
        }
    }

    /** Did the caller make this row? */
    static boolean isCaller(Session session, Resource resource, Row row) {
        Attribute maker = of(resource);
        return maker != null && isCaller(session.call(), (UUID) row.get(maker));
    }

    /** Refuses when neither the row is the caller's nor the right. */
    static void require(Session session, Resource resource, Row row) {
        if (of(resource) != null && !isCaller(session, resource, row)) {
            requireRight(session.call(), resource);
        }
    }

    /** Refuses when one of the rows is not the caller's and neither is the right. */
    static void require(Session session, Resource resource, Collection<UUID> ids) throws SQLException {
        Attribute maker = of(resource);
        if (maker != null) {
            List<@Nullable UUID> makers = session.query(
                    "select " + maker.column().name() + " from " + resource.name() + " where id = any(?)",
                    List.of(ids),
                    result -> result.getObject(1, UUID.class));
            if (!makers.stream().allMatch(each -> isCaller(session.call(), each))) {
                requireRight(session.call(), resource);
            }
        }
    }

    private static boolean isCaller(Call call, @Nullable UUID maker) {
        return maker != null && Objects.equals(maker, call.applicatie());
    }

    private static void requireRight(Call call, Resource resource) {
        if (!call.rights().include(new Right(Deed.OTHERS, resource.plural()))) {
            throw new NotTheMaker();
        }
    }
}
