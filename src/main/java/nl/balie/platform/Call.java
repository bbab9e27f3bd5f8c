package nl.balie.platform;

import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.platform.identity.Caller;
import nl.balie.platform.identity.Rights;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done: what the audit trail tells of every change.
 *
 * @param applicatie key of the application; null when Balie does it by itself
 * @param naam its name
 * @param token the token it showed
 * @param rights what it may do
 * @param eindgebruiker the employee behind the application, as far as that is told by an application that may
 * @param toelichting why it is done (header {@code X-Audit-Toelichting})
 * @param isPartial do the rows that it changes keep what was not sent? All but PUT
 */
public record Call(
        @Nullable UUID applicatie,
        String naam,
        @Nullable UUID token,
        Rights rights,
        @Nullable String eindgebruiker,
        @Nullable String toelichting,
        boolean isPartial) {

    /** What Balie does by itself: it never replaces a row, it changes members of one. */
    public static final Call BALIE = new Call(null, "balie", null, Rights.ALL, null, null, true);

    /** What who runs Balie does by a command. */
    public static final Call OPERATOR = new Call(null, "opdrachtregel", null, Rights.ALL, null, null, true);

    /** The demo set: nobody is told of it. */
    public static final Call DEMO = new Call(null, "demo", null, Rights.ALL, null, null, false);

    /** What a file says of how the register is set up. */
    public static final Call INRICHTING = new Call(null, "inrichting", null, Rights.ALL, null, null, true);

    /** What the trail calls what employees do at the workplace. */
    public static final String WERKPLEK = "Werkplek";

    /** Does Balie itself go by this name in the trail? No application may. */
    public static boolean isOwn(String naam) {
        return Stream.of(BALIE.naam(), OPERATOR.naam(), DEMO.naam(), INRICHTING.naam(), WERKPLEK)
                .anyMatch(naam.strip()::equalsIgnoreCase);
    }

    /** What an application asks, for this end user and this reason as far as they are told. */
    public static Call of(
            Caller caller, @Nullable String eindgebruiker, @Nullable String toelichting, boolean isPartial) {
        return new Call(
                caller.applicatie(),
                caller.naam(),
                caller.token(),
                caller.rights(),
                eindgebruiker,
                toelichting,
                isPartial);
    }
}
