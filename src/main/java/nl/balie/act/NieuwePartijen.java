package nl.balie.act;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Partijen.Gevonden;
import nl.balie.register.Betrokkene;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Makes the partijen of a registration that are not known yet; each number, and each name of an organisatie, once. */
final class NieuwePartijen {
    private static final Column IDENTIFIED =
            PartijIdentificator.RESOURCE.reference("identificeerdePartij").column();
    private static final Variant IDENTIFICATIE = (Variant) Partij.RESOURCE.member("partijIdentificatie");
    private static final Group CONTACTNAAM = (Group) Betrokkene.RESOURCE.member("contactnaam");
    private static final Column ORGANISATIENAAM =
            Betrokkene.RESOURCE.attribute("organisatienaam").column();
    private static final Column ROL = Betrokkene.RESOURCE.attribute("rol").column();

    private final Session session;
    private final Violations faults;
    private final List<Document> documents;
    private final Map<String, UUID> made = new HashMap<>();
    private final Map<Row, UUID> ofNoOne = new LinkedHashMap<>();

    NieuwePartijen(Session session, Violations faults, List<Document> documents) {
        this.session = session;
        this.faults = faults;
        this.documents = documents;
    }

    /**
     * A number by which a client named a partij.
     *
     * @param key the same for the same number
     * @param isOfPerson or else of an organisatie
     * @param document as it was sent
     * @param stored as it is stored, if it is
     * @param partij whose it is, if anybody's
     */
    record Nummer(
            String key,
            boolean isOfPerson,
            Document document,
            @Nullable Row stored,
            @Nullable UUID partij) {}

    /** The partij of a number that nobody has, when the customer agreed to nothing more: what a partij must have, and the number (F7554). */
    UUID bare(Nummer nummer) {
        return made.computeIfAbsent(nummer.key(), key -> {
            UUID partij = partij(nummer.isOfPerson() ? "persoon" : "organisatie", nummer.document());
            give(nummer, partij);
            return partij;
        });
    }

    /**
     * Makes a partij of what this betrokkene told: organisatienaam → organisatie; a name → persoon, or contactpersoon of who
     * represents; both → who works for the organisatie. A number goes to whom it is a number of, who then is the betrokkene.
     */
    Gevonden make(Document betrokkene, @Nullable Nummer nummer) {
        Nummer ofPersoon = nummer != null && nummer.isOfPerson() ? nummer : null;
        Nummer ofOrganisatie = nummer != null && !nummer.isOfPerson() ? nummer : null;
        if (ofPersoon != null && made.containsKey(ofPersoon.key())) {
            return new Gevonden(made.get(ofPersoon.key()), null);
        }
        String organisatienaam = betrokkene.text(ORGANISATIENAAM);
        boolean isNamed = CONTACTNAAM.attributes().stream()
                .anyMatch(part -> !betrokkene.text(part.column()).isEmpty());
        if (nummer == null && organisatienaam.isEmpty() && !isNamed) {
            faults.add(betrokkene.path(Betrokkene.HERGEBRUIK.name()), Message.NOTHING_TO_REUSE);
            return new Gevonden(null, null);
        }
        UUID organisatie = organisatienaam.isEmpty() && ofOrganisatie == null
                ? null
                : organisatie(betrokkene, organisatienaam, ofOrganisatie);
        if (organisatie != null && !isNamed && ofPersoon == null) {
            return new Gevonden(organisatie, organisatie);
        }
        UUID persoon = persoon(betrokkene, organisatie);
        if (ofPersoon != null) {
            give(ofPersoon, persoon);
            made.put(ofPersoon.key(), persoon);
        }
        return new Gevonden(ofOrganisatie == null ? persoon : organisatie, persoon);
    }

    /** Two who come for one organisatie make it once; who gives only its name means the one of that name. */
    private UUID organisatie(Document betrokkene, String naam, @Nullable Nummer nummer) {
        String name = "organisatie\n" + naam;
        UUID organisatie = made.computeIfAbsent(nummer == null ? name : nummer.key(), key -> {
            UUID partij = partij("organisatie", betrokkene);
            Document document = documents.getLast();
            document.set(IDENTIFICATIE.present(), true);
            document.set(Partij.ORGANISATIENAAM.column(), naam);
            addresses(betrokkene, document);
            if (nummer != null) {
                give(nummer, partij);
            }
            return partij;
        });
        made.putIfAbsent(name, organisatie);
        return organisatie;
    }

    private UUID persoon(Document betrokkene, @Nullable UUID organisatie) {
        boolean represents = betrokkene.text(ROL).equals("vertegenwoordiger");
        String soort = organisatie != null || represents ? "contactpersoon" : "persoon";
        UUID key = partij(soort, betrokkene);
        Document partij = documents.getLast();
        partij.set(IDENTIFICATIE.present(), true);
        for (Member member : IDENTIFICATIE.cases().getOrDefault(soort, List.of())) {
            if (member instanceof Group group) {
                group.attributes().forEach(part -> copy(betrokkene, CONTACTNAAM.attribute(part.name()), partij, part));
            }
        }
        if (soort.equals("contactpersoon")) {
            partij.set(Partij.RESOURCE.reference("werkteVoorPartij").column(), organisatie);
            partij.set(Partij.CONTACTPERSOON.column(), UUID.randomUUID());
        }
        addresses(betrokkene, partij);
        return key;
    }

    private UUID partij(String soort, Document because) {
        Document partij = new Document(Partij.RESOURCE, because.path("partij."), null);
        UUID key = Writing.newKey();
        partij.newKey(key);
        partij.set(Partij.RESOURCE.attribute("soortPartij").column(), soort);
        partij.set(Partij.RESOURCE.attribute("indicatieActief").column(), true);
        documents.add(partij);
        return key;
    }

    private void give(Nummer nummer, UUID partij) {
        if (nummer.stored() == null) {
            nummer.document().set(IDENTIFIED, partij);
            documents.add(nummer.document());
        } else {
            ofNoOne.put(nummer.stored(), partij);
        }
    }

    /** Gives the numbers that were stored but belonged to no one (a company of which only a vestiging was known) their partij. */
    void giveStored() throws SQLException {
        for (Map.Entry<Row, UUID> each : ofNoOne.entrySet()) {
            Document given = new Document(PartijIdentificator.RESOURCE, "", null);
            given.set(IDENTIFIED, each.getValue());
            new Writing(session).change(each.getKey(), given, true, new Violations());
        }
    }

    private static void addresses(Document betrokkene, Document partij) {
        for (String name : List.of("bezoekadres", "correspondentieadres")) {
            Group from = (Group) Betrokkene.RESOURCE.member(name);
            Group to = (Group) Partij.RESOURCE.member(name);
            to.attributes().forEach(part -> copy(betrokkene, from.attribute(part.name()), partij, part));
        }
    }

    private static void copy(Document from, Attribute attribute, Document to, Attribute same) {
        Object value = from.get(attribute.column());
        if (value != null) {
            to.set(same.column(), value);
        } else if (same.isNullable()) {
            to.set(same.column(), null);
        } else {
            to.set(same.column(), "");
        }
    }
}
