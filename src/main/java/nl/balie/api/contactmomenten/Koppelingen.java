package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.api.http.Request;
import nl.balie.api.words.JsonValues;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * The klanten and zaken that a contactmoment tells itself, instead of in calls that follow: linked along with it. A klant of another
 * register is none that is known here, and is passed over.
 */
final class Koppelingen {
    private static final String KLANTEN = "klantcontactmomenten";
    private static final String OBJECTEN = "objectcontactmomenten";
    private static final String KLANT = "klant";
    private static final int MOST = 100;

    private final JsonNode body;
    private final Urls adressen;
    private final Clock clock;
    private final Violations faults;

    /** Reads from {@code body} whom and what it was with and about. */
    Koppelingen(JsonNode body, Urls adressen, Clock clock, Violations faults) {
        this.body = body;
        this.adressen = adressen;
        this.clock = clock;
        this.faults = faults;
    }

    private record Klant(UUID key, Map<String, @Nullable Object> told) {}

    /** All betrokkenen of a klantcontact: those that are there with who they are, and behind them the klanten that are none of these. */
    List<Persoon> betrokkenen(Session session, Request request, Document klantcontact, List<Persoon> there)
            throws SQLException {
        List<Persoon> all = new ArrayList<>(there);
        boolean represents = false;
        for (Klant klant : klanten(session)) {
            require(request, Betrokkene.RESOURCE);
            Document document = new Document(Betrokkene.RESOURCE, "", null);
            Persoon waiting = all.stream()
                    .filter(each -> "".equals(each.betrokkene().get(Betrokkene.ROL_CONTACTMOMENT.column())))
                    .filter(each -> each.partij() == null || each.partij().equals(klant.key))
                    .findFirst()
                    .orElse(null);
            boolean isPartner = Klantcontactmoment.GESPREKSPARTNER.equals(klant.told.get("rol"));
            if (waiting == null) {
                document.set(Klantcontactmoment.ROL.column(), isPartner && represents ? "vertegenwoordiger" : "klant");
                document.set(
                        Betrokkene.RESOURCE.attribute("initiator").column(),
                        !"gemeente".equals(klantcontact.get(Klantcontact.INITIATIEFNEMER.column())));
                all.add(new Persoon(document, klant.key, null, List.of(), null));
            } else {
                document = waiting.betrokkene();
                all.set(
                        all.indexOf(waiting),
                        new Persoon(document, klant.key, null, waiting.adressen(), waiting.hergebruik()));
            }
            document.set(Betrokkene.ROL_CONTACTMOMENT.column(), klant.told.get("rol"));
            document.set(Betrokkene.GELEZEN.column(), klant.told.get("gelezen"));
            represents |= !isPartner;
        }
        return all;
    }

    /** The klanten that are told, each of which must be there and has a rol only once. */
    private List<Klant> klanten(Session session) throws SQLException {
        Map<String, Map<String, @Nullable Object>> told = read(KLANTEN, Forms.GENOEMDE_KLANT);
        String alone = body.path(KLANT).isTextual() ? body.path(KLANT).textValue() : "";
        if (body.hasNonNull(KLANT) && !body.path(KLANT).isTextual()) {
            faults.add(KLANT, Message.NO_TEXT);
        } else if (!alone.isBlank() && told.values().stream().noneMatch(each -> alone.equals(each.get(KLANT)))) {
            told.put(KLANT, Map.of(KLANT, alone, "rol", Klantcontactmoment.GESPREKSPARTNER, "gelezen", false));
        }
        List<Klant> klanten = new ArrayList<>();
        Set<List<@Nullable Object>> roles = new HashSet<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> each : told.entrySet()) {
            String url =
                    String.valueOf(Objects.requireNonNullElse(each.getValue().get(KLANT), ""));
            String name = each.getKey().equals(KLANT) ? KLANT : each.getKey() + "." + KLANT;
            if (url.isEmpty() || adressen.isElsewhere(url)) {
                continue;
            }
            UUID key = adressen.key(Urls.KLANTEN, url);
            if (key == null || new Reading(session).one(View.bare(Partij.RESOURCE), key, List.of()) == null) {
                faults.add(name, Message.BAD_URL);
            } else if (!roles.add(List.of(key, String.valueOf(each.getValue().get("rol"))))) {
                faults.add(each.getKey(), Message.setTaken("contactmoment", KLANT, "rol"));
            } else {
                klanten.add(new Klant(key, each.getValue()));
            }
        }
        return klanten;
    }

    /** The zaken that are told, each only once. */
    List<Document> objecten(Request request) {
        List<Document> documents = new ArrayList<>();
        Set<String> known = new HashSet<>();
        read(OBJECTEN, Forms.GENOEMD_OBJECT).forEach((path, told) -> {
            require(request, Onderwerpobject.RESOURCE);
            if (told.get("object") instanceof String url && !url.isEmpty()) {
                if (!known.add(Objectcontactmoment.objectId(url))) {
                    faults.add(path, Message.setTaken("contactmoment", "object"));
                }
                documents.add(Objectcontactmoment.document(url));
            }
        });
        return documents;
    }

    /** The members of a list that is told, by their path. */
    private Map<String, Map<String, @Nullable Object>> read(String list, Form vorm) {
        Map<String, Map<String, @Nullable Object>> read = new LinkedHashMap<>();
        JsonNode sent = body.path(list);
        if (body.hasNonNull(list) && !sent.isArray()) {
            faults.add(list, Message.noList(JsonValues.typeOf(sent)));
        } else if (sent.size() > MOST) {
            faults.add(list, Message.tooMany(MOST));
        } else {
            for (int i = 0; i < sent.size(); i++) {
                String path = list + "." + i;
                if (sent.get(i).isObject()) {
                    Map<String, @Nullable Object> own = new LinkedHashMap<>();
                    vorm.readInside(path + ".", sent.get(i), clock, faults)
                            .forEach((name, value) -> own.put(name.substring(path.length() + 1), value));
                    read.put(path, own);
                } else {
                    faults.add(path, Message.noObject(JsonValues.typeOf(sent.get(i))));
                }
            }
        }
        return read;
    }

    private static void require(Request request, Resource resource) {
        request.require(new Right(Deed.CREATE, resource.plural()));
    }
}
