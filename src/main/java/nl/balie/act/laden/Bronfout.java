package nl.balie.act.laden;

/** A source did not answer what can be loaded: nothing of it is. */
public final class Bronfout extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Tells why.
     *
     * @param reason for operators: a status or a kind of fault, and never what was answered
     */
    Bronfout(String reason) {
        super(reason);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
