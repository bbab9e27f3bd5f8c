package nl.balie.act.inrichting;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.platform.Call;
import nl.balie.register.Bestemming;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Session;
import nl.balie.store.Trouble;
import nl.balie.store.Writing;

/**
 * Brings the set-up of the register to what a file says, all of it or nothing; again, it changes nothing more. What the file does not name
 * stays as it is. Who does it at the same time as another waits, and then finds nothing to do.
 */
public final class Inrichting {
    private final Session session;
    private final Bestand bestand;
    private final Violations faults = new Violations();

    private Inrichting(Session session, Knoop alles) {
        this.session = session;
        this.bestand = new Bestand(
                alles,
                Stream.concat(Sectie.ALLE.stream().map(Sectie::naam), Stream.of(Applicatiesectie.NAAM))
                        .toList(),
                faults);
    }

    /** Carries out of the transaction what would have come of it. */
    private static final class Proef extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Uitslag> uitslagen;

        Proef(List<Uitslag> uitslagen) {
            super(null, null, false, false);
            this.uitslagen = uitslagen;
        }
    }

    /**
     * Does what the file says.
     *
     * @param keuring what stands outside the register that it has to fit
     * @param proef only tells what would come of it
     * @return what came of each section that the file names
     * @throws Fouten when something is wrong with it: nothing was done
     */
    public static List<Uitslag> pasToe(Database database, InputStream file, Keuring keuring, boolean proef)
            throws IOException {
        Knoop alles = Lezer.lees(file);
        try {
            return database.write(Call.INRICHTING, session -> {
                List<Uitslag> uitslagen = new Inrichting(session, alles).pasToe(keuring);
                if (proef) {
                    throw new Proef(uitslagen);
                }
                return uitslagen;
            });
        } catch (Proef told) {
            return told.uitslagen;
        }
    }

    private List<Uitslag> pasToe(Keuring keuring) throws SQLException {
        session.takeTurns(List.of("inrichting"));
        try {
            return werkBij(keuring);
        } catch (Invalid invalid) {
            throw bestand.fouten(invalid);
        } catch (Trouble trouble) {
            Violation taken = trouble.violation();
            if (taken == null) {
                throw trouble;
            }
            throw bestand.fouten(new Invalid("", Message.invalid(taken.name() + ": " + taken.reason())));
        }
    }

    private List<Uitslag> werkBij(Keuring keuring) throws SQLException {
        Map<Sectie, Bijwerken> secties = new LinkedHashMap<>();
        for (Sectie sectie : Sectie.ALLE) {
            secties.put(sectie, new Bijwerken(session, sectie, bestand));
        }
        Bijwerken eenheden = Objects.requireNonNull(secties.get(Sectie.EENHEDEN));
        Onderdelen onderdelen = new Onderdelen(bestand, faults, eenheden::key, session.now());
        List<Document> maak = new ArrayList<>();
        for (Bijwerken each : secties.values()) {
            each.bereid(onderdelen, keuring, maak);
        }
        Objects.requireNonNull(secties.get(Sectie.BESTEMMINGEN)).requireSole(Bestemming.STANDAARD);
        Objects.requireNonNull(secties.get(Sectie.ROLLEN)).requireBeheerder();
        Applicatiesectie applicaties = new Applicatiesectie(session, bestand);
        applicaties.bereid();
        new Writing(session).create(maak, faults);
        faults.throwIfAny();
        for (Bijwerken each : secties.values()) {
            each.werkBij();
        }
        applicaties.werkBij();
        session.send();
        return Stream.concat(
                        secties.values().stream().map(Bijwerken::uitslag),
                        Stream.of(applicaties).map(Applicatiesectie::uitslag))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
