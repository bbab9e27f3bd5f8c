package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import nl.balie.act.Proefmail;
import nl.balie.platform.outbox.Destinations;
import nl.balie.store.Database;

/** Sends an eenheid a mail, so that a functional administrator knows that what it has to do will be told there. */
@ApplicationScoped
class Proefmails implements Pages.Part {
    private final Database database;
    private final Notice notice;
    private final Destinations destinations;

    Proefmails(Database database, Notice notice, Destinations destinations) {
        this.database = database;
        this.notice = notice;
        this.destinations = destinations;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of(
                "POST", "/beheer/" + Beheerlijsten.EENHEDEN.pad() + "/{id}/proefmail", Beheer.ROLLEN, this::stuur));
    }

    private Reply stuur(Visit visit) {
        String adres = Beheerlijsten.EENHEDEN.adres() + "/" + visit.key("id");
        String gedaan = database.write(visit.call(), session -> {
            Beheerlezer.rij(session, Beheerlijsten.EENHEDEN, visit.key("id"));
            if (!destinations.mails()) {
                return GeenMail.NERGENS;
            }
            boolean[] isSent = {true};
            OnlyOnce.run(
                    session,
                    visit,
                    () -> isSent[0] = !Proefmail.stuur(session, visit.key("id")).isEmpty());
            return isSent[0]
                    ? "Er is een proefmail onderweg naar het e-mailadres van deze eenheid."
                    : "Deze eenheid heeft geen e-mailadres: er is niets verstuurd.";
        });
        return notice.on(visit, Reply.goTo(adres), adres, gedaan);
    }
}
