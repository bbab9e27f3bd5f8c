package nl.balie.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.resource.Resource;

/** Who looked at whom at the workplace. It stands in no API; who looks at the register through an API is an application. */
public final class Inzagen {
    private final Session session;

    /** Notes within this transaction. */
    public Inzagen(Session session) {
        this.session = session;
    }

    /** A row that somebody got to see. */
    public record Gezien(Resource resource, UUID id) {}

    /**
     * Notes what a page showed, in one statement.
     *
     * @param medewerker who looked, as the audit trail knows her
     * @param pagina which page, without what stands in its address
     */
    public void noteer(String medewerker, String pagina, List<Gezien> gezien) {
        if (gezien.isEmpty()) {
            return;
        }
        List<String> soorten = new ArrayList<>();
        List<UUID> rijen = new ArrayList<>();
        gezien.stream().distinct().forEach(one -> {
            soorten.add(one.resource().name());
            rijen.add(one.id());
        });
        session.update(
                "insert into inzage (moment, medewerker, pagina, soort, rij)"
                        + " select ?, ?, ?, soort, rij from unnest(?, ?) gezien (soort, rij)",
                List.of(session.now(), medewerker, pagina, soorten, rijen));
    }
}
