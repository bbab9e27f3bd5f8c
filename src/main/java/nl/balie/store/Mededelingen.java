package nl.balie.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.register.Mededeling;
import nl.balie.register.Skill;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;

/** Mededelingen as one employee reads them: those that apply today, and of each whether she read it since it was changed. */
public final class Mededelingen {
    /** Does one apply on a day, which is asked twice? */
    static final String GELDT = " and publicatiedatum <= ? and einddatum >= ?";

    private static final Resource RESOURCE = Mededeling.RESOURCE;
    private static final View MET_SKILLS = View.bare(RESOURCE).with(Mededeling.SKILLS, View.bare(Skill.RESOURCE));
    private static final String READ =
            "exists (select from gelezen where medewerker = ? and mededeling = t.id and gelezen.versie = t.versie)";

    private final Session session;
    private final String medewerker;
    private final LocalDate today;

    /** As this medewerker reads them on this day. */
    public Mededelingen(Session session, String medewerker, LocalDate today) {
        this.session = session;
        this.medewerker = medewerker;
        this.today = today;
    }

    /**
     * A page of them.
     *
     * @param gelezen the keys of those that she read
     * @param aantal how many there are in all
     */
    public record Gevonden(List<Row> rijen, Set<UUID> gelezen, long aantal) {}

    /**
     * What she looks for.
     *
     * @param soort empty for all
     * @param tekst words in it; empty for all
     * @param skills of which it is for one at least; none for all
     * @param isNieuw only what is important and she did not read?
     */
    public record Vraag(String soort, String tekst, Collection<UUID> skills, boolean isNieuw) {
        /** What is important and was not read. */
        public static final Vraag NIEUW = new Vraag("", "", List.of(), true);
    }

    /** A page of them, what is important first and then the latest. */
    public Gevonden lees(Vraag vraag, int pagina, int perPagina) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(medewerker, today, today));
        StringBuilder where = new StringBuilder(GELDT);
        if (!vraag.soort().isEmpty()) {
            where.append(" and soort_mededeling = ?");
            parameters.add(vraag.soort());
        }
        if (!vraag.tekst().isEmpty()) {
            where.append(" and zoekwoorden @@ to_tsquery('dutch', ?)");
            parameters.add(Bronnen.vraag(vraag.tekst()));
        }
        if (!vraag.skills().isEmpty()) {
            where.append(" and exists (select from mededelingskill where mededeling = t.id and skill = any(?))");
            parameters.add(List.copyOf(vraag.skills()));
        }
        if (vraag.isNieuw()) {
            where.append(" and belangrijk and not ").append(READ);
            parameters.add(medewerker);
        }
        parameters.addAll(List.of(perPagina, (pagina - 1L) * perPagina));
        Set<UUID> gelezen = new HashSet<>();
        List<Long> aantal = new ArrayList<>(List.of(0L));
        List<Row> rijen = session.query(
                "select " + READ + ", count(*) over (), " + Columns.list("t", RESOURCE.columns())
                        + " from mededeling t where true" + where
                        + " order by belangrijk desc, publicatiedatum desc, volgnummer desc limit ? offset ?",
                parameters,
                result -> {
                    Row row = Columns.row(result, 3, RESOURCE, RESOURCE.columns());
                    if (result.getBoolean(1)) {
                        gelezen.add(row.id());
                    }
                    aantal.set(0, result.getLong(2));
                    return row;
                });
        new Reading(session).fill(MET_SKILLS, rijen);
        return new Gevonden(rijen, gelezen, aantal.getFirst());
    }

    /** Does it apply today? */
    public boolean geldt(Row mededeling) {
        return mededeling.get(Mededeling.PUBLICATIEDATUM) instanceof LocalDate begin
                && !begin.isAfter(today)
                && mededeling.get(Mededeling.EINDDATUM) instanceof LocalDate einde
                && !einde.isBefore(today);
    }

    /** Did she read it as it is now? */
    public boolean isGelezen(UUID mededeling) throws SQLException {
        return session.query(
                        "select " + READ + " from mededeling t where id = ?",
                        List.of(medewerker, mededeling),
                        row -> row.getBoolean(1))
                .contains(true);
    }

    /** She read it as it is now, or is to read it again. */
    public void markeer(UUID mededeling, boolean isGelezen) {
        if (isGelezen) {
            session.update(
                    "insert into gelezen (mededeling, medewerker, versie, moment) select id, ?, versie, ? from mededeling where id = ?"
                            + " on conflict (medewerker, mededeling) do update set versie = excluded.versie, moment = excluded.moment",
                    List.of(medewerker, session.now(), mededeling));
        } else {
            session.update(
                    "delete from gelezen where medewerker = ? and mededeling = ?", List.of(medewerker, mededeling));
        }
    }

    /** Who read it as it is now: the identificaties of medewerkers. */
    public static List<String> lezers(Session session, UUID mededeling) throws SQLException {
        return session.query(
                "select medewerker from gelezen join mededeling t on t.id = gelezen.mededeling and t.versie = gelezen.versie"
                        + " where gelezen.mededeling = ? order by medewerker",
                List.of(mededeling),
                row -> row.getString(1));
    }

    /** The skills that can be chosen. */
    public static List<Row> skills(Session session) throws SQLException {
        return Naamlijst.van(Skill.RESOURCE).lees(session, "", 1, 1000).rijen().stream()
                .filter(row -> row.is(Skill.ACTIEF))
                .toList();
    }
}
