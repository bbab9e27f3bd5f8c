package nl.balie.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a medewerker typed at contactverzoeken and did not send yet, by the form and the field. Nobody finds it but she. */
public final class Concepten {
    private final Session session;
    private final String medewerker;

    /** Those of this medewerker, within this transaction. */
    public Concepten(Session session, String medewerker) {
        this.session = session;
        this.medewerker = medewerker;
    }

    /** What she typed at this one; nothing when she did not. */
    public Map<String, String> van(UUID taak) throws SQLException {
        List<Map<String, String>> found = session.query(
                "select inhoud from concept where medewerker = ? and internetaak = ?",
                List.of(medewerker, taak),
                row -> Json.map(row.getString(1)));
        return found.isEmpty() ? Map.of() : found.getFirst();
    }

    /**
     * Keeps what she typed in some fields of this one, which is locked.
     *
     * @param getypt what stands in each of these fields
     * @param bekend what her window knew to be kept of them; what it does not tell, it knew to be empty
     * @return what another window of hers kept in a field meanwhile: there nothing is changed
     */
    public Map<String, String> bewaar(UUID taak, Map<String, String> getypt, Map<String, String> bekend)
            throws SQLException {
        Map<String, String> kept = new LinkedHashMap<>(van(taak));
        Map<String, String> elders = new LinkedHashMap<>();
        getypt.forEach((veld, tekst) -> {
            String daar = kept.getOrDefault(veld, "");
            if (daar.equals(tekst) || daar.equals(bekend.getOrDefault(veld, ""))) {
                kept.put(veld, tekst);
            } else {
                elders.put(veld, daar);
            }
        });
        zet(taak, kept);
        return elders;
    }

    /**
     * Forgets what was sent with a form; what another window kept in it stays.
     *
     * @param velden of the form, each with what the window that sent it knew to be kept
     */
    public void wis(UUID taak, Map<String, String> velden) throws SQLException {
        Map<String, String> left = new LinkedHashMap<>(van(taak));
        if (left.entrySet().removeIf(veld -> veld.getValue().equals(velden.get(veld.getKey())))) {
            zet(taak, left);
        }
    }

    private void zet(UUID taak, Map<String, String> inhoud) {
        inhoud.values().removeIf(String::isEmpty);
        if (inhoud.isEmpty()) {
            session.update("delete from concept where medewerker = ? and internetaak = ?", List.of(medewerker, taak));
        } else {
            session.update("""
                    insert into concept (medewerker, internetaak, inhoud, gewijzigd) values (?, ?, ?, ?)
                    on conflict (medewerker, internetaak) do update set inhoud = excluded.inhoud, gewijzigd = excluded.gewijzigd""", List.of(medewerker, taak, inhoud, session.now()));
        }
    }
}
