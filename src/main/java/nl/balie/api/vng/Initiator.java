package nl.balie.api.vng;

import java.util.List;
import nl.balie.api.words.Code;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who took the initiative to a klantcontact. F2173 sends it with the klantcontact, where no betrokkene is yet, and again with each
 * betrokkene: what the betrokkenen say goes before.
 */
final class Initiator {
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Attribute OF_BETROKKENE = Betrokkene.RESOURCE.attribute("initiator");

    static final Term.Value TERM = new Term.Value(
            "initiator",
            Klantcontact.INITIATIEFNEMER,
            Klantcontact.INITIATIEFNEMER,
            Code.LOWER,
            (document, value) -> document.set(Klantcontact.INITIATIEFNEMER.column(), value),
            Initiator::of);

    private Initiator() {}

    private static @Nullable Object of(Row klantcontact) {
        List<Row> betrokkenen = klantcontact.list(BETROKKENEN);
        if (betrokkenen.isEmpty()) {
            return klantcontact.get(Klantcontact.INITIATIEFNEMER);
        }
        return betrokkenen.stream().anyMatch(betrokkene -> betrokkene.is(OF_BETROKKENE)) ? "klant" : "gemeente";
    }
}
