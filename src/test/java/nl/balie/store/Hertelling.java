package nl.balie.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.store.Summary.Group;
import nl.balie.store.Summary.Line;
import nl.balie.store.Summary.Question;
import org.jspecify.annotations.Nullable;

/** The figures of a period as somebody would count them who has never heard of sums: row by row. */
final class Hertelling {
    private static final String ROWS = """
            select k.plaatsgevonden_op, coalesce((select r.naam from referentiewaarde r where r.lijst = 'kanalen'
                    and lower(k.kanaal) in (lower(r.code), lower(r.naam)) order by r.volgnummer limit 1), k.kanaal), d.verantwoordelijke_afdeling, d.gespreksresultaat, d.vraag, d.gespreks_id,
                coalesce(d.actieve_seconden, floor(extract(epoch from d.einddatum - d.startdatum))::bigint),
                (select bool_or(r.indicatie_afgehandeld) from referentiewaarde r where r.lijst = 'gespreksresultaten'
                    and lower(d.gespreksresultaat) in (lower(r.code), lower(r.naam))),
                (select count(*) from internetaak t where t.aanleidinggevend_klantcontact = k.id),
                (select count(*) from internetaak t where t.aanleidinggevend_klantcontact = k.id and t.status = 'te_verwerken'),
                (select count(*) from internetaak t where t.aanleidinggevend_klantcontact = k.id and t.status = 'te_verwerken'
                    and t.uiterlijk_op < ?),
                array(select b.soort || ': ' || b.titel from bron b where b.contactmomentdetails = k.id),
                array(select a.naam from actor a where a.soort_actor = 'medewerker'
                    and a.id in (select actor from actorklantcontact l where l.klantcontact = k.id)),
                to_char(k.plaatsgevonden_op at time zone 'Europe/Amsterdam', 'ID HH24')
            from klantcontact k left join contactmomentdetails d on d.id = k.id
            where k.plaatsgevonden_op >= ? and k.plaatsgevonden_op < ?""";

    private record Contact(
            OffsetDateTime moment,
            Set<@Nullable String> groups,
            @Nullable String gesprek,
            @Nullable Long seconds,
            boolean atOnce,
            long open,
            long late) {}

    private final Session session;

    Hertelling(Session session) {
        this.session = session;
    }

    /** What {@link Summary#of} should give. */
    List<Line> of(Question question) throws SQLException {
        Map<Integer, Map<String, List<Contact>>> counted = new TreeMap<>();
        List<Contact> contacts = session.query(
                ROWS, List.of(question.now(), question.from(), question.until()), row -> contact(row, question));
        for (Contact contact : contacts) {
            int part = (int) question.parts().stream()
                            .filter(begin -> !begin.isAfter(contact.moment))
                            .count()
                    - 1;
            for (@Nullable String group : contact.groups) {
                counted.computeIfAbsent(Math.max(part, 0), none -> new TreeMap<>())
                        // Null comes last, as in the database.
                        .computeIfAbsent(group == null ? "\uffff" : group, none -> new ArrayList<>())
                        .add(contact);
            }
        }
        List<Line> lines = new ArrayList<>();
        counted.forEach((part, groups) -> groups.forEach((group, all) -> {
            if (all.size() >= question.smallest()) {
                lines.add(line(part, group.equals("\uffff") ? null : group, all));
            }
        }));
        return lines;
    }

    private static Contact contact(ResultSet row, Question question) throws SQLException {
        @Nullable Boolean known = row.getObject(8, Boolean.class);
        return new Contact(
                row.getObject(1, OffsetDateTime.class),
                groups(row, question.group()),
                row.getString(6),
                row.getObject(7, Long.class),
                known == null ? row.getLong(9) == 0 : known,
                row.getLong(10),
                row.getLong(11));
    }

    private static Set<@Nullable String> groups(ResultSet row, @Nullable Group group) throws SQLException {
        return switch (group) {
            case null -> Collections.singleton(null);
            case KANAAL -> Collections.singleton(row.getString(2));
            case AFDELING -> Collections.singleton(row.getString(3));
            case GESPREKSRESULTAAT -> Collections.singleton(row.getString(4));
            case VRAAG -> Collections.singleton(row.getString(5));
            case BRON -> several(row.getArray(12));
            case MEDEWERKER -> several(row.getArray(13));
            case UUR -> Collections.singleton(row.getString(14));
        };
    }

    private static Set<@Nullable String> several(Array groups) throws SQLException {
        Set<@Nullable String> several = new HashSet<>(Arrays.asList((String[]) groups.getArray()));
        return several.isEmpty() ? Collections.singleton(null) : several;
    }

    private static Line line(int part, @Nullable String group, List<Contact> all) {
        List<Long> seconds = all.stream()
                .map(Contact::seconds)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long named = all.stream()
                .map(Contact::gesprek)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Line(
                part,
                group,
                all.size(),
                named + all.stream().filter(contact -> contact.gesprek == null).count(),
                all.stream().filter(Contact::atOnce).count(),
                share(seconds, 5),
                share(seconds, 9),
                all.stream().mapToLong(Contact::open).sum(),
                all.stream().mapToLong(Contact::late).sum());
    }

    /** The least that so many tenths do not exceed. */
    private static @Nullable Long share(List<Long> sorted, int tenths) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * tenths + 9) / 10 - 1);
    }
}
