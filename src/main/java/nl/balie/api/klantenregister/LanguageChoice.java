package nl.balie.api.klantenregister;

import java.sql.SQLException;
import java.util.Map;
import nl.balie.api.words.Languages;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Violations;
import nl.balie.store.Session;

/** The languages of this dialect: a code that the list of the municipality holds may be as long as it is there. */
final class LanguageChoice {
    static final Attribute TAAL = Klantcontact.RESOURCE.attribute("taal");
    static final Attribute VOORKEURSTAAL = Partij.RESOURCE.attribute("voorkeurstaal");
    private static final Map<Attribute, String> NAMES = Map.of(TAAL, "taal", VOORKEURSTAAL, "voorkeurstaal.code");

    private LanguageChoice() {}

    /** Refuses a long code that the list does not hold. */
    static void requireKnown(Session session, Document document, Violations faults) throws SQLException {
        for (Map.Entry<Attribute, String> each : NAMES.entrySet()) {
            boolean isOf = document.resource().columns().contains(each.getKey().column());
            if (isOf && document.has(each.getKey().column())) {
                Languages.require(session, document, each.getKey(), each.getValue(), faults);
            }
        }
    }
}
