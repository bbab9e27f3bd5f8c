package nl.balie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What those whom Balie calls answered last, since this server started: remembered for who looks whether all is well, and stored nowhere. */
@ApplicationScoped
public class Connections {
    private final Clock clock;
    private final List<Known> sources = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Connections(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody whom Balie calls.
     *
     * @param name that it has in a file of settings
     * @param kind what speaks at the other end
     */
    public record Known(String name, String kind, String address) {}

    /**
     * What became of a call.
     *
     * @param reason why it was not what was asked for, without anything that was sent or answered; empty when it was
     */
    public record Answer(Instant moment, String reason) {}

    /** A source that is asked when somebody wants to know something. */
    public void knows(Known source) {
        sources.add(source);
    }

    /** The sources that were told of. */
    public List<Known> sources() {
        return List.copyOf(sources);
    }

    /** Remembers what became of a call to the one of this name. */
    public void answered(String name, String reason) {
        answers.put(name, new Answer(clock.instant(), reason));
    }

    /** The last of these; null when it was not called since the start. */
    public @Nullable Answer last(String name) {
        return answers.get(name);
    }

    /** An address without what may be a secret in it: a login before the host, and what stands behind the path. */
    public static String shown(String address) {
        return address.replaceFirst("//[^/@]*@", "//").replaceFirst("[?#;].*", "");
    }
}
