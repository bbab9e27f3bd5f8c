package nl.balie.resource;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A link to another resource: {@code {uuid, url}} in JSON, a foreign key in the table. */
public final class Reference implements Member {

    /** What becomes of the row that refers when the row that is referred to goes. */
    public enum WhenGone {
        /** It goes along. */
        GO,
        /** The link is emptied. */
        CLEAR,
        /** The other may not go. */
        REFUSE
    }

    private final String name;
    private final Supplier<Resource> target;
    private boolean required;
    private boolean nullable;
    private WhenGone whenGone = WhenGone.GO;
    private List<String> shown = List.of();
    private @Nullable String lookedAt;
    private boolean untold;
    private @Nullable Column column;
    private int place = -1;

    private Reference(String name, Supplier<Resource> target) {
        this.name = name;
        this.target = target;
    }

    /** A link that may be absent and may be null. */
    public static Reference reference(String name, Supplier<Resource> target) {
        Reference reference = new Reference(name, target);
        reference.nullable = true;
        return reference;
    }

    /** Must be sent when the resource is made or replaced, and can't be null. */
    public Reference required() {
        required = true;
        nullable = false;
        return this;
    }

    /** What happens when the target is deleted; GO when not said. */
    public Reference whenGone(WhenGone choice) {
        whenGone = choice;
        return this;
    }

    /** The audit trail does not tell it: the register works it out by itself. */
    public Reference untold() {
        untold = true;
        return this;
    }

    /** See {@link #untold()}. */
    boolean isUntold() {
        return untold;
    }

    /** Attributes of the target that are answered beside {@code uuid} and {@code url}. */
    public Reference showing(String... attributes) {
        shown = List.of(attributes);
        return this;
    }

    /** The text of the target that the rules of the referring resource look at, as a path. */
    public Reference looksAt(String path) {
        lookedAt = path;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    /** The resource that is referred to. */
    public Resource target() {
        return target.get();
    }

    /** See {@link #required()}. */
    public boolean isRequired() {
        return required;
    }

    /** May it be null? */
    public boolean isNullable() {
        return nullable;
    }

    /** See {@link #whenGone(WhenGone)}. */
    public WhenGone whenGone() {
        return whenGone;
    }

    /** See {@link #showing}. */
    public List<String> shown() {
        return shown;
    }

    /** The column that {@link #looksAt} names, if it names one. */
    public @Nullable Column lookedAt() {
        return lookedAt == null ? null : Path.follow(target(), lookedAt).column();
    }

    /** The foreign key; known once its resource is declared. */
    public Column column() {
        if (column == null) {
            throw new IllegalStateException(name + " belongs to no resource");
        }
        return column;
    }

    /** Index in {@link Row#target}. */
    public int place() {
        return place;
    }

    void keptIn(Column key, int index) {
        column = key;
        place = index;
    }
}
