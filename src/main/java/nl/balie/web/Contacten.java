package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.act.VulKlantcontactAan;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import org.jspecify.annotations.Nullable;

/** A contact: reading all there is of it, and supplementing it. */
@ApplicationScoped
class Contacten implements Pages.Part {
    private final Database database;
    private final Frames frames;
    private final Inzage inzage;

    Contacten(Database database, Frames frames, Inzage inzage) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/contacten/{id}", Rol.CONTACT, visit -> contact(visit, 200, null, "")),
                Page.of("POST", "/contacten/{id}/aanvullingen", Rol.CONTACT, this::vulAan));
    }

    /** A contact, and the others of its gesprek. */
    private record Gelezen(Row contact, List<Row> vragen) {}

    private Reply contact(Visit visit, int status, @Nullable String fout, String aanvulling) {
        Medewerker ik = visit.wie();
        Gelezen read = database.read(session -> {
            Row contact = Contactlezer.lees(session, visit);
            return new Gelezen(
                    contact, Contactlezer.isVoor(contact, ik) ? Contactlezer.vragen(session, contact) : List.of());
        });
        inzage.noteer(visit, Stream.empty(), Stream.concat(Stream.of(read.contact()), read.vragen().stream()));
        Contactbeeld beeld = Contactbeeld.of(read.contact(), read.vragen(), ik);
        String titel = beeld.regel().onderwerp();
        return Reply.page(
                status,
                new Templates.Contact(
                                frames.of(fout == null ? titel : "Fout: " + titel, ik),
                                beeld,
                                opgeslagen(visit),
                                fout,
                                aanvulling,
                                ik.isOneOf(Corrigeren.ROLLEN))
                        .render());
    }

    /** The key of the gesprek that it was just saved from; empty when it was not. */
    private static String opgeslagen(Visit visit) {
        String gesprek = visit.query().getOrDefault("opgeslagen", "");
        return Visit.isKey(gesprek) ? gesprek : "";
    }

    /** What was typed comes back with the fault when there is one: nothing typed is lost. */
    private Reply vulAan(Visit visit) {
        String tekst = visit.field("aanvulling");
        Medewerker ik = visit.wie();
        try {
            boolean done = database.write(
                    visit.call(),
                    session -> VulKlantcontactAan.met(
                            session, Contactlezer.open(session, visit).id(), ik.id(), ik.naam(), tekst));
            return done ? naar(visit) : contact(visit, 200, null, tekst);
        } catch (Invalid invalid) {
            return contact(visit, 422, invalid.violations().getFirst().reason(), tekst);
        }
    }

    /** To the page of the contact that something was done with. */
    static Reply naar(Visit visit) {
        return Reply.goTo(Frames.PREFIX + "/contacten/" + visit.part("id"));
    }
}
