package nl.balie.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.register.Codes;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Attribute;
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

/**
 * Understands values by the names that the municipality gave them itself in its lists, with capitals or without. Only what the table
 * of names does not know is looked up.
 */
public final class OwnNames {
    private static final int MOST = 500;

    private final Finding finding;

    private OwnNames(Finding finding) {
        this.finding = finding;
    }

    /** Finds the values of this list with one of these codes or names. */
    @FunctionalInterface
    private interface Finding {
        List<Row> find(String lijst, List<String> texts);
    }

    /** Looks them up in the transaction that writes. */
    public static OwnNames in(Session session) {
        return new OwnNames((lijst, texts) -> {
            try {
                return find(session, lijst, texts);
            } catch (SQLException problem) {
                throw Trouble.of(problem);
            }
        });
    }

    /** Looks them up in a transaction of their own. */
    public static OwnNames in(Database database) {
        return new OwnNames((lijst, texts) -> database.read(session -> find(session, lijst, texts)));
    }

    /** The value as it is checked, from whatever it is called. */
    public JsonNode understood(Code code, JsonNode sent) {
        JsonNode understood = code.understood().apply(sent);
        Codes codes = code.codes();
        return codes == null || !understood.isTextual()
                ? understood
                : TextNode.valueOf(meant(codes, List.of(understood.textValue())).getFirst());
    }

    /** All that is looked for when this is asked: more than one for a name that several codes share. */
    public List<String> meant(Code code, List<String> asked) {
        List<String> understood = asked.stream()
                .map(text -> code.understood().apply(TextNode.valueOf(text)).asText())
                .toList();
        return code.codes() == null ? understood : meant(code.codes(), understood);
    }

    private List<String> meant(Codes codes, List<String> understood) {
        String lijst = codes.lijst();
        List<String> unknown = understood.stream()
                .filter(text -> lijst != null && !codes.has(text) && Values.unsearchable(text) == null)
                .toList();
        if (lijst == null || unknown.isEmpty()) {
            return understood;
        }
        List<Row> listed = finding.find(lijst, unknown);
        return understood.stream()
                .flatMap(text -> codes.has(text) ? Stream.of(text) : named(codes, listed, text))
                .distinct()
                .toList();
    }

    /** The codes that are called so; a code goes before a name, and what is neither stays as it is. */
    private static Stream<String> named(Codes codes, List<Row> listed, String text) {
        return Stream.of(Referentiewaarde.CODE, Referentiewaarde.NAAM)
                .map(attribute -> called(listed, attribute, text))
                .filter(called -> !called.isEmpty())
                .findFirst()
                .map(called -> called.stream().map(row -> codes.stored(row.text(Referentiewaarde.CODE))))
                .orElse(Stream.of(text));
    }

    private static List<Row> called(List<Row> listed, Attribute attribute, String text) {
        return listed.stream()
                .filter(row -> row.text(attribute).equalsIgnoreCase(text))
                .toList();
    }

    private static List<Row> find(Session session, String lijst, List<String> texts) throws SQLException {
        List<Condition> conditions = List.of(
                new Condition(Filter.is("lijst", Referentiewaarde.LIJST.name()), lijst),
                new Condition(Filter.is("actief", Referentiewaarde.ACTIEF.name()), true),
                Condition.either(List.of(
                        List.of(called(Referentiewaarde.CODE.name(), texts)),
                        List.of(called(Referentiewaarde.NAAM.name(), texts)))));
        Reading.Page page =
                new Reading(session).page(new Query(View.bare(Referentiewaarde.RESOURCE), conditions, 1, MOST, null));
        return page == null ? List.of() : page.rows();
    }

    private static Condition called(String attribute, List<String> texts) {
        return new Condition(Filter.by(Operator.SAME, attribute, attribute), texts);
    }
}
