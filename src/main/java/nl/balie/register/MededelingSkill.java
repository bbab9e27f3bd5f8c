package nl.balie.register;

import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Resource;

/** A mededeling is for who has a skill. Written and answered through the mededeling. */
final class MededelingSkill {
    static final Resource RESOURCE = Resource.resource("mededelingskill", "mededelingskills", "MededelingSkill")
            .with(
                    reference("mededeling", () -> Mededeling.RESOURCE).required(),
                    reference("skill", () -> Skill.RESOURCE).required());

    private MededelingSkill() {}
}
