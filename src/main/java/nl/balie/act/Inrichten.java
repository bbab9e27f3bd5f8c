package nl.balie.act;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.platform.Naam;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Mededeling;
import nl.balie.register.Medewerker;
import nl.balie.register.Skill;
import nl.balie.register.Vragenset;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Invalid;
import nl.balie.resource.Kind;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Gebruik;
import nl.balie.store.InGebruik;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Sets up what a functional administrator keeps: what was typed in a form, by the names of the attributes. What another changed meanwhile is not
 * overwritten. An identificatie tells nobody apart by its capitals: that is how people and eenheden are found among the actoren.
 */
public final class Inrichten {
    private static final String IDENTIFICATIE = "identificatie";

    private final Session session;
    private final Resource resource;
    private final Map<String, String> typed;
    private final Violations faults = new Violations();

    private Inrichten(Session session, Resource resource, Map<String, String> typed) {
        this.session = session;
        this.resource = resource;
        this.typed = typed;
    }

    /** A row with all that its form shows; null when there is none. */
    public static @Nullable Row lees(Session session, Resource resource, UUID id) throws SQLException {
        return new Reading(session).one(view(resource), id, List.of());
    }

    static View view(Resource resource) {
        View view = View.bare(resource);
        if (resource.equals(Vragenset.RESOURCE)) {
            return Vragensets.VIEW;
        }
        if (resource.equals(Mededeling.RESOURCE)) {
            return view.with(Mededeling.SKILLS, View.bare(Skill.RESOURCE));
        }
        return resource.equals(Medewerker.RESOURCE)
                ? view.with(Medewerker.IDENTITEITEN, View.bare(Medewerker.IDENTITEITEN.target()))
                        .with(Medewerker.LIDMAATSCHAPPEN, View.bare(Lidmaatschap.RESOURCE))
                : view;
    }

    /** What the fields hold of a row as {@link #lees} gave it. */
    public static Map<String, String> velden(Resource resource, Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Member member : resource.members()) {
            if (member instanceof Attribute attribute) {
                fields.put(member.name(), Ingevuld.veld(row, attribute));
            } else if (member instanceof Reference reference) {
                fields.put(member.name(), Ingevuld.veld(row, reference));
            }
        }
        if (resource.equals(Medewerker.RESOURCE)) {
            fields.putAll(Werkkring.velden(row));
        } else if (resource.equals(Vragenset.RESOURCE)) {
            fields.putAll(Vragenlijst.velden(row));
        } else if (resource.equals(Mededeling.RESOURCE)) {
            fields.putAll(Skills.velden(row));
        }
        return fields;
    }

    /** Which version of a row this is; where a medewerker belongs is part of it. */
    public static String versie(Resource resource, Row row) {
        String versie = Klantgegevens.versie(row);
        return resource.equals(Medewerker.RESOURCE)
                ? versie + "-"
                        + Integer.toHexString(row.list(Medewerker.LIDMAATSCHAPPEN).stream()
                                .map(lid -> lid.id() + lid.text(Lidmaatschap.ROL))
                                .sorted()
                                .toList()
                                .hashCode())
                : versie;
    }

    /** Adds a row; gives its key. */
    public static UUID voegToe(Session session, Resource resource, Map<String, String> typed) throws SQLException {
        return new Inrichten(session, resource, typed).voegToe();
    }

    /**
     * Changes a row that is there.
     *
     * @param versie which version was looked at
     * @return false when another changed it meanwhile: nothing was done
     */
    public static boolean wijzig(Session session, Resource resource, UUID id, String versie, Map<String, String> typed)
            throws SQLException {
        if (new Writing(session).lock(resource, id, List.of()) == null) {
            throw new Invalid("", Message.invalid("Dit bestaat niet meer."));
        }
        Row stored = Objects.requireNonNull(lees(session, resource, id));
        Map<String, String> before = velden(resource, stored);
        boolean isSame = typed.entrySet().stream()
                .filter(field -> Werkkring.telt(typed, field.getKey()))
                .allMatch(field -> before.getOrDefault(field.getKey(), "")
                        .equals(field.getValue().strip()));
        if (isSame && Vragenlijst.aantal(before) <= Vragenlijst.aantal(typed)) {
            return true; // it was sent twice, or two changed the same
        }
        if (!versie(resource, stored).equals(versie)) {
            return false;
        }
        Herkomst.requireEigen(resource, stored);
        new Inrichten(session, resource, typed).wijzig(stored);
        return true;
    }

    /**
     * Deletes a row; what is used stays.
     *
     * @return false when another changed it meanwhile: nothing was done
     */
    public static boolean verwijder(Session session, Resource resource, UUID id, String versie) throws SQLException {
        new Reading(session).lockToDelete(resource, id, List.of());
        Row stored = lees(session, resource, id);
        if (stored != null && !versie(resource, stored).equals(versie)) {
            return false;
        }
        if (stored != null) {
            Herkomst.requireEigen(resource, stored);
        }
        if (InGebruik.is(session, resource, id)) {
            throw new Invalid(Violation.WHOLE, Gebruik.BLIJFT);
        }
        new Deleting(session).delete(resource, stored == null ? List.of() : List.of(id));
        return true;
    }

    private UUID voegToe() throws SQLException {
        Document document = document(null);
        List<Werkkring.Lid> leden = leden();
        UUID id = new Writing(session)
                .create(List.of(document), faults)
                .getFirst()
                .id();
        Werkkring.zet(session, id, List.of(), leden);
        return id;
    }

    private void wijzig(Row stored) throws SQLException {
        Document document = document(stored);
        List<Werkkring.Lid> leden = leden();
        new Writing(session).change(stored, document, true, faults);
        if (resource.equals(Medewerker.RESOURCE)) {
            Werkkring.zet(session, stored.id(), stored.list(Medewerker.LIDMAATSCHAPPEN), leden);
        }
    }

    private List<Werkkring.Lid> leden() {
        return resource.equals(Medewerker.RESOURCE) ? Werkkring.leden(typed, faults) : List.of();
    }

    private Document document(@Nullable Row stored) {
        Document document = new Document(resource, "", null);
        Ingevuld ingevuld = new Ingevuld(faults);
        for (Member member : resource.members()) {
            String text = typed.get(member.name());
            if (member instanceof Attribute attribute && text != null && !isLater(attribute, text, stored)) {
                ingevuld.zet(document, attribute, text);
            } else if (member instanceof Reference reference && text != null) {
                ingevuld.zet(document, reference, text);
            }
        }
        if (resource.equals(Medewerker.RESOURCE)) {
            List<Row> identiteiten = stored == null ? List.of() : stored.list(Medewerker.IDENTITEITEN);
            document.items(Medewerker.IDENTITEITEN, Werkkring.identiteiten(typed, identiteiten, faults));
        } else if (resource.equals(Vragenset.RESOURCE)) {
            Vragenlijst.zet(document, typed, stored, faults);
        } else if (resource.equals(Mededeling.RESOURCE)) {
            document.items(Mededeling.SKILLS, Skills.getypt(typed, faults));
        }
        return document;
    }

    /** Was a day left empty that a new row has of itself? */
    private static boolean isLater(Attribute attribute, String text, @Nullable Row stored) {
        return stored == null && attribute.kind() == Kind.DATE && !attribute.isRequired() && text.isBlank();
    }

    /** Whoever adds what is known by one of these, waits until the others have. */
    public static void beurt(Session session, Resource resource, List<String> identificaties) {
        session.takeTurns(identificaties.stream()
                .map(one -> resource.name() + " " + Naam.vouw(one))
                .toList());
    }

    /** The rows that are known by one of these, whatever the capitals. */
    static List<Row> bekend(Session session, Resource resource, List<String> identificaties) throws SQLException {
        return bekend(session, view(resource), identificaties);
    }

    static List<Row> bekend(Session session, View view, List<String> identificaties) throws SQLException {
        if (identificaties.isEmpty()) {
            return List.of();
        }
        Condition same = new Condition(Filter.by(Operator.SAME, IDENTIFICATIE, IDENTIFICATIE), identificaties);
        return new Reading(session).first(new Query(view, List.of(same), 1, 2 * identificaties.size(), null));
    }
}
