package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.KoppelKlantcontact;
import nl.balie.act.OntkoppelKlantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Collegas;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** What a contact is tied to afterwards, and untied from: the klant, a zaak, an earlier contact, a colleague. */
@ApplicationScoped
class Koppelen implements Pages.Part {
    /** How somebody who was unknown and a klant that is chosen go together. */
    private static final String ALS = "als";

    private static final String DEZELFDE = "dezelfde";

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Contacten contacten;

    Koppelen(Database database, Frames frames, Inzage inzage, Contacten contacten) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.contacten = contacten;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/contacten/{id}/koppelingen", Rol.CONTACT, visit -> form(visit, Map.of())),
                Page.of("POST", "/contacten/{id}/klanten", Rol.CONTACT, this::klant),
                Page.of(
                        "POST",
                        "/contacten/{id}/zaken",
                        Rol.CONTACT,
                        visit -> koppel(
                                visit,
                                "De zaak is gekoppeld.",
                                (session, contact) ->
                                        new KoppelKlantcontact(session, contact).aanZaak(visit.field("zaak")))),
                Page.of(
                        "POST",
                        "/contacten/{id}/eerdere",
                        Rol.CONTACT,
                        visit -> koppel(
                                visit,
                                "Het eerdere contact is gekoppeld.",
                                (session, contact) ->
                                        new KoppelKlantcontact(session, contact).aanEerder(eerder(session, visit)))),
                Page.of(
                        "POST",
                        "/contacten/{id}/collegas",
                        Rol.CONTACT,
                        visit -> koppel(
                                visit,
                                "De collega staat erbij.",
                                (session, contact) ->
                                        new KoppelKlantcontact(session, contact).aanCollega(key(visit, "collega")))),
                Page.of(
                        "POST",
                        "/contacten/{id}/ontkoppeling",
                        Rol.CONTACT,
                        visit -> koppel(
                                visit,
                                "Ontkoppeld.",
                                (session, contact) -> ontkoppel(new OntkoppelKlantcontact(session, contact), visit))));
    }

    /** What is done with a contact, by its key. */
    private interface Deed {
        void with(Session session, UUID contact) throws SQLException;
    }

    private Reply koppel(Visit visit, String gedaan, Deed deed) {
        try {
            database.write(visit.call(), session -> {
                deed.with(session, Contactlezer.open(session, visit).id());
                return true;
            });
            return contacten.naar(visit, gedaan);
        } catch (Invalid invalid) {
            return form(visit, Formulier.fouten(invalid));
        }
    }

    private static void ontkoppel(OntkoppelKlantcontact contact, Visit visit) throws SQLException {
        if (!visit.field(Koppelregel.KLANT).isEmpty()) {
            contact.vanKlant(key(visit, Koppelregel.KLANT));
        } else if (!visit.field(Koppelregel.COLLEGA).isEmpty()) {
            contact.vanActor(key(visit, Koppelregel.COLLEGA));
        } else {
            contact.vanOnderwerp(key(visit, Koppelregel.ONDERWERP));
        }
    }

    /** Who is asked for is tied at once, unless she may be somebody who is there already, or come in her place: then one says so. */
    private Reply klant(Visit visit) {
        try {
            Twijfel twijfel = database.write(visit.call(), session -> {
                Row contact = Contactlezer.open(session, visit);
                UUID klant = key(visit, Koppelregel.KLANT);
                KoppelKlantcontact koppelen = new KoppelKlantcontact(session, contact.id());
                Row onbekende = koppelen.onbekende();
                String naam = onbekende == null ? "" : Namen.betrokkene(onbekende);
                Row partij = new Reading(session).one(View.bare(Partij.RESOURCE), klant, List.of());
                if (partij != null) {
                    Kring.van(session, visit.wie()).eis(partij);
                }
                List<Row> gekoppeld = koppelen.gekoppeld();
                String als = visit.field(ALS);
                boolean isTwijfel = !naam.isBlank() || !gekoppeld.isEmpty();
                if (als.isEmpty() && isTwijfel && partij != null && !koppelen.isVan(klant)) {
                    return new Twijfel(contact, naam, gekoppeld, partij);
                }
                boolean isDezelfde = naam.isBlank() || als.equals(DEZELFDE);
                Row vervangen = gekoppeld.stream()
                        .filter(row -> row.id().toString().equals(als))
                        .findFirst()
                        .orElse(null);
                koppelen.aanKlant(klant, vervangen != null ? vervangen : isDezelfde ? onbekende : null);
                return null;
            });
            return twijfel == null ? contacten.naar(visit, "De klant is gekoppeld.") : vraag(visit, twijfel);
        } catch (Invalid invalid) {
            return form(visit, Formulier.fouten(invalid));
        }
    }

    /** May somebody of this name be this klant, or does she come in the place of one of those who are tied already? */
    private record Twijfel(Row contact, String naam, List<Row> gekoppeld, Row partij) {}

    private Reply vraag(Visit visit, Twijfel twijfel) {
        UUID klant = twijfel.partij().id();
        inzage.noteer(
                visit,
                Stream.concat(Stream.of(klant), Namen.partijen(twijfel.gekoppeld())),
                Stream.of(twijfel.contact()));
        return Reply.page(
                200,
                new Templates.Bevestiging(
                                frames.of(
                                        twijfel.naam().isEmpty() ? "In plaats van, of erbij?" : "Is dit dezelfde?",
                                        visit.medewerker()),
                                visit.part("id"),
                                Contactregel.of(twijfel.contact(), true),
                                twijfel.naam(),
                                twijfel.gekoppeld().stream()
                                        .map(row -> new Veld.Keuze(row.id().toString(), Namen.betrokkene(row)))
                                        .toList(),
                                klant.toString(),
                                Klantregel.naam(twijfel.partij()))
                        .render());
    }

    /** What was chosen; a fault at its field when nothing was. */
    static UUID key(Visit visit, String field) {
        if (!Visit.isKey(visit.field(field))) {
            throw new Invalid(field, Message.invalid("Maak een keuze."));
        }
        return UUID.fromString(visit.field(field));
    }

    private static UUID eerder(Session session, Visit visit) throws SQLException {
        String typed = visit.field("eerder").strip();
        if (typed.isEmpty()) {
            throw new Invalid("eerder", Message.invalid("Vul het nummer van het eerdere contact in."));
        }
        UUID eerder = Contactlezer.id(new Reading(session), typed);
        if (eerder == null || !Contactlezer.isVoor(session, eerder, visit.wie())) {
            throw new Invalid("eerder", Message.invalid("Er is geen contact met dit nummer."));
        }
        return eerder;
    }

    /** What the form needs of the register. */
    private record Gelezen(Row contact, List<Veld.Groep> collegas) {}

    private Reply form(Visit visit, Map<String, String> fouten) {
        Gelezen read = database.read(session ->
                new Gelezen(Contactlezer.geheel(session, visit), Keuzelijst.groepen(Collegas.deelnemers(session))));
        Row contact = read.contact();
        Medewerker ik = visit.wie();
        inzage.noteer(visit, Stream.empty(), Stream.concat(Stream.of(contact), Contactlezer.eerder(contact)));
        Formulier formulier = Formulier.van(visit, fouten);
        return Reply.page(
                formulier.status(),
                new Templates.Koppelingen(
                                frames.of(formulier.titel("Koppelen"), ik),
                                formulier,
                                Contactregel.of(contact, true),
                                Koppelregel.van(contact, ik),
                                Namen.partijen(contact.list(Contactlezer.BETROKKENEN))
                                        .map(UUID::toString)
                                        .distinct()
                                        .toList(),
                                read.collegas())
                        .render());
    }
}
