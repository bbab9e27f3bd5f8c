package nl.balie.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.register.Bronsoort;
import nl.balie.resource.Filter;

/**
 * What employees look things up in, found by its words with whatever Dutch ending, and by its title while they type: one statement over
 * all kinds. Of what very many rows say not all are looked at, so that it takes no longer in a large register.
 */
public final class Bronnen {
    /** How many rows of a kind are put in order at most. */
    public static final int MOST = 1000;

    private static final int MOST_TITLES = 200;
    private static final int SUGGESTIONS = 8;

    private final Session session;
    private final LocalDate today;

    /** Those that apply on this day. */
    public Bronnen(Session session, LocalDate today) {
        this.session = session;
        this.today = today;
    }

    /** One that was found. */
    public record Treffer(Bronsoort soort, UUID id, String titel) {}

    /**
     * A page of what was found.
     *
     * @param aantal how many there are in all, of each kind one more than {@link #MOST} at most: then it is not known how many
     */
    public record Gevonden(List<Treffer> treffers, long aantal) {}

    /** Finds what has all of these words, of the last its beginning; those that have them in the title first. */
    public Gevonden zoek(String tekst, Collection<Bronsoort> soorten, int pagina, int perPagina) throws SQLException {
        String vraag = vraag(tekst);
        if (vraag.isEmpty() || soorten.isEmpty()) {
            return new Gevonden(List.of(), 0);
        }
        List<Object> parameters = new ArrayList<>();
        String each = soorten.stream()
                .map(soort -> {
                    parameters.addAll(List.of(soort.name(), vraag));
                    return "(select ? as soort, id, " + titel(soort) + " as titel, zoektitel, zoekwoorden from "
                            + soort.resource().name() + " where zoekwoorden @@ to_tsquery('dutch', ?)"
                            + geldt(soort, parameters) + " limit " + (MOST + 1) + ")";
                })
                .collect(Collectors.joining(" union all "));
        parameters.addAll(List.of(vraag, vraag, perPagina, (pagina - 1L) * perPagina));
        List<Long> aantal = new ArrayList<>(List.of(0L));
        List<Treffer> treffers = session.query(
                "select soort, id, titel, count(*) over () from (" + each + ") gevonden order by"
                        + " to_tsvector('dutch', zoektitel) @@ to_tsquery('dutch', ?) desc,"
                        + " ts_rank(zoekwoorden, to_tsquery('dutch', ?)) desc, titel, id limit ? offset ?",
                parameters,
                row -> {
                    aantal.set(0, row.getLong(4));
                    return new Treffer(
                            Bronsoort.valueOf(row.getString(1)), row.getObject(2, UUID.class), row.getString(3));
                });
        return new Gevonden(treffers, aantal.getFirst());
    }

    /** The titles in which words begin with each of these, those that begin with the first before others. */
    public List<String> suggesties(String tekst, Collection<Bronsoort> soorten) throws SQLException {
        List<String> woorden = Normalising.words(tekst);
        if (woorden.isEmpty() || soorten.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>();
        String each = soorten.stream()
                .map(soort -> {
                    woorden.forEach(woord -> parameters.add("% " + woord + "%"));
                    return "(select " + titel(soort) + " as titel, zoektitel from "
                            + soort.resource().name() + " where "
                            + woorden.stream().map(woord -> "zoektitel like ?").collect(Collectors.joining(" and "))
                            + geldt(soort, parameters) + " limit " + MOST_TITLES + ")";
                })
                .collect(Collectors.joining(" union all "));
        parameters.addAll(List.of(" " + woorden.getFirst() + "%", SUGGESTIONS));
        return session.query(
                "select titel from (" + each + ") gevonden group by titel"
                        + " order by bool_or(zoektitel like ?) desc, length(titel), titel limit ?",
                parameters,
                row -> row.getString(1));
    }

    private static String titel(Bronsoort soort) {
        return soort.titel().column().name();
    }

    private String geldt(Bronsoort soort, List<Object> parameters) {
        if (soort != Bronsoort.MEDEDELING) {
            return "";
        }
        parameters.addAll(List.of(today, today));
        return Mededelingen.GELDT;
    }

    /** The words as PostgreSQL asks for them: no more than letters and digits, so that none has a meaning of its own. */
    static String vraag(String tekst) {
        String asked = tekst.length() > Filter.LONGEST ? tekst.substring(0, Filter.LONGEST) : tekst;
        String words = String.join(" & ", Normalising.words(asked));
        return words.isEmpty() ? "" : words + ":*";
    }

    /** The headings under which links stand. */
    public static List<String> categorieen(Session session) throws SQLException {
        return session.query(
                "select categorie from link group by categorie order by lower(categorie), categorie limit 1000",
                List.of(),
                row -> row.getString(1));
    }
}
