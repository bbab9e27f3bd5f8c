package nl.balie.platform;

/** What keeps a command from doing its work, told in one sentence to the person who gave the command. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A trouble with the sentence that explains it and says what to do. */
    public Trouble(String sentence) {
        super(sentence, null, false, false);
    }
}
