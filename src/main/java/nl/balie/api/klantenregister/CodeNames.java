package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.resource.Attribute;

/** Which codes of the register a client means: by what they are called there and here, whatever else they are called, and in part. */
final class CodeNames {
    private CodeNames() {}

    /** The codes of {@code kept} that one of these texts calls, compared as {@code method} says. */
    static List<String> codes(Waarde waarde, Attribute kept, String method, List<String> texts) {
        return kept.codes().stream()
                .filter(code -> texts.stream().anyMatch(text -> isCalled(waarde, code, method, text)))
                .toList();
    }

    private static boolean isCalled(Waarde waarde, String code, String method, String text) {
        String word = String.valueOf(waarde.gezocht().written().apply(code));
        if (method.equals("like") || (method.isEmpty() && text.contains("%"))) {
            String part = text.replace("%", "").toLowerCase(Locale.ROOT);
            return code.toLowerCase(Locale.ROOT).contains(part)
                    || word.toLowerCase(Locale.ROOT).contains(part);
        }
        if (method.equals("exact") || method.equals("case_sensitive")) {
            return code.equals(text) || word.equals(text);
        }
        String meant =
                waarde.gezocht().understood().apply(TextNode.valueOf(text)).asText();
        return code.equalsIgnoreCase(meant);
    }
}
