package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Supplements the inhoud of a klantcontact (F0796): the text only grows, and what two people add at once is both kept. */
public final class VulKlantcontactAan {
    private static final Attribute INHOUD = Klantcontact.RESOURCE.attribute("inhoud");

    private VulKlantcontactAan() {}

    /**
     * Adds a paragraph.
     *
     * @param text not empty, 1000 characters at most together with what is there
     * @return the contact as it became; null when there is none
     */
    public static @Nullable Row met(Session session, UUID id, String text) throws SQLException {
        Violations faults = new Violations();
        Writing writing = new Writing(session);
        Row stored = writing.lock(Klantcontact.RESOURCE, id, List.of());
        if (stored == null) {
            return null;
        }
        String before = stored.text(INHOUD);
        String after = before.isEmpty() ? text.strip() : before + "\n\n" + text.strip();
        if (text.isBlank()) {
            faults.add("inhoud", Message.BLANK);
        } else if (after.length() > INHOUD.max()) {
            faults.add("inhoud", Message.tooLong(INHOUD.max()));
        }
        Document document = new Document(Klantcontact.RESOURCE, "", null);
        document.set(INHOUD.column(), after);
        return writing.change(stored, document, true, faults);
    }
}
