package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Inzagen;
import nl.balie.store.Inzagen.Gezien;

/** Notes who looks at whom: the one place that every page tells. It is stored before she sees it; what cannot be noted is not shown. */
@ApplicationScoped
class Inzage {
    private final Database database;

    Inzage(Database database) {
        this.database = database;
    }

    /** She gets to see these klanten and contacten, and the klanten that took part in those. */
    void noteer(Visit visit, Stream<UUID> klanten, Stream<Row> contacten) {
        noteer(
                visit,
                Stream.concat(
                        klanten.map(klant -> new Gezien(Partij.RESOURCE, klant)),
                        contacten.flatMap(contact -> in(contact, visit.wie()))));
    }

    /** She gets to see these. */
    void noteer(Visit visit, Stream<Gezien> rijen) {
        List<Gezien> gezien = rijen.toList();
        if (!gezien.isEmpty()) {
            database.write(visit.call(), session -> {
                new Inzagen(session).noteer(visit.wie().id(), visit.pagina(), gezien);
                return true;
            });
        }
    }

    private static Stream<Gezien> in(Row contact, Medewerker ik) {
        return Stream.concat(
                Stream.of(new Gezien(Klantcontact.RESOURCE, contact.id())),
                Stream.of(contact)
                        .filter(one -> Contactlezer.isVoor(one, ik))
                        .flatMap(one -> Namen.partijen(one.list(Contactlezer.BETROKKENEN)))
                        .map(partij -> new Gezien(Partij.RESOURCE, partij)));
    }
}
