package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.KoppelKlantcontact;
import nl.balie.act.VraagContact;
import nl.balie.register.Actor;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** What is added to a contact afterwards: the klant, a zaak, an earlier contact, a colleague, or a contactverzoek. */
@ApplicationScoped
class Koppelen implements Pages.Part {
    private static final String VERZOEK = "/contacten/{id}/contactverzoek";

    private final Database database;
    private final Frames frames;

    Koppelen(Database database, Frames frames) {
        this.database = database;
        this.frames = frames;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/contacten/{id}/koppelingen", Rol.CONTACT, visit -> form(visit, Map.of())),
                Page.of(
                        "POST",
                        "/contacten/{id}/klanten",
                        Rol.CONTACT,
                        visit -> koppel(visit, (session, contact) -> contact.aanKlant(key(visit, "klant")))),
                Page.of(
                        "POST",
                        "/contacten/{id}/zaken",
                        Rol.CONTACT,
                        visit -> koppel(visit, (session, contact) -> contact.aanZaak(visit.field("zaak")))),
                Page.of(
                        "POST",
                        "/contacten/{id}/eerdere",
                        Rol.CONTACT,
                        visit -> koppel(visit, (session, contact) -> contact.aanEerder(eerder(session, visit)))),
                Page.of(
                        "POST",
                        "/contacten/{id}/collegas",
                        Rol.CONTACT,
                        visit -> koppel(visit, (session, contact) -> contact.aanCollega(key(visit, "collega")))),
                Page.of("GET", VERZOEK, Rol.CONTACT, visit -> verzoek(visit, Map.of())),
                Page.of("POST", VERZOEK, Rol.CONTACT, this::vraag));
    }

    /** What a contact is tied to. */
    private interface Deed {
        void with(Session session, KoppelKlantcontact contact) throws SQLException;
    }

    private Reply koppel(Visit visit, Deed deed) {
        try {
            return database.write(visit.call(), session -> {
                UUID contact = Contactlezer.open(session, visit).id();
                deed.with(session, new KoppelKlantcontact(session, contact));
                return Contacten.naar(visit);
            });
        } catch (Invalid invalid) {
            return form(visit, Formulier.fouten(invalid));
        }
    }

    /** What was chosen; a fault at its field when nothing was. */
    private static UUID key(Visit visit, String field) {
        if (!Visit.isKey(visit.field(field))) {
            throw new Invalid(field, visit.field(field).isBlank() ? Message.BLANK : Message.NO_UUID);
        }
        return UUID.fromString(visit.field(field));
    }

    private static UUID eerder(Session session, Visit visit) throws SQLException {
        String typed = visit.field("eerder").strip();
        if (typed.isEmpty()) {
            throw new Invalid("eerder", Message.BLANK);
        }
        UUID eerder = Contactlezer.id(new Reading(session), typed);
        if (eerder == null) {
            throw new Invalid("eerder", Message.invalid("Er is geen contact met dit nummer."));
        }
        return eerder;
    }

    private Reply form(Visit visit, Map<String, String> fouten) {
        List<Veld.Keuze> collegas = collegas(visit);
        Formulier formulier = Formulier.van(visit, fouten);
        return Reply.page(
                formulier.status(),
                new Templates.Koppelingen(
                                frames.of(formulier.titel("Koppelen"), visit.medewerker()), formulier, collegas)
                        .render());
    }

    private Reply verzoek(Visit visit, Map<String, String> fouten) {
        List<Veld.Keuze> collegas = collegas(visit);
        Formulier formulier = Formulier.van(visit, fouten);
        return Reply.page(
                formulier.status(),
                new Templates.Contactverzoek(
                                frames.of(formulier.titel("Contactverzoek"), visit.medewerker()), formulier, collegas)
                        .render());
    }

    /** Who can be chosen, by name: people and parts of the organisation; for a contact that she may do something with. */
    private List<Veld.Keuze> collegas(Visit visit) {
        return database.read(session -> {
            Contactlezer.open(session, visit);
            return Keuzes.actoren(session).stream()
                    .map(row -> new Veld.Keuze(row.id().toString(), row.text(Actor.RESOURCE.attribute("naam"))))
                    .sorted(Comparator.comparing(Veld.Keuze::naam, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }

    private Reply vraag(Visit visit) {
        Medewerker ik = visit.wie();
        try {
            return database.write(visit.call(), session -> {
                UUID contact = Contactlezer.open(session, visit).id();
                VraagContact.over(session, contact, ik.id(), ik.naam(), voor(visit), visit.field("toelichting"));
                return Contacten.naar(visit);
            });
        } catch (Invalid invalid) {
            return verzoek(visit, Formulier.fouten(invalid));
        }
    }

    private static @Nullable UUID voor(Visit visit) {
        return visit.field("voor").isBlank() ? null : key(visit, "voor");
    }
}
