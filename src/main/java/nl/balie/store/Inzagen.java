package nl.balie.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Who looked at whom at the workplace. It stands in no API; who looks at the register through an API is an application. */
public final class Inzagen {
    private final Session session;

    /** Notes within this transaction. */
    public Inzagen(Session session) {
        this.session = session;
    }

    /**
     * A row that somebody got to see, or a register of others that was asked.
     *
     * @param soort name of the resource, or of that register
     * @param id key of the row, or of the klant about whom that was asked; null when she is not known here
     */
    public record Gezien(String soort, @Nullable UUID id) {
        /** A row of this resource. */
        public Gezien(Resource resource, UUID id) {
            this(resource.name(), id);
        }
    }

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
        List<@Nullable UUID> rijen = new ArrayList<>();
        gezien.stream().distinct().forEach(one -> {
            soorten.add(one.soort());
            rijen.add(one.id());
        });
        session.update(
                "insert into inzage (moment, medewerker, pagina, soort, rij)"
                        + " select ?, ?, ?, soort, rij from unnest(?, ?::uuid[]) gezien (soort, rij)",
                List.of(session.now(), medewerker, pagina, soorten, rijen));
    }
}
