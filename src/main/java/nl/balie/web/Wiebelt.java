package nl.balie.web;

import static nl.balie.web.Gesprekspost.goTo;
import static nl.balie.web.Gesprekspost.here;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Zoeken;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.identity.Seal;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;

/**
 * Who is on the line: looked for in the register by whatever she tells or by the number that she calls from, chosen, noted as somebody
 * new, or left anonymous. What was looked for stands in no address that one can read.
 */
@ApplicationScoped
class Wiebelt implements Pages.Part {
    private static final Set<Rol> KCM = Set.of(Rol.KCM);
    private static final String NIEUW = "/gesprekken/nieuw";
    private static final String TELEFOON = "telefoon";
    private static final String PURPOSE = "wie belt ";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Database database;
    private final Frames frames;
    private final Gesprekspost post;
    private final Seal seal;
    private final Inzage inzage;
    private final Registerkeuze registerkeuze;

    Wiebelt(
            Database database,
            Frames frames,
            Gesprekspost post,
            Seal seal,
            Inzage inzage,
            Registerkeuze registerkeuze) {
        this.database = database;
        this.frames = frames;
        this.post = post;
        this.seal = seal;
        this.inzage = inzage;
        this.registerkeuze = registerkeuze;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", NIEUW, Set.of(), this::called),
                Page.of("GET", "/gesprekken/inkomend", KCM, this::incoming),
                Page.of("POST", NIEUW, KCM, this::pickUp),
                Page.of("POST", "/gesprekken/{id}/zoeken", KCM, this::search),
                Page.of("GET", "/gesprekken/{id}/wie/{vraag}", KCM, this::found),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/klant",
                        KCM,
                        visit -> post.change(visit, (gesprekken, gesprek) -> here(gesprek))),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/anoniem",
                        KCM,
                        visit -> post.change(visit, (gesprekken, gesprek) -> {
                            gesprekken.keep(gesprek, Gesprekbeeld.anoniem(gesprek.inhoud()));
                            return here(gesprek);
                        })));
    }

    /**
     * The telephone exchange opens this with the number behind {@code #}, which browsers keep to themselves; who has to sign in first
     * finds it in this tab afterwards.
     */
    private Reply called(Visit visit) {
        return Reply.page(200, new Templates.Oproep(frames.of("Oproep", visit.medewerker())).render());
    }

    /** Where she is asked for the number, unless the exchange told it; looking makes nothing. */
    private Reply incoming(Visit visit) {
        return Reply.page(200, new Templates.Inkomend(frames.of("Nieuw gesprek", visit.medewerker())).render());
    }

    private Reply pickUp(Visit visit) {
        Zoekvraag vraag = Zoekvraag.telefoon(visit.field(TELEFOON));
        String telefoon = vraag.tekst();
        UUID id = database.write(
                visit.call(),
                session -> Bellen.begin(
                        Gesprekspost.gesprekken(session, visit),
                        telefoon.isEmpty() ? Map.of() : Map.of(TELEFOON, telefoon)));
        return choose(visit, id, vraag, false);
    }

    private Reply search(Visit visit) {
        Reply kept = post.change(visit, (gesprekken, gesprek) -> here(gesprek));
        String here = "/gesprekken/" + visit.key("id");
        boolean isKept = kept.status() == 303
                && (Frames.PREFIX + here).equals(kept.headers().get("Location"));
        Zoekvraag vraag = Zoekvraag.of(visit.field("zoek"));
        return isKept && !vraag.isLeeg() ? choose(visit, visit.key("id"), vraag, true) : kept;
    }

    /** The only one that is found is chosen; of several she chooses. {@code isAsked}: she wants to know as well when nobody is found. */
    private Reply choose(Visit visit, UUID id, Zoekvraag vraag, boolean isAsked) {
        String here = "/gesprekken/" + id;
        List<Row> klanten = vraag.isLeeg() ? List.of() : database.search(session -> Zoeken.klanten(session, vraag));
        if (klanten.size() == 1) {
            String klant = klanten.getFirst().id().toString();
            database.write(visit.call(), session -> {
                Gesprekken gesprekken = Gesprekspost.gesprekken(session, visit);
                Gesprek gesprek = Gesprekspost.found(gesprekken.lock(id));
                if (gesprek.isOpen()) {
                    gesprekken.keep(gesprek, Gesprekbeeld.over(gesprek.inhoud(), Map.of("klant", klant)));
                }
                return true;
            });
        } else if (isAsked || !klanten.isEmpty()) {
            return goTo(here + "/wie/" + seal.seal(purpose(visit), HALF_AN_HOUR, vraag.tekst()));
        }
        return goTo(here);
    }

    private Reply found(Visit visit) {
        Gesprek gesprek = post.find(visit);
        if (!gesprek.isOpen()) {
            return goTo(here(gesprek));
        }
        Zoekvraag vraag =
                Zoekvraag.of(seal.open(purpose(visit), visit.part("vraag")).orElseThrow(Fault::searchOver));
        List<Row> klanten = database.search(session -> Zoeken.klanten(session, vraag));
        inzage.noteer(visit, klanten.stream().map(Row::id), Stream.empty());
        Medewerker ik = visit.wie();
        return Reply.page(
                200,
                new Templates.Wiebelt(
                                frames.of("Wie belt?", visit.medewerker()),
                                gesprek.id().toString(),
                                vraag.tekst(),
                                klanten.stream()
                                        .map(klant -> Klantregel.of(klant, ik.magGeheim()))
                                        .toList(),
                                told(vraag),
                                Zoeken.MOST,
                                registerkeuze.panelen(visit, gesprek.id(), vraag))
                        .render());
    }

    /** In which fields of somebody new that belongs which was looked for; a number that may be a BSN belongs in none. */
    private static Map<String, String> told(Zoekvraag vraag) {
        Map<String, String> told = new LinkedHashMap<>();
        if (vraag.adres() != null && vraag.identificatie() == null) {
            told.put(vraag.adres().contains("@") ? "email" : TELEFOON, vraag.adres());
        } else if (vraag.postcode() != null) {
            told.put("postcode", vraag.postcode());
            told.put("huisnummer", vraag.huisnummer() == null ? "" : String.valueOf(vraag.huisnummer()));
        } else if (vraag.woorden() != null) {
            told.put("achternaam", vraag.woorden());
        }
        return told;
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }
}
