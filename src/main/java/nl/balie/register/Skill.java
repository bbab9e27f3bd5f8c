package nl.balie.register;

import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;

import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Unique;

/** Skill: a subject that some employees know about, by which they choose which mededelingen they read. */
public final class Skill {
    public static final Attribute NAAM = text("naam").max(100).required().check(Checks::oneLine);
    /** Can it be chosen still? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);

    public static final Resource RESOURCE = Resource.resource("skill", "skills", "Skill")
            .meaning("Een onderwerp waar sommige medewerkers van weten, om mededelingen op te kiezen.")
            .with(NAAM, ACTIEF)
            .unique(NAAM.name(), Message.taken("skill", "naam"), Unique.NAMED, NAAM)
            .filters(contains("naam", "naam"), is("indicatieActief", "indicatieActief"));

    private Skill() {}
}
