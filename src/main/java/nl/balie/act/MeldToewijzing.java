package nl.balie.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.balie.platform.Call;
import nl.balie.platform.outbox.Destinations;
import nl.balie.store.Agenda;
import nl.balie.store.Consequence;
import nl.balie.store.Meldingen;
import nl.balie.store.Session;
import nl.balie.store.Toewijzingen;
import nl.balie.store.Toewijzingen.Adres;
import org.jspecify.annotations.Nullable;

/**
 * Gives each interne taak that begins, or begins again, the moment until which there is to do it; tells by mail who a taak is assigned to,
 * and who put one out that is done, when she wants that. In the transaction that does it, in whatever dialect, so that there is never one
 * without the other. Who does so herself is not told.
 */
@ApplicationScoped
public class MeldToewijzing implements Consequence {
    private final Agenda agenda;
    private final Destinations destinations;

    MeldToewijzing(Agenda agenda, Destinations destinations) {
        this.agenda = agenda;
        this.destinations = destinations;
    }

    @Override
    public void of(Session session) throws SQLException {
        Toewijzingen.terms(session).forEach(agenda::learn);
        Toewijzingen.noteUitzetters(session);
        List<UUID> begun = Toewijzingen.begun(session);
        if (!begun.isEmpty()) {
            setTerms(session, begun, session.now());
        }
        if (!destinations.mails() || session.call().equals(Call.DEMO)) {
            return;
        }
        String self = session.call().eindgebruiker();
        meldToewijzing(session, self);
        List<UUID> finished = Toewijzingen.finished(session);
        if (!finished.isEmpty()) {
            List<Adres> others = Toewijzingen.uitzetters(session, finished).stream()
                    .filter(adres -> !isSelf(adres, self))
                    .toList();
            Meldingen.send(session, Taakmail.brieven(Taakmail.Reden.AFGEROND, others));
        }
    }

    private static void meldToewijzing(Session session, @Nullable String self) throws SQLException {
        Map<UUID, Set<UUID>> added = Toewijzingen.added(session);
        if (added.isEmpty()) {
            return;
        }
        List<Adres> all = Toewijzingen.adressen(session, added.keySet());
        Predicate<Adres> isAdded =
                adres -> added.getOrDefault(adres.taak(), Set.of()).contains(adres.actor());
        Set<UUID> personen = all.stream()
                .filter(isAdded.and(Adres::isPersoon))
                .map(Adres::taak)
                .collect(Collectors.toSet());
        List<Adres> told = all.stream() // an eenheid that had it already is told when nobody else can be
                .filter(isAdded.or(adres -> !adres.isPersoon() && personen.contains(adres.taak())))
                .toList();
        List<UUID> ownDoing = told.stream()
                .filter(adres -> isSelf(adres, self))
                .map(Adres::taak)
                .toList();
        List<Adres> others = told.stream()
                .filter(adres -> adres.isPersoon() ? !isSelf(adres, self) : !ownDoing.contains(adres.taak()))
                .toList();
        Meldingen.send(session, Taakmail.brieven(Taakmail.Reden.TOEGEWEZEN, others));
    }

    private static boolean isSelf(Adres adres, @Nullable String self) {
        return self != null && (self.equalsIgnoreCase(adres.identificatie()) || self.equalsIgnoreCase(adres.adres()));
    }

    /** Lets the terms of these taken begin at this moment. */
    void setTerms(Session session, List<UUID> taken, OffsetDateTime begin) {
        Map<Integer, OffsetDateTime> moments = new LinkedHashMap<>();
        agenda.terms().forEach(hours -> moments.put(hours, after(begin, hours)));
        Toewijzingen.setUiterlijkOp(session, taken, moments, after(begin, agenda.standard()));
    }

    private OffsetDateTime after(OffsetDateTime begin, int hours) {
        return agenda.werktijd()
                .after(begin.toInstant(), Duration.ofHours(hours))
                .atOffset(ZoneOffset.UTC);
    }
}
