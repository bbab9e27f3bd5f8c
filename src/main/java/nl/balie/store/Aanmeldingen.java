package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What people could do when they last came in: who sees no contacten is asked nothing, and who divides work hears what is of nobody. */
public final class Aanmeldingen {
    private static final String NOTEER = """
            insert into aanmelding (medewerker, ziet_contacten, verdeelt) values (lower(?), ?, ?)
            on conflict (medewerker) do update set ziet_contacten = excluded.ziet_contacten, verdeelt = excluded.verdeelt""";

    private static final String ZIET_NIETS = """
            select zij.id from medewerker zij join aanmelding on aanmelding.medewerker = lower(zij.identificatie)
            where zij.id = ? and not ziet_contacten""";

    private Aanmeldingen() {}

    /**
     * Notes what somebody may do who comes in.
     *
     * @param identificatie by which she signs in
     * @param verdeelt does her role let her divide work?
     */
    public static void noteer(Session session, String identificatie, boolean zietContacten, boolean verdeelt) {
        session.update(NOTEER, List.of(identificatie, zietContacten, verdeelt));
    }

    /** Is it known of this medewerker that she may see no contacten? */
    public static boolean zietNiets(Session session, UUID medewerker) throws SQLException {
        return !session.query(ZIET_NIETS, List.of(medewerker), row -> true).isEmpty();
    }
}
