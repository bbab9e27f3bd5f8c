package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Inrichten;
import nl.balie.act.Raadplegen;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Bronsoort;
import nl.balie.register.Werktijd;
import nl.balie.resource.Row;
import nl.balie.store.Bronnen;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Mededelingen;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** Looking things up: finding what employees know of, and reading one of it. What is opened during a gesprek is looked up for its vraag. */
@ApplicationScoped
class Bronpagina implements Pages.Part {
    /** Who looks things up, or writes what others do. */
    static final Set<Rol> LEZERS = Set.of(Rol.KCM, Rol.BEHANDELAAR, Rol.COORDINATOR, Rol.REDACTEUR);

    /** Who sees a mededeling before its first day, as others will. */
    private static final Set<Rol> SCHRIJVERS = Set.of(Rol.REDACTEUR);

    private static final Set<Rol> KCM = Set.of(Rol.KCM);
    private static final String PURPOSE = "bronnen ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final int PER_PAGE = 10;
    private static final String ALL = "/bronnen";
    private static final String IN = "in";

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Clock clock;
    private final Elders elders;
    private final Indexbron index;
    private final Smoelenboek smoelenboek;

    Bronpagina(
            Database database,
            Frames frames,
            Seal seal,
            Clock clock,
            Elders elders,
            Indexbron index,
            Smoelenboek smoelenboek) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.clock = clock;
        this.elders = elders;
        this.index = index;
        this.smoelenboek = smoelenboek;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", ALL, LEZERS, this::toon),
                Page.of("POST", "/bronnen/zoeken", LEZERS, this::zoek),
                Page.of("POST", "/bronnen/suggesties", LEZERS, this::suggesties),
                Page.of("GET", "/bronnen/{soort}/{id}", LEZERS, this::een),
                Page.of("POST", "/bronnen/mededelingen/{id}/bron", KCM, this::bewaar));
    }

    private LocalDate today() {
        return Werktijd.dayOf(clock.instant());
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }

    /** What was typed may be what a klant said: in the address it stands sealed. */
    private Reply zoek(Visit visit) {
        String tekst = visit.field("tekst").strip();
        Set<Bronsoort> soorten = Arrays.stream(Bronsoort.values())
                .filter(soort -> !visit.field(soort.pad()).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Bronsoort.class)));
        Plek plek = database.read(session -> Plek.van(session, visit));
        String asked = tekst.isEmpty() ? "" : "?zoek=" + seal.seal(purpose(visit), WORKING_DAY, tekst) + in(soorten);
        return Gesprekspost.goTo(Plek.achter(ALL + asked, plek, Plek.isGeen(visit)));
    }

    private static String in(Set<Bronsoort> soorten) {
        return soorten.size() == Bronsoort.values().length || soorten.isEmpty()
                ? ""
                : "&" + IN + "=" + soorten.stream().map(Bronsoort::pad).collect(Collectors.joining("."));
    }

    private static Set<Bronsoort> soorten(Visit visit) {
        List<String> asked = List.of(visit.query().getOrDefault(IN, "").split("\\.", -1));
        Set<Bronsoort> soorten = EnumSet.allOf(Bronsoort.class);
        soorten.removeIf(soort -> visit.query().containsKey(IN) && !asked.contains(soort.pad()));
        return soorten;
    }

    private record Gevonden(
            Bronnen.Gevonden bronnen,
            List<Smoelenboek.Collega> collegas,
            @Nullable Plek plek) {}

    private Reply toon(Visit visit) {
        String sealed = visit.query().getOrDefault("zoek", "");
        String tekst = sealed.isEmpty() ? "" : seal.open(purpose(visit), sealed).orElseThrow(Fault::searchOver);
        Set<Bronsoort> soorten = soorten(visit);
        int pagina = visit.page();
        Gevonden read = database.search(session -> new Gevonden(
                new Bronnen(session, today()).zoek(tekst, soorten, pagina, PER_PAGE),
                Smoelenboek.zoek(session, tekst),
                Plek.van(session, visit)));
        boolean isGeen = Plek.isGeen(visit);
        String zelf = Frames.PREFIX + ALL + (sealed.isEmpty() ? "?" : "?zoek=" + sealed + in(soorten));
        return Reply.page(
                200,
                new Templates.Bronnen(
                                frames.of("Bronnen", visit.medewerker()),
                                tekst,
                                Arrays.stream(Bronsoort.values())
                                        .map(soort -> new Bronkeuze(soort.pad(), soort.naam(), soorten.contains(soort)))
                                        .toList(),
                                read.bronnen().treffers().stream()
                                        .map(each -> new Bronregel(
                                                each.titel(),
                                                each.soort().naam(),
                                                Plek.achter(adres(each.soort(), each.id()), read.plek(), isGeen),
                                                each.soort() == Bronsoort.WEBPAGINA))
                                        .toList(),
                                read.plek(),
                                isGeen,
                                zelf,
                                gevonden(read.bronnen().aantal()),
                                read.collegas(),
                                inIndex(visit, tekst),
                                Paginering.of(pagina, PER_PAGE, read.bronnen().aantal()))
                        .render());
    }

    /** Where the same is asked of the index of the municipality, by who may ask others; nothing when there is none. */
    private List<Elders.Paneel> inIndex(Visit visit, String tekst) {
        Zoekvraag vraag = Zoekvraag.of(tekst);
        return elders.registers(Indexregister.class)
                .filter(index -> visit.wie().isOneOf(Zaakpagina.ROLLEN) && index.isTeVinden(vraag))
                .map(index -> new Elders.Paneel(
                        index.naam(),
                        index.titel(),
                        Frames.PREFIX
                                + "/zoeken/"
                                + seal.seal(Werkplek.purpose(visit), WORKING_DAY, tekst)
                                + "/registers/"
                                + index.naam(),
                        false))
                .toList();
    }

    private static String gevonden(long aantal) {
        return aantal == 0
                ? "Niets gevonden"
                : "Gevonden: " + (aantal > Bronnen.MOST ? "meer dan " + Bronnen.MOST : String.valueOf(aantal));
    }

    /** A kind that one can look in. */
    public record Bronkeuze(String pad, String naam, boolean isAan) {}

    /** What was found. */
    public record Bronregel(String titel, String soort, String adres, boolean isElders) {}

    private static String adres(Bronsoort soort, UUID id) {
        return Frames.PREFIX + ALL + "/" + soort.pad() + "/" + id;
    }

    private Reply suggesties(Visit visit) {
        List<String> titels = database.search(
                session -> new Bronnen(session, today()).suggesties(visit.field("tekst"), soorten(visit)));
        return Reply.text(200, String.join("\n", titels));
    }

    /** One of them; what is opened during a gesprek is kept as that, as who looked at a klant is. */
    private Reply een(Visit visit) {
        if (visit.part("soort").equals(Indexbron.SOORT)) {
            return index.open(visit);
        }
        if (visit.part("soort").equals(Smoelenboek.SOORT)) {
            return smoelenboek.toon(visit);
        }
        Bronsoort soort = Bronsoort.of(visit.part("soort")).orElseThrow(Fault::notFound);
        UUID id = visit.key("id");
        Bronbeeld beeld = database.write(visit.call(), session -> {
            Row row = Inrichten.lees(session, soort.resource(), id);
            Mededelingen mededelingen = new Mededelingen(session, visit.wie().id(), today());
            if (row == null
                    || (soort == Bronsoort.MEDEDELING
                            && !mededelingen.geldt(row)
                            && !visit.wie().isOneOf(SCHRIJVERS))) {
                throw Fault.notFound();
            }
            Plek plek = Plek.van(session, visit);
            boolean isGelezen = soort == Bronsoort.MEDEDELING && mededelingen.isGelezen(id);
            boolean isGeen = Plek.isGeen(visit);
            Bronbeeld one = Bronbeeld.van(
                    soort, row, visit.query().getOrDefault("sectie", ""), isGelezen, adres(soort, id), plek, isGeen);
            if (plek != null && soort != Bronsoort.MEDEDELING) {
                onthoud(session, visit, plek, one, true);
            }
            return one;
        });
        return soort == Bronsoort.WEBPAGINA
                ? Reply.goTo(beeld.url())
                : Reply.page(200, new Templates.Bron(frames.of(beeld.titel(), visit.medewerker()), beeld).render());
    }

    private static void onthoud(Session session, Visit visit, Plek plek, Bronbeeld beeld, boolean isVraag)
            throws SQLException {
        Gesprekken gesprekken = Gesprekspost.gesprekken(session, visit);
        Gesprek gesprek = Gesprekspost.found(gesprekken.lock(UUID.fromString(plek.gesprek())));
        Raadplegen.open(gesprekken, gesprek, beeld.geraadpleegd(plek.vraag(), isVraag));
    }

    /** A mededeling that is read is not looked up for a gesprek until she says so. */
    private Reply bewaar(Visit visit) {
        UUID id = visit.key("id");
        Plek plek = database.write(visit.call(), session -> {
            Row row = Inrichten.lees(session, Bronsoort.MEDEDELING.resource(), id);
            if (row == null) {
                throw Fault.notFound();
            }
            Plek here = Plek.van(session, visit);
            if (here != null) {
                String adres = adres(Bronsoort.MEDEDELING, id);
                Bronbeeld beeld = Bronbeeld.van(Bronsoort.MEDEDELING, row, "", false, adres, here, false);
                onthoud(session, visit, here, beeld, false);
            }
            return here;
        });
        return Gesprekspost.goTo(
                plek == null
                        ? "/bronnen/mededelingen/" + id
                        : "/gesprekken/" + plek.gesprek() + "#bronnen-" + plek.vraag());
    }
}
