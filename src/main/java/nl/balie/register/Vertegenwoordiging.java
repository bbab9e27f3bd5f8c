package nl.balie.register;

import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Reference.reference;

import java.util.Objects;
import nl.balie.resource.Change;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;

/** Vertegenwoordiging: one partij acts for another. */
public final class Vertegenwoordiging {
    private static final Reference DOOR =
            reference("vertegenwoordigendePartij", () -> Partij.RESOURCE).required();
    private static final Reference VAN =
            reference("vertegenwoordigdePartij", () -> Partij.RESOURCE).required();

    public static final Resource RESOURCE = Resource.resource(
                    "vertegenwoordiging", "vertegenwoordigingen", "Vertegenwoordigden")
            .meaning("Dat de ene partij namens de andere handelt.")
            .with(DOOR, VAN)
            .rule(Vertegenwoordiging::nietZichzelf)
            .unique(
                    Violation.WHOLE,
                    Message.setTaken("vertegenwoordigende_partij", "vertegenwoordigde_partij"),
                    row -> true,
                    DOOR,
                    VAN)
            .filters(uuidAndUrl("vertegenwoordigdePartij", "vertegenwoordigdePartij"))
            .filters(uuidAndUrl("vertegenwoordigendePartij", "vertegenwoordigendePartij"));

    private Vertegenwoordiging() {}

    private static void nietZichzelf(Change change, Violations violations) {
        if (Objects.equals(change.after().get(DOOR), change.after().get(VAN))) {
            violations.add(change.path("vertegenwoordigdePartij"), Message.NOT_ITSELF);
        }
    }
}
