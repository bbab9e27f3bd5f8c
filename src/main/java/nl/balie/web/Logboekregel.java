package nl.balie.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.balie.register.Activiteit;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of the logboek of a contactverzoek, in words.
 *
 * @param wie who did it; empty when that is not known any more
 * @param informatie what the klant was told; empty when it was no contact
 * @param contact address of the page of the contact that it was; empty when it was none
 */
public record Logboekregel(
        String wat, String wie, String wanneer, String toelichting, String informatie, String contact) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.of("nl", "NL"));

    static Logboekregel of(Row regel) {
        Row contact = regel.target(Activiteit.KLANTCONTACT);
        String wie = Activiteit.wie(regel);
        return new Logboekregel(
                wat(regel, wie, contact),
                wie,
                Contactregel.moment((OffsetDateTime) regel.get(Activiteit.MOMENT)),
                regel.text(Activiteit.TOELICHTING),
                contact == null ? "" : contact.text(Klantcontact.RESOURCE.attribute("inhoud")),
                contact == null ? "" : Contactregel.of(contact, true).adres());
    }

    private static String wat(Row regel, String wie, @Nullable Row contact) {
        String betreft = regel.text(Activiteit.BETREFT);
        return switch (regel.text(Activiteit.SOORT)) {
            case Activiteit.CONTACT -> contact(regel, contact);
            case Activiteit.TOEGEWEZEN ->
                betreft.equals(wie) || betreft.isEmpty() ? "Opgepakt" : "Toegewezen aan " + betreft;
            case Activiteit.VRIJGEGEVEN -> "Vrijgegeven";
            case Activiteit.VERWERKT -> "Afgerond";
            case Activiteit.ZAAK_GEKOPPELD -> "Zaak " + betreft + " gekoppeld";
            case Activiteit.ZAAKKOPPELING_GEWIJZIGD -> "Gekoppelde zaak gewijzigd in " + betreft;
            case Activiteit.NOTITIE -> "Toelichting";
            case Activiteit.DOORGESTUURD -> betreft.isEmpty() ? "Doorgestuurd" : "Doorgestuurd naar " + betreft;
            case Activiteit.HEROPEND -> "Heropend";
            default -> regel.text(Activiteit.SOORT);
        };
    }

    private static String contact(Row regel, @Nullable Row contact) {
        if (contact == null) {
            return "Contact";
        }
        boolean gelukt = contact.is(Klantcontact.RESOURCE.attribute("indicatieContactGelukt"));
        String kanaal = contact.text(Klantcontact.RESOURCE.attribute("kanaal"));
        String opnieuw = regel.get(Activiteit.OPNIEUW_OP) instanceof LocalDate day
                ? ", opnieuw proberen op " + DAY.format(day)
                : "";
        return (gelukt ? "Contact gehad" : "Geen gehoor") + " (" + kanaal + ")" + opnieuw;
    }
}
