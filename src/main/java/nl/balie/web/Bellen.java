package nl.balie.web;

import static nl.balie.web.Gesprekspost.found;
import static nl.balie.web.Gesprekspost.gesprekken;
import static nl.balie.web.Gesprekspost.goTo;
import static nl.balie.web.Gesprekspost.here;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.NeemGesprekTerug;
import nl.balie.act.RegistreerGesprek;
import nl.balie.resource.Invalid;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;

/**
 * A call, from first ring to saved. What is typed is on the server from the first key; whatever a form is sent for, what stands in it is
 * kept first. Registering is one transaction, and done once however often it is asked.
 */
@ApplicationScoped
class Bellen implements Pages.Part {
    private static final Set<Rol> KCM = Set.of(Rol.KCM);
    private static final String ALL = "/gesprekken";

    private final Database database;
    private final Frames frames;
    private final Gesprekspost post;

    Bellen(Database database, Frames frames, Gesprekspost post) {
        this.database = database;
        this.frames = frames;
        this.post = post;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", ALL, KCM, this::all),
                Page.of("POST", ALL, KCM, this::begin),
                Page.of("GET", "/gesprekken/{id}", KCM, this::show),
                Page.of(
                        "POST",
                        "/gesprekken/{id}",
                        KCM,
                        visit -> post.change(visit, (gesprekken, gesprek) -> here(gesprek))),
                Page.of("POST", "/gesprekken/{id}/vragen", KCM, this::addVraag),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/pauze",
                        KCM,
                        visit -> post.change(visit, (gesprekken, gesprek) -> {
                            gesprekken.pause(gesprek);
                            return ALL;
                        })),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/annulering",
                        KCM,
                        visit -> post.change(visit, (gesprekken, gesprek) -> {
                            gesprekken.discard(gesprek);
                            return ALL;
                        })),
                Page.of("POST", "/gesprekken/{id}/hervatting", KCM, this::resume),
                Page.of("POST", "/gesprekken/{id}/registratie", KCM, this::register),
                Page.of("POST", "/gesprekken/{id}/terugname", KCM, this::takeBack));
    }

    private Reply all(Visit visit) {
        List<Gesprek> all = database.read(session -> gesprekken(session, visit).all());
        return Reply.page(
                200,
                new Templates.Gesprekken(
                                frames.of("Gesprekken", visit.medewerker()),
                                lines(all.stream().filter(Gesprek::isOpen)),
                                lines(all.stream().filter(gesprek -> gesprek.klantcontact() != null)),
                                lines(all.stream().filter(Gesprek::isWeggegooid)))
                        .render());
    }

    private static List<Gesprekregel> lines(Stream<Gesprek> gesprekken) {
        return gesprekken.map(Gesprekregel::of).toList();
    }

    private Reply begin(Visit visit) {
        return goTo("/gesprekken/"
                + database.write(
                        visit.call(), session -> begin(gesprekken(session, visit), Gesprekspost.typed(visit))));
    }

    /** A new one, by the channel that she chose last; her first, by the first channel there is. */
    static UUID begin(Gesprekken gesprekken, Map<String, String> typed) throws SQLException {
        Map<String, String> inhoud = new LinkedHashMap<>(typed);
        String kanaal = gesprekken.kanaal();
        inhoud.putIfAbsent(
                "kanaal-1", kanaal.isEmpty() ? Keuzelijst.eersteKanaal(Keuzes.kanalen(gesprekken.session())) : kanaal);
        return gesprekken.begin(inhoud);
    }

    private Reply show(Visit visit) {
        Gesprek gesprek = post.find(visit);
        if (gesprek.klantcontact() != null) {
            return goTo("/contacten/" + gesprek.klantcontact());
        }
        return gesprek.isWeggegooid()
                ? goTo(ALL)
                : post.page(visit, 200, gesprek, gesprek.inhoud(), Map.of(), null, false);
    }

    private Reply addVraag(Visit visit) {
        return post.change(visit, (gesprekken, gesprek) -> {
            Map<String, String> inhoud = gesprek.inhoud();
            int vragen = RegistreerGesprek.vragen(inhoud);
            int next = Math.min(vragen + 1, RegistreerGesprek.MOST);
            if (next > vragen) {
                String kanaal = inhoud.getOrDefault("kanaal-" + vragen, "");
                gesprekken.keep(
                        gesprek,
                        Gesprekbeeld.over(inhoud, Map.of("vragen", String.valueOf(next), "kanaal-" + next, kanaal)));
            }
            return here(gesprek) + "#notitie-" + next;
        });
    }

    private Reply resume(Visit visit) {
        UUID id = visit.key("id");
        database.write(visit.call(), session -> {
            Gesprek gesprek = found(gesprekken(session, visit).lock(id));
            if (gesprek.klantcontact() == null) {
                gesprekken(session, visit).resume(gesprek);
            }
            return true;
        });
        return goTo("/gesprekken/" + id);
    }

    private Reply register(Visit visit) {
        Medewerker ik = visit.wie();
        try {
            return post.change(visit, (gesprekken, gesprek) -> {
                UUID contact = RegistreerGesprek.registreer(gesprekken.session(), gesprek, ik.id(), ik.naam());
                gesprekken.became(gesprek, contact);
                gesprekken.prefer(gesprek.inhoud().getOrDefault("kanaal-1", "").strip());
                return "/contacten/" + contact + "?opgeslagen=" + gesprek.id();
            });
        } catch (Invalid invalid) {
            // what was typed is kept all the same, in a transaction of its own
            Reply kept = post.change(visit, (gesprekken, gesprek) -> here(gesprek));
            if (kept.status() != 303) {
                return kept;
            }
            Gesprek gesprek = post.find(visit);
            return post.page(visit, 422, gesprek, gesprek.inhoud(), faults(invalid), null, false);
        }
    }

    /** By the names of the fields; what is wrong with none of them stands at the form as a whole. */
    private static Map<String, String> faults(Invalid invalid) {
        Map<String, String> faults = new LinkedHashMap<>();
        invalid.violations().forEach(fault -> {
            String field = fault.name().replaceFirst("\\..*", "");
            faults.putIfAbsent(Gesprekspost.isField(field) ? field : "gesprek", fault.reason());
        });
        return faults;
    }

    private Reply takeBack(Visit visit) {
        UUID id = visit.key("id");
        boolean isBack = database.write(visit.call(), session -> {
            Gesprekken gesprekken = gesprekken(session, visit);
            Gesprek gesprek = found(gesprekken.lock(id));
            return gesprek.klantcontact() == null || NeemGesprekTerug.neemTerug(session, gesprekken, gesprek);
        });
        if (!isBack) {
            throw Fault.workedOn();
        }
        return goTo("/gesprekken/" + id);
    }
}
