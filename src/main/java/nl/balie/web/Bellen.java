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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.RegistreerGesprek;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Gesprekken.Voorkeur;

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
    private final Gesprekspagina pagina;
    private final Inzage inzage;
    private final Notice notice;

    Bellen(Database database, Frames frames, Gesprekspost post, Gesprekspagina pagina, Inzage inzage, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.post = post;
        this.pagina = pagina;
        this.inzage = inzage;
        this.notice = notice;
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
                Page.of("POST", "/gesprekken/{id}/vragen", KCM, visit -> vragen(visit, Vragen::voegToe)),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/vragen/{nummer}/verwijdering",
                        KCM,
                        visit -> vragen(visit, vragen -> vragen.verwijder(nummer(visit)))),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/vragen/{nummer}/terugzetting",
                        KCM,
                        visit -> vragen(visit, vragen -> vragen.zetTerug(nummer(visit)))),
                Page.of("POST", "/gesprekken/{id}/actoren/{veld}", KCM, this::zoekActor),
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
                Page.of("POST", "/gesprekken/{id}/registratie", KCM, this::register));
    }

    private Reply all(Visit visit) {
        Gelezen read = database.read(session -> {
            List<Gesprek> all = gesprekken(session, visit).all();
            return new Gelezen(
                    all,
                    Contactlezer.van(session, all),
                    Contactlezer.doorgegeven(session, visit.wie()),
                    Gespreksoverdrachten.vanTeam(session, visit.wie()));
        });
        inzage.noteer(visit, Stream.empty(), Stream.concat(read.klaar().stream(), read.lopend().stream()));
        Optional<String> gedaan = notice.forPage(visit, Frames.PREFIX + ALL);
        Reply page = Reply.page(
                200,
                new Templates.Gesprekken(
                                frames.of("Gesprekken", visit.medewerker()),
                                lines(read.all().stream().filter(Gesprek::isOpen)),
                                Contactregel.lijst(read.klaar(), visit.wie()),
                                Contactregel.lijst(read.lopend(), visit.wie()),
                                lines(read.all().stream().filter(Gesprek::isWeggegooid)),
                                read.team(),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    /** What the list needs: hers, what they became, what still runs of what she passed on, and what colleagues have open. */
    private record Gelezen(
            List<Gesprek> all, List<Row> klaar, List<Row> lopend, List<Gespreksoverdrachten.Elders> team) {}

    private static List<Gesprekregel> lines(Stream<Gesprek> gesprekken) {
        return gesprekken.map(Gesprekregel::of).toList();
    }

    private Reply begin(Visit visit) {
        Map<String, String> typed = Vragen.geteld(Gesprekspost.typed(visit));
        return goTo("/gesprekken/" + database.write(visit.call(), session -> begin(gesprekken(session, visit), typed)));
    }

    /** A new one, by the channel and for the part of the organisation that she chose last, if these can be chosen still. */
    static UUID begin(Gesprekken gesprekken, Map<String, String> typed) throws SQLException {
        Map<String, String> inhoud = new LinkedHashMap<>(typed);
        Voorkeur last = gesprekken.voorkeur();
        inhoud.putIfAbsent("kanaal-1", Keuzelijst.kanaal(Keuzes.kanalen(gesprekken.session()), last.kanaal()));
        if (!last.afdelingen().isEmpty()
                && Keuzes.isAfdeling(gesprekken.session(), last.afdelingen().getFirst())) {
            inhoud.putIfAbsent("afdeling-1", last.afdelingen().getFirst());
        }
        return gesprekken.begin(inhoud);
    }

    private Reply show(Visit visit) {
        Gesprek gesprek = post.find(visit);
        if (gesprek.klantcontact() != null) {
            return goTo("/contacten/" + gesprek.klantcontact());
        }
        return gesprek.isWeggegooid() ? goTo(ALL) : pagina.toon(visit, 200, gesprek, gesprek.inhoud(), Map.of(), false);
    }

    /** Does something with the vragen, which answers the number of the one to go on with. */
    private Reply vragen(Visit visit, ToIntFunction<Vragen> deed) {
        return post.change(visit, (gesprekken, gesprek) -> {
            Vragen vragen = new Vragen(gesprek.inhoud());
            int next = deed.applyAsInt(vragen);
            gesprekken.keep(gesprek, vragen.inhoud());
            return here(gesprek) + "#notitie-" + next;
        });
    }

    static int nummer(Visit visit) {
        if (!visit.part("nummer").matches("[1-9]")) {
            throw Fault.notFound();
        }
        return Integer.parseInt(visit.part("nummer"));
    }

    /** Keeps in which names she looks for somebody; the page of the gesprek shows who was found. */
    private Reply zoekActor(Visit visit) {
        String veld = visit.part("veld");
        if (!veld.matches("(voor|naar)-[1-9]")) {
            throw Fault.notFound();
        }
        return post.change(visit, (gesprekken, gesprek) -> here(gesprek) + "#" + veld);
    }

    private Reply resume(Visit visit) {
        if (post.find(visit).isOpen()) {
            return post.change(visit, (gesprekken, gesprek) -> {
                gesprekken.resume(gesprek);
                return here(gesprek);
            });
        }
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
                UUID contact = RegistreerGesprek.registreer(
                        gesprekken.session(), gesprek, ik.id(), ik.naam(), eerder -> Contactlezer.isVoor(eerder, ik));
                gesprekken.became(gesprek, contact);
                gesprekken.prefer(voorkeur(gesprek.inhoud()));
                return "/contacten/" + contact + "?opgeslagen=" + gesprek.id();
            });
        } catch (Invalid invalid) {
            // what was typed is kept all the same, in a transaction of its own
            Reply kept = post.change(visit, (gesprekken, gesprek) -> here(gesprek));
            if (kept.status() != 303) {
                return kept;
            }
            Gesprek gesprek = post.find(visit);
            return pagina.toon(visit, 422, gesprek, gesprek.inhoud(), faults(invalid), false);
        }
    }

    private static Voorkeur voorkeur(Map<String, String> inhoud) {
        List<Integer> vragen = RegistreerGesprek.vragen(inhoud);
        return new Voorkeur(
                inhoud.getOrDefault("kanaal-" + vragen.getFirst(), "").strip(),
                vragen.stream()
                        .map(vraag -> inhoud.getOrDefault("afdeling-" + vraag, ""))
                        .filter(afdeling -> !afdeling.isEmpty())
                        .distinct()
                        .toList());
    }

    /** By the names of the fields; what is wrong with none of them stands at the form as a whole. */
    private static Map<String, String> faults(Invalid invalid) {
        Map<String, String> faults = new LinkedHashMap<>();
        invalid.violations().forEach(fault -> {
            String field = fault.name().replaceFirst("\\..*", "");
            faults.putIfAbsent(Gesprekspost.isField(field) ? field : "gesprek", Uitleg.van(fault));
        });
        return faults;
    }
}
