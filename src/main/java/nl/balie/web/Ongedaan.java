package nl.balie.web;

import static nl.balie.web.Gesprekspost.found;
import static nl.balie.web.Gesprekspost.gesprekken;
import static nl.balie.web.Gesprekspost.goTo;
import static nl.balie.web.Gesprekspost.here;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.NeemGesprekTerug;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;

/** Taking back that a gesprek was saved: its page tells which numbers are gone, or the contact that it became is where to go on. */
@ApplicationScoped
class Ongedaan implements Pages.Part {
    private final Database database;
    private final Frames frames;
    private final Gesprekspost post;
    private final Notice notice;

    Ongedaan(Database database, Frames frames, Gesprekspost post, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.post = post;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("POST", "/gesprekken/{id}/terugname", Set.of(Rol.KCM), this::takeBack));
    }

    private Reply takeBack(Visit visit) {
        UUID id = visit.key("id");
        Gesprek saved = post.find(visit);
        List<String> nummers = new ArrayList<>();
        boolean isBack = database.write(visit.call(), session -> {
            nummers.clear();
            Gesprekken gesprekken = gesprekken(session, visit);
            Gesprek gesprek = found(gesprekken.lock(id));
            if (gesprek.klantcontact() == null) {
                return true;
            }
            Contactregel.lijst(Contactlezer.van(session, List.of(gesprek)), visit.wie()).stream()
                    .map(Contactregel::nummer)
                    .sorted()
                    .forEach(nummers::add);
            return NeemGesprekTerug.neemTerug(session, gesprekken, gesprek);
        });
        if (!isBack) {
            return stays(visit, saved);
        }
        Reply there = goTo(here(saved));
        return nummers.isEmpty() ? there : notice.on(visit, there, Frames.PREFIX + here(saved), gone(nummers));
    }

    private static String gone(List<String> nummers) {
        boolean isOne = nummers.size() == 1;
        return "Het opslaan is ongedaan gemaakt: contact %s %s niet meer. Sla je opnieuw op, dan krijgt het %s."
                .formatted(
                        String.join(" en contact ", nummers),
                        isOne ? "bestaat" : "bestaan",
                        isOne ? "een nieuw nummer" : "nieuwe nummers");
    }

    private Reply stays(Visit visit, Gesprek saved) {
        return Reply.page(
                409,
                new Templates.Voorbij(
                                frames.of("Niet meer ongedaan te maken", visit.medewerker()),
                                "Aan wat van dit gesprek is opgeslagen, is al verder gewerkt. Vul het contact aan.",
                                post.contact(saved),
                                Restant.NONE)
                        .render());
    }
}
