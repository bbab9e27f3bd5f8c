package nl.balie.act;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Deleting;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Terugname;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a gesprek became, as long as nobody did anything with it: all of its contacts go, the klant that was made of what the
 * caller told as well, and what was typed is there again.
 */
public final class NeemGesprekTerug {
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final View VIEW =
            View.only(Klantcontact.RESOURCE, List.of()).with(BETROKKENEN, View.bare(Betrokkene.RESOURCE));

    private NeemGesprekTerug() {}

    /** Takes it back; false when something was done with it since, and then nothing happens. */
    public static boolean neemTerug(Session session, Gesprekken gesprekken, Gesprek gesprek) throws SQLException {
        Terugname terugname = new Terugname(session, gesprek);
        List<UUID> contacten = terugname.lockContacten();
        if (contacten.isEmpty() || terugname.isTouched(contacten)) {
            return false;
        }
        List<UUID> partijen = terugname.lockPartijen(contacten);
        boolean stay = !partijen.isEmpty() && terugname.isUsed(partijen);
        Map<String, String> inhoud = stay
                ? withKlant(gesprek.inhoud(), new Reading(session).one(VIEW, contacten.getFirst(), List.of()), partijen)
                : gesprek.inhoud();
        Deleting deleting = new Deleting(session);
        deleting.delete(Klantcontact.RESOURCE, contacten);
        if (!stay) {
            deleting.delete(Partij.RESOURCE, partijen);
        }
        gesprekken.reopen(gesprek, inhoud);
        return true;
    }

    /** A klant that somebody uses by now stays, and is not made again: she is the klant then, unless another was chosen. */
    private static Map<String, String> withKlant(Map<String, String> typed, @Nullable Row contact, List<UUID> made) {
        Map<String, String> inhoud = new LinkedHashMap<>(typed);
        inhoud.put("hergebruik", "");
        if (contact != null && inhoud.getOrDefault("klant", "").isEmpty()) {
            contact.list(BETROKKENEN).stream()
                    .map(betrokkene -> betrokkene.get(WAS_PARTIJ))
                    .filter(made::contains)
                    .findFirst()
                    .ifPresent(partij -> {
                        inhoud.put("klant", String.valueOf(partij));
                        inhoud.put("rol", "");
                    });
        }
        return inhoud;
    }
}
