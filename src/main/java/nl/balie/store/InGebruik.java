package nl.balie.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.Eenheid;
import nl.balie.register.Medewerker;
import nl.balie.register.Skill;
import nl.balie.resource.Resource;

/** Whether anything was ever done with, by or for a row that an administrator keeps: then it is switched off, and what was done goes on to tell of it. */
public final class InGebruik {
    /** Of each: is there anything? Every parameter is its key. */
    private static final Map<Resource, String> VRAGEN = Map.of(
            Skill.RESOURCE, "select exists (select from mededelingskill where skill = ?)",
            Eenheid.RESOURCE, """
                    select exists (select from lidmaatschap where eenheid = ?)
                        or exists (select from vragenseteenheid where eenheid = ?)
                        or exists (
                            select from toewijzing join actor_eenheid using (actor) where actor_eenheid.eenheid = ?)""",
            Medewerker.RESOURCE, """
                    select exists (select from audit where eindgebruiker = (select identificatie from medewerker where id = ?))
                        or exists (select from lidmaatschap where medewerker = ?)
                        or exists (select from aanmelding where medewerker = (select lower(identificatie) from medewerker where id = ?))
                        or exists (
                            select from toewijzing join actor_medewerker using (actor) where actor_medewerker.medewerker = ?)
                        or exists (
                            select from actorklantcontact join actor_medewerker using (actor) where actor_medewerker.medewerker = ?)""");

    private InGebruik() {}

    /** Is this known of rows of this resource? */
    public static boolean isBekend(Resource resource) {
        return VRAGEN.containsKey(resource);
    }

    /** Was anything done with this row? Of a resource of which it is not known: no. */
    public static boolean is(Session session, Resource resource, UUID id) throws SQLException {
        if (!isBekend(resource)) {
            return false;
        }
        String vraag = Objects.requireNonNull(VRAGEN.get(resource));
        int keys = (int) vraag.chars().filter(each -> each == '?').count();
        return session.query(vraag, Collections.nCopies(keys, id), row -> row.getBoolean(1))
                .getFirst();
    }
}
