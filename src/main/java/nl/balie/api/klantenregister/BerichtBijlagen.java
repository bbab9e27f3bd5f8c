package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.balie.act.VerstuurBericht;
import nl.balie.api.klantenregister.Sent.Element;
import nl.balie.api.klantenregister.Sent.Lijst;
import nl.balie.register.Bericht;
import nl.balie.register.BerichtBijlage;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** The bijlagen of a bericht, however they are sent: two at most, each with its place. One may come later; what was sent stays. */
final class BerichtBijlagen {
    private static final String NAME = Bericht.BIJLAGEN.name();
    private static final List<String> PLACES = List.copyOf(BerichtBijlage.VOLGORDE.codes());

    /** Of one bijlage, a client may also send these in the bericht itself, as the bundle has them. */
    private static final List<String> OF_BIJLAGE = List.of("inhoud", "bijlageType", "omschrijving", "volgorde");

    private BerichtBijlagen() {}

    /** The bijlagen as a list, each with its place in it, however they were sent. */
    static JsonNode gelezen(JsonNode sent) {
        if (!sent.isObject()) {
            return sent;
        }
        ObjectNode bericht = ((ObjectNode) sent).deepCopy();
        boolean isListed = bericht.path(NAME)
                .valueStream()
                .anyMatch(bijlage -> bijlage.path("inhoud").equals(bericht.path("inhoud")));
        if (bericht.hasNonNull("inhoud") && !isListed) {
            ObjectNode bijlage = bericht.objectNode();
            OF_BIJLAGE.stream().filter(bericht::hasNonNull).forEach(name -> bijlage.set(name, bericht.get(name)));
            if (!bericht.hasNonNull(NAME)) {
                bericht.putArray(NAME);
            }
            if (bericht.get(NAME) instanceof ArrayNode bijlagen) {
                bijlagen.insert(0, bijlage);
            }
        }
        if (bericht.get(NAME) instanceof ArrayNode bijlagen) {
            if (bijlagen.size() > PLACES.size()) {
                throw tooMany();
            }
            boolean isTold = bijlagen.size() == 1 && bijlagen.path(0).hasNonNull("volgorde");
            for (int i = 0; i < bijlagen.size(); i++) {
                if (!isTold && bijlagen.get(i) instanceof ObjectNode bijlage && !bijlage.hasNonNull("id")) {
                    bijlage.put("volgorde", PLACES.get(i));
                }
            }
        }
        return bericht;
    }

    private static Invalid tooMany() {
        return new Invalid(NAME, Message.tooMany(PLACES.size()));
    }

    /** A new bericht gets its channel; to one that was sent a bijlage may be added, and none is taken away. */
    static void verstuur(Session session, Sent gelezen, @Nullable Row stored) throws SQLException {
        if (stored == null) {
            VerstuurBericht.kiesKanaal(session, gelezen.document());
            return;
        }
        for (Lijst lijst : gelezen.lijsten()) {
            View whole = View.bare(Bericht.RESOURCE).with(Bericht.BIJLAGEN, View.bare(BerichtBijlage.RESOURCE));
            new Reading(session).fill(whole, List.of(stored));
            add(lijst.elementen(), lijst.adds(), stored.list(Bericht.BIJLAGEN));
        }
    }

    private static void add(List<Element> sent, boolean adds, List<Row> there) {
        sent.replaceAll(element -> there.stream()
                .filter(row -> isSame(element.whole(), row))
                .map(row -> Element.named(element.pad(), row.id()))
                .findFirst()
                .orElse(element));
        boolean loses = there.stream()
                .anyMatch(row -> sent.stream().noneMatch(element -> row.id().equals(element.id())));
        if (loses && !adds) {
            throw new Invalid(NAME, Message.NOT_CHANGEABLE);
        }
        List<String> free = new ArrayList<>(PLACES);
        there.forEach(row -> free.remove(row.text(BerichtBijlage.VOLGORDE)));
        for (Element element : sent) {
            Document whole = element.whole();
            if (whole != null && free.isEmpty()) {
                throw tooMany();
            }
            if (whole != null) {
                whole.set(BerichtBijlage.VOLGORDE.column(), free.removeFirst());
            }
        }
    }

    private static boolean isSame(@Nullable Document whole, Row row) {
        return whole != null
                && Objects.equals(whole.get(BerichtBijlage.INHOUD.column()), row.get(BerichtBijlage.INHOUD));
    }
}
