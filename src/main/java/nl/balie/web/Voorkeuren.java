package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.act.EigenVoorkeuren;
import nl.balie.platform.outbox.Destinations;
import nl.balie.register.Medewerker;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** What who is signed in chooses for herself: whether she is mailed when a contactverzoek that she put out is done. */
@ApplicationScoped
class Voorkeuren implements Pages.Part {
    private static final String PATH = "/voorkeuren";
    private static final String MAIL = Medewerker.MAIL_BIJ_AFRONDING.name();
    private static final List<Veld.Groep> NEE_OF_JA =
            List.of(new Veld.Groep("", List.of(new Veld.Keuze("nee", "Nee"), new Veld.Keuze("ja", "Ja"))));

    private final Database database;
    private final Frames frames;
    private final Notice notice;
    private final Destinations destinations;

    Voorkeuren(Database database, Frames frames, Notice notice, Destinations destinations) {
        this.database = database;
        this.frames = frames;
        this.notice = notice;
        this.destinations = destinations;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, Rol.CONTACT, visit -> toon(visit, null)),
                Page.of("POST", PATH, Rol.CONTACT, this::kies));
    }

    private Reply kies(Visit visit) {
        try {
            database.write(visit.call(), session -> {
                EigenVoorkeuren.zetMailBijAfronding(session, ik(session, visit), visit.field(MAIL));
                return true;
            });
            String adres = Frames.PREFIX + PATH;
            return notice.on(visit, Reply.goTo(adres), adres, "Je voorkeur is opgeslagen.");
        } catch (Invalid invalid) {
            return toon(visit, Formulier.fouten(invalid).get(MAIL));
        }
    }

    private Reply toon(Visit visit, @Nullable String fout) {
        Row ik = database.read(session -> ik(session, visit));
        Optional<String> gedaan = notice.forPage(visit, Frames.PREFIX + PATH);
        Reply page = Reply.page(
                fout == null ? 200 : 422,
                new Templates.Voorkeuren(
                                frames.of(fout == null ? "Voorkeuren" : "Fout: Voorkeuren", visit.medewerker()),
                                Veld.keuze(
                                        MAIL,
                                        "Wil je mail als een contactverzoek dat je uitzette, is afgerond?",
                                        ik.is(Medewerker.MAIL_BIJ_AFRONDING) ? "ja" : "nee",
                                        fout,
                                        NEE_OF_JA),
                                ik.text(Medewerker.EMAILADRES),
                                destinations.mails() ? "" : GeenMail.NERGENS,
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private static Row ik(Session session, Visit visit) throws SQLException {
        Row ik = EigenVoorkeuren.lees(session, visit.wie().id());
        if (ik == null) {
            throw Fault.notFound();
        }
        return ik;
    }
}
