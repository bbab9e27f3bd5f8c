package nl.balie.store;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.resource.Violation;
import org.jspecify.annotations.Nullable;

/** The database did not do what was asked: it is away, or it refused. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** The only part of a message of PostgreSQL that holds no data of the row. */
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    private final @Nullable String state;
    private final @Nullable String constraint;

    private Trouble(String what, @Nullable String state, @Nullable String constraint) {
        super(what);
        this.state = state;
        this.constraint = constraint;
    }

    /** Keeps the kind of trouble and leaves out the message and cause: these may hold what a citizen said. */
    public static Trouble of(SQLException problem) {
        String message = String.valueOf(problem.getMessage());
        Matcher named = CONSTRAINT.matcher(message);
        String constraint = named.find() ? named.group(1) : null;
        Trouble trouble = new Trouble(
                "database: " + problem.getClass().getSimpleName() + " " + problem.getSQLState()
                        + (constraint == null ? "" : " " + constraint),
                problem.getSQLState(),
                constraint);
        trouble.setStackTrace(problem.getStackTrace());
        return trouble;
    }

    /** What the database calls it (SQLSTATE); null when it did not say. */
    public @Nullable String state() {
        return state;
    }

    /** Is the database away, starting, stopping or out of connections? Then it is worth trying again later. */
    public boolean isAway() {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.equals("40001")
                || state.equals("40P01")
                || state.equals("23503")
                || state.equals("57014");
    }

    /** All turns of work that may take long are taken. */
    static Trouble busy() {
        return new Trouble("database: no turn", "53300", null);
    }

    /** Did a text hold what can't be compared with anything stored, such as NUL? */
    public boolean isUnstorable() {
        return "22021".equals(state);
    }

    /** Was it stopped because it took too long? */
    public boolean isTooSlow() {
        return "57014".equals(state);
    }

    /** Was it asked for with a pattern that is no regular expression, or one that is too great? */
    public boolean isNoPattern() {
        return "2201B".equals(state);
    }

    /** What the client did, when a unique index was in the way; null when it was something else. */
    public @Nullable Violation violation() {
        return constraint == null ? null : Uniqueness.violation(constraint);
    }
}
