package nl.balie.act.laden;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.balie.register.Checks;
import nl.balie.register.Kennisartikel;
import nl.balie.register.Vac;
import nl.balie.resource.Attribute;

/** The JSON of kennisartikelen (products of the Single Digital Gateway) and VACs, as KISS keeps them in an Objecten API. */
public final class Sdg {
    /** How the gateway calls the sections, in their order. */
    public static final List<String> SECTIES = List.of(
            "tekst",
            "procedureBeschrijving",
            "vereisten",
            "bewijs",
            "kostenEnBetaalmethoden",
            "uitersteTermijn",
            "bezwaarEnBeroep",
            "bijzonderheden",
            "wtdBijGeenReactie",
            "contact",
            "deskMemo");

    private Sdg() {}

    /** Is it a kennisartikel? */
    static boolean isArtikel(JsonNode data) {
        return data.path("vertalingen").isArray();
    }

    /** Is it a VAC? */
    static boolean isVac(JsonNode data) {
        return data.path("vraag").isTextual() && data.path("antwoord").isTextual();
    }

    /** A kennisartikel; empty when it is not there in Dutch. */
    static Optional<Stuk> artikel(String kenmerk, JsonNode data) {
        return StreamSupport.stream(data.path("vertalingen").spliterator(), false)
                .filter(vertaling -> vertaling.path("taal").asText("nl").equals("nl"))
                .findFirst()
                .map(vertaling -> {
                    Map<String, String> waarden = new LinkedHashMap<>();
                    String titel = regel(vertaling.path("titel"));
                    zet(waarden, Kennisartikel.TITEL, titel.isEmpty() ? regel(data.path("upnLabel")) : titel);
                    String url = regel(vertaling.path("decentraleLink"));
                    zet(waarden, Kennisartikel.ADRES, Checks.page(url) == null ? url : "");
                    zet(waarden, Kennisartikel.AFDELINGEN, regels(data.path("afdelingen"), "afdelingnaam", 20));
                    zet(waarden, Kennisartikel.TREFWOORDEN, regels(data.path("trefwoorden"), "trefwoord", 50));
                    List<Attribute> secties = List.copyOf(Kennisartikel.SECTIES.keySet());
                    for (int i = 0; i < secties.size(); i++) {
                        zet(
                                waarden,
                                secties.get(i),
                                vertaling.path(SECTIES.get(i)).asText(""));
                    }
                    return new Stuk(kenmerk, hash(waarden), waarden);
                });
    }

    /** A VAC; empty when it is not in use. */
    static Optional<Stuk> vac(String kenmerk, JsonNode data) {
        if (!data.path("status").asText("actief").equals("actief")) {
            return Optional.empty();
        }
        Map<String, String> waarden = new LinkedHashMap<>();
        zet(waarden, Vac.VRAAG, regel(data.path("vraag")));
        zet(waarden, Vac.ANTWOORD, data.path("antwoord").asText(""));
        zet(waarden, Vac.TOELICHTING, data.path("toelichting").asText(""));
        zet(waarden, Vac.AFDELINGEN, regels(data.path("afdelingen"), "afdelingnaam", 5));
        zet(waarden, Vac.TREFWOORDEN, regels(data.path("trefwoorden"), "trefwoord", 10));
        return Optional.of(new Stuk(kenmerk, hash(waarden), waarden));
    }

    private static void zet(Map<String, String> waarden, Attribute attribute, String waarde) {
        waarden.put(attribute.name(), waarde.replace("\0", "").strip());
    }

    private static String regel(JsonNode text) {
        return text.asText("").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Texts, or objects that hold one under this name, whatever its capitals: each on a line of its own. */
    private static String regels(JsonNode list, String naam, int most) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.isTextual() ? each : onder(each, naam))
                .map(Sdg::regel)
                .filter(each -> !each.isEmpty())
                .distinct()
                .limit(most)
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode onder(JsonNode each, String naam) {
        return each.propertyStream()
                .filter(member -> member.getKey().toLowerCase(Locale.ROOT).equals(naam))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(each.path(naam));
    }

    /** By which is seen that a text changed. */
    static String hash(Object text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
