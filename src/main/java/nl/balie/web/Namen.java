package nl.balie.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.platform.Registers;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;

/** What people and organisations are called. */
final class Namen {
    /** Who is none that the register knows, and told nothing of herself. */
    static final String ANONIEM = "Anoniem";

    /** A klant of whom the register knows neither a name nor a number. */
    static final String ONBEKEND = "Naam onbekend";

    private static final Attribute SOORT = Partij.RESOURCE.attribute("soortPartij");
    private static final Derived VOLLEDIGE_NAAM = (Derived) Betrokkene.RESOURCE.member("volledigeNaam");
    private static final Attribute ORGANISATIENAAM = Betrokkene.RESOURCE.attribute("organisatienaam");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");

    private Namen() {}

    /** What a partij is called: by its name, else by a number of it that is known; empty when it has neither. */
    static String of(Row partij) {
        String naam = Partij.naam(partij);
        return naam.isBlank() ? Partij.aanduiding(partij) : naam;
    }

    /**
     * The name of a betrokkene: her own, with the organisation that she speaks for, else that of the partij that she was. A person whom
     * the register knows by another name is called by that, with what she called herself.
     */
    static String betrokkene(Row betrokkene) {
        String own = VOLLEDIGE_NAAM.text().apply(betrokkene);
        String organisatie = betrokkene.text(ORGANISATIENAAM);
        String named = own.isBlank() || organisatie.isBlank() ? own + organisatie : own + " (" + organisatie + ")";
        Row partij = betrokkene.target(WAS_PARTIJ);
        if (partij == null) {
            return named;
        }
        String known = Partij.naam(partij);
        if (named.isBlank()) {
            return of(partij);
        }
        boolean isPerson = !known.isBlank() && !own.isBlank() && "persoon".equals(partij.get(SOORT));
        return isPerson && !own.equalsIgnoreCase(known) ? known + " (noemde zich " + named + ")" : named;
    }

    /** The same for a page that has to call her something. */
    static String wie(Row betrokkene) {
        String naam = betrokkene(betrokkene);
        return !naam.isBlank() ? naam : betrokkene.get(WAS_PARTIJ) == null ? ANONIEM : ONBEKEND;
    }

    /** The registers of others that know the name of who has none here. */
    static List<String> registers(Row betrokkene) {
        Row partij = betrokkene.target(WAS_PARTIJ);
        if (partij == null || !Partij.naam(partij).isBlank()) {
            return List.of();
        }
        boolean isCompany = !Klantregel.nummer(partij, "kvk_nummer").isEmpty()
                || !Klantregel.nummer(partij, "vestigingsnummer").isEmpty();
        return !Klantregel.nummer(partij, PartijIdentificator.BSN).isEmpty()
                ? List.of(Registers.BRP)
                : isCompany ? List.of(Registers.KVK) : List.of();
    }

    /** The keys of the partijen that these betrokkenen were. */
    static Stream<UUID> partijen(List<Row> betrokkenen) {
        return betrokkenen.stream()
                .flatMap(betrokkene -> Stream.ofNullable(betrokkene.get(WAS_PARTIJ)))
                .map(UUID.class::cast);
    }

    /** Who took part in a contact on the customer's side, as far as their names are known. */
    static List<String> klanten(Row contact) {
        return contact.list(BETROKKENEN).stream()
                .map(Namen::betrokkene)
                .filter(naam -> !naam.isBlank())
                .toList();
    }
}
