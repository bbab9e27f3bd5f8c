package nl.balie.verhuizing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** How far a table is, how fast that went, and how long it takes still. */
final class Voortgang {
    private final String tabel;
    private final long meest;
    private final Consumer<String> verteller;
    private final Instant begin = Instant.now();

    Voortgang(String tabel, long meest, Consumer<String> verteller) {
        this.tabel = tabel;
        this.meest = meest;
        this.verteller = verteller;
    }

    void tot(long nummer) {
        double seconden = Math.max(0.001, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        long snelheid = Math.round(nummer / seconden);
        verteller.accept("%s: %d van %d, %d per seconde, nog %d s"
                .formatted(tabel, nummer, meest, snelheid, snelheid == 0 ? 0 : (meest - nummer) / snelheid));
    }
}
