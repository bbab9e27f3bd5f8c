package nl.balie.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.act.Inrichten;
import nl.balie.platform.Naam;
import nl.balie.resource.Row;
import nl.balie.store.Gebruik;
import nl.balie.store.Gebruik.Telling;
import nl.balie.store.Session;

/**
 * A line of a list that a functional administrator keeps.
 *
 * @param cellen what its columns hold
 * @param woorden by which it is used
 * @param gebruikt how often it was used; empty when that is not counted
 * @param letOp what is to be set right; empty when nothing is
 */
public record Beheerregel(
        String id,
        String naam,
        List<String> cellen,
        List<String> woorden,
        String gebruikt,
        boolean isActief,
        String letOp) {
    /**
     * The line of a row.
     *
     * @param coordinatoren who divides the work of each eenheid
     */
    static Beheerregel of(Beheerlijst lijst, Row row, Telling telling, Map<UUID, List<String>> coordinatoren) {
        Map<String, String> fields = Inrichten.velden(lijst.resource(), row);
        List<String> woorden = lijst.woorden(fields);
        boolean isActief = "ja".equals(fields.get("indicatieActief"));
        return new Beheerregel(
                row.id().toString(),
                lijst.naam(fields),
                lijst.kolommen().stream()
                        .map(kolom -> lijst.inWoorden(kolom, fields.getOrDefault(kolom, "")))
                        .toList(),
                woorden,
                gebruikt(telling, woorden),
                isActief,
                isActief && lijst.isEenheden() && !coordinatoren.containsKey(row.id()) ? "geen coördinator" : "");
    }

    /** How often the rows of a list were used. */
    static Telling telling(Session session, Beheerlijst lijst) throws SQLException {
        Gebruik gebruik = lijst.gebruik();
        return gebruik == null ? Telling.GEEN : gebruik.tel(session);
    }

    /** How often any of these words was used, in words; empty when that is not known. */
    static String gebruikt(Telling telling, List<String> woorden) {
        long aantal = telling.van(woorden);
        return aantal == 0 && !telling.isGeheel()
                ? ""
                : aantal > Gebruik.MEER ? "meer dan " + Gebruik.MEER : String.valueOf(aantal);
    }

    /** What was used and stands in none of these lines, and how often. */
    static List<Klantregel.Gegeven> onbekend(List<Beheerregel> regels, Telling telling) {
        Set<String> bekend = regels.stream()
                .flatMap(regel -> regel.woorden().stream())
                .map(Naam::vouw)
                .collect(Collectors.toSet());
        return telling.anders().entrySet().stream()
                .filter(woord -> !bekend.contains(woord.getKey()))
                .map(woord -> woord.getValue().spelling())
                .map(waarde -> new Klantregel.Gegeven(waarde, gebruikt(telling, List.of(waarde))))
                .toList();
    }
}
