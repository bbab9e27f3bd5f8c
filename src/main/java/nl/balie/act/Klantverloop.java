package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balie.register.Betrokkene;
import nl.balie.register.Codes;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Tijdlijn;
import nl.balie.store.Tijdlijn.Bladzijde;
import nl.balie.store.Tijdlijn.Deel;
import nl.balie.store.Tijdlijn.Punt;
import nl.balie.store.Tijdlijn.Wiens;
import org.jspecify.annotations.Nullable;

/**
 * A page of all that happened with a klant.
 *
 * @param punten what happened, the newest first
 * @param contacten the contacten that they are, came from or were about, by key: with who took part on both sides, and who has to do what
 * @param aantal how much there is in all
 */
public record Klantverloop(List<Punt> punten, Map<UUID, Row> contacten, long aantal) {
    private static final Group NUMMER = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");
    private static final Attribute SOORT = NUMMER.attribute("codeSoortObjectId");
    private static final Attribute OBJECT_ID = NUMMER.attribute("objectId");
    private static final Filter IS_ONE_OF = Filter.by(Operator.ONE_OF, "uuid", "uuid");

    private static final View CONTACT = Deelname.contact()
            .with(
                    (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen"),
                    View.bare(Betrokkene.RESOURCE)
                            .with(Betrokkene.RESOURCE.reference("wasPartij"), View.bare(Partij.RESOURCE)));

    /**
     * Reads one; null when there is no such page.
     *
     * @param partij the klant with her identificatoren
     * @param nummer which page, counted from 1
     */
    public static @Nullable Klantverloop van(Session session, Row partij, Deel deel, int nummer, int size)
            throws SQLException {
        Bladzijde bladzijde = new Tijdlijn(session).van(wiens(partij), deel, nummer, size);
        if (bladzijde.punten().isEmpty() && nummer > 1) {
            return null;
        }
        List<UUID> keys = bladzijde.punten().stream()
                .map(Punt::contact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Condition> conditions = List.of(new Condition(IS_ONE_OF, keys.isEmpty() ? null : keys));
        Map<UUID, Row> contacten = new Reading(session)
                .first(new Query(CONTACT, conditions, 1, size, null)).stream()
                        .collect(Collectors.toMap(Row::id, Function.identity()));
        return new Klantverloop(bladzijde.punten(), contacten, bladzijde.aantal());
    }

    /** By which numbers what is hers is found. */
    static Wiens wiens(Row partij) {
        List<Row> identificatoren = partij.list(VoorkeurskanaalVan.IDENTIFICATOREN);
        return new Wiens(
                partij.id(),
                bsns(partij),
                identificatoren.stream().map(each -> each.text(OBJECT_ID)).toList(),
                identificatoren.stream()
                        .flatMap(each -> Codes.SOORT_NUMMER.names(each.text(SOORT)).stream()
                                .map(soort -> soort + " " + each.text(OBJECT_ID)))
                        .toList());
    }

    /** The BSNs under which she is known. */
    public static List<String> bsns(Row partij) {
        return partij.list(VoorkeurskanaalVan.IDENTIFICATOREN).stream()
                .filter(each -> each.text(SOORT).equals("bsn"))
                .map(each -> each.text(OBJECT_ID))
                .toList();
    }
}
