package nl.balie.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param titel of the page, and its heading
 * @param medewerker who is signed in; null when nobody is
 * @param prefix before every path of the workplace
 * @param statics where scripts, styles and pictures are: another address with every version of Balie
 * @param isHouseStyle has the municipality a style of its own?
 */
public record Frame(
        String titel, @Nullable Medewerker medewerker, String prefix, String statics, boolean isHouseStyle) {}
