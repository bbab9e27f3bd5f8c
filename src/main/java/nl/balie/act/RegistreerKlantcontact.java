package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Partijen.Gevonden;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Actor;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.Antwoord;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Numbering;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Registers a klantcontact with all that belongs to it, in one transaction (F2173): everything or nothing, so that no client needs
 * a saga. Every fault of a stage is reported at once, by the path of what was sent.
 */
public final class RegistreerKlantcontact {
    /** What it may write: a partij only when somebody is not known yet, but that is not known beforehand. */
    public static final List<Resource> WRITES = List.of(
            Klantcontact.RESOURCE,
            Actor.RESOURCE,
            ActorKlantcontact.RESOURCE,
            Betrokkene.RESOURCE,
            DigitaalAdres.RESOURCE,
            Onderwerpobject.RESOURCE,
            Bijlage.RESOURCE,
            InterneTaak.RESOURCE,
            Contactmomentdetails.RESOURCE,
            Partij.RESOURCE,
            PartijIdentificator.RESOURCE);

    private final Session session;
    private final Violations faults;
    private final List<Document> documents = new ArrayList<>();

    private RegistreerKlantcontact(Session session, Violations faults) {
        this.session = session;
        this.faults = faults;
    }

    /**
     * Registers; answers the key of the klantcontact.
     *
     * @param faults what is wrong with the fields already
     */
    public static UUID registreer(Session session, Registratie registratie, Violations faults) throws SQLException {
        return new RegistreerKlantcontact(session, faults).registreer(registratie, null);
    }

    /**
     * Adds to a klantcontact that is there already, locked by the caller; an actor that is linked to it stays so (F6542).
     *
     * @param faults what is wrong with the fields already
     */
    public static void vulAan(
            Session session,
            UUID contact,
            List<Wie> actoren,
            List<Persoon> betrokkenen,
            List<Taak> taken,
            Violations faults)
            throws SQLException {
        Document unchanged = new Document(Klantcontact.RESOURCE, "", null);
        Registratie more = new Registratie(unchanged, actoren, betrokkenen, List.of(), List.of(), taken, null);
        new RegistreerKlantcontact(session, faults).registreer(more, contact);
    }

    private UUID registreer(Registratie registratie, @Nullable UUID existing) throws SQLException {
        Actoren actoren = new Actoren(session, faults, documents);
        NieuwePartijen nieuwe = new NieuwePartijen(session, faults, documents);
        Partijen partijen = new Partijen(session, nieuwe);
        session.takeTurns(Stream.concat(actoren.keys(registratie), Partijen.keys(registratie))
                .toList());

        Map<UUID, Wie> linked = new LinkedHashMap<>();
        for (Wie wie : registratie.actoren()) {
            UUID actor = actoren.find(wie);
            if (actor != null) {
                linked.putIfAbsent(actor, wie);
            }
        }
        List<Gevonden> found = new ArrayList<>();
        for (Persoon persoon : registratie.betrokkenen()) {
            found.add(partijen.find(persoon));
        }
        UUID first = linked.isEmpty() ? null : linked.keySet().iterator().next();
        UUID contact = existing == null ? klantcontact(registratie.klantcontact()) : existing;
        if (existing != null) {
            linked.keySet().removeAll(linked(existing));
        }
        linked.forEach((actor, wie) -> {
            Document link = add(new Document(ActorKlantcontact.RESOURCE, wie.path() + ".", null));
            link.set(reference(link, "actor"), actor);
            link.set(reference(link, "klantcontact"), contact);
        });
        for (int i = 0; i < found.size(); i++) {
            betrokkene(registratie.betrokkenen().get(i), contact, found.get(i));
        }
        registratie.onderwerpobjecten().forEach(object -> add(object).set(reference(object, "klantcontact"), contact));
        registratie
                .bijlagen()
                .forEach(bijlage -> add(bijlage).set(reference(bijlage, "wasBijlageVanKlantcontact"), contact));
        for (Taak taak : registratie.taken()) {
            taak(taak, contact, first, actoren);
        }
        if (registratie.details() != null) {
            add(BewaarContactmomentdetails.of(contact, registratie.details(), session));
        }
        if (!faults.any()) {
            Numbering.give(session, documents);
        }
        try {
            new Writing(session).create(documents, faults);
        } catch (Invalid told) {
            partijen.requireStillUnknown();
            throw told;
        }
        nieuwe.giveStored();
        number(found);
        return contact;
    }

    /** The partijen that were there get a number too, when they have none. */
    private void number(List<Gevonden> found) throws SQLException {
        Set<UUID> made = documents.stream()
                .map(Document::newKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<UUID> known = found.stream()
                .map(Gevonden::partij)
                .flatMap(Stream::ofNullable)
                .filter(partij -> !made.contains(partij))
                .distinct()
                .toList();
        if (!known.isEmpty()) {
            Numbering.giveStored(session, Partij.RESOURCE, known);
        }
    }

    private List<UUID> linked(UUID contact) throws SQLException {
        Listing actoren = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenActoren");
        View view = View.bare(Klantcontact.RESOURCE).with(actoren, View.only(Actor.RESOURCE, List.of()));
        Row row = new Reading(session).one(view, contact, List.of());
        return row == null ? List.of() : row.list(actoren).stream().map(Row::id).toList();
    }

    private Document add(Document document) {
        documents.add(document);
        return document;
    }

    private static Column reference(Document document, String name) {
        return document.resource().reference(name).column();
    }

    private UUID klantcontact(Document klantcontact) {
        UUID key = Writing.newKey();
        add(klantcontact).newKey(key);
        return key;
    }

    private void betrokkene(Persoon persoon, UUID contact, Gevonden found) {
        Document betrokkene = add(persoon.betrokkene());
        UUID key = Writing.newKey();
        betrokkene.newKey(key);
        betrokkene.set(reference(betrokkene, "hadKlantcontact"), contact);
        betrokkene.set(reference(betrokkene, "wasPartij"), found.partij());
        if (persoon.hergebruik() != null) {
            betrokkene.set(Betrokkene.HERGEBRUIK.column(), persoon.hergebruik());
            betrokkene.set(Betrokkene.HERGEBRUIK_OP.column(), session.now());
        }
        for (Document adres : persoon.adressen()) {
            add(adres).set(reference(adres, "verstrektDoorBetrokkene"), key);
            if (found.gemaakt() != null) {
                adres.set(reference(adres, "verstrektDoorPartij"), found.gemaakt());
            }
        }
    }

    private void taak(Taak taak, UUID contact, @Nullable UUID uitzetter, Actoren actoren) throws SQLException {
        Listing assigned = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
        List<Item> items = new ArrayList<>();
        for (Wie wie : taak.actoren()) {
            UUID actor = actoren.find(wie);
            if (actor != null) {
                items.add(new Item(wie.path(), actor, null));
            }
        }
        Document document = add(taak.taak());
        document.set(reference(document, "aanleidinggevendKlantcontact"), contact);
        document.set(InterneTaak.UITGEZET_DOOR.column(), uitzetter);
        if (!items.isEmpty() || document.has(assigned)) { // what is unknown was told of already
            document.items(assigned, items);
        }
        if (!taak.antwoorden().isEmpty()) {
            UUID key = Writing.newKey();
            document.newKey(key);
            taak.antwoorden().forEach(antwoord -> add(antwoord).set(Antwoord.TAAK.column(), key));
        }
    }
}
