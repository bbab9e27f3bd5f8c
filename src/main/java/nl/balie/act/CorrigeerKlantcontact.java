package nl.balie.act;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what was registered of a klantcontact, which is final otherwise (F0796): for who has the right {@code correct}. What another
 * changed meanwhile is not overwritten. Fields have the names of the attributes.
 */
public final class CorrigeerKlantcontact {
    /** The attributes that can be corrected, of the contact itself. */
    public static final List<Attribute> VELDEN = attributes("onderwerp", "kanaal", "inhoud", "reactie");
    /** Yes or no. */
    public static final List<Attribute> KEUZES = attributes("indicatieContactGelukt", "vertrouwelijk");
    /** Of its details, when it has any. */
    public static final List<Attribute> DETAILS = List.of(
            Contactmomentdetails.VRAAG,
            Contactmomentdetails.GESPREKSRESULTAAT,
            Contactmomentdetails.VERANTWOORDELIJKE_AFDELING);

    private final Map<String, String> typed;
    private final Violations faults = new Violations();

    private CorrigeerKlantcontact(Map<String, String> typed) {
        this.typed = typed;
    }

    private static List<Attribute> attributes(String... names) {
        return List.of(names).stream().map(Klantcontact.RESOURCE::attribute).toList();
    }

    /** What the fields hold of a stored contact. */
    public static Map<String, String> velden(Row contact, @Nullable Row details) {
        Map<String, String> fields = new LinkedHashMap<>();
        VELDEN.forEach(attribute -> fields.put(attribute.name(), text(contact, attribute)));
        KEUZES.forEach(attribute -> {
            Object value = contact.get(attribute);
            fields.put(attribute.name(), value == null ? "" : Boolean.TRUE.equals(value) ? "ja" : "nee");
        });
        if (details != null) {
            DETAILS.forEach(attribute -> fields.put(attribute.name(), text(details, attribute)));
        }
        return fields;
    }

    /** Line ends as a form sends them. */
    private static String text(Row row, Attribute attribute) {
        return row.text(attribute).replace("\r\n", "\n");
    }

    /** Which version of a contact and its details this is. */
    public static String versie(Row contact, @Nullable Row details) {
        return contact.values[Resource.VERSIE] + "-" + (details == null ? 0 : details.values[Resource.VERSIE]);
    }

    /**
     * Corrects a contact that is there.
     *
     * @param versie which version was looked at
     * @param typed what was typed, by the names of the fields
     * @return false when another changed it meanwhile: nothing was done
     */
    public static boolean met(Session session, UUID id, String versie, Map<String, String> typed) throws SQLException {
        Writing writing = new Writing(session);
        Row contact = writing.lock(Klantcontact.RESOURCE, id, List.of());
        Row details = writing.lock(Contactmomentdetails.RESOURCE, id, List.of());
        if (contact == null || !versie(contact, details).equals(versie)) {
            return false;
        }
        CorrigeerKlantcontact correctie = new CorrigeerKlantcontact(typed);
        Map<String, String> stored = velden(contact, details);
        Document changed = correctie.changed(Klantcontact.RESOURCE, VELDEN, stored);
        for (Attribute attribute : KEUZES) {
            if (correctie.differs(attribute, stored)) {
                String value = typed.getOrDefault(attribute.name(), "").strip();
                boolean isAnswer =
                        value.equals("ja") || value.equals("nee") || (value.isEmpty() && attribute.isNullable());
                if (!isAnswer) {
                    correctie.faults.add(attribute.name(), Message.invalid("Kies ja of nee."));
                }
                changed.set(attribute.column(), value.isEmpty() ? null : value.equals("ja"));
            }
        }
        Document more = correctie.changed(Contactmomentdetails.RESOURCE, DETAILS, stored);
        correctie.faults.throwIfAny();
        writing.change(contact, changed, true, correctie.faults);
        if (details != null) {
            writing.change(details, more, true, correctie.faults);
        }
        return true;
    }

    private boolean differs(Attribute attribute, Map<String, String> stored) {
        String value = typed.get(attribute.name());
        String before = stored.get(attribute.name());
        return value != null && before != null && !value.strip().equals(before.strip());
    }

    /** What became different: what is stored longer than may be written now stays as long as nobody touches it. */
    private Document changed(Resource resource, List<Attribute> attributes, Map<String, String> stored) {
        Document document = new Document(resource, "", null);
        for (Attribute attribute :
                attributes.stream().filter(one -> differs(one, stored)).toList()) {
            String value = typed.getOrDefault(attribute.name(), "").strip();
            if (value.isEmpty() && attribute.isRequired()) {
                faults.add(
                        attribute.name(),
                        Message.invalid("Dit kan niet leeg blijven: %s.".formatted(attribute.name())));
            }
            Delen.limited(attribute, value, attribute.name(), faults);
            document.set(attribute.column(), value.isEmpty() && attribute.isNullable() ? null : value);
        }
        return document;
    }
}
