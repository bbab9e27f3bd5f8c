package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows that an administrator keeps were called at some moment, for who reads what was done to them. */
public final class Rijnamen {
    /**
     * What the trail tells that each of these rows was called then, as far as an administrator keeps it: of klanten nothing is told that was not
     * asked. What was there before the trail is called as it is now.
     */
    private static final String NAMES = """
            with gevraagd as materialized (
                select * from unnest (?::uuid[], ?::timestamptz[]) with ordinality as g (rij, toen, plaats)),
            verteld as materialized (
                select distinct on (plaats) plaats, naam from gevraagd cross join lateral (
                    select id, coalesce(nu ->> 'naam', nu ->> 'titel', nu ->> 'groep', nu ->> 'vraag') as naam
                    from (select id, coalesce(nieuw, oud) as nu from audit
                        where audit.rij = gevraagd.rij and moment <= toen and soort = any (?)) a) b
                where naam <> '' order by plaats, id desc),
            rest as materialized (select * from gevraagd where plaats not in (select plaats from verteld))
            select plaats, naam from verteld
            union all select plaats, naam from rest join eenheid on id = rij
            union all select plaats, naam from rest join medewerker on id = rij
            union all select plaats, naam from rest join actor on id = rij
            union all select plaats, naam from rest join applicatie on uuid = rij""";

    private static final List<String> NAMED = List.of(
            "actor",
            "applicatie",
            "bestemming",
            "eenheid",
            "kennisartikel",
            "link",
            "mededeling",
            "medewerker",
            "referentiewaarde",
            "rolkoppeling",
            "skill",
            "vac",
            "vragenset",
            "webpagina");

    /** The last that the trail told of this value by then. */
    private static final String LAST =
            "(array_agg(nu ->> '%1$s' order by id desc) filter (where nu ->> '%1$s' is not null))[1]";

    /** What each of these that has no name of its own was known by: a medewerker and her eenheid, or a vragenset and what it asks. */
    private static final String HALVES = """
            select plaats, coalesce(van::uuid, lid.medewerker, vraag.vragenset), coalesce(half.eenheid::uuid, lid.eenheid), coalesce(half.tekst, vraag.tekst)
            from unnest (?::uuid[], ?::timestamptz[]) with ordinality as g (rij, toen, plaats)
            cross join lateral (
                select coalesce(%s, %s) as van, %s as eenheid, %s as tekst
                from (select id, coalesce(nieuw, oud) as nu from audit
                    where audit.rij = g.rij and moment <= toen and soort in ('lidmaatschap', 'vraag')) a) half
            left join lidmaatschap lid on lid.id = g.rij left join vraag on vraag.id = g.rij
            where coalesce(van::uuid, lid.id, vraag.id) is not null""".formatted(
                    LAST.formatted("medewerker"),
                    LAST.formatted("vragenset"),
                    LAST.formatted("eenheid"),
                    LAST.formatted("tekst"));

    /** A key of a row, somewhere in a text. */
    public static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Session session;

    /** Reads within this transaction. */
    public Rijnamen(Session session) {
        this.session = session;
    }

    /** A row as it was at some moment. */
    public record Toen(UUID rij, OffsetDateTime moment) {}

    /** A row that has no name of its own: the row that it belongs to, and the eenheid or the text that tells it from others. */
    private record Half(
            Toen van, @Nullable Toen eenheid, @Nullable String tekst) {
        private String naam(Map<Toen, String> namen) {
            String naam = genoemd(van, namen);
            return eenheid == null ? naam + ": " + tekst : naam + " bij " + genoemd(eenheid, namen);
        }

        private static String genoemd(Toen rij, Map<Toen, String> namen) {
            return namen.getOrDefault(rij, rij.rij().toString());
        }
    }

    /** What these were called; nothing of what has no name, or is a klant. */
    public Map<Toen, String> van(Collection<Toen> gevraagd) throws SQLException {
        Map<Toen, String> namen = eigen(gevraagd);
        Map<Toen, Half> halves = halves(
                gevraagd.stream().filter(each -> !namen.containsKey(each)).toList());
        Map<Toen, String> delen = eigen(halves.values().stream()
                .flatMap(half -> Stream.concat(Stream.of(half.van()), Stream.ofNullable(half.eenheid())))
                .collect(Collectors.toSet()));
        halves.forEach((rij, half) -> namen.put(rij, half.naam(delen)));
        return namen;
    }

    /** What the rows were called at this moment of which keys stand in these texts, by those keys. */
    public Map<String, String> inTekst(Stream<String> teksten, OffsetDateTime moment) throws SQLException {
        Map<String, String> namen = new HashMap<>();
        van(teksten.flatMap(tekst -> KEY.matcher(tekst).results())
                        .map(found -> new Toen(UUID.fromString(found.group()), moment))
                        .collect(Collectors.toSet()))
                .forEach((rij, naam) -> namen.put(rij.rij().toString(), naam));
        return namen;
    }

    private Map<Toen, String> eigen(Collection<Toen> gevraagd) throws SQLException {
        Map<Toen, String> namen = new HashMap<>();
        if (!gevraagd.isEmpty()) {
            List<Toen> each = List.copyOf(gevraagd);
            session.query(
                    NAMES,
                    List.of(rijen(each), momenten(each), NAMED),
                    row -> namen.put(each.get(row.getInt(1) - 1), row.getString(2)));
        }
        return namen;
    }

    private Map<Toen, Half> halves(List<Toen> gevraagd) throws SQLException {
        Map<Toen, Half> halves = new HashMap<>();
        if (!gevraagd.isEmpty()) {
            session.query(HALVES, List.of(rijen(gevraagd), momenten(gevraagd)), row -> {
                Toen rij = gevraagd.get(row.getInt(1) - 1);
                UUID eenheid = row.getObject(3, UUID.class);
                Half half = new Half(
                        new Toen(row.getObject(2, UUID.class), rij.moment()),
                        eenheid == null ? null : new Toen(eenheid, rij.moment()),
                        row.getString(4));
                return halves.put(rij, half);
            });
        }
        return halves;
    }

    private static List<UUID> rijen(List<Toen> gevraagd) {
        return gevraagd.stream().map(Toen::rij).toList();
    }

    private static List<OffsetDateTime> momenten(List<Toen> gevraagd) {
        return gevraagd.stream().map(Toen::moment).toList();
    }
}
