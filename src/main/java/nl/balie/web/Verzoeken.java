package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Klantbeeld;
import nl.balie.act.VraagContact;
import nl.balie.act.Vragensets;
import nl.balie.platform.outbox.Destinations;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Collegas;
import nl.balie.store.Database;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** A contactverzoek for a contact that was registered before. */
@ApplicationScoped
class Verzoeken implements Pages.Part {
    private static final String PATH = "/contacten/{id}/contactverzoek";
    private static final String VOOR = "voor";
    /** Asks for the form with the questions of who was chosen. */
    private static final String TOON = "toon";

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Contacten contacten;
    private final Destinations destinations;

    Verzoeken(Database database, Frames frames, Inzage inzage, Contacten contacten, Destinations destinations) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.contacten = contacten;
        this.destinations = destinations;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, Rol.CONTACT, visit -> form(visit, Map.of())),
                Page.of("POST", PATH, Rol.CONTACT, this::vraag));
    }

    private Reply vraag(Visit visit) {
        if (visit.form().containsKey(TOON)) {
            return form(visit, Map.of());
        }
        Medewerker ik = visit.wie();
        try {
            database.write(visit.call(), session -> {
                UUID contact = Contactlezer.open(session, visit).id();
                OnlyOnce.run(
                        session,
                        visit,
                        () -> VraagContact.over(
                                session,
                                contact,
                                ik.id(),
                                ik.naam(),
                                voor(visit),
                                Formulier.van(visit, Map.of()).getypt()));
                return true;
            });
            return contacten.naar(visit, "Het contactverzoek is uitgezet.");
        } catch (Invalid invalid) {
            return form(visit, Formulier.fouten(invalid));
        }
    }

    /** What the form needs of the register. */
    private record Gelezen(
            Row contact,
            List<Row> betrokkenen,
            List<Row> open,
            List<Veld.Groep> collegas,
            Vragensets.Voor vragensets) {}

    private static @Nullable UUID voor(Visit visit) {
        return Visit.isKey(visit.field(VOOR)) ? UUID.fromString(visit.field(VOOR)) : null;
    }

    private Reply form(Visit visit, Map<String, String> fouten) {
        Gelezen read = database.read(session -> {
            Row contact = Contactlezer.open(session, visit);
            List<Row> betrokkenen = VraagContact.betrokkenen(session, contact.id());
            return new Gelezen(
                    contact,
                    betrokkenen,
                    open(session, contact.id(), betrokkenen),
                    Keuzelijst.groepen(Collegas.doeners(session)),
                    Vragensets.voor(session, voor(visit)));
        });
        inzage.noteer(
                visit,
                Namen.partijen(read.betrokkenen()),
                Stream.concat(Stream.of(read.contact()), read.open().stream().flatMap(Taakregel::contact)));
        Formulier formulier = Formulier.van(visit, fouten);
        return Reply.page(
                formulier.status(),
                new Templates.Contactverzoek(
                                frames.of(formulier.titel("Contactverzoek"), visit.medewerker()),
                                formulier,
                                Contactregel.of(read.contact(), true),
                                Verzoekbeeld.of(read.betrokkenen(), visit.wie()),
                                Taakregel.lijst(read.open(), visit.wie()),
                                UUID.randomUUID().toString(),
                                read.collegas(),
                                Antwoordveld.lijsten(read.vragensets(), new Antwoorden(formulier)),
                                destinations.mails() ? "" : GeenMail.NERGENS)
                        .render());
    }

    /** Where the questions are answered in this form. */
    private record Antwoorden(Formulier formulier) implements Antwoordveld.Plaats {
        @Override
        public int nummer() {
            return VraagContact.VRAAG;
        }

        @Override
        public Map<String, String> getypt() {
            return formulier.getypt();
        }

        @Override
        public @Nullable String fout(String naam) {
            return formulier.fout(veld(naam));
        }
    }

    /** What colleagues still have to do for who took part, so that nobody asks it twice; of nobody known, what came from this contact. */
    private static List<Row> open(Session session, UUID contact, List<Row> betrokkenen) throws SQLException {
        List<UUID> klanten = Namen.partijen(betrokkenen).distinct().toList();
        return klanten.isEmpty() ? Klantbeeld.openVan(session, contact) : Klantbeeld.open(session, klanten);
    }
}
