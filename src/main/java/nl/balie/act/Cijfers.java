package nl.balie.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.balie.act.Tijdvak.Per;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Rights;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Agenda;
import nl.balie.store.Database;
import nl.balie.store.Session;
import nl.balie.store.Summary;
import nl.balie.store.Summary.Group;
import nl.balie.store.Summary.Line;
import nl.balie.store.Werktelling;
import nl.balie.store.Werktelling.PerEenheid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Figures about the klantcontacten of a period, as programs and people are given them: what is small tells of one person, and is left out. */
@ApplicationScoped
public class Cijfers {
    /** What is wrong is told of this field: where the period begins. */
    public static final String FROM = "from";

    private static final int MOST_PARTS = 4_000;
    private static final int MOST_LINES = 50_000;

    private final Database database;
    private final Clock clock;
    private final Agenda agenda;
    private final int smallest;

    Cijfers(
            Database database,
            Clock clock,
            Agenda agenda,
            @ConfigProperty(name = "balie.managementinformatie.smallest-group") int smallest) {
        this.database = database;
        this.clock = clock;
        this.agenda = agenda;
        this.smallest = smallest;
    }

    /**
     * What is asked.
     *
     * @param per null for the period as a whole
     * @param group null for all contacts together
     */
    public record Vraag(
            Tijdvak tijdvak, @Nullable Per per, @Nullable Group group) {}

    /**
     * The figures.
     *
     * @param parts on which days the parts of the period begin; empty when it was asked for as a whole
     * @param smallest groups of fewer contacts are left out
     */
    public record Antwoord(List<LocalDate> parts, int smallest, List<Line> lines) {}

    /**
     * All figures of a period, of one moment.
     *
     * @param geheel of the period as a whole: one line, or none
     * @param delen of each of its parts
     * @param groepen of each group, over the period as a whole
     * @param uren of each hour of the week in which there were contacts
     * @param verzoeken how contactverzoeken were dealt with
     * @param eenheden what is open now, of whatever period
     */
    public record Overzicht(
            Antwoord geheel,
            Antwoord delen,
            Antwoord groepen,
            Antwoord uren,
            Afhandelcijfers.Verdeeld verzoeken,
            List<PerEenheid> eenheden) {}

    /**
     * All figures of a period.
     *
     * @throws Invalid when that would be too much to give
     */
    public Overzicht overzicht(Tijdvak tijdvak, Per per, Group group, Rights rights) {
        return database.search(session -> {
            Antwoord delen = antwoord(session, new Vraag(tijdvak, per, null), rights);
            return new Overzicht(
                    antwoord(session, new Vraag(tijdvak, null, null), rights),
                    delen,
                    antwoord(session, new Vraag(tijdvak, null, group), rights),
                    antwoord(session, new Vraag(tijdvak, null, Group.UUR), rights),
                    Afhandelcijfers.of(session, tijdvak, delen.parts(), agenda.werktijd()),
                    Werktelling.perEenheid(session));
        });
    }

    /**
     * Answers one question.
     *
     * @throws Invalid when that would be too much to give
     */
    public Antwoord antwoord(Vraag vraag, Rights rights) {
        List<LocalDate> parts = parts(vraag);
        return database.search(session -> antwoord(session, vraag, parts, rights));
    }

    private Antwoord antwoord(Session session, Vraag vraag, Rights rights) throws SQLException {
        return antwoord(session, vraag, parts(vraag), rights);
    }

    private static List<LocalDate> parts(Vraag vraag) {
        Per per = vraag.per();
        List<LocalDate> parts = per == null ? List.of() : vraag.tijdvak().parts(per, MOST_PARTS);
        if (parts.size() > MOST_PARTS) {
            throw new Invalid(FROM, Message.TOO_MUCH);
        }
        return parts;
    }

    private Antwoord antwoord(Session session, Vraag vraag, List<LocalDate> parts, Rights rights) throws SQLException {
        boolean hides = vraag.group() == Group.MEDEWERKER && !rights.include(Reporting.SEE_EMPLOYEES);
        int least = hides ? smallest : 1;
        List<Line> lines = Summary.of(
                session,
                new Summary.Question(
                        vraag.tijdvak().from(),
                        vraag.tijdvak().until(),
                        parts.stream().map(Tijdvak::midnight).toList(),
                        vraag.group(),
                        least,
                        OffsetDateTime.now(clock),
                        MOST_LINES + 1));
        if (lines.size() > MOST_LINES) {
            throw new Invalid(FROM, Message.TOO_MUCH);
        }
        return new Antwoord(parts, least, lines);
    }
}
