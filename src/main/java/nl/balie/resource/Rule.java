package nl.balie.resource;

/** A rule that no single attribute can express. Pure: all it may look at stands in the change. */
@FunctionalInterface
public interface Rule {

    /** Reports what is wrong, and completes what follows from the rest ({@code afgehandeldOp} from {@code status}). */
    void apply(Change change, Violations violations);
}
