package nl.balie.register;

import org.jspecify.annotations.Nullable;

/** What makes a BSN, RSIN, KVK number or vestigingsnummer one. */
public final class Nummers {
    private Nummers() {}

    /** Why this is no number of this soort; null when it is one. */
    public static @Nullable String reasonAgainst(String soort, String number) {
        int length = switch (soort) {
            case "kvk_nummer" -> 8;
            case "vestigingsnummer" -> 12;
            default -> 9;
        };
        if (number.length() != length) {
            return "Waarde moet " + length + " tekens lang zijn";
        }
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "Voer een numerieke waarde in";
        }
        return switch (soort) {
            case "bsn" -> passesElevenTest(number) ? null : "Onjuist BSN nummer";
            case "rsin" -> passesElevenTest(number) ? null : "Onjuist RSIN nummer";
            default -> null;
        };
    }

    /** The eleven-test: weights 9 to 2, the last digit −1, the sum a multiple of eleven; all zeros is no number. */
    static boolean passesElevenTest(String digits) {
        int sum = -digit(digits, 8);
        boolean zeros = digit(digits, 8) == 0;
        for (int i = 0; i < 8; i++) {
            sum += digit(digits, i) * (9 - i);
            zeros &= digit(digits, i) == 0;
        }
        return sum % 11 == 0 && !zeros;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
