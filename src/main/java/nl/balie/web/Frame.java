package nl.balie.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param titel of the page, and its heading
 * @param medewerker who is signed in; null when nobody is
 * @param prefix before every path of the workplace
 * @param statics where scripts, styles and pictures are: another address with every version of Balie
 * @param thema name of the style that the municipality lays over ours; null when it has none
 * @param isLicht does that style tell one colour for each token, so that the dark theme would be unreadable?
 * @param logo name of its logo; null when it has none
 * @param favicon name of its picture for tabs; null when it has none
 * @param registers the names of those of others that can be asked
 */
public record Frame(
        String titel,
        @Nullable Medewerker medewerker,
        String prefix,
        String statics,
        @Nullable String thema,
        boolean isLicht,
        @Nullable String logo,
        @Nullable String favicon,
        Set<String> registers) {
    /** Can this register of others be asked? */
    public boolean heeft(String register) {
        return registers.contains(register);
    }

    /** The page of what a register of others knows of this klant. */
    public String klantpaneel(String klant, String register) {
        return prefix + "/klanten/" + klant + "/registers/" + register;
    }
}
