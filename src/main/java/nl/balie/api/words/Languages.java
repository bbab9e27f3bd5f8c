package nl.balie.api.words;

import java.sql.SQLException;
import java.util.List;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** Codes of languages in dialects that have no limit of their own: three letters (ISO 639-2), or what the municipality's list holds. */
public final class Languages {
    private static final int LETTERS = 3;

    private Languages() {}

    /** How a code is read, before the list is looked at. */
    public static Attribute reads(String name) {
        return Attribute.text(name).max(Referentiewaarde.CODE.max()).longerElsewhere();
    }

    /** Refuses a longer code that the list does not hold, under the name that it was sent by. */
    public static void require(Session session, Document document, Attribute taal, String name, Violations faults)
            throws SQLException {
        String code = document.text(taal.column());
        if (code.length() <= LETTERS) {
            return;
        }
        List<Condition> listed = List.of(
                new Condition(Filter.is("", Referentiewaarde.LIJST.name()), Referentiewaarde.TALEN),
                new Condition(Filter.is("", Referentiewaarde.CODE.name()), code),
                new Condition(Filter.is("", Referentiewaarde.ACTIEF.name()), true));
        Query query = new Query(View.only(Referentiewaarde.RESOURCE, List.of()), listed, 1, 1, null);
        if (new Reading(session).count(query) == 0) {
            faults.add(document.path(name), Message.tooLong(LETTERS));
        }
    }
}
