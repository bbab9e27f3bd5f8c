package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.register.Medewerker;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/** Notes who works at the municipality when she signs in for the first time. */
public final class NieuweMedewerker {
    private static final int MOST = 10_000;

    private NieuweMedewerker() {}

    /**
     * Notes her, unless she is known; capitals tell nobody apart.
     *
     * @return was she new?
     */
    public static boolean metNaam(Session session, String identificatie, String naam) throws SQLException {
        session.takeTurns(List.of("medewerker " + identificatie.toLowerCase(Locale.ROOT)));
        Condition same = new Condition(
                Filter.by(Operator.SAME, "identificatie", Medewerker.IDENTIFICATIE.name()), identificatie);
        Query query = new Query(View.only(Medewerker.RESOURCE, List.of()), List.of(same), 1, 1, null);
        if (!new Reading(session).first(query).isEmpty()) {
            return false;
        }
        Document nieuw = Getypt.document(Medewerker.RESOURCE, "medewerker");
        nieuw.set(Medewerker.IDENTIFICATIE.column(), identificatie);
        nieuw.set(Medewerker.NAAM.column(), naam);
        new Writing(session).create(List.of(nieuw), new Violations());
        return true;
    }

    /** By what those sign in who may not any more, in small letters. */
    public static Set<String> uitgeschakeld(Session session) throws SQLException {
        Condition off = new Condition(Filter.is("actief", Medewerker.ACTIEF.name()), false);
        View view = View.only(Medewerker.RESOURCE, List.of(Medewerker.IDENTIFICATIE.name()));
        return new Reading(session)
                .first(new Query(view, List.of(off), 1, MOST, null)).stream()
                        .map(row -> row.text(Medewerker.IDENTIFICATIE).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }
}
