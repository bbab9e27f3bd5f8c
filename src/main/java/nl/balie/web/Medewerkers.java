package nl.balie.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.balie.act.NieuweMedewerker;
import nl.balie.store.Aanmeldingen;
import nl.balie.store.Bereik;
import nl.balie.store.Database;

/**
 * The people who come in. Who signs in for the first time gets a row, so that a functional administrator can tell to which eenheden she
 * belongs, and what her roles let her do is noted; who is switched off there is out within seconds, on every server: that is read every two seconds, and not for each page.
 */
@Startup
@ApplicationScoped
class Medewerkers {
    private static final int SECONDS = 2;

    private final Database database;
    private final Map<String, Set<UUID>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<Rol>> noted = new ConcurrentHashMap<>();
    private volatile Set<String> off = Set.of();
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("medewerkers").factory());

    Medewerkers(Database database) {
        this.database = database;
    }

    @PostConstruct
    void start() {
        var _ = job.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    private void look() {
        try {
            off = database.read(NieuweMedewerker::uitgeschakeld);
            if (!known.isEmpty()) {
                known.putAll(actoren(List.copyOf(known.keySet())));
            }
        } catch (
                RuntimeException away) { // what escapes from here would end the job; what was read last holds meanwhile
            return;
        }
    }

    private Map<String, Set<UUID>> actoren(List<String> ids) {
        return database.read(session -> Bereik.eigen(session, ids));
    }

    /** Lets her in, as all that she is to other programs, unless she was switched off. */
    Medewerker laatBinnen(Medewerker ik) {
        String id = ik.id().toLowerCase(Locale.ROOT);
        if (!ik.rollen().equals(noted.get(id))) {
            database.write(ik.call(), session -> {
                NieuweMedewerker.metNaam(session, ik.id(), ik.naam());
                Aanmeldingen.noteer(session, ik.id(), ik.isContact(), ik.isCoordinator());
                return true;
            });
            known.putAll(actoren(List.of(id)));
            noted.put(id, ik.rollen());
        }
        if (off.contains(id)) {
            throw Fault.switchedOff();
        }
        return ik.als(known.getOrDefault(id, Set.of()));
    }
}
