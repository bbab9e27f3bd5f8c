package nl.balie.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Row;

/**
 * What a colleague has to do.
 *
 * @param adres of its page, for who may act on it: by nummer where it has one
 * @param onderwerp of the contact that it came from; empty when that was not read
 * @param contact address of the page of the contact that it came from; empty when that was not read
 */
public record Taakregel(
        String adres,
        String nummer,
        String onderwerp,
        String handeling,
        String toelichting,
        String status,
        String sinds,
        String behandelaars,
        String contact) {
    private static final String AFGESCHERMD = "Vertrouwelijk contactverzoek";

    static Taakregel of(Row taak) {
        return of(taak, true);
    }

    /** As it is shown to who may see what was said in its contact, or to who may not. */
    static Taakregel of(Row taak, boolean mag) {
        boolean done = taak.text(InterneTaak.STATUS).equals(InterneTaak.VERWERKT);
        Contactregel regel = contact(taak)
                .map(contact -> Contactregel.of(contact, mag))
                .findFirst()
                .orElse(null);
        return new Taakregel(
                Behandelbeeld.adres(taak),
                text(taak, "nummer"),
                regel == null ? "" : regel.onderwerp(),
                mag ? text(taak, "gevraagdeHandeling") : AFGESCHERMD,
                mag ? text(taak, "toelichting") : "",
                done ? "Afgerond " + moment(taak, "afgehandeldOp") : "Open",
                moment(taak, "toegewezenOp"),
                mag ? behandelaars(taak) : "",
                regel == null ? "" : regel.adres());
    }

    /** Who has to do it, by name. */
    static String behandelaars(Row taak) {
        return taak.list(Contactlezer.BEHANDELAARS).stream()
                .map(actor -> actor.text(Actor.RESOURCE.attribute("naam")))
                .collect(Collectors.joining(", "));
    }

    /** Is what was said kept from who looks? */
    public boolean isAfgeschermd() {
        return handeling.equals(AFGESCHERMD);
    }

    /** Several, each as far as she may see what was said: in confidence that is for who has to do it as well. */
    static List<Taakregel> lijst(List<Row> taken, Medewerker ik) {
        return taken.stream()
                .map(taak -> of(
                        taak,
                        contact(taak).allMatch(contact -> Contactlezer.isVoor(contact, ik))
                                || taak.list(Contactlezer.BEHANDELAARS).stream().anyMatch(ik::is)))
                .toList();
    }

    /** The contact that it came from, when that was read. */
    static Stream<Row> contact(Row taak) {
        return Stream.ofNullable(taak.target(InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact")));
    }

    private static String text(Row taak, String name) {
        return taak.text(InterneTaak.RESOURCE.attribute(name));
    }

    private static String moment(Row taak, String name) {
        return Contactregel.moment((OffsetDateTime) taak.get(InterneTaak.RESOURCE.attribute(name)));
    }
}
