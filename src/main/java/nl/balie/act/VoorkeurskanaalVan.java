package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.act.Voorkeurskanaal.Overgeslagen;
import nl.balie.act.Voorkeurskanaal.Stap;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds by which channel a partij is best reached: what was asked for in the zaak, the address given for the klantcontact, the preferred
 * address, a standard address, the channel of the klantcontact, and then post. An interne taak names no channel that a machine can
 * read: what a colleague wrote in it is for colleagues.
 */
public final class VoorkeurskanaalVan {
    static final Listing IDENTIFICATOREN = (Listing) Partij.RESOURCE.member("partijIdentificatoren");
    static final Listing ADRESSEN = (Listing) Partij.RESOURCE.member("digitaleAdressen");
    static final Reference VOORKEUR = Partij.RESOURCE.reference("voorkeursDigitaalAdres");
    private static final Attribute ACTIEF = Partij.RESOURCE.attribute("indicatieActief");
    private static final Group CORRESPONDENTIE = (Group) Partij.RESOURCE.member("correspondentieadres");
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing GEGEVEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    private static final Reference WAS = Betrokkene.RESOURCE.reference("wasPartij");
    private static final Attribute KANAAL = Klantcontact.RESOURCE.attribute("kanaal");

    private final Session session;
    private final Row partij;
    private final Adressen adressen;
    private final List<Overgeslagen> overgeslagen = new ArrayList<>();

    private VoorkeurskanaalVan(Session session, Row partij) {
        this.session = session;
        this.partij = partij;
        this.adressen = new Adressen(partij, session.now());
    }

    /**
     * The channel; null when there is no such partij.
     *
     * @param zaak the zaak that it is about; empty for none
     * @param klantcontact the klantcontact that it is about; null for none
     */
    public static @Nullable Voorkeurskanaal partij(Session session, UUID id, String zaak, @Nullable UUID klantcontact)
            throws SQLException {
        View view = View.bare(Partij.RESOURCE)
                .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE))
                .with(IDENTIFICATOREN, View.bare(PartijIdentificator.RESOURCE));
        Row partij = new Reading(session).one(view, id, List.of());
        return partij == null ? null : new VoorkeurskanaalVan(session, partij).find(zaak, klantcontact);
    }

    private Voorkeurskanaal find(String zaak, @Nullable UUID id) throws SQLException {
        Row contact = id == null ? null : contact(id);
        String kanaal = contact == null ? "" : contact.text(KANAAL);
        Voorkeurskanaal found = zaak(zaak);
        found = found == null ? gevraagd(contact) : found;
        found = found == null ? betrokkene(contact) : found;
        found = found == null ? voorkeursadres() : found;
        found = found == null ? standaardadres(kanaal) : found;
        found = found == null ? klantcontact(kanaal) : found;
        found = found == null ? post() : found;
        return found == null ? enigAdres() : found;
    }

    private Row contact(UUID id) throws SQLException {
        View betrokkenen = View.bare(Betrokkene.RESOURCE).with(GEGEVEN, View.bare(DigitaalAdres.RESOURCE));
        View view = View.bare(Klantcontact.RESOURCE).with(BETROKKENEN, betrokkenen);
        Row contact = new Reading(session).one(view, id, List.of());
        if (contact == null) {
            throw new Invalid("klantcontact", Message.unknown(Klantcontact.RESOURCE));
        }
        return contact;
    }

    private @Nullable Voorkeurskanaal zaak(String zaak) throws SQLException {
        if (zaak.isEmpty()) {
            return skip(Stap.ZAAK, "Er is geen zaak genoemd.");
        }
        String asked = GevraagdKanaal.in(session, zaak, partij);
        if (asked.isEmpty()) {
            return skip(Stap.ZAAK, "Geen taak van deze zaak vraagt voor deze partij om een kanaal.");
        }
        return byKind(
                Stap.ZAAK,
                asked,
                "Bij de zaak is om dit kanaal gevraagd.",
                "Er is geen adres voor het kanaal waar bij de zaak om is gevraagd.");
    }

    /** By an address that the partij gave for this contact, if one is of that kind, or else by one of its own. */
    private @Nullable Voorkeurskanaal gevraagd(@Nullable Row contact) {
        if (contact == null) {
            return skip(Stap.GEVRAAGD, "Er is geen klantcontact genoemd.");
        }
        String asked = contact.map(Klantcontact.CONTACTMOMENT).getOrDefault("voorkeurskanaal", "");
        boolean isTheirs = contact.list(BETROKKENEN).stream()
                .anyMatch(betrokkene -> partij.id().equals(betrokkene.get(WAS)));
        if (asked.isBlank() || !isTheirs) {
            return skip(Stap.GEVRAAGD, "Bij het klantcontact vroeg deze partij niet om een kanaal.");
        }
        String reden = "Bij het klantcontact vroeg de klant om dit kanaal.";
        List<Row> given = adressen.ofKind(given(contact), asked);
        if (!given.isEmpty()) {
            return ofSeveral(Stap.GEVRAAGD, given, reden);
        }
        return byKind(Stap.GEVRAAGD, asked, reden, "Er is geen adres voor het kanaal waar de klant om vroeg.");
    }

    private List<Row> given(Row contact) {
        return contact.list(BETROKKENEN).stream()
                .filter(betrokkene -> partij.id().equals(betrokkene.get(WAS)))
                .flatMap(betrokkene -> adressen.meant(betrokkene.list(GEGEVEN)).stream())
                .toList();
    }

    private @Nullable Voorkeurskanaal betrokkene(@Nullable Row contact) {
        if (contact == null) {
            return skip(Stap.BETROKKENE, "Er is geen klantcontact genoemd.");
        }
        String kanaal = Adressen.kind(contact.text(KANAAL));
        List<Row> given = given(contact);
        return given.isEmpty()
                ? skip(Stap.BETROKKENE, "Bij het klantcontact gaf deze partij geen digitaal adres.")
                : by(
                        Stap.BETROKKENE,
                        Adressen.first(given, kanaal),
                        "Bij het klantcontact gaf de betrokkene dit adres.");
    }

    private @Nullable Voorkeurskanaal voorkeursadres() {
        UUID preferred = partij.get(VOORKEUR);
        if (preferred == null) {
            return skip(Stap.VOORKEURSADRES, "De partij heeft geen voorkeursadres.");
        }
        if (!partij.is(ACTIEF)) {
            return skip(Stap.VOORKEURSADRES, "De partij is niet actief.");
        }
        Row adres = adressen.all().stream()
                .filter(row -> row.id().equals(preferred))
                .findFirst()
                .orElse(null);
        return adres == null
                ? skip(Stap.VOORKEURSADRES, "Het voorkeursadres is niet meer van deze partij, of niet voor iedereen.")
                : by(
                        Stap.VOORKEURSADRES,
                        adres,
                        "Een toepassing legde dit adres als voorkeur vast; of de klant daar zelf om vroeg, is niet bekend.");
    }

    private @Nullable Voorkeurskanaal standaardadres(String kanaal) {
        List<Row> standard = adressen.all().stream()
                .filter(row -> row.is(Adressen.STANDAARD))
                .toList();
        return standard.isEmpty()
                ? skip(Stap.STANDAARDADRES, "Geen adres van de partij is het standaardadres van zijn soort.")
                : ofItsKind(
                        Stap.STANDAARDADRES,
                        Adressen.first(standard, Adressen.kind(kanaal)),
                        "Dit is het standaardadres van zijn soort.");
    }

    private @Nullable Voorkeurskanaal klantcontact(String kanaal) {
        if (kanaal.isEmpty()) {
            return skip(Stap.KLANTCONTACT, "Er is geen klantcontact genoemd.");
        }
        return byKind(
                Stap.KLANTCONTACT,
                kanaal,
                "Het klantcontact ging langs dit kanaal.",
                "Er is geen adres voor het kanaal van het klantcontact.");
    }

    private @Nullable Voorkeurskanaal post() {
        if (hasCorrespondentieadres()) {
            return answer(
                    Voorkeurskanaal.POST, Stap.CORRESPONDENTIEADRES, "De partij heeft een correspondentieadres.", null);
        }
        return skip(Stap.CORRESPONDENTIEADRES, "De partij heeft geen correspondentieadres.");
    }

    /** Of several of one kind nothing tells which is meant: then a person has to choose. */
    private Voorkeurskanaal enigAdres() {
        for (String kind : Adressen.SOORTEN) {
            List<Row> ofKind = adressen.all().stream()
                    .filter(row -> row.text(Adressen.SOORT).equals(kind))
                    .toList();
            if (ofKind.size() == 1) {
                return ofItsKind(Stap.ENIG_ADRES, ofKind.getFirst(), "Dit is het enige adres van zijn soort.");
            }
        }
        List<Row> several = adressen.all();
        skip(
                Stap.ENIG_ADRES,
                several.isEmpty()
                        ? "De partij heeft geen digitaal adres."
                        : "De partij heeft van elke soort meer dan één adres.");
        String reden = several.isEmpty()
                ? "Er is geen adres bekend."
                : "Er zijn meer adressen, en niets zegt welk: " + Adressen.named(several) + ".";
        return answer(Voorkeurskanaal.GEEN, Stap.GEEN, reden, null);
    }

    private boolean hasCorrespondentieadres() {
        return CORRESPONDENTIE.attributes().stream()
                .map(partij::get)
                .anyMatch(part -> part != null && !part.equals(""));
    }

    private @Nullable Voorkeurskanaal skip(Stap stap, String reden) {
        overgeslagen.add(new Overgeslagen(stap, reden));
        return null;
    }

    /** By a channel that was named: by an address of that kind, or by post. */
    private @Nullable Voorkeurskanaal byKind(Stap stap, String kanaal, String reden, String none) {
        String kind = Adressen.kind(kanaal);
        boolean post = kind.equals(Voorkeurskanaal.POST);
        if (kind.equals(Voorkeurskanaal.BERICHTENBOX) || (post && hasCorrespondentieadres())) {
            return answer(kind, stap, reden, null);
        }
        List<Row> ofKind = post ? List.of() : adressen.ofKind(adressen.all(), kanaal);
        return ofKind.isEmpty() ? skip(stap, none) : ofSeveral(stap, ofKind, reden);
    }

    /** Of several of one kind, the one that is preferred or standard; when none is, a person has to choose. */
    private @Nullable Voorkeurskanaal ofSeveral(Stap stap, List<Row> ofKind, String reden) {
        Row chosen = adressen.chosen(ofKind);
        return chosen == null
                ? skip(
                        stap,
                        "Er zijn meer adressen van deze soort, en niets zegt welk: " + Adressen.named(ofKind) + ".")
                : by(stap, chosen, reden);
    }

    private Voorkeurskanaal by(Stap stap, Row adres, String reden) {
        return answer(Adressen.soort(adres), stap, reden, adres);
    }

    /** The same, telling which other kinds of address there are: which kind the klant wants, nothing says. */
    private Voorkeurskanaal ofItsKind(Stap stap, Row adres, String reden) {
        return by(stap, adres, reden + adressen.others(adres));
    }

    private Voorkeurskanaal answer(String kanaal, Stap stap, String reden, @Nullable Row adres) {
        return new Voorkeurskanaal(kanaal, stap, reden, adres, partij, List.copyOf(overgeslagen));
    }
}
