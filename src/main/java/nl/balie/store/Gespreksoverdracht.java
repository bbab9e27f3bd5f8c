package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A gesprek that a colleague goes on with: given by who began it when her day ends, or taken by who divides the work of an eenheid of hers. */
public final class Gespreksoverdracht {
    private static final String COLLEGAS = """
            select wie.medewerker, medewerker.naam from (
                select medewerker from voorkeur union select medewerker from gesprek where gewijzigd > ?) wie
            join medewerker on lower(medewerker.identificatie) = lower(wie.medewerker)
            where medewerker.indicatie_actief and wie.medewerker <> ? order by 2, 1""";

    private static final String VAN_TEAM = """
            select gesprek.id, gesprek.medewerker, zij.naam, gesprek.begonnen from medewerker ik
            join lidmaatschap mijn on mijn.medewerker = ik.id and mijn.rol = 'coordinator'
            join lidmaatschap haar on haar.eenheid = mijn.eenheid and haar.medewerker <> ik.id
            join medewerker zij on zij.id = haar.medewerker
            join gesprek on lower(gesprek.medewerker) = lower(zij.identificatie)
            where lower(ik.identificatie) = lower(?) and ik.indicatie_actief
                and gesprek.klantcontact is null and gesprek.weggegooid_op is null
            group by 1, 2, 3, 4 order by gesprek.begonnen limit 100""";

    private Gespreksoverdracht() {}

    /** A colleague who has gesprekken, by what she signs in with. */
    public record Collega(String medewerker, String naam) {}

    /** An open gesprek of a colleague. */
    public record Elders(UUID id, String medewerker, String naam, OffsetDateTime begonnen) {}

    /** Whom somebody can give a gesprek: who has them herself, since only she finds it then. */
    public static List<Collega> collegas(Session session, String medewerker) throws SQLException {
        return session.query(
                COLLEGAS,
                List.of(session.now().minusYears(1), medewerker),
                row -> new Collega(row.getString(1), row.getString(2)));
    }

    /** What the people of the eenheden of which somebody divides the work have open, the oldest first. */
    public static List<Elders> vanTeam(Session session, String medewerker) throws SQLException {
        return session.query(
                VAN_TEAM,
                List.of(medewerker),
                row -> new Elders(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class)));
    }

    /** Gives it to who signs in with this; its clock stands still until she goes on with it. */
    public static void naar(Gesprekken gesprekken, Gesprekken.Gesprek gesprek, String medewerker, String door) {
        gesprekken.pause(gesprek);
        gesprekken
                .session()
                .update(
                        "update gesprek set medewerker = ?, overgedragen_door = ?, gewijzigd = ? where id = ?",
                        Arrays.asList(medewerker, door, gesprekken.session().now(), gesprek.id()));
    }
}
