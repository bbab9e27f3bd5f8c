package nl.balie.web;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Geschiedenis;
import nl.balie.act.Herkomst;
import nl.balie.act.Inrichten;
import nl.balie.act.Overdragen;
import nl.balie.register.Eenheid;
import nl.balie.register.Link;
import nl.balie.register.Medewerker;
import nl.balie.register.Skill;
import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Bronnen;
import nl.balie.store.Collegas;
import nl.balie.store.Gebruik.Telling;
import nl.balie.store.InGebruik;
import nl.balie.store.Mededelingen;
import nl.balie.store.Naamlijst;
import nl.balie.store.Session;
import nl.balie.store.Trail;
import nl.balie.web.Beheerbeeld.Keuzen;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a row that a functional administrator keeps needs of the register.
 *
 * @param werk how many open contactverzoeken wait for it
 * @param namen of who did something to it, by their identificaties, and of the rows that were in it, by their keys
 * @param herkomst which source it is kept equal to; empty when it is our own
 * @param lezers the identificaties of who read it
 * @param coordinatoren who divides its work, by name; null when it is no eenheid
 * @param isGebruikt was anything done with it? Only of what is not counted
 */
record Beheerlezer(
        Row rij,
        int werk,
        Keuzen keuzen,
        Telling telling,
        List<Trail.Entry> geschiedenis,
        Map<String, String> namen,
        String herkomst,
        List<String> lezers,
        @Nullable List<String> coordinatoren,
        boolean isGebruikt) {
    private static final String GEEN_COORDINATOR =
            "Niemand. Wat hier te laat is, ziet wie de rol coördinator heeft onder Van niemand. Kies bij een medewerker deze eenheid, en coördinator.";

    private static final int MOST_CHOICES = 1000;

    static Beheerlezer lees(Session session, Beheerlijst lijst, UUID id) throws SQLException {
        Row row = rij(session, lijst, id);
        List<Trail.Entry> done = Geschiedenis.van(session, lijst.resource(), row);
        List<String> lezers = lijst.isMededelingen() ? Mededelingen.lezers(session, id) : List.of();
        Map<String, String> namen = Geschiedenis.genoemd(session, done);
        namen.putAll(Geschiedenis.namen(
                session,
                Stream.concat(done.stream().flatMap(each -> Stream.ofNullable(each.eindgebruiker())), lezers.stream())
                        .collect(Collectors.toSet())));
        return new Beheerlezer(
                row,
                lijst.isWerkers() ? Overdragen.aantal(session, id) : 0,
                keuzen(session, lijst),
                Beheerregel.telling(session, lijst),
                done,
                namen,
                Herkomst.van(lijst.resource(), row),
                lezers,
                lijst.isEenheden()
                        ? Collegas.coordinatoren(session, List.of(id)).getOrDefault(id, List.of())
                        : null,
                InGebruik.is(session, lijst.resource(), id));
    }

    /** The row with this key in this list. */
    static Row rij(Session session, Beheerlijst lijst, UUID id) throws SQLException {
        Row row = Inrichten.lees(session, lijst.resource(), id);
        if (row == null || !lijst.heeft(row)) {
            throw Fault.notFound();
        }
        return row;
    }

    /** What can be chosen in the fields of a list. */
    static Keuzen keuzen(Session session, Beheerlijst lijst) throws SQLException {
        return new Keuzen(
                lijst.isMedewerkers() || lijst.isVragensets() ? keuzes(session, Eenheid.RESOURCE) : List.of(),
                lijst.isMedewerkers() ? keuzes(session, Medewerker.RESOURCE) : List.of(),
                lijst.isMededelingen()
                        ? Mededelingen.skills(session).stream()
                                .map(row -> new Veld.Keuze(row.id().toString(), row.text(Skill.NAAM)))
                                .toList()
                        : List.of(),
                lijst.resource().equals(Link.RESOURCE)
                        ? Bronnen.categorieen(session).stream()
                                .map(naam -> new Veld.Keuze(naam, naam))
                                .toList()
                        : List.of());
    }

    private static List<Veld.Keuze> keuzes(Session session, Resource resource) throws SQLException {
        Attribute naam = resource.attribute("naam");
        Attribute identificatie = resource.attribute("identificatie");
        return Naamlijst.van(resource).lees(session, "", 1, MOST_CHOICES).rijen().stream()
                .filter(row -> row.is(resource.attribute("indicatieActief")))
                .map(row -> new Veld.Keuze(row.id().toString(), row.text(naam) + " (" + row.text(identificatie) + ")"))
                .toList();
    }

    /** What is known of it that stays as it is: who divides its work, whose it is, and who read it. */
    List<Klantregel.Gegeven> vast() {
        return Stream.of(
                        Stream.ofNullable(coordinatoren)
                                .map(namen -> new Klantregel.Gegeven(
                                        "Coördinator", namen.isEmpty() ? GEEN_COORDINATOR : String.join(", ", namen))),
                        Stream.of(herkomst)
                                .filter(bron -> !bron.isEmpty())
                                .map(bron -> new Klantregel.Gegeven("Gelijk aan", bron + " (wijzig het daar)")),
                        Stream.of(lezers)
                                .filter(all -> !all.isEmpty())
                                .map(all -> new Klantregel.Gegeven(
                                        "Gelezen door",
                                        all.stream()
                                                .map(wie -> namen.getOrDefault(wie, wie))
                                                .collect(Collectors.joining(", ")))))
                .flatMap(each -> each)
                .toList();
    }

    /** What was done to it, in words. */
    List<Beheerspoor> sporen(Beheerlijst lijst) {
        Map<String, String> known = new HashMap<>(namen);
        Stream.concat(keuzen.eenheden().stream(), keuzen.medewerkers().stream())
                .forEach(keuze -> known.put(keuze.waarde(), keuze.naam()));
        return geschiedenis.stream()
                .map(entry -> Beheerspoor.of(lijst, entry, known))
                .toList();
    }
}
