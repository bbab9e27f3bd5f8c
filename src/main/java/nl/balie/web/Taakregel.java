package nl.balie.web;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Row;
import nl.balie.store.Bereik;
import nl.balie.store.Session;

/**
 * What a colleague has to do.
 *
 * @param adres of its page, by nummer where it has one; empty when that is not for who looks
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

    /**
     * As it is shown to who looks.
     *
     * @param mag may she see what was said in its contact?
     * @param isBereikt may she see its page?
     */
    static Taakregel of(Row taak, boolean mag, boolean isBereikt) {
        boolean done = taak.text(InterneTaak.STATUS).equals(InterneTaak.VERWERKT);
        Contactregel regel = contact(taak)
                .map(contact -> Contactregel.of(contact, mag))
                .findFirst()
                .orElse(null);
        return new Taakregel(
                isBereikt ? Behandelbeeld.adres(taak) : "",
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

    /** Several, without a way to their pages. */
    static List<Taakregel> lijst(List<Row> taken, Medewerker ik) {
        return lijst(taken, ik, Set.of());
    }

    /**
     * Several, each as far as she may see what was said: in confidence that is for who has to do it as well.
     *
     * @param bereikt those whose pages she may see
     */
    static List<Taakregel> lijst(List<Row> taken, Medewerker ik, Set<UUID> bereikt) {
        return taken.stream()
                .map(taak -> of(
                        taak,
                        contact(taak).allMatch(contact -> Contactlezer.isVoor(contact, ik))
                                || taak.list(Contactlezer.BEHANDELAARS).stream().anyMatch(ik::is),
                        bereikt.contains(taak.id())))
                .toList();
    }

    /** Which of these taken have a page that she may see. */
    static Set<UUID> bereikt(Session session, Stream<UUID> taken, Medewerker ik) throws SQLException {
        List<UUID> all = taken.toList();
        return all.isEmpty() ? Set.of() : Bereik.van(session, ik.id()).ziet(session, all, ik.isCoordinator());
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
