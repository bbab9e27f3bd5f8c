package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import nl.balie.platform.identity.Seal;

/**
 * Tells once what was done, on the page that one comes to after it: in a cookie that only Balie can make, for this person and this page,
 * which the page takes away again.
 */
@ApplicationScoped
class Notice {
    private static final String COOKIE = "balie_melding";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Seal seal;

    Notice(Seal seal) {
        this.seal = seal;
    }

    /** The same answer, and on the page of this address will stand what was done. */
    Reply on(Visit visit, Reply reply, String adres, String tekst) {
        return reply.withCookie(COOKIE, seal.seal(purpose(visit, adres), A_MINUTE, tekst));
    }

    /** What is to be told on the page of this address; empty when nothing is. */
    Optional<String> forPage(Visit visit, String adres) {
        return seal.open(purpose(visit, adres), visit.cookie(COOKIE));
    }

    /** The same answer; what it told is not told again. */
    static Reply told(Reply reply) {
        return reply.withCookie(COOKIE, "");
    }

    private static String purpose(Visit visit, String adres) {
        return "melding " + visit.wie().id() + " " + adres;
    }
}
