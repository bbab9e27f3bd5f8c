package nl.balie.act;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Deleting;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** Takes back what a gesprek became, as long as nobody did anything with it: all of its contacts go, and what was typed is there again. */
public final class NeemGesprekTerug {
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final View VIEW = View.bare(Klantcontact.RESOURCE).with(BETROKKENEN, View.bare(Betrokkene.RESOURCE));

    private NeemGesprekTerug() {}

    /** Takes it back; false when something was done with it since, and then nothing happens. */
    public static boolean neemTerug(Session session, Gesprekken gesprekken, Gesprek gesprek) throws SQLException {
        List<UUID> contacten = gesprekken.lockContacten(gesprek);
        if (contacten.isEmpty() || gesprekken.isTouched(gesprek, contacten)) {
            return false;
        }
        Map<String, String> inhoud = new LinkedHashMap<>(gesprek.inhoud());
        if (inhoud.getOrDefault("hergebruik", "").equals("ja")) {
            reuse(new Reading(session).one(VIEW, contacten.getFirst(), List.of()), inhoud);
        }
        new Deleting(session).delete(Klantcontact.RESOURCE, contacten);
        gesprekken.reopen(gesprek, inhoud);
        return true;
    }

    /** The klant that was made of what she told stays one, and is not made again. */
    private static void reuse(@Nullable Row contact, Map<String, String> inhoud) {
        if (contact != null && inhoud.getOrDefault("klant", "").isEmpty()) {
            contact.list(BETROKKENEN).stream()
                    .map(betrokkene -> betrokkene.get(WAS_PARTIJ))
                    .flatMap(Stream::ofNullable)
                    .forEach(partij -> inhoud.put("klant", partij.toString()));
        }
        inhoud.put("hergebruik", "");
    }
}
