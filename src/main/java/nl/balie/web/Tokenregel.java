package nl.balie.web;

import java.time.Instant;
import java.util.List;
import nl.balie.platform.identity.TokenTable;
import org.jspecify.annotations.Nullable;

/**
 * A token or a client of an application, as its page tells of it.
 *
 * @param naam what tells it from the others
 * @param verloopt the last moment at which it works, in words
 * @param gebruikt when it was last used, in words
 * @param einde why it does not work any more; empty when it works
 */
public record Tokenregel(
        String id, String naam, String gemaakt, String verloopt, String gebruikt, String einde, List<Recht> rechten) {
    private static final int ENOUGH = 8;

    static Tokenregel of(TokenTable.Listed token) {
        String id = token.uuid().toString();
        String naam =
                token.clientId() == null ? "Token " + id.substring(id.length() - ENOUGH) : "Client " + token.clientId();
        return new Tokenregel(
                id,
                naam,
                Applicatieregel.moment(token.aangemaakt()),
                token.verloopt() == null ? "Nooit" : laatste(token.verloopt()),
                Applicatieregel.gebruikt(token.laatstGebruikt()),
                einde(token.ingetrokken(), token.verloopt()),
                Recht.van(token.rechten()));
    }

    private static String laatste(Instant verloopt) {
        return "Na "
                + Contactregel.dag(verloopt.atZone(Contactregel.AMSTERDAM)
                        .toLocalDateTime()
                        .minusNanos(1)
                        .toLocalDate());
    }

    private static String einde(@Nullable Instant ingetrokken, @Nullable Instant verloopt) {
        if (ingetrokken != null) {
            return "Ingetrokken " + Applicatieregel.moment(ingetrokken);
        }
        return verloopt == null || verloopt.isAfter(Instant.now()) ? "" : "Verlopen";
    }

    /** Does it work? */
    public boolean isGeldig() {
        return einde.isEmpty();
    }
}
