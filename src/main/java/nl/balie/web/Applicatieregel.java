package nl.balie.web;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.balie.platform.identity.ApplicationTable;
import org.jspecify.annotations.Nullable;

/**
 * An application as a line of a list.
 *
 * @param tokens how many of its tokens work
 * @param gebruikt when one of them was last used, in words
 */
public record Applicatieregel(String id, String naam, String contact, int tokens, String gebruikt) {
    static Applicatieregel of(ApplicationTable.Listed een) {
        return new Applicatieregel(
                een.uuid().toString(), een.naam(), een.contact(), een.tokens(), gebruikt(een.laatstGebruikt()));
    }

    /** When something was last used, in words. */
    static String gebruikt(@Nullable Instant moment) {
        return moment == null ? "Nog nooit" : moment(moment);
    }

    /** A moment as the Dutch read it. */
    static String moment(Instant moment) {
        return Contactregel.moment(moment.atOffset(ZoneOffset.UTC));
    }
}
