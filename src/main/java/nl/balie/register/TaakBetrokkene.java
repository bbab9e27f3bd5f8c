package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Group.group;
import static nl.balie.resource.Reference.reference;

import nl.balie.resource.Attribute;
import nl.balie.resource.Reference;
import nl.balie.resource.Reference.WhenGone;
import nl.balie.resource.Resource;

/** Betrokkene of a taak: who has something to do with it, an employee or a citizen. Written and answered with its taak. */
public final class TaakBetrokkene {
    public static final Reference PARTIJ =
            reference("partij", () -> Partij.RESOURCE).whenGone(WhenGone.CLEAR);
    public static final Attribute BSN =
            text("inpBsn").max(9).pattern(Checks.NINE_DIGITS_PATTERN).check(Checks::bsn);

    public static final Resource RESOURCE = Resource.resource("taak_betrokkene", "taakbetrokkenen", "TaakBetrokkene")
            .meaning("Wie er bij een taak betrokken is.")
            .with(
                    code("betrokkeneType", "medewerker", "natuurlijk_persoon").nullable(),
                    text("rolType").max(200),
                    group(
                            "betrokkene",
                            text("naam").max(200),
                            text("medewerkerIdentificatie").max(200),
                            BSN),
                    PARTIJ)
            .unseen(reference("taak", () -> Taak.RESOURCE).required());

    private TaakBetrokkene() {}
}
