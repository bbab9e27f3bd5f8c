package nl.balie.resource;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one stage, so that all of them can be reported at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Adds a fault. */
    public void add(String name, Message message) {
        found.add(new Violation(name, message.code(), message.text()));
    }

    /** Adds all of these faults. */
    public void addAll(Violations others) {
        found.addAll(others.found);
    }

    /** Adds the first of these faults, if there are any. */
    public void addFirst(Violations others) {
        others.found.stream().findFirst().ifPresent(found::add);
    }

    /** Ends the stage: does nothing when no fault was found. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }

    /** Were there faults? */
    public boolean any() {
        return !found.isEmpty();
    }
}
