package nl.balie.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;

/** What people and organisations are called. */
final class Namen {
    private static final Variant IDENTIFICATIE = (Variant) Partij.RESOURCE.member("partijIdentificatie");
    private static final Derived VOLLEDIGE_NAAM = (Derived) Betrokkene.RESOURCE.member("volledigeNaam");
    private static final Attribute ORGANISATIENAAM = Betrokkene.RESOURCE.attribute("organisatienaam");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");

    private Namen() {}

    /** The name of a partij; empty when it has none. */
    static String of(Row partij) {
        Object soort = partij.get(IDENTIFICATIE.soort());
        for (Member member : IDENTIFICATIE.cases().getOrDefault(String.valueOf(soort), List.of())) {
            if (member instanceof Derived naam) {
                return naam.text().apply(partij);
            }
            if (member == Partij.ORGANISATIENAAM) {
                return partij.text(Partij.ORGANISATIENAAM);
            }
        }
        return "";
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
        if (partij == null || of(partij).isBlank()) {
            return named;
        }
        String known = of(partij);
        if (named.isBlank()) {
            return known;
        }
        boolean isPerson = !own.isBlank() && "persoon".equals(partij.get(IDENTIFICATIE.soort()));
        return isPerson && !own.equalsIgnoreCase(known) ? known + " (noemde zich " + named + ")" : named;
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
