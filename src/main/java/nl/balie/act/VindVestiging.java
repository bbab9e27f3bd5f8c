package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Profiel.Nummer;
import nl.balie.act.Registratie.Persoon;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Document;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/** The partij of a vestiging: whose number it is, else a new one of which only that is known, under the KVK number of its company. */
public final class VindVestiging {
    private static final Reference ONDER = PartijIdentificator.RESOURCE.reference("subIdentificatorVan");

    private VindVestiging() {}

    /** Its key. */
    public static UUID met(Session session, Nummer kvk, String vestigingsnummer) throws SQLException {
        Document bedrijf = kvk.document();
        Document vestiging = new Nummer("vestigingsnummer", vestigingsnummer).document();
        session.takeTurns(List.of(Partijen.key(bedrijf), Partijen.key(vestiging)));
        List<Document> documents = new ArrayList<>();
        Violations faults = new Violations();
        NieuwePartijen nieuwe = new NieuwePartijen(session, faults, documents);
        Partijen partijen = new Partijen(session, nieuwe);
        UUID partij = partijen.find(new Persoon(vestiging, null, vestiging, List.of(), null))
                .partij();
        if (documents.contains(vestiging)) {
            Row stored = partijen.stored(bedrijf);
            vestiging.set(
                    ONDER.column(),
                    stored != null
                            ? stored.id()
                            : new Writing(session)
                                    .create(List.of(bedrijf), faults)
                                    .getFirst()
                                    .id());
        }
        new Writing(session).create(documents, faults);
        nieuwe.giveStored();
        return Objects.requireNonNull(partij);
    }
}
