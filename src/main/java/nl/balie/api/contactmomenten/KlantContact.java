package nl.balie.api.contactmomenten;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.balie.api.http.Problem;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** The telefoonnummer and the emailadres of a klant are digital addresses of the partij; the latter is the one it prefers. */
final class KlantContact {
    static final String TELEFOONNUMMER = "telefoonnummer";
    static final String EMAIL = "email";
    private static final Attribute ADRES = DigitaalAdres.RESOURCE.attribute("adres");
    private static final Attribute SOORT = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Attribute STANDAARD = DigitaalAdres.RESOURCE.attribute("isStandaardAdres");
    private static final Reference PARTIJ = DigitaalAdres.RESOURCE.reference("verstrektDoorPartij");
    private static final Reference VOORKEUR = Partij.RESOURCE.reference("voorkeursDigitaalAdres");

    private KlantContact() {}

    /** The address of this kind that is shown: the standard one, or else the first. */
    private static @Nullable Row of(Row partij, String soort) {
        return partij.list(Klant.ADRESSEN).stream()
                .filter(row -> row.text(SOORT).equals(soort))
                .min(Comparator.comparing(row -> !row.is(STANDAARD)))
                .orElse(null);
    }

    static String shown(Row partij, String soort) {
        Row row = of(partij, soort);
        return row == null ? "" : row.text(ADRES);
    }

    /** Stores what was sent of them, of a partij that is there with its addresses. */
    static void store(Session session, Row partij, Map<String, @Nullable Object> values, Violations faults)
            throws SQLException {
        store(session, partij, "telefoonnummer", TELEFOONNUMMER, values, faults);
        Row email = store(session, partij, "emailadres", EMAIL, values, faults);
        if (email != null && partij.get(VOORKEUR) == null) {
            Document preferred = new Document(Partij.RESOURCE, "", null);
            preferred.set(VOORKEUR.column(), email.id());
            Writing writing = new Writing(session);
            Row now = Problem.found(writing.lock(Partij.RESOURCE, partij.id(), List.of()));
            writing.change(now, preferred, true, faults);
        }
    }

    /** The address that is there now, if it became another. */
    private static @Nullable Row store(
            Session session,
            Row partij,
            String name,
            String soort,
            Map<String, @Nullable Object> values,
            Violations faults)
            throws SQLException {
        if (!(values.get(name) instanceof String adres) || adres.equals(shown(partij, soort))) {
            return null;
        }
        Row stored = of(partij, soort);
        if (adres.isEmpty()) {
            new Deleting(session)
                    .delete(
                            DigitaalAdres.RESOURCE,
                            List.of(Objects.requireNonNull(stored).id()));
            return null;
        }
        Document document = new Document(DigitaalAdres.RESOURCE, name + ".", null);
        document.set(ADRES.column(), adres);
        Writing writing = new Writing(session);
        if (stored != null) {
            Row locked = Problem.found(writing.lock(DigitaalAdres.RESOURCE, stored.id(), List.of()));
            return writing.change(locked, document, true, faults);
        }
        document.set(SOORT.column(), soort);
        document.set(STANDAARD.column(), true);
        document.set(PARTIJ.column(), partij.id());
        return writing.create(List.of(document), faults).getFirst();
    }
}
