package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een tijdstip zonder zone is Nederlandse tijd in de woorden van de standaard, en UTC in die van Klantinteracties. */
@DisplayName("Tijdstippen")
class TijdIT extends Verhaal {

    @ParameterizedTest(name = "{0} is {1}, ofwel {2}: {3}")
    @CsvSource({
        "01-03-2023 10:00, 2023-03-01T10:00:00+01:00, 2023-03-01T09:00:00Z, wintertijd",
        "2023-07-01T10:00, 2023-07-01T10:00:00+02:00, 2023-07-01T08:00:00Z, zomertijd",
        "2023-07-01, 2023-07-01T00:00:00+02:00, 2023-06-30T22:00:00Z, het begin van de dag",
        "2023-03-26T02:30:00, 2023-03-26T03:30:00+02:00, 2023-03-26T01:30:00Z, het uur dat er niet is",
        "2023-10-29T02:30:00, 2023-10-29T02:30:00+02:00, 2023-10-29T00:30:00Z, de eerste keer van het dubbele uur",
        "2023-10-29T02:30:00+01:00, 2023-10-29T02:30:00+01:00, 2023-10-29T01:30:00Z, de tweede keer",
        "1850-01-01T10:00:00, 1850-01-01T09:42:30Z, 1850-01-01T09:42:30Z, lang geleden",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z, het laatste moment"
    })
    void inDeWoordenVanDeStandaard(String gestuurd, String nederlands, String utc, String wanneer) {
        als("het «klantcontact» plaatsvond op " + wanneer, "post ../klantcontacten", """
                onderwerp: Tijdstip
                indicatieContactGelukt: Ja
                vertrouwelijk: Nee
                plaatsgevondenOp: %s
                """.formatted(gestuurd));
        dan("is dat Nederlandse tijd", 201, "plaatsgevondenOp: " + nederlands);
        dan(
                "elders is het UTC",
                "get /klantinteracties/api/v1/klantcontacten/«klantcontact»",
                "plaatsgevondenOp: " + utc);
        vindt(
                "zo is het te vinden",
                "get ../klantcontacten?plaatsgevondenOp=" + gestuurd.replace("+", "%2B"),
                "«klantcontact»");
    }

    @ParameterizedTest(name = "{0} is {1}, ofwel {2}")
    @CsvSource({
        "2023-03-01T10:00:00, 2023-03-01T10:00:00Z, 2023-03-01T11:00:00+01:00",
        "2023-07-01T10:00:00, 2023-07-01T10:00:00Z, 2023-07-01T12:00:00+02:00",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void inDieVanKlantinteracties(String gestuurd, String utc, String nederlands) {
        als("het «klantcontact» zo wordt vastgelegd", "post /klantinteracties/api/v1/klantcontacten", """
                kanaal: Telefoon
                onderwerp: Tijdstip
                taal: nld
                vertrouwelijk: false
                plaatsgevondenOp: %s
                """.formatted(
                        gestuurd));
        dan("is dat UTC", 201, "plaatsgevondenOp: " + utc);
        dan(
                "in de standaard Nederlandse tijd",
                "get ../klantcontacten/«klantcontact»",
                "plaatsgevondenOp: " + nederlands);
    }
}
