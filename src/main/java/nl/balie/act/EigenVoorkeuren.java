package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import nl.balie.register.Medewerker;
import nl.balie.resource.Document;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** What a medewerker chooses for herself. */
public final class EigenVoorkeuren {
    private EigenVoorkeuren() {}

    /** The medewerker who is known by this when she signs in; null when she is not there any more. */
    public static @Nullable Row lees(Session session, String identificatie) throws SQLException {
        return Inrichten.bekend(session, Medewerker.RESOURCE, List.of(identificatie)).stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Lets her be mailed, or not, when a contactverzoek that she put out is done.
     *
     * @param typed ja or nee
     */
    public static void zetMailBijAfronding(Session session, Row medewerker, String typed) throws SQLException {
        Violations faults = new Violations();
        Document document = new Document(Medewerker.RESOURCE, "", null);
        new Ingevuld(faults).zet(document, Medewerker.MAIL_BIJ_AFRONDING, typed);
        faults.throwIfAny();
        Writing writing = new Writing(session);
        Row stored = Objects.requireNonNull(writing.lock(Medewerker.RESOURCE, medewerker.id(), List.of()));
        writing.change(stored, document, true, faults);
    }
}
