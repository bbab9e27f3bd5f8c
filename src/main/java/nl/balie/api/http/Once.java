package nl.balie.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import nl.balie.api.http.Routes.Operation;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Database;
import nl.balie.store.Repeats;
import nl.balie.store.Repeats.Kept;

/**
 * A POST of any dialect that comes again with the same {@code Idempotency-Key} is answered as the first, and stores nothing
 * (docs/decisions/0011). What only searches is done again.
 */
@ApplicationScoped
class Once {
    private static final String KEY = "Idempotency-Key";
    private static final int KEY_LENGTH = 255;

    private final Database database;

    Once(Database database) {
        this.database = database;
    }

    /** Does it, or answers what it answered before. */
    Answer answer(Request request, Operation operation, Supplier<Answer> doing) {
        String key = request.headerOf(KEY);
        UUID token = request.call().token();
        boolean writes = operation.rights().stream().anyMatch(right -> right.deed() != Deed.READ);
        if (key == null || token == null || !writes || !request.method().equals("POST")) {
            return doing.get();
        }
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new Invalid(KEY, key.isBlank() ? Message.BLANK : Message.tooLong(KEY_LENGTH));
        }
        Kept kept = database.around(
                request.call(),
                session -> Repeats.once(session, token, key, Bodies.hash(request), within -> {
                    Answer answer = doing.get();
                    return new Kept(answer.status(), answer.headers(), answer.body());
                }));
        return new Answer(kept.status(), kept.headers(), kept.body(), null);
    }
}
