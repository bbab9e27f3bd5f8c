package nl.balie.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Eenheid;
import nl.balie.register.Identiteit;
import nl.balie.register.Medewerker;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/**
 * Who becomes known by something else, stays the actoren that she was, so that what was assigned to those stays hers: a medewerker keeps what
 * she was known by as an identiteit, and an eenheid that was asked something keeps its identificatie. In whatever dialect.
 */
@ApplicationScoped
public class Herkenning implements Consequence {
    private static final String GEVRAAGD = """
            select actor.id from unnest(?::text[]) was (identificatie)
            join actor on lower(actor.actoridentificator_object_id) = lower(was.identificatie)
            where actor.soort_actor = 'organisatorische_eenheid' limit 1""";

    private static final String KWIJT = """
            select distinct on (was.id, lower(actor.actoridentificator_object_id), register, soort)
                was.id, actor.actoridentificator_object_id, register, soort
            from unnest(?::uuid[], ?::text[], ?::text[]) was (id, identificatie, emailadres)
                join actor on lower(actor.actoridentificator_object_id) in (lower(was.identificatie), lower(was.emailadres))
                cross join lateral (select actor.actoridentificator_code_register as register,
                    actor.actoridentificator_code_soort_object_id as soort, lower(actor.actoridentificator_object_id) as wie) als
            where actor.soort_actor = 'medewerker' and wie <> ''
                and ((wie = lower(was.identificatie) and register = 'balie' and soort = 'id')
                    or (wie = lower(was.emailadres) and soort = 'email'))
                and not exists (select from actor_medewerker nu where nu.actor = actor.id and nu.medewerker = was.id)
                and not exists (select from identiteit where lower(object_id) = wie and code_register = register
                    and code_soort_object_id = soort)""";

    @Override
    public void of(Session session) throws SQLException {
        List<String> eenheden = was(session, Eenheid.RESOURCE, Eenheid.IDENTIFICATIE).stream()
                .map(row -> row.text(Eenheid.IDENTIFICATIE))
                .toList();
        if (!eenheden.isEmpty()
                && !session.query(GEVRAAGD, List.of(eenheden), row -> true).isEmpty()) {
            throw new Invalid(Eenheid.IDENTIFICATIE.name(), Message.invalid("""
                    Dit kan niet meer worden gewijzigd: er is al iets gevraagd aan deze eenheid, en zo kennen andere programma's haar. \
                    Maak een nieuwe eenheid en draag het werk daaraan over."""));
        }
        List<Row> medewerkers = was(session, Medewerker.RESOURCE, Medewerker.IDENTIFICATIE, Medewerker.EMAILADRES);
        if (!medewerkers.isEmpty()) {
            List<Document> identiteiten = session.query(
                    KWIJT,
                    List.of(
                            medewerkers.stream().map(Row::id).toList(),
                            medewerkers.stream()
                                    .map(row -> row.text(Medewerker.IDENTIFICATIE))
                                    .toList(),
                            medewerkers.stream()
                                    .map(row -> row.text(Medewerker.EMAILADRES))
                                    .toList()),
                    row -> identiteit(
                            row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)));
            new Writing(session).create(identiteiten, new Violations());
        }
    }

    /** As they were, of which one of these became something else; capitals tell nobody apart. */
    private static List<Row> was(Session session, Resource resource, Attribute... known) {
        List<Row> all = new ArrayList<>();
        for (Mutation mutation : session.mutations()) {
            Row before = mutation.before();
            Row after = mutation.after();
            if (mutation.resource().equals(resource)
                    && before != null
                    && after != null
                    && Stream.of(known).anyMatch(each -> !before.text(each).equalsIgnoreCase(after.text(each)))) {
                all.add(before);
            }
        }
        return all;
    }

    private static Document identiteit(UUID medewerker, String objectId, String register, String soort) {
        Document identiteit = new Document(Identiteit.RESOURCE, "", null);
        identiteit.set(Identiteit.OBJECT_ID.column(), objectId);
        identiteit.set(Identiteit.REGISTER.column(), register);
        identiteit.set(Identiteit.SOORT.column(), soort);
        identiteit.set(Identiteit.MEDEWERKER.column(), medewerker);
        return identiteit;
    }
}
