package nl.balie.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Is the customer helped with a contact? As the list of gespreksresultaten says of what the contact ended with, by name or code. */
public final class Afhandeling {
    private static final String SQL = """
            select k.id, bool_or(r.indicatie_afgehandeld)
            from klantcontact k left join contactmomentdetails d on d.klantcontact = k.id
            join referentiewaarde r on r.lijst = 'gespreksresultaten' and r.indicatie_afgehandeld is not null
                and lower(coalesce(nullif(d.gespreksresultaat, ''), k.klantenregister ->> 'resultaat')) in (lower(r.code), lower(r.naam))
            where k.id = any(?) group by 1""";

    private Afhandeling() {}

    /** Of these contacts, those of which the list says it. */
    public static Map<UUID, Boolean> of(Session session, Collection<UUID> contacts) throws SQLException {
        Map<UUID, Boolean> known = new HashMap<>();
        if (!contacts.isEmpty()) {
            session.query(SQL, List.of(contacts), row -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                    .forEach(each -> known.put(each.getKey(), each.getValue()));
        }
        return known;
    }
}
