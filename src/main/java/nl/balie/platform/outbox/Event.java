package nl.balie.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * An event as others are told of it: which row came, changed or went, by keys, codes and yes or no. What was written about a citizen
 * is not in it: who may know that reads the row.
 *
 * @param key of the event, the same at every try
 * @param address the Klantinteracties API as others know it
 */
record Event(String key, JsonNode news, OffsetDateTime moment, String address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ZAKEN = "zaken";
    /** What stands in the klantenregister only, beside the Klantinteracties API. */
    private static final Set<String> OF_KLANTENREGISTER = Set.of("taken", "berichten");

    /** What a delivery tells. */
    static Event of(Delivery delivery, String address) throws JsonProcessingException {
        return new Event(delivery.key().toString(), JSON.readTree(delivery.message()), delivery.moment(), address);
    }

    /** The body for a Notificaties API, as Open Klant 2.18 has it; its kenmerken are texts. */
    String notificatie() {
        ObjectNode body = JSON.createObjectNode()
                .put("kanaal", text("kanaal"))
                .put("hoofdObject", url())
                .put("resource", text("soort"))
                .put("resourceUrl", url())
                .put(
                        "actie",
                        switch (text("actie")) {
                            case "aangemaakt" -> "create";
                            case "verwijderd" -> "destroy";
                            case "deels_gewijzigd" -> "partial_update";
                            default -> "update";
                        })
                .put("aanmaakdatum", time());
        ObjectNode kenmerken = body.putObject("kenmerken");
        news.path("kenmerken")
                .properties()
                .forEach(each -> kenmerken.put(each.getKey(), each.getValue().asText("")));
        return body.toString();
    }

    /** The body for a webhook: CloudEvents 1.0 in JSON. Links with a zaak as Open Klant tells them, but for their label, which is free text. */
    String cloudEvent() {
        String actie = text("actie").replace("deels_", "");
        boolean links = text("kanaal").equals(ZAKEN) && !actie.equals("gewijzigd");
        String zaak = news.path("kenmerken").path("objectId").asText();
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", key)
                .put("source", address)
                .put("type", links ? linkType() : "nl.balie.%s.%s".formatted(text("soort"), actie))
                .put("subject", links ? zaak : text("rij"))
                .put("time", time())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        if (links) {
            data.put("zaak", "urn:uuid:" + zaak).put("linkTo", url()).put("linkObjectType", "Onderwerpobject");
        } else {
            data.put("kanaal", text("kanaal")).put("url", url()).set("kenmerken", news.path("kenmerken"));
        }
        return event.toString();
    }

    private String linkType() {
        return "nl.overheid.zaken.zaak-" + (text("actie").equals("aangemaakt") ? "gekoppeld" : "ontkoppeld");
    }

    /** A channel is called after the list that its rows stand in; links with a zaak are onderwerpobjecten. */
    private String url() {
        String list = text("kanaal").equals(ZAKEN) ? "onderwerpobjecten" : text("kanaal");
        String api = OF_KLANTENREGISTER.contains(list)
                ? address.replaceFirst("/klantinteracties/api/v1$", "/api/kic/v1")
                : address;
        return api + "/" + list + "/" + text("rij");
    }

    private String time() {
        return moment.withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }

    private String text(String name) {
        return news.path(name).asText();
    }
}
