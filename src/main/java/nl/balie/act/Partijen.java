package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Registratie.Persoon;
import nl.balie.register.Betrokkene;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The partijen of a registration. A known partij is never touched by what the betrokkene told. Unknown data become a partij only
 * when the customer agrees to that (hergebruik, F2173 and F7554); an identificator that nobody has becomes a bare one.
 */
final class Partijen {
    private static final Group IDENTIFICATOR = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");
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
    private final Map<String, UUID> found = new HashMap<>();
    private final Map<Row, UUID> ofNoOne = new LinkedHashMap<>();

    Partijen(Session session, Violations faults, List<Document> documents) {
        this.session = session;
        this.faults = faults;
        this.documents = documents;
    }

    /** Is a partij made of what this betrokkene told? */
    static boolean isMade(Persoon persoon) {
        return Boolean.TRUE.equals(persoon.hergebruik()) && persoon.partij() == null && persoon.identificator() == null;
    }

    /** What others who look up or make the same partijen must wait for. */
    Stream<String> keys(Registratie registratie) {
        return registratie.betrokkenen().stream()
                .map(Persoon::identificator)
                .flatMap(Stream::ofNullable)
                .map(Partijen::key);
    }

    private static String key(Document identificator) {
        StringBuilder key = new StringBuilder("partij");
        IDENTIFICATOR.attributes().forEach(part -> key.append('\n').append(identificator.get(part.column())));
        return key.toString();
    }

    /** The key of the partij that this betrokkene was, if any; one that is made is added to what is to be stored. */
    @Nullable
    UUID find(Persoon persoon) throws SQLException {
        if (persoon.partij() != null) {
            return persoon.partij();
        }
        if (persoon.identificator() != null) {
            String key = key(persoon.identificator());
            UUID known = found.get(key);
            if (known == null) {
                known = findOrMake(persoon.identificator());
                found.put(key, known);
            }
            return known;
        }
        return isMade(persoon) ? make(persoon.betrokkene()) : null;
    }

    private UUID findOrMake(Document identificator) throws SQLException {
        Row stored = stored(identificator);
        UUID known = stored == null ? null : (UUID) stored.get(IDENTIFIED);
        if (known != null) {
            return known;
        }
        Object objecttype =
                identificator.get(IDENTIFICATOR.attribute("codeObjecttype").column());
        UUID partij = partij("natuurlijk_persoon".equals(objecttype) ? "persoon" : "organisatie", identificator);
        if (stored == null) {
            identificator.set(IDENTIFIED, partij);
            documents.add(identificator);
        } else {
            ofNoOne.put(stored, partij);
        }
        return partij;
    }

    /** Gives the identificatoren that were there but belonged to no one (a company of which only a vestiging was known) their partij. */
    void giveIdentificatoren() throws SQLException {
        for (Map.Entry<Row, UUID> each : ofNoOne.entrySet()) {
            Document given = new Document(PartijIdentificator.RESOURCE, "", null);
            given.set(IDENTIFIED, each.getValue());
            new Writing(session).change(each.getKey(), given, true, new Violations());
        }
    }

    private @Nullable Row stored(Document identificator) throws SQLException {
        List<Condition> conditions = new ArrayList<>();
        for (Attribute part : IDENTIFICATOR.attributes()) {
            conditions.add(new Condition(
                    Filter.is(part.name(), IDENTIFICATOR.name() + "." + part.name()),
                    identificator.get(part.column())));
        }
        View view = View.whole(PartijIdentificator.RESOURCE, List.of());
        Reading.@Nullable Page page = new Reading(session).page(new Query(view, conditions, 1, 1, null));
        if (page == null || page.rows().isEmpty()) {
            return null;
        }
        Row found = page.rows().getFirst();
        return found.get(IDENTIFIED) == null
                ? new Writing(session).lock(PartijIdentificator.RESOURCE, found.id(), List.of())
                : found;
    }

    /** Organisatienaam → organisatie; a name → persoon, or contactpersoon of who represents; both → who works for the organisatie. */
    private @Nullable UUID make(Document betrokkene) {
        String organisatienaam = betrokkene.text(ORGANISATIENAAM);
        boolean organised = !organisatienaam.isEmpty();
        boolean named = CONTACTNAAM.attributes().stream()
                .anyMatch(part -> !betrokkene.text(part.column()).isEmpty());
        if (!organised && !named) {
            faults.add(betrokkene.path(Betrokkene.HERGEBRUIK.name()), Message.NOTHING_TO_REUSE);
            return null;
        }
        UUID organisatie = organised ? organisatie(betrokkene, organisatienaam) : null;
        if (organisatie != null && !named) {
            return organisatie;
        }
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

    /** Two who come for one organisation make it once. */
    private UUID organisatie(Document betrokkene, String naam) {
        return found.computeIfAbsent("organisatie\n" + naam, name -> {
            UUID key = partij("organisatie", betrokkene);
            Document organisatie = documents.getLast();
            organisatie.set(IDENTIFICATIE.present(), true);
            organisatie.set(Partij.ORGANISATIENAAM.column(), naam);
            addresses(betrokkene, organisatie);
            return key;
        });
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
