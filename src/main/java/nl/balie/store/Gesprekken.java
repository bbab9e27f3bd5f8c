package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gesprekken that are not registered yet: what was typed, as it was typed. Nobody finds one but who it is of. Of one medewerker one
 * gesprek is active at most: who begins or resumes one, pauses the other.
 */
public final class Gesprekken {
    private static final String COLUMNS =
            "id, begonnen, gewijzigd, actief_sinds, actieve_seconden, versie, inhoud, weggegooid_op, klantcontact, overgedragen_door, bronnen";

    /** The last five. */
    private static final String PREFER = """
            insert into voorkeur (medewerker, kanaal, afdelingen) values (?, ?, ?)
            on conflict (medewerker) do update set kanaal = excluded.kanaal, afdelingen = (excluded.afdelingen || array(
                select afdeling from unnest(voorkeur.afdelingen) with ordinality as eerder (afdeling, plaats)
                where afdeling <> all (excluded.afdelingen) order by plaats))[1:5]""";

    private final Session session;
    private final String medewerker;

    /** Those of this medewerker, within this transaction. */
    public Gesprekken(Session session, String medewerker) {
        this.session = session;
        this.medewerker = medewerker;
    }

    /**
     * A gesprek.
     *
     * @param actief how long it was active in all
     * @param isActief is it active now?
     * @param versie grows with every change of what was typed
     * @param inhoud what was typed, by the names of the fields
     * @param klantcontact the first contact that it became; null when it is not registered
     * @param overgedragenDoor who handed it over; empty when nobody did, or when she has gone on with it since
     * @param bronnen what was looked up for it, the last one last
     */
    public record Gesprek(
            UUID id,
            OffsetDateTime begonnen,
            OffsetDateTime gewijzigd,
            Duration actief,
            boolean isActief,
            int versie,
            Map<String, String> inhoud,
            boolean isWeggegooid,
            @Nullable UUID klantcontact,
            String overgedragenDoor,
            List<Geraadpleegd> bronnen) {
        /** Can it still be changed? */
        public boolean isOpen() {
            return !isWeggegooid && klantcontact == null;
        }
    }

    /** The transaction. */
    public Session session() {
        return session;
    }

    /** Begins one. */
    public UUID begin(Map<String, String> inhoud) {
        pauseAll();
        UUID id = Writing.newKey();
        session.update(
                "insert into gesprek (id, medewerker, begonnen, gewijzigd, actief_sinds, actieve_seconden, versie, inhoud)"
                        + " values (?, ?, ?, ?, ?, 0, 1, ?)",
                List.of(id, medewerker, session.now(), session.now(), session.now(), inhoud));
        return id;
    }

    /** The one with this key; null when there is none of hers. */
    public @Nullable Gesprek find(UUID id) throws SQLException {
        return one(id, "");
    }

    /** The active one; null when there is none. */
    public @Nullable Gesprek actief() throws SQLException {
        return session
                .query(
                        "select " + COLUMNS + " from gesprek where medewerker = ? and actief_sinds is not null limit 1",
                        List.of(medewerker),
                        this::read)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The same, locked until the transaction ends. */
    public @Nullable Gesprek lock(UUID id) throws SQLException {
        return one(id, " for update");
    }

    private @Nullable Gesprek one(UUID id, String lock) throws SQLException {
        List<Gesprek> found = session.query(
                "select " + COLUMNS + " from gesprek where id = ? and medewerker = ?" + lock,
                List.of(id, medewerker),
                this::read);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** All of hers that are open, and the last hundred of the others; those that changed last first. */
    public List<Gesprek> all() throws SQLException {
        return session.query("""
                with klaar as (
                    select id from gesprek where medewerker = ? and (klantcontact is not null or weggegooid_op is not null)
                    order by gewijzigd desc limit 100)
                select %s from gesprek where medewerker = ?
                    and (id in (select id from klaar) or (klantcontact is null and weggegooid_op is null))
                order by gewijzigd desc""".formatted(COLUMNS), List.of(medewerker, medewerker), this::read);
    }

    /** Keeps what was typed; answers the new version. */
    public int keep(Gesprek gesprek, Map<String, String> inhoud) {
        session.update(
                "update gesprek set inhoud = ?, versie = versie + 1, gewijzigd = ? where id = ?",
                Arrays.asList(inhoud, session.now(), gesprek.id()));
        return gesprek.versie() + 1;
    }

    /**
     * Keeps what was looked up, and what it filled in. Only the latter is a change by another window: who has the gesprek open goes on typing in it as long
     * as nothing was filled in.
     */
    public void raadpleeg(Gesprek gesprek, List<Geraadpleegd> bronnen, Map<String, String> inhoud) {
        session.update("update gesprek set bronnen = ?::json where id = ?", List.of(Json.text(bronnen), gesprek.id()));
        if (!inhoud.equals(gesprek.inhoud())) {
            keep(gesprek, inhoud);
        }
    }

    /** Goes on with this one. */
    public void resume(Gesprek gesprek) {
        pauseAll();
        session.update(
                "update gesprek set actief_sinds = ?, gewijzigd = ?, weggegooid_op = null, overgedragen_door = null where id = ?",
                List.of(session.now(), session.now(), gesprek.id()));
    }

    /** Stops its clock, when it is active. */
    public void pause(Gesprek gesprek) {
        if (gesprek.isActief()) {
            pauseAll();
        }
    }

    /** Stops the clock of whichever is active. */
    private void pauseAll() {
        session.update(
                "update gesprek set actieve_seconden = actieve_seconden + greatest(0, extract(epoch from ? - actief_sinds)::bigint), actief_sinds = null"
                        + " where medewerker = ? and actief_sinds is not null",
                List.of(session.now(), medewerker));
    }

    /** Throws it away; for a day it can be fetched back with {@link #resume}. */
    public void discard(Gesprek gesprek) {
        pause(gesprek);
        session.update(
                "update gesprek set weggegooid_op = ?, gewijzigd = ? where id = ?",
                List.of(session.now(), session.now(), gesprek.id()));
    }

    /** What it became: asking again for the same leads there. For a day what was typed is kept, so that it can be taken back. */
    public void became(Gesprek gesprek, UUID klantcontact) {
        session.update(
                "update gesprek set klantcontact = ?, actief_sinds = null, gewijzigd = ? where id = ?",
                List.of(klantcontact, session.now(), gesprek.id()));
    }

    /** What it became was taken back: it goes on with what was typed. */
    public void reopen(Gesprek gesprek, Map<String, String> inhoud) {
        pauseAll();
        session.update(
                "update gesprek set klantcontact = null, inhoud = ?, versie = versie + 1, actief_sinds = ?, gewijzigd = ? where id = ?",
                List.of(inhoud, session.now(), session.now(), gesprek.id()));
    }

    /**
     * What a medewerker chose last.
     *
     * @param kanaal empty when she chose none yet
     * @param afdelingen the last first
     */
    public record Voorkeur(String kanaal, List<String> afdelingen) {}

    /** What she chose last. */
    public Voorkeur voorkeur() throws SQLException {
        return session
                .query(
                        "select kanaal, afdelingen from voorkeur where medewerker = ?",
                        List.of(medewerker),
                        row -> new Voorkeur(row.getString(1), List.of((String[])
                                row.getArray(2).getArray())))
                .stream()
                .findFirst()
                .orElse(new Voorkeur("", List.of()));
    }

    /** Remembers what she chose. */
    public void prefer(Voorkeur voorkeur) {
        session.update(PREFER, List.of(medewerker, voorkeur.kanaal(), voorkeur.afdelingen()));
    }

    private Gesprek read(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject(4, OffsetDateTime.class);
        Duration before = Duration.ofSeconds(row.getLong(5));
        return new Gesprek(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class),
                row.getObject(3, OffsetDateTime.class),
                since == null || since.isAfter(session.now())
                        ? before
                        : before.plus(Duration.between(since, session.now())),
                since != null,
                row.getInt(6),
                Json.map(row.getString(7)),
                row.getObject(8) != null,
                row.getObject(9, UUID.class),
                Objects.requireNonNullElse(row.getString(10), ""),
                Json.list(row.getString(11), Geraadpleegd.class));
    }
}
