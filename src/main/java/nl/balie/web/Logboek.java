package nl.balie.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Activiteiten;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/**
 * The logboek of a contactverzoek, newest first, a page of it at a time.
 *
 * @param laatste the latest lines, whichever page is shown
 * @param regels those of the page that is shown
 * @param pagina which, counted from 1
 * @param isVerder are there older ones?
 * @param gezien the number of the line that was added last; 0 when there is none
 */
record Logboek(List<Row> laatste, List<Row> regels, int pagina, boolean isVerder, long gezien) {
    private static final int PER_PAGE = 200;
    private static final Filter VAN_TAAK = Filter.is("internetaak", "internetaak.uuid");
    private static final View REGEL = View.bare(Activiteit.RESOURCE)
            .with(Activiteit.ACTOR, View.bare(Actor.RESOURCE))
            .with(Activiteit.KLANTCONTACT, View.bare(Klantcontact.RESOURCE));

    static Logboek lees(Session session, UUID taak, int pagina) throws SQLException {
        List<Row> laatste = regels(session, taak, 1);
        List<Row> found = pagina == 1 ? laatste : regels(session, taak, pagina);
        if (found.isEmpty() && pagina > 1) {
            throw Fault.notFound();
        }
        return new Logboek(
                laatste,
                found.stream().limit(PER_PAGE).toList(),
                pagina,
                found.size() > PER_PAGE,
                Activiteiten.laatste(session, taak));
    }

    private static List<Row> regels(Session session, UUID taak, int pagina) throws SQLException {
        List<Condition> conditions = List.of(new Condition(VAN_TAAK, taak));
        long skip = (pagina - 1L) * PER_PAGE;
        return new Reading(session)
                .first(new Query(
                        REGEL, conditions, Activiteit.RESOURCE.finding().ordering(), 1, PER_PAGE, null, skip));
    }

    /**
     * What was added since a page showed it.
     *
     * @param gezien what that page knew as the last line; of who knows of none, the last line is told
     */
    List<Logboekregel> sinds(String gezien) {
        return (gezien.matches("\\d{1,18}")
                        ? laatste.stream().filter(regel -> volgnummer(regel) > Long.parseLong(gezien))
                        : laatste.stream().limit(1))
                .map(Logboekregel::of)
                .toList();
    }

    private static long volgnummer(Row regel) {
        return (long) Objects.requireNonNull(regel.values[Resource.VOLGNUMMER]);
    }
}
