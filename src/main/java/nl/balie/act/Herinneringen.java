package nl.balie.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Taakmail.Reden;
import nl.balie.platform.Call;
import nl.balie.platform.outbox.Destinations;
import nl.balie.register.Werktijd;
import nl.balie.store.Agenda;
import nl.balie.store.Database;
import nl.balie.store.Meldingen;
import nl.balie.store.Session;
import nl.balie.store.Toewijzingen;
import nl.balie.store.Toewijzingen.Adres;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that no contactverzoek is forgotten: a mail when its term is nearly over, when it is, and to the coördinatoren when it still
 * lies there some days later; and every day of work, what waits. Every minute, each once, however many servers there are. A term that
 * ended long before Balie began to mail is told of in the daily mail alone, so that the first start with mail is no flood.
 */
@ApplicationScoped
class Herinneringen implements EveryMinute {
    /** What ended no longer ago when Balie began to mail, is told of: a long weekend included. */
    private static final Period BEFORE_THE_BEGIN = Period.ofDays(4);
    /** What ended no longer ago than this is told of afterwards: what was told is remembered longer. */
    private static final Period TOLD_AFTERWARDS = Period.ofDays(50);

    private final Database database;
    private final Agenda agenda;
    private final MeldToewijzing terms;
    private final Destinations destinations;
    private final Duration bijna;
    private final int coordinatorDays;
    private final LocalTime overzicht;

    Herinneringen(
            Database database,
            Agenda agenda,
            MeldToewijzing terms,
            Destinations destinations,
            @ConfigProperty(name = "balie.termijn.bijna") int bijna,
            @ConfigProperty(name = "balie.termijn.coordinator") int coordinatorDays,
            @ConfigProperty(name = "balie.mail.overzicht") LocalTime overzicht) {
        this.database = database;
        this.agenda = agenda;
        this.terms = terms;
        this.destinations = destinations;
        this.bijna = Duration.ofHours(bijna);
        this.coordinatorDays = coordinatorDays;
        this.overzicht = overzicht;
    }

    @Override
    public String undone() {
        return "Who has something to do is not reminded";
    }

    @Override
    public void pass(Instant now) {
        while (database.write(Call.BALIE, this::setTerms) == Meldingen.PORTION) {}
        if (!destinations.mails()) {
            return;
        }
        Werktijd werktijd = agenda.werktijd();
        Instant late = werktijd.before(now, werktijd.day().multipliedBy(coordinatorDays));
        begin(now, late);
        tell(Reden.BIJNA, now, werktijd.after(now, bijna), Toewijzingen::adressen);
        tell(Reden.TE_LAAT, now.minus(TOLD_AFTERWARDS), now, Toewijzingen::adressen);
        tell(Reden.COORDINATOR, late.minus(TOLD_AFTERWARDS), late, Toewijzingen::coordinatoren);
        overzicht(werktijd, now.atZone(Werktijd.NEDERLAND));
    }

    /** What was late for long when Balie began to mail, counts as told. */
    private void begin(Instant now, Instant late) {
        database.write(Call.BALIE, session -> {
            if (Meldingen.begins(session)) {
                Meldingen.told(session, naam(Reden.TE_LAAT), utc(now.minus(BEFORE_THE_BEGIN)));
                Meldingen.told(session, naam(Reden.COORDINATOR), utc(late.minus(BEFORE_THE_BEGIN)));
            }
            return true;
        });
    }

    private static String naam(Reden reden) {
        return reden.name().toLowerCase(Locale.ROOT);
    }

    /** Those that came before the register knew terms, or just before it knew the term of their eenheid. */
    private int setTerms(Session session) throws SQLException {
        Map<UUID, OffsetDateTime> without = Toewijzingen.withoutTerm(session, Meldingen.PORTION);
        without.forEach((taak, begin) -> terms.setTerms(session, List.of(taak), begin));
        return without.size();
    }

    /** Who is told about taken. */
    @FunctionalInterface
    private interface Wie {
        List<Adres> of(Session session, Collection<UUID> taken) throws SQLException;
    }

    private void tell(Reden reden, Instant after, Instant until, Wie wie) {
        int told;
        do {
            told = database.write(Call.BALIE, session -> {
                List<UUID> taken = Meldingen.due(session, naam(reden), utc(after), utc(until));
                if (!taken.isEmpty()) {
                    Meldingen.send(session, Taakmail.brieven(reden, wie.of(session, taken)));
                }
                return taken.size();
            });
        } while (told == Meldingen.PORTION);
    }

    private void overzicht(Werktijd werktijd, ZonedDateTime now) {
        if (!werktijd.worksOn(now.toLocalDate())
                || now.toLocalTime().isBefore(overzicht)
                || now.toLocalTime().isAfter(werktijd.closes())) {
            return;
        }
        OffsetDateTime day =
                utc(now.toLocalDate().atStartOfDay(Werktijd.NEDERLAND).toInstant());
        database.write(Call.BALIE, session -> {
            if (Meldingen.first(session, "overzicht", day)) {
                Meldingen.send(
                        session,
                        Meldingen.standen(session).stream()
                                .map(Taakmail::overzicht)
                                .toList());
            }
            return null;
        });
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
