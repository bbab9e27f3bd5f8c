package nl.balie.api.klantenregister;

import static nl.balie.api.klantenregister.Words.blok;
import static nl.balie.api.klantenregister.Words.naar;
import static nl.balie.api.klantenregister.Words.rijen;
import static nl.balie.api.klantenregister.Words.waarde;
import static nl.balie.api.klantenregister.Words.zelfde;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import nl.balie.api.klantenregister.Word.Afgeleid;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.words.Code;
import nl.balie.register.Bericht;
import nl.balie.register.BerichtBijlage;
import nl.balie.register.Taak;
import nl.balie.register.TaakBetrokkene;
import nl.balie.resource.Group;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/** What is asked of customers and said to them: the Taken and Berichten APIs of the bundle. */
final class TakenEnBerichten {
    private static final Resource TAAK_RESOURCE = Taak.RESOURCE;
    private static final Resource BERICHT_RESOURCE = Bericht.RESOURCE;
    private static final Resource BETROKKENE_RESOURCE = TaakBetrokkene.RESOURCE;
    private static final Resource BIJLAGE_RESOURCE = BerichtBijlage.RESOURCE;
    private static final String BIJLAGEN = Bericht.BIJLAGEN.name();
    /** A bericht with its bijlagen, in base64. */
    private static final int MOST_MEGABYTES = 20;

    /** Base64 may come in lines. */
    private static final Code BASE64 = new Code(
            node -> node.isTextual() ? TextNode.valueOf(node.textValue().replaceAll("\\s", "")) : node,
            value -> value,
            value -> value);

    private static final ResourceKind BETROKKENE = new ResourceKind("", "taak.betrokkene", BETROKKENE_RESOURCE)
            .met(
                    zelfde(BETROKKENE_RESOURCE, "betrokkeneType"),
                    zelfde(BETROKKENE_RESOURCE, "rolType"),
                    blok(
                            "betrokkene",
                            Words.values(
                                    (Group) BETROKKENE_RESOURCE.member("betrokkene"),
                                    "naam",
                                    "medewerkerIdentificatie",
                                    "inpBsn")),
                    naar("partij", BETROKKENE_RESOURCE, "partij", () -> Partijen.PARTIJ));

    static final ResourceKind TAAK = new ResourceKind("taken", "taak", TAAK_RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    zelfde(TAAK_RESOURCE, "type"),
                    zelfde(TAAK_RESOURCE, "url"),
                    waarde("data", TAAK_RESOURCE.attribute("data"), Code.JSON),
                    zelfde(TAAK_RESOURCE, "zaak"),
                    zelfde(TAAK_RESOURCE, "title"),
                    zelfde(TAAK_RESOURCE, "onderwerp"),
                    zelfde(TAAK_RESOURCE, "toelichting"),
                    waarde("status", Taak.STATUS, Code.LOWER),
                    blok("actie", Words.values((Group) TAAK_RESOURCE.member("actie"), "type", "value")),
                    zelfde(TAAK_RESOURCE, "verloopdatum"),
                    zelfde(TAAK_RESOURCE, "vervaldatum"),
                    blok("identificatie", Words.values((Group) TAAK_RESOURCE.member("identificatie"), "type", "value")),
                    waarde("verzonden_data", TAAK_RESOURCE.attribute("verzondenData"), Code.JSON),
                    waarde("verwerker_taak_id", TAAK_RESOURCE.attribute("verwerkerTaakId"), Code.PLAIN),
                    rijen("betrokkenen", TAAK_RESOURCE, "betrokkenen", Als.OBJECTEN, () -> BETROKKENE),
                    waarde("extraData", Taak.EXTRA_DATA, Code.JSON));

    private static final ResourceKind BIJLAGE = new ResourceKind("", "bericht.bijlage", BIJLAGE_RESOURCE)
            .met(
                    waarde("inhoud", BerichtBijlage.INHOUD, BASE64),
                    zelfde(BIJLAGE_RESOURCE, "bijlageType"),
                    zelfde(BIJLAGE_RESOURCE, "omschrijving"),
                    zelfde(BIJLAGE_RESOURCE, "volgorde"),
                    zelfde(BIJLAGE_RESOURCE, "grootte"))
            .alleenVanEen(BerichtBijlage.INHOUD);

    static final ResourceKind BERICHT = new ResourceKind(
                    "berichten", "bericht", BERICHT_RESOURCE, "POST", "PUT", "PATCH", "DELETE")
            .met(
                    zelfde(BERICHT_RESOURCE, "batchID"),
                    zelfde(BERICHT_RESOURCE, "aanmaakDatum"),
                    zelfde(BERICHT_RESOURCE, "berichtLeverancierID"),
                    zelfde(BERICHT_RESOURCE, "berichtID"),
                    zelfde(BERICHT_RESOURCE, "berichtType"),
                    zelfde(BERICHT_RESOURCE, "publicatieDatum"),
                    zelfde(BERICHT_RESOURCE, "onderwerp"),
                    zelfde(BERICHT_RESOURCE, "berichttekst"),
                    zelfde(BERICHT_RESOURCE, "referentie"),
                    zelfde(BERICHT_RESOURCE, "gebruikerID"),
                    zelfde(BERICHT_RESOURCE, "soortGebruiker"),
                    naar("partij", BERICHT_RESOURCE, "partij", () -> Partijen.PARTIJ),
                    zelfde(BERICHT_RESOURCE, "kanaal"),
                    naar("digitaalAdres", BERICHT_RESOURCE, "digitaalAdres", () -> Partijen.DIGITAAL_ADRES),
                    rijen(BIJLAGEN, BERICHT_RESOURCE, BIJLAGEN, Als.OBJECTEN, () -> BIJLAGE),
                    vanDeEne("inhoud"),
                    vanDeEne("bijlageType"),
                    vanDeEne("omschrijving"),
                    vanDeEne("volgorde"),
                    zelfde(BERICHT_RESOURCE, "gelezen"),
                    zelfde(BERICHT_RESOURCE, "gelezenOp"))
            .tot(MOST_MEGABYTES)
            .vanaf(Bericht.PUBLICATIEDATUM)
            .verstaan(BerichtBijlagen::gelezen)
            .voorbereid(BerichtBijlagen::verstuur);

    private TakenEnBerichten() {}

    /** What the only bijlage has, which the bundle tells in the bericht itself. */
    private static Afgeleid vanDeEne(String name) {
        return new Afgeleid(name, row -> {
            List<Row> bijlagen = row.list(Bericht.BIJLAGEN);
            return bijlagen.size() == 1 ? bijlagen.getFirst().get(BIJLAGE_RESOURCE.attribute(name)) : null;
        });
    }
}
