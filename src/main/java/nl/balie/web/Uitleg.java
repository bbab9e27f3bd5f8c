package nl.balie.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;

/** What is wrong with a field, in words for people: the register tells it in the words that programs compare, some of them English. */
final class Uitleg {
    private static final Pattern TOO_LONG =
            Pattern.compile("Zorg ervoor dat dit veld niet meer dan (\\d+) karakters bevat\\.");
    private static final Pattern GONE = Pattern.compile(".* object bestaat niet\\.");
    private static final Pattern OF_A_PROGRAM = Pattern.compile(
            "(?i).*(\\b(must|valid|not|value|cannot|provided|object|dictionary|uuid|url|slug)\\b|`|_).*");

    private Uitleg() {}

    /** In words for people. */
    static String van(Violation fault) {
        String reason = fault.reason();
        Matcher tooLong = TOO_LONG.matcher(reason);
        if (tooLong.matches()) {
            return "Dit is te lang: hoogstens " + tooLong.group(1) + " tekens.";
        }
        if (reason.equals(Message.BLANK.text()) || reason.equals(Message.REQUIRED.text())) {
            return "Vul dit in.";
        }
        if (reason.equals(Message.NO_UUID.text()) || GONE.matcher(reason).matches()) {
            return "Dit bestaat niet meer. Kies opnieuw.";
        }
        if (reason.equals(Message.NOTHING_TO_REUSE.text())) {
            return "Er is geen naam om te hergebruiken. Vul die in, of kies iets anders.";
        }
        if (fault.code().endsWith("characters_not_allowed")) {
            return "Hierin staat een teken dat niet kan worden opgeslagen.";
        }
        return OF_A_PROGRAM.matcher(reason).matches()
                ? "Dit kan zo niet worden opgeslagen. Kies of vul iets anders in."
                : reason;
    }
}
