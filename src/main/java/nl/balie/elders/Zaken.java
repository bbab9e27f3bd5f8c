package nl.balie.elders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.balie.elders.Gelezen.tekst;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import nl.balie.platform.Navraag;
import nl.balie.platform.Navraag.GeenAntwoord;
import nl.balie.platform.Registers;

/** Zaken as the APIs of the ZGW standards tell of them: Zaken 1.5, and Catalogi 1.3 and Documenten 1.4 for what their addresses lead to. */
@ApplicationScoped
public class Zaken {
    private static final Set<String> VERTROUWELIJK = Set.of("vertrouwelijk", "confidentieel", "geheim", "zeer_geheim");

    private final Navraag navraag;
    private final Registers registers;

    Zaken(Navraag navraag, Registers registers) {
        this.navraag = navraag;
        this.registers = registers;
    }

    /** On whose behalf is asked, as the JWT tells: an employee, who waits for all that she asks together. */
    public static final class Namens {
        final String id;
        final String naam;
        private long totOp;

        public Namens(String id, String naam) {
            this.id = id;
            this.naam = naam;
        }

        /** Until when she waits, as {@link System#nanoTime} tells it: since this was asked for the first time. */
        public synchronized long totOp() {
            if (totOp == 0) {
                totOp = System.nanoTime() + Navraag.PATIENCE.toNanos();
            }
            return totOp;
        }
    }

    /**
     * A zaak. What was not told is empty.
     *
     * @param zaaktype in words
     * @param status in words
     * @param begin the day, as {@code jjjj-mm-dd}
     * @param eind the day on which it ended; empty when it is open
     * @param uiterlijk the day on which it has to end
     * @param isVertrouwelijk is it for few people?
     */
    public record Zaak(
            String sleutel,
            String url,
            String identificatie,
            String omschrijving,
            String toelichting,
            String zaaktype,
            String status,
            String begin,
            String eind,
            String uiterlijk,
            boolean isVertrouwelijk) {}

    /**
     * A document of a zaak as far as it is told.
     *
     * @param link where people read it, as who looks after it tells; empty when that is nowhere
     */
    public record Document(String titel, String bestand, String gemaakt, boolean isVertrouwelijk, String link) {}

    /**
     * What was told.
     *
     * @param isMeer are there more than were looked into?
     * @param uitval who did not tell what belongs to it, and why; empty when all was told
     */
    public record Gevonden<T>(List<T> gevonden, boolean isMeer, String uitval) {}

    /**
     * The zaken for which this holds, the latest first.
     *
     * @param filter parameter of the list of zaken
     * @throws GeenAntwoord when the list is not told
     */
    public Gevonden<Zaak> met(String filter, String waarde, Namens namens) {
        Zgw zgw = new Zgw(navraag, registers, namens);
        JsonNode list = zgw.vraag(
                        Registers.ZAKEN,
                        "/zaken?" + filter + "=" + URLEncoder.encode(waarde, UTF_8) + "&ordering=-startdatum",
                        page -> page.path("results").isArray())
                .path("results");
        return new Gevonden<>(zgw.alle(list, zaak -> zaak(zgw, zaak)), list.size() > Zgw.MOST, zgw.uitval());
    }

    /** The zaak of this key: one, or none. */
    public Gevonden<Zaak> een(String sleutel, Namens namens) {
        Zgw zgw = new Zgw(navraag, registers, namens);
        JsonNode zaak = zgw.een(Registers.ZAKEN, "/zaken/", sleutel);
        return new Gevonden<>(zaak.isMissingNode() ? List.of() : List.of(zaak(zgw, zaak)), false, zgw.uitval());
    }

    private static Zaak zaak(Zgw zgw, JsonNode zaak) {
        JsonNode status = zgw.erbij(Registers.ZAKEN, "/statussen/", zaak.path("status"));
        return new Zaak(
                tekst(zaak, "/uuid"),
                tekst(zaak, "/url"),
                tekst(zaak, "/identificatie"),
                tekst(zaak, "/omschrijving"),
                tekst(zaak, "/toelichting"),
                omschrijving(zgw.erbij(Registers.CATALOGI, "/zaaktypen/", zaak.path("zaaktype"))),
                omschrijving(zgw.erbij(Registers.CATALOGI, "/statustypen/", status.path("statustype"))),
                tekst(zaak, "/startdatum"),
                tekst(zaak, "/einddatum"),
                tekst(zaak, "/uiterlijkeEinddatumAfdoening"),
                isVertrouwelijk(zaak));
    }

    private static String omschrijving(JsonNode type) {
        return tekst(type, "/omschrijving");
    }

    private static boolean isVertrouwelijk(JsonNode of) {
        return VERTROUWELIJK.contains(tekst(of, "/vertrouwelijkheidaanduiding"));
    }

    /** The documents of a zaak, as far as they are told. */
    public Gevonden<Document> documenten(Zaak zaak, Namens namens) {
        Zgw zgw = new Zgw(navraag, registers, namens);
        JsonNode list = zgw.vraag(
                Registers.ZAKEN,
                "/zaakinformatieobjecten?zaak=" + URLEncoder.encode(zaak.url(), UTF_8),
                JsonNode::isArray);
        return new Gevonden<>(zgw.alle(list, each -> document(zgw, each)), list.size() > Zgw.MOST, zgw.uitval());
    }

    private static Document document(Zgw zgw, JsonNode relatie) {
        JsonNode document =
                zgw.erbij(Registers.DOCUMENTEN, "/enkelvoudiginformatieobjecten/", relatie.path("informatieobject"));
        return new Document(
                document.path("titel").asText(tekst(relatie, "/titel")),
                tekst(document, "/bestandsnaam"),
                tekst(document, "/creatiedatum"),
                isVertrouwelijk(document),
                Gelezen.adres(document, "/link"));
    }
}
