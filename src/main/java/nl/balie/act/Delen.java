package nl.balie.act;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Actor;
import nl.balie.register.Eenheid;
import nl.balie.register.InterneTaak;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/** Parts of what the workplace registers, in the words that the register has for them. Faults are told by the names of the fields. */
public final class Delen {
    private static final Group ACTOR = (Group) Actor.RESOURCE.member("actoridentificator");
    private static final Group OBJECT = (Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator");
    private static final Map<String, String> MEDEWERKER =
            Map.of("codeObjecttype", "mdw", "codeRegister", "balie", "codeSoortObjectId", "id");

    private Delen() {}

    /** Who does something, as an actor. */
    static Wie medewerker(String id, String naam) {
        Document actor = Getypt.document(Actor.RESOURCE, "medewerker");
        actor.set(Getypt.column(actor, "naam"), naam);
        actor.set(Getypt.column(actor, "soortActor"), "medewerker");
        set(actor, ACTOR, id, MEDEWERKER);
        return new Wie("medewerker", null, actor);
    }

    /** An eenheid as an actor, by the codes that KISS and ITA give one. */
    static Wie eenheid(Row eenheid) {
        Document actor = Getypt.document(Actor.RESOURCE, "voor");
        actor.set(Getypt.column(actor, "naam"), eenheid.text(Eenheid.NAAM));
        actor.set(Getypt.column(actor, "soortActor"), "organisatorische_eenheid");
        boolean isGroep = eenheid.text(Eenheid.SOORT).equals(Eenheid.GROEP);
        set(
                actor,
                ACTOR,
                eenheid.text(Eenheid.IDENTIFICATIE),
                Map.of(
                        "codeObjecttype", isGroep ? "grp" : "afd",
                        "codeRegister", "obj",
                        "codeSoortObjectId", "idf"));
        return new Wie("voor", null, actor);
    }

    /** Is this actor the medewerker who is known by this id at the workplace? Capitals tell nobody apart: it may be an e-mail address. */
    public static boolean isMedewerker(Row actor, String id) {
        return actor.text(ACTOR.attribute("objectId")).equalsIgnoreCase(id)
                && MEDEWERKER.entrySet().stream()
                        .allMatch(part ->
                                actor.text(ACTOR.attribute(part.getKey())).equals(part.getValue()));
    }

    /** Is this somebody as the workplace knows people? */
    static boolean isMedewerker(Document actor) {
        return MEDEWERKER.entrySet().stream()
                .allMatch(part -> part.getValue()
                        .equals(actor.get(ACTOR.attribute(part.getKey()).column())));
    }

    /** A zaak by its number, as what a contact was about. */
    static Document zaak(String nummer, String field, Violations faults) {
        Document object = Getypt.document(Onderwerpobject.RESOURCE, field);
        limited(OBJECT.attribute("objectId"), nummer, field, faults);
        set(
                object,
                OBJECT,
                nummer,
                Map.of("codeObjecttype", "zgw-Zaak", "codeRegister", "openzaak", "codeSoortObjectId", "identificatie"));
        return object;
    }

    /** That a colleague has to contact the klant. */
    static Document contactverzoek(String field, String toelichting, String toelichtingField, Violations faults) {
        Document taak = Getypt.document(InterneTaak.RESOURCE, field);
        taak.set(Getypt.column(taak, "gevraagdeHandeling"), "Contact opnemen met de klant");
        set(taak, "toelichting", toelichting, toelichtingField, faults);
        taak.set(InterneTaak.STATUS.column(), InterneTaak.OPEN);
        return taak;
    }

    /** These actoren, chosen in this field. */
    static List<Wie> wie(String field, List<UUID> actoren) {
        return actoren.stream().map(actor -> new Wie(field, actor, null)).toList();
    }

    /** Sets an attribute to what was typed in a field. */
    static void set(Document document, String attribute, String text, String field, Violations faults) {
        limited(document.resource().attribute(attribute), text, field, faults);
        document.set(Getypt.column(document, attribute), text);
    }

    static void limited(Attribute attribute, String text, String field, Violations faults) {
        if (Getypt.isTooLong(attribute, text)) {
            faults.add(field, Message.tooLong(attribute.max()));
        }
    }

    private static void set(Document document, Group group, String objectId, Map<String, String> codes) {
        document.set(group.attribute("objectId").column(), objectId);
        codes.forEach((name, value) -> document.set(group.attribute(name).column(), value));
    }
}
