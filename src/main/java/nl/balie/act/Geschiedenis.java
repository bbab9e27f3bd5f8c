package nl.balie.act;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Medewerker;
import nl.balie.register.Vragenset;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Rijnamen;
import nl.balie.store.Session;
import nl.balie.store.Trail;

/** Who did what, and when, to something that a functional administrator keeps. */
public final class Geschiedenis {
    private Geschiedenis() {}

    /** What was done to a row, as {@link Inrichten#lees} gave it, and to what belongs to it; the latest first. */
    public static List<Trail.Entry> van(Session session, Resource resource, Row row) throws SQLException {
        Map<Resource, List<UUID>> parts = new HashMap<>();
        Stream.of(Medewerker.IDENTITEITEN, Medewerker.LIDMAATSCHAPPEN, Vragenset.VRAGEN)
                .filter(listing -> resource.listings().contains(listing))
                .forEach(listing -> parts.put(
                        listing.target(),
                        row.list(listing).stream().map(Row::id).toList()));
        return new Trail(session).withParts(resource, row.id(), parts);
    }

    /** The names of the medewerkers who have these identificaties, by those. */
    public static Map<String, String> namen(Session session, Collection<String> identificaties) throws SQLException {
        Map<String, String> namen = new HashMap<>();
        Inrichten.bekend(session, View.bare(Medewerker.RESOURCE), List.copyOf(identificaties))
                .forEach(row -> namen.put(row.text(Medewerker.IDENTIFICATIE), row.text(Medewerker.NAAM)));
        return namen;
    }

    /** What the rows are called now that these entries refer to, by their keys. */
    public static Map<String, String> genoemd(Session session, List<Trail.Entry> done) throws SQLException {
        return new Rijnamen(session)
                .inTekst(
                        done.stream()
                                .flatMap(entry ->
                                        Stream.concat(Stream.ofNullable(entry.old()), Stream.ofNullable(entry.now()))),
                        session.now());
    }
}
