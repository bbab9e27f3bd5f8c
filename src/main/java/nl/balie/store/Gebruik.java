package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Naam;
import nl.balie.register.Referentiewaarde;
import nl.balie.register.Vragenset;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Violation;

/**
 * How often values were used, also those that stand in no list: one jump through an index for each value, and no more of them counted
 * than is told. Two values are the same when they read the same ({@link Naam}), unless the list has both.
 */
public enum Gebruik {
    /** Channels, of contacts. */
    KANALEN(Referentiewaarde.KANALEN, "klantcontact", "kanaal"),
    /** What contacts ended with, in either dialect that tells it. */
    GESPREKSRESULTATEN(
            Referentiewaarde.GESPREKSRESULTATEN,
            "contactmomentdetails",
            "gespreksresultaat",
            "klantcontact",
            "klantenregister ->> 'resultaat'"),
    /** Titles of vragensets, of what was answered to them. */
    VRAGENSETS("", "vraagantwoord", "vragenset"),
    TALEN(Referentiewaarde.TALEN, "klantcontact", "taal", "partij", "voorkeurstaal"),
    LANDEN(
            Referentiewaarde.LANDEN,
            "partij",
            "bezoekadres_land",
            "partij",
            "correspondentieadres_land",
            "betrokkene",
            "bezoekadres_land",
            "betrokkene",
            "correspondentieadres_land"),
    SOORTEN_DIGITAAL_ADRES(Referentiewaarde.SOORTEN_DIGITAAL_ADRES, "digitaal_adres", "soort_digitaal_adres"),
    SOORTEN_OBJECT(Referentiewaarde.SOORTEN_OBJECT, identificatoren("code_objecttype")),
    SOORTEN_OBJECT_ID(Referentiewaarde.SOORTEN_OBJECT_ID, identificatoren("code_soort_object_id")),
    EXTERNE_REGISTERS(Referentiewaarde.EXTERNE_REGISTERS, identificatoren("code_register"));

    /** More than this is told as more. */
    public static final int MEER = 1000;

    /** What is told of what was used and is to go. */
    public static final Message BLIJFT = Message.invalid("Dit is gebruikt, en kan niet weg. Zet het op niet actief.");

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

    private final String lijst;

    @SuppressWarnings("ImmutableEnumChecker") // of is
    private final List<String> waar;

    Gebruik(String lijst, String... waar) {
        this.lijst = lijst;
        this.waar = List.of(waar);
    }

    /** What tells of things and people in other registers. */
    private static String[] identificatoren(String deel) {
        return Stream.of(
                        "actor actoridentificator",
                        "bijlage bijlageidentificator",
                        "onderwerpobject onderwerpobjectidentificator",
                        "partij_identificator partij_identificator")
                .flatMap(each -> Stream.of(each.split(" ", 2)[0], each.split(" ", 2)[1] + "_" + deel))
                .toArray(String[]::new);
    }

    /** Where the values of this list are used. */
    public static Gebruik van(String lijst) {
        return Arrays.stream(values())
                .filter(gebruik -> gebruik.lijst.equals(lijst))
                .findFirst()
                .orElseThrow();
    }

    /** Refuses when one of these rows was used. */
    static void requireOngebruikt(Session session, Resource resource, Collection<UUID> ids) throws SQLException {
        List<Boolean> used = new ArrayList<>();
        if (resource.equals(Referentiewaarde.RESOURCE)) {
            for (Map.Entry<String, List<String>> each : session.query(
                    "select lijst, array[naam, code] from referentiewaarde where id = any (?)",
                    List.of(ids),
                    row -> Map.entry(
                            row.getString(1), List.of((String[]) row.getArray(2).getArray())))) {
                for (Gebruik gebruik : values()) {
                    used.add(gebruik.lijst.equals(each.getKey()) && gebruik.isGebruikt(session, each.getValue()));
                }
            }
        } else if (resource.equals(Vragenset.RESOURCE)) {
            used.add(VRAGENSETS.isGebruikt(
                    session,
                    session.query(
                            "select titel from vragenset where id = any (?)", List.of(ids), row -> row.getString(1))));
        }
        if (used.contains(true)) {
            throw new Invalid(Violation.WHOLE, BLIJFT);
        }
    }

    private boolean isGebruikt(Session session, List<String> woorden) throws SQLException {
        Telling telling = tel(session);
        if (telling.isGeheel()) {
            return !telling.isOngebruikt(woorden);
        }
        List<String> small =
                woorden.stream().map(woord -> woord.toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < waar.size(); i += 2) {
            String sql =
                    "select exists (select from %s where lower(%s) = any (?))".formatted(waar.get(i), waar.get(i + 1));
            if (session.query(sql, List.of(small), row -> row.getBoolean(1)).getFirst()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What was found.
     *
     * @param vermeld how often the words of the list itself were used, as they stand there
     * @param anders what was used otherwise, by how it is folded ({@link Naam})
     * @param isGeheel are these all values? Of very many not all are counted
     */
    public record Telling(Map<String, Long> vermeld, Map<String, Woord> anders, boolean isGeheel) {
        /** Of a list that is not counted. */
        public static final Telling GEEN = new Telling(Map.of(), Map.of(), false);

        /** How often any of these words was used. */
        public long van(List<String> woorden) {
            return woorden.stream()
                            .distinct()
                            .mapToLong(woord -> vermeld.getOrDefault(woord, 0L))
                            .sum()
                    + woorden.stream()
                            .map(Naam::vouw)
                            .distinct()
                            .flatMap(vorm -> Stream.ofNullable(anders.get(vorm)))
                            .mapToLong(Woord::aantal)
                            .sum();
        }

        /** Is it known that none of these words was ever used? */
        public boolean isOngebruikt(List<String> woorden) {
            return isGeheel && van(woorden) == 0;
        }
    }

    /**
     * A word that was used and does not stand in the list so, in whatever spellings.
     *
     * @param spelling the one that was used most
     * @param meeste how often that was
     * @param aantal how often all of them were
     */
    public record Woord(String spelling, long meeste, long aantal) {
        private Woord en(Woord ander) {
            Woord meest = ander.meeste > meeste ? ander : this;
            return new Woord(meest.spelling, meest.meeste, aantal + ander.aantal);
        }
    }

    /** Counts. */
    public Telling tel(Session session) throws SQLException {
        Pending<List<String>> woorden = session.ask(
                lijst.isEmpty()
                        ? "select titel, titel from vragenset"
                        : "select code, naam from referentiewaarde where lijst = '" + lijst + "'",
                List.of(),
                row -> List.of(row.getString(1), row.getString(2)));
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
        Set<String> bekend = woorden.rows().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, Long> vermeld = new HashMap<>(aantallen);
        vermeld.keySet().retainAll(bekend);
        aantallen.keySet().removeAll(bekend);
        Map<String, Woord> anders = new TreeMap<>();
        aantallen.forEach(
                (waarde, aantal) -> anders.merge(Naam.vouw(waarde), new Woord(waarde, aantal, aantal), Woord::en));
        return new Telling(vermeld, anders, isGeheel);
    }
}
