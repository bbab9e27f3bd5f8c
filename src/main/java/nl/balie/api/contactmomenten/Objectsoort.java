package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Shape;
import nl.balie.api.words.Moments;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/**
 * A type of object whose objects are the rows of one resource, for programs that look them up in an Objecten API. Each member of the data
 * is declared once: that tells, finds, sorts and describes it.
 */
final class Objectsoort {
    private final Typering type;
    private final View view;
    private final List<Condition> always = new ArrayList<>();
    private final Map<String, Deel> delen = new LinkedHashMap<>();
    private final Map<String, Vindplaats> places = new LinkedHashMap<>();
    private final Map<String, Ordering> orders = new LinkedHashMap<>();
    private final Soortlezer lezer;
    private boolean isWritten;

    /** A member of the data. */
    private record Deel(ObjectNode schema, Function<Row, JsonNode> told) {}

    /** Where in the register is found what stands at a path of the data. */
    @FunctionalInterface
    interface Vindplaats {
        Condition at(DataFilter asked);
    }

    /**
     * A type with nothing in it yet.
     *
     * @param key see {@link Typering#key}
     * @param view how much of a row its data tell
     */
    Objectsoort(String key, String naam, String meervoud, View view) {
        this.view = view;
        lezer = new Soortlezer(view.resource());
        type = new Typering(
                UUID.fromString(key), null, naam, meervoud, view.resource().meaning(), view.resource(), this::schema);
    }

    /** Only rows of which this is so. */
    Objectsoort where(Attribute attribute, Object value) {
        always.add(new Condition(Filter.is("", attribute.name()), value));
        return this;
    }

    /** A text that the register keeps. */
    Objectsoort text(String naam, Attribute attribute) {
        lezer.text(naam, attribute);
        orders.put(Objecttype.DATA + naam, new Ordering(attribute, false));
        return found(naam, asked -> asked.at(attribute.name()))
                .told(naam, Nodes.typed("string"), row -> TextNode.valueOf(row.text(attribute)));
    }

    /** Lines of a text, that clients expect a list of. */
    Objectsoort regels(String naam, String lid, Attribute attribute) {
        lezer.regels(naam, lid, attribute);
        found(naam, asked -> asked.at(attribute.name()));
        return told(naam, listOf(lid), row -> {
            ArrayNode list = Nodes.list();
            row.text(attribute).lines().forEach(line -> list.add(Nodes.object().put(lid, line)));
            return list;
        });
    }

    /** What is said of every object, and can be said of none otherwise. */
    Objectsoort altijd(String naam, String value) {
        lezer.altijd(naam, value);
        return told(naam, Nodes.typed("string"), row -> TextNode.valueOf(value));
    }

    /** Clients make, change and delete its objects too. */
    Objectsoort written() {
        isWritten = true;
        return this;
    }

    /** A text that the register keeps one of and clients expect a list of, each with a name that we don't have. */
    Objectsoort een(String naam, String lid, Attribute attribute) {
        found(naam, asked -> asked.at(attribute.name()));
        found(naam + "__" + lid, asked -> asked.at(attribute.name()));
        return told(
                naam,
                listOf("naam", lid),
                row -> row.text(attribute).isEmpty()
                        ? Nodes.list()
                        : Nodes.list(Nodes.object().put("naam", "").put(lid, row.text(attribute))));
    }

    /** Any member. */
    Objectsoort told(String naam, ObjectNode schema, Function<Row, JsonNode> told) {
        delen.put(naam, new Deel(schema, told));
        return this;
    }

    /** Where what stands at a path of the data is found. */
    Objectsoort found(String path, Vindplaats place) {
        places.put(path, place);
        return this;
    }

    /** The schema of a list of objects that hold these texts. */
    static ObjectNode listOf(String... members) {
        Shape shape = new Shape();
        Stream.of(members).forEach(member -> shape.must(member, Nodes.typed("string")));
        return Nodes.listOf(shape.schema());
    }

    /** What it is called, and by which url. */
    Typering type() {
        return type;
    }

    Resource resource() {
        return view.resource();
    }

    /** Which rows are objects of it. */
    List<Condition> always() {
        return always;
    }

    /** Can its objects be made, changed and deleted here? Else they are only looked up. */
    boolean isWritten() {
        return isWritten;
    }

    /** Reads what is sent of its objects. */
    Soortlezer lezer() {
        return lezer;
    }

    /** With all that an object tells. */
    Row filled(Session session, Row row) throws SQLException {
        new Reading(session).fill(view, List.of(row));
        return row;
    }

    /** Its objects as a list that can be asked. */
    ResourceKind kind() {
        return new ResourceKind(
                Urls.OBJECTS,
                "object",
                resource(),
                TaakObject.VORM,
                view,
                always,
                new Objectvragen(places).filters(),
                orders,
                Map.of(),
                (row, adressen, expand) -> shown(row, adressen));
    }

    private Gevuld shown(Row row, Urls adressen) {
        ObjectNode data = Nodes.object();
        delen.forEach((naam, deel) -> data.set(naam, deel.told().apply(row)));
        return new Gevuld(
                TaakObject.VORM,
                TaakObject.around(row.id(), type.shown(adressen), data, Moments.madeOn(row.id()), adressen));
    }

    private ObjectNode schema() {
        Shape shape = new Shape();
        delen.forEach((naam, deel) -> shape.must(naam, deel.schema()));
        return shape.schema();
    }
}
