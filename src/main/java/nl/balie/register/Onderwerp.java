package nl.balie.register;

import java.util.stream.Stream;

/** The onderwerp of a klantcontact, made of the question and the specific question when nobody gave one (the rule of KISS). */
public final class Onderwerp {
    private static final int LONGEST = 200;
    private static final int LONGEST_SPECIFIC = 180;
    private static final String CUT = "...";

    private Onderwerp() {}

    /**
     * The two as one text: {@code vraag (specifieke vraag)}. When that is too long the specific question is cut at 180 characters and
     * never further, and the rest of the room is for the question. The title "anders" stands for no question.
     *
     * @return at most 200 characters; empty when there is neither
     */
    public static String of(String vraag, String specifiekeVraag) {
        String specific = first(specifiekeVraag.strip(), LONGEST_SPECIFIC);
        String question = vraag.strip();
        if (question.isEmpty() || question.equalsIgnoreCase("anders")) {
            return specific;
        }
        String behind = specific.isEmpty() ? "" : " (" + specific + ")";
        int room = LONGEST - behind.codePointCount(0, behind.length());
        boolean fits = question.codePointCount(0, question.length()) <= room;
        return (fits ? question : first(question, room - CUT.length()) + CUT) + behind;
    }

    /**
     * The two as one text; without them the beginning of what was noted, and when there is nothing at all a word for a contact.
     *
     * @return at least one and at most 200 characters
     */
    public static String of(String vraag, String specifiekeVraag, String inhoud) {
        return Stream.of(of(vraag, specifiekeVraag), first(inhoud.strip(), LONGEST), "Contactmoment")
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static String first(String text, int characters) {
        boolean fits = text.codePointCount(0, text.length()) <= characters;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
