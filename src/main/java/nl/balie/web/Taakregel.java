package nl.balie.web;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Row;

/**
 * What a colleague has to do.
 *
 * @param contact address of the page of the contact that it came from; empty when that was not read
 */
public record Taakregel(
        String nummer,
        String handeling,
        String toelichting,
        String status,
        String sinds,
        String behandelaars,
        String contact) {

    static Taakregel of(Row taak) {
        return of(taak, true);
    }

    /** As it is shown to who may see what was said in its contact, or to who may not. */
    static Taakregel of(Row taak, boolean mag) {
        boolean done = text(taak, "status").equals("verwerkt");
        Row contact = taak.target(InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact"));
        return new Taakregel(
                text(taak, "nummer"),
                mag ? text(taak, "gevraagdeHandeling") : "Vertrouwelijk contactverzoek",
                mag ? text(taak, "toelichting") : "",
                done ? "Afgerond " + moment(taak, "afgehandeldOp") : "Open",
                moment(taak, "toegewezenOp"),
                taak.list(Contactlezer.BEHANDELAARS).stream()
                        .map(actor -> actor.text(Actor.RESOURCE.attribute("naam")))
                        .collect(Collectors.joining(", ")),
                contact == null ? "" : Contactregel.of(contact, mag).adres());
    }

    private static String text(Row taak, String name) {
        return taak.text(InterneTaak.RESOURCE.attribute(name));
    }

    private static String moment(Row taak, String name) {
        return Contactregel.moment((OffsetDateTime) taak.get(InterneTaak.RESOURCE.attribute(name)));
    }
}
