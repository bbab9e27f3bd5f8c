package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Is this the made-up municipality of {@code --demo}? Then one picks who one is. */
@ApplicationScoped
public class Demonstration {
    private volatile boolean on;

    /** From now on it is. */
    public void begin() {
        on = true;
    }

    boolean isOn() {
        return on;
    }
}
