package nl.balie.platform.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balie.platform.identity.Right.Deed;

/** All that a token may do. */
public record Rights(List<Right> granted) {
    /** Everything. */
    public static final Rights ALL = everywhere(EnumSet.allOf(Deed.class));

    /** What a token gets when nobody says what it may do: all of the register, nothing of who used it or what is kept from most. */
    public static final Rights STANDARD =
            everywhere(EnumSet.complementOf(EnumSet.of(Deed.AUDIT, Deed.GEHEIMHOUDING, Deed.OTHERS, Deed.NAMENS)));

    /** The rights that a token was given; one that only a newer Balie knows counts for nothing here. */
    static Rights stored(String[] texts) {
        return new Rights(
                List.of(texts).stream().map(Right::of).flatMap(Optional::stream).toList());
    }

    private static Rights everywhere(Set<Deed> deeds) {
        return new Rights(deeds.stream().map(deed -> new Right(deed, null)).toList());
    }

    /** May the token do this? */
    public boolean include(Right needed) {
        return granted.stream().anyMatch(right -> right.includes(needed));
    }

    /** Each right as it is written. */
    public List<String> texts() {
        return granted.stream().map(Right::toString).toList();
    }

    @Override
    public String toString() {
        return String.join(",", texts());
    }
}
