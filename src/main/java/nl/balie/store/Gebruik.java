package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often values were used, also those that stand in no list: one jump through an index for each value, and no more of them counted
 * than is told. Two values are the same whatever their capitals, as everywhere that they are compared with a list.
 */
public enum Gebruik {
    /** Channels, of contacts. */
    KANALEN("klantcontact", "kanaal"),
    /** What contacts ended with, in either dialect that tells it. */
    GESPREKSRESULTATEN("contactmomentdetails", "gespreksresultaat", "klantcontact", "klantenregister ->> 'resultaat'"),
    /** Titles of vragensets, of what was answered to them. */
    VRAGENSETS("vraagantwoord", "vragenset");

    /** More than this is told as more. */
    public static final int MEER = 1000;

    private static final int MOST = 500;
    /** The empty text is no value. What is asked in the order of an index is read from it, also where a value is rare: all rows are too many. */
    private static final String SQL = """
            with recursive gebruikt as (
                (select {waarde} as waarde from {tabel} where {waarde} > '' order by {waarde} limit 1)
                union all
                select (select {waarde} from {tabel} where {waarde} > '' and {waarde} > gebruikt.waarde order by {waarde} limit 1) from gebruikt
                where gebruikt.waarde is not null)
            select waarde, (select count(*) from (select from {tabel} where {waarde} > ''
                and {waarde} between waarde and waarde order by {waarde} limit ?) geteld)
            from gebruikt where waarde is not null limit ?""";

    @SuppressWarnings("ImmutableEnumChecker") // of is
    private final List<String> waar;

    Gebruik(String... waar) {
        this.waar = List.of(waar);
    }

    /**
     * What was found.
     *
     * @param aantallen by the values as they were used
     * @param isGeheel are these all values? Of very many not all are counted
     */
    public record Telling(Map<String, Long> aantallen, boolean isGeheel) {
        /** Of a list that is not counted. */
        public static final Telling GEEN = new Telling(Map.of(), false);

        /** How often any of these words was used. */
        public long van(List<String> woorden) {
            return aantallen.entrySet().stream()
                    .filter(each -> woorden.stream().anyMatch(each.getKey()::equalsIgnoreCase))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** Is it known that none of these words was ever used? */
        public boolean isOngebruikt(List<String> woorden) {
            return isGeheel && van(woorden) == 0;
        }
    }

    /** Counts. */
    public Telling tel(Session session) throws SQLException {
        List<Pending<Map.Entry<String, Long>>> asked = new ArrayList<>();
        for (int i = 0; i < waar.size(); i += 2) {
            asked.add(session.ask(
                    SQL.replace("{tabel}", waar.get(i)).replace("{waarde}", "(" + waar.get(i + 1) + ")"),
                    List.of(MEER + 1, MOST + 1),
                    row -> Map.entry(row.getString(1), row.getLong(2))));
        }
        Map<String, Long> aantallen = new TreeMap<>();
        boolean isGeheel = true;
        for (Pending<Map.Entry<String, Long>> each : asked) {
            List<Map.Entry<String, Long>> found = each.rows();
            isGeheel &= found.size() <= MOST;
            found.forEach(one -> aantallen.merge(one.getKey(), one.getValue(), Long::sum));
        }
        return new Telling(aantallen, isGeheel);
    }
}
