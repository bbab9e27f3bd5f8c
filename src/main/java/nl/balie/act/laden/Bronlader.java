package nl.balie.act.laden;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.balie.act.EveryMinute;
import nl.balie.platform.Call;
import nl.balie.platform.Connections;
import nl.balie.store.Database;
import nl.balie.store.Laadbeurten;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads what others write and employees look up: each source that is set, every so often, by one of the servers. What became of it is told with
 * the connections.
 */
@ApplicationScoped
class Bronlader implements EveryMinute {
    private static final Logger LOG = Logger.getLogger(Bronlader.class);

    private final Database database;
    private final Connections connections;
    private final Duration elke;
    private final List<Aanvoer> bronnen = new ArrayList<>();
    private final AtomicBoolean isBusy = new AtomicBoolean();

    Bronlader(
            Database database,
            Connections connections,
            @ConfigProperty(name = "balie.bronnen.elke") Duration elke,
            @ConfigProperty(name = "balie.bronnen.objecten") Optional<String> objecten,
            @ConfigProperty(name = "balie.bronnen.objecten.token") Optional<String> token,
            @ConfigProperty(name = "balie.bronnen.kennisartikelen") Optional<String> kennisartikelen,
            @ConfigProperty(name = "balie.bronnen.vacs") Optional<String> vacs,
            @ConfigProperty(name = "balie.bronnen.map") Optional<String> map,
            @ConfigProperty(name = "balie.bronnen.sitemap") Optional<String> sitemap) {
        this.database = database;
        this.connections = connections;
        this.elke = elke;
        objecten.ifPresent(adres -> {
            String secret = token.orElse("");
            kennisartikelen.ifPresent(type -> bronnen.add(Aanvoer.kennisartikelen(adres, secret, type)));
            vacs.ifPresent(type -> bronnen.add(Aanvoer.vacs(adres, secret, type)));
        });
        map.ifPresent(folder -> bronnen.add(Aanvoer.map(folder)));
        sitemap.ifPresent(adres -> bronnen.add(Aanvoer.website(adres)));
        bronnen.forEach(bron ->
                connections.knows(new Connections.Known(bron.naam(), "Bronnen", Connections.shown(bron.adres()))));
    }

    @Override
    public String undone() {
        return "What employees look up is not loaded";
    }

    /** Beside what else is to be done every minute: a website takes its time. */
    @Override
    public void pass(Instant now) {
        if (!bronnen.isEmpty() && isBusy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("bronnen").start(() -> {
                try {
                    bronnen.stream().filter(this::isDue).forEach(this::laad);
                } catch (RuntimeException problem) { // such as a database that is away
                    LOG.warnf("%s (%s).", undone(), problem.getClass().getSimpleName());
                } finally {
                    isBusy.set(false);
                }
            });
        }
    }

    private boolean isDue(Aanvoer bron) {
        return database.write(Call.BALIE, session -> Laadbeurten.neem(session, bron.naam(), elke));
    }

    private void laad(Aanvoer bron) {
        String reason = bron.laad(database);
        connections.answered(bron.naam(), reason);
        if (!reason.isEmpty()) {
            LOG.warnf("Loading %s: %s; next try in %s.", bron.naam(), reason, elke);
        }
    }
}
