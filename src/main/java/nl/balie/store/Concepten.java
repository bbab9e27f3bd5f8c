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

    /** Keeps what she typed at this one, in place of what she typed before. */
    public void bewaar(UUID taak, Map<String, String> inhoud) {
        if (inhoud.isEmpty()) {
            session.update("delete from concept where medewerker = ? and internetaak = ?", List.of(medewerker, taak));
        } else {
            session.update("""
                    insert into concept (medewerker, internetaak, inhoud, gewijzigd) values (?, ?, ?, ?)
                    on conflict (medewerker, internetaak) do update set inhoud = excluded.inhoud, gewijzigd = excluded.gewijzigd""", List.of(medewerker, taak, inhoud, session.now()));
        }
    }

    /** Forgets what was typed in a form: it was sent. */
    public void wis(UUID taak, String formulier) throws SQLException {
        Map<String, String> left = new LinkedHashMap<>(van(taak));
        if (left.keySet().removeIf(veld -> veld.startsWith(formulier))) {
            bewaar(taak, left);
        }
    }
}
