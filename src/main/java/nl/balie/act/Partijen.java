package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.NieuwePartijen.Nummer;
import nl.balie.act.Registratie.Persoon;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The partijen of a registration: who the betrokkenen were. A known partij is never touched by what the betrokkene told. Unknown data
 * become a partij only when the customer agrees to that (hergebruik, F2173 and F7554); without that, a number that nobody has becomes a
 * partij of which only the number is known.
 */
final class Partijen {
    private static final Group IDENTIFICATOR = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");
    private static final Column OBJECTTYPE =
            IDENTIFICATOR.attribute("codeObjecttype").column();
    private static final Column IDENTIFIED =
            PartijIdentificator.RESOURCE.reference("identificeerdePartij").column();

    private static final String SERIALIZATION_FAILURE = "40001";

    private final Session session;
    private final NieuwePartijen nieuwe;
    private final Map<String, Nummer> nummers = new HashMap<>();

    Partijen(Session session, NieuwePartijen nieuwe) {
        this.session = session;
        this.nieuwe = nieuwe;
    }

    /**
     * Who a betrokkene was.
     *
     * @param partij the partij that it was; null when it was nobody in particular
     * @param gemaakt the partij that was made of what it told, if any: the addresses that it told are of that one too
     */
    record Gevonden(@Nullable UUID partij, @Nullable UUID gemaakt) {}

    /** What others who look up or make the same partijen must wait for. */
    static Stream<String> keys(Registratie registratie) {
        return registratie.betrokkenen().stream()
                .map(Persoon::identificator)
                .flatMap(Stream::ofNullable)
                .map(Partijen::key);
    }

    /** What others who look up or make the partij of this number must wait for. */
    static String key(Document identificator) {
        StringBuilder key = new StringBuilder("partij");
        IDENTIFICATOR.attributes().forEach(part -> key.append('\n').append(identificator.get(part.column())));
        return key.toString();
    }

    /** Who this betrokkene was; a partij that is made is added to what is to be stored. */
    Gevonden find(Persoon persoon) throws SQLException {
        if (persoon.partij() != null) {
            return new Gevonden(persoon.partij(), null);
        }
        Nummer nummer = persoon.identificator() == null ? null : nummer(persoon.identificator());
        if (nummer != null && nummer.partij() != null) {
            return new Gevonden(nummer.partij(), null);
        }
        if (Boolean.TRUE.equals(persoon.hergebruik())) {
            return nieuwe.make(persoon.betrokkene(), nummer);
        }
        return new Gevonden(nummer == null ? null : nieuwe.bare(nummer), null);
    }

    private Nummer nummer(Document identificator) throws SQLException {
        String key = key(identificator);
        Nummer known = nummers.get(key);
        if (known != null) {
            return known;
        }
        Row stored = stored(identificator);
        boolean isOfPerson = "natuurlijk_persoon".equals(identificator.get(OBJECTTYPE));
        UUID partij = stored == null ? null : (UUID) stored.get(IDENTIFIED);
        Nummer nummer = new Nummer(key, isOfPerson, identificator, stored, partij);
        nummers.put(key, nummer);
        return nummer;
    }

    /** A number that nobody had when it was looked up, and somebody has now: then all of it is done again, and finds that partij. */
    void requireStillUnknown() throws SQLException {
        for (Nummer nummer : nummers.values()) {
            if (nummer.stored() == null && stored(nummer.document()) != null) {
                throw new SQLException("a partij was made meanwhile", SERIALIZATION_FAILURE);
            }
        }
    }

    /** How this number is stored; null when it is not. */
    @Nullable
    Row stored(Document identificator) throws SQLException {
        List<Condition> conditions = new ArrayList<>();
        for (Attribute part : IDENTIFICATOR.attributes()) {
            conditions.add(new Condition(
                    Filter.is(part.name(), IDENTIFICATOR.name() + "." + part.name()),
                    identificator.get(part.column())));
        }
        View view = View.whole(PartijIdentificator.RESOURCE, List.of());
        Reading.@Nullable Page page = new Reading(session).page(new Query(view, conditions, 1, 1, null));
        if (page == null || page.rows().isEmpty()) {
            return null;
        }
        Row found = page.rows().getFirst();
        return found.get(IDENTIFIED) == null
                ? new Writing(session).lock(PartijIdentificator.RESOURCE, found.id(), List.of())
                : found;
    }
}
