package nl.balie.api.contactmomenten;

import nl.balie.act.Registratie.Wie;
import nl.balie.register.Actor;
import nl.balie.resource.Document;
import nl.balie.resource.Group;

/** How the older dialects identify actors, in the codes that KISS gives them in the Klantinteracties dialect. */
enum Actoridentificatie {
    MEDEWERKER("mdw", "idf"),
    MEDEWERKER_URL("mdw", "url"),
    AFDELING("afd", "idf"),
    GROEP("grp", "idf");

    /** Characters in the id of an actor. */
    static final int LONGEST = 200;

    private static final Group IDENTIFICATOR = (Group) Actor.RESOURCE.member("actoridentificator");

    private final String objecttype;
    private final String soortObjectId;

    Actoridentificatie(String objecttype, String soortObjectId) {
        this.objecttype = objecttype;
        this.soortObjectId = soortObjectId;
    }

    /** The code of this kind of actor. */
    String objecttype() {
        return objecttype;
    }

    /** The actor with this id, to be found or else made. */
    Wie who(String path, String identificatie, String naam, String soort) {
        Document actor = new Document(Actor.RESOURCE, path + ".", null);
        actor.set(Actor.RESOURCE.attribute("naam").column(), naam);
        actor.set(Actor.RESOURCE.attribute("soortActor").column(), soort);
        actor.set(IDENTIFICATOR.attribute("objectId").column(), identificatie);
        actor.set(IDENTIFICATOR.attribute("codeObjecttype").column(), objecttype);
        actor.set(IDENTIFICATOR.attribute("codeRegister").column(), "obj");
        actor.set(IDENTIFICATOR.attribute("codeSoortObjectId").column(), soortObjectId);
        return new Wie(path, null, actor);
    }
}
