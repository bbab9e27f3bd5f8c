package nl.balie.api.vng;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import java.util.List;
import nl.balie.api.Code;
import nl.balie.api.Values;
import nl.balie.register.Codes;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Understands values by the names that the municipality gave them itself in its lists, with capitals or without. Only what the table
 * of names does not know is looked up.
 */
final class EigenNamen {
    private final Finding finding;

    private EigenNamen(Finding finding) {
        this.finding = finding;
    }

    /** Finds the value of this list with this code or name. */
    @FunctionalInterface
    private interface Finding {
        @Nullable
        Row find(String lijst, String text);
    }

    /** Looks them up in the transaction that writes. */
    static EigenNamen in(Session session) {
        return new EigenNamen((lijst, text) -> {
            try {
                return find(session, lijst, text);
            } catch (SQLException problem) {
                throw Trouble.of(problem);
            }
        });
    }

    /** Looks them up in a transaction of their own. */
    static EigenNamen in(Database database) {
        return new EigenNamen((lijst, text) -> database.read(session -> find(session, lijst, text)));
    }

    /** The value as it is checked, from whatever it is called. */
    JsonNode understood(Code code, JsonNode sent) {
        JsonNode understood = code.understood().apply(sent);
        Codes codes = code.codes();
        String lijst = codes == null ? null : codes.lijst();
        if (codes == null || lijst == null || !understood.isTextual() || codes.has(understood.textValue())) {
            return understood;
        }
        String text = understood.textValue();
        Row row = Values.unsearchable(text) == null ? finding.find(lijst, text) : null;
        return row == null ? understood : TextNode.valueOf(codes.stored(row.text(Referentiewaarde.CODE)));
    }

    private static @Nullable Row find(Session session, String lijst, String text) throws SQLException {
        List<Condition> conditions = List.of(
                new Condition(Filter.is("lijst", Referentiewaarde.LIJST.name()), lijst),
                new Condition(Filter.is("actief", Referentiewaarde.ACTIEF.name()), true),
                Condition.either(List.of(
                        List.of(called(Referentiewaarde.CODE.name(), text)),
                        List.of(called(Referentiewaarde.NAAM.name(), text)))));
        Reading.Page page =
                new Reading(session).page(new Query(View.bare(Referentiewaarde.RESOURCE), conditions, 1, 1, null));
        return page == null || page.rows().isEmpty() ? null : page.rows().getFirst();
    }

    private static Condition called(String attribute, String text) {
        return new Condition(Filter.by(Operator.SAME, attribute, attribute), text);
    }
}
