package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The APIs that this program answers, for who comes to see what it is: told by who starts it, since pages know nothing of APIs. */
@ApplicationScoped
public class Aansluitingen {
    private volatile List<String> adressen = List.of();

    /** Tells where each API begins. */
    public void zijn(List<String> adressen) {
        this.adressen = List.copyOf(adressen);
    }

    List<String> adressen() {
        return adressen;
    }
}
