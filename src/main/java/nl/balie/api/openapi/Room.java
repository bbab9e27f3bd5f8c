package nl.balie.api.openapi;

import nl.balie.platform.Settings;
import nl.balie.resource.Attribute;

/** How long a text may be when it is sent: for who reads it, and for the document that tells it. */
public final class Room {
    private static final boolean ROOMY = Settings.chosen("balie.tekst", "ruim");
    /** From so many characters on a text is free, and may have {@link #ROOM} instead. */
    private static final int FREE = 200;

    private static final int ROOM = 10_000;

    private Room() {}

    /** Free text of a contact or taak has more room where the municipality says that its clients can take that. */
    public static int of(Attribute attribute) {
        boolean isFree = attribute.longestAnswer() > attribute.max() && attribute.max() >= FREE;
        return ROOMY && isFree ? ROOM : attribute.max();
    }

    /** What a document says of text that may be longer in an answer than when it is sent. */
    public static String told(Attribute attribute) {
        return "Ten hoogste %d tekens als het wordt gestuurd; een antwoord kan langer zijn.".formatted(of(attribute));
    }
}
