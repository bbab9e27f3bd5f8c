package nl.balie.resource;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a client sent breaks a rule: nothing is stored, and the client hears every fault of the stage that failed. */
public final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    /** All faults of one stage. */
    public Invalid(List<Violation> violations) {
        super("invalid", null, false, false);
        this.violations = List.copyOf(violations);
    }

    /** A single fault. */
    public Invalid(String name, Message message) {
        this(List.of(new Violation(name, message.code(), message.text())));
    }

    /** The faults, at least one. */
    public List<Violation> violations() {
        return violations;
    }

    /** The same faults, of members that go by other names. */
    public Invalid named(UnaryOperator<String> names) {
        return new Invalid(violations.stream()
                .map(fault -> new Violation(names.apply(fault.name()), fault.code(), fault.reason()))
                .toList());
    }
}
