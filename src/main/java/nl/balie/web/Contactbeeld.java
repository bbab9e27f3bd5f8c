package nl.balie.web;

import java.time.OffsetDateTime;
import java.util.List;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/**
 * A contact with all that hangs on it, as its page shows it.
 *
 * @param regel as lists show it
 * @param isVertrouwelijk is it confidential? Then nothing of what was said is in here
 */
public record Contactbeeld(
        Contactregel regel,
        String inhoud,
        String reactie,
        boolean isVertrouwelijk,
        boolean isMislukt,
        List<String> medewerkers,
        List<Klant> klanten,
        List<Klantregel.Gegeven> onderwerpen,
        List<Taak> taken) {
    private static final Listing ACTOREN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenActoren");
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing ONDERWERPEN = (Listing) Klantcontact.RESOURCE.member("gingOverOnderwerpobjecten");
    private static final Listing TAKEN = (Listing) Klantcontact.RESOURCE.member("leiddeTotInterneTaken");
    private static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    private static final Listing BEHANDELAARS = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final Group OBJECT = (Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator");
    private static final Attribute NAAM = Actor.RESOURCE.attribute("naam");

    /** How much is read of a contact for its page: one statement per relation, however much hangs on it. */
    static final View VIEW = View.bare(Klantcontact.RESOURCE)
            .with(ACTOREN, View.bare(Actor.RESOURCE))
            .with(
                    BETROKKENEN,
                    View.bare(Betrokkene.RESOURCE)
                            .with(WAS_PARTIJ, View.bare(Partij.RESOURCE))
                            .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE)))
            .with(ONDERWERPEN, View.bare(Onderwerpobject.RESOURCE))
            .with(TAKEN, View.bare(InterneTaak.RESOURCE).with(BEHANDELAARS, View.bare(Actor.RESOURCE)));

    /**
     * Who took part on the customer's side.
     *
     * @param partij key of the klant that she is; null when she is none that the register knows
     */
    public record Klant(String naam, @Nullable String partij, List<String> bereikbaar) {}

    /** What a colleague has to do. */
    public record Taak(String nummer, String handeling, String toelichting, String status, String behandelaars) {}

    /** Is it confidential? Then nobody sees what was said, nor adds to it. */
    static boolean isVertrouwelijk(Row contact) {
        return contact.is(Klantcontact.RESOURCE.attribute("vertrouwelijk"));
    }

    static Contactbeeld of(Row contact) {
        boolean confidential = isVertrouwelijk(contact);
        return new Contactbeeld(
                Contactregel.of(contact),
                confidential ? "" : contact.text(Klantcontact.RESOURCE.attribute("inhoud")),
                confidential ? "" : contact.text(Klantcontact.RESOURCE.attribute("reactie")),
                confidential,
                Boolean.FALSE.equals(contact.get(Klantcontact.RESOURCE.attribute("indicatieContactGelukt"))),
                contact.list(ACTOREN).stream().map(actor -> actor.text(NAAM)).toList(),
                confidential
                        ? List.of()
                        : contact.list(BETROKKENEN).stream()
                                .map(Contactbeeld::klant)
                                .toList(),
                confidential
                        ? List.of()
                        : contact.list(ONDERWERPEN).stream()
                                .map(Contactbeeld::onderwerp)
                                .toList(),
                confidential
                        ? List.of()
                        : contact.list(TAKEN).stream().map(Contactbeeld::taak).toList());
    }

    private static Klant klant(Row betrokkene) {
        String naam = Namen.betrokkene(betrokkene);
        Row partij = betrokkene.target(WAS_PARTIJ);
        boolean geheim = partij != null && partij.is(Partij.RESOURCE.attribute("indicatieGeheimhouding"));
        return new Klant(
                naam.isBlank() ? "Anoniem" : naam,
                partij == null ? null : partij.id().toString(),
                geheim
                        ? List.of()
                        : betrokkene.list(ADRESSEN).stream()
                                .map(adres -> adres.text(DigitaalAdres.RESOURCE.attribute("adres")))
                                .toList());
    }

    private static Klantregel.Gegeven onderwerp(Row object) {
        return object.get(Onderwerpobject.WAS_KLANTCONTACT) == null
                ? new Klantregel.Gegeven(
                        object.text(OBJECT.attribute("codeObjecttype")), object.text(OBJECT.attribute("objectId")))
                : new Klantregel.Gegeven(
                        "Eerder contact", String.valueOf(object.get(Onderwerpobject.WAS_KLANTCONTACT)));
    }

    private static Taak taak(Row taak) {
        boolean done = taak.text(InterneTaak.RESOURCE.attribute("status")).equals("verwerkt");
        String afgehandeld =
                Contactregel.moment((OffsetDateTime) taak.get(InterneTaak.RESOURCE.attribute("afgehandeldOp")));
        return new Taak(
                taak.text(InterneTaak.RESOURCE.attribute("nummer")),
                taak.text(InterneTaak.RESOURCE.attribute("gevraagdeHandeling")),
                taak.text(InterneTaak.RESOURCE.attribute("toelichting")),
                done ? "Afgerond " + afgehandeld : "Open",
                String.join(
                        ", ",
                        taak.list(BEHANDELAARS).stream()
                                .map(actor -> actor.text(NAAM))
                                .toList()));
    }
}
