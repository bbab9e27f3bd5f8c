package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Feestdagen;
import nl.balie.resource.Row;
import nl.balie.store.Collegas;
import nl.balie.store.Database;
import nl.balie.store.Gebruik;
import nl.balie.store.Naamlijst;

/** The lists that a functional administrator keeps: looking through them, and giving them an order. She sees nothing of klanten. */
@ApplicationScoped
class Beheer implements Pages.Part {
    static final Set<Rol> ROLLEN = Set.of(Rol.BEHEERDER);

    /** Who writes what others read. */
    static final Set<Rol> REDACTIE = Set.of(Rol.BEHEERDER, Rol.REDACTEUR);

    private static final String PURPOSE = "beheer ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final int PER_PAGE = 100;
    /** A list that people choose from at every contact is shown as a whole. */
    private static final int WHOLE = 1000;

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Notice notice;
    private final Clock clock;

    Beheer(Database database, Frames frames, Seal seal, Notice notice, Clock clock) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.notice = notice;
        this.clock = clock;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.concat(
                Stream.of(Page.of("GET", "/beheer", REDACTIE, this::begin)),
                Beheerlijsten.ALLE.stream().flatMap(this::pages));
    }

    private Stream<Page> pages(Beheerlijst lijst) {
        String pad = "/beheer/" + lijst.pad();
        Set<Rol> rollen = lijst.rollen();
        Page all = Page.of("GET", pad, rollen, visit -> lijst(visit, lijst));
        Page search = Page.of("POST", pad + "/zoeken", rollen, visit -> zoek(visit, lijst));
        Page order = Page.of("POST", pad + "/{id}/plaats", rollen, visit -> verplaats(visit, lijst));
        return Stream.of(
                        Stream.of(all),
                        Stream.of(search).filter(page -> lijst.isDoorzoekbaar()),
                        Stream.of(order).filter(page -> lijst.bron().isGeordend()))
                .flatMap(page -> page);
    }

    private Reply begin(Visit visit) {
        List<Beheerlijst> hers = Beheerlijsten.ALLE.stream()
                .filter(lijst -> lijst.rollen().stream().anyMatch(visit.wie().rollen()::contains))
                .toList();
        return Reply.page(
                200,
                new BeheerTemplates.Beheer(
                                frames.of("Beheer", visit.medewerker()),
                                hers,
                                visit.wie().rollen().contains(Rol.BEHEERDER))
                        .render());
    }

    /** What was typed may be the name of somebody: in the address it stands sealed. */
    private Reply zoek(Visit visit, Beheerlijst lijst) {
        String tekst = visit.field("naam").strip();
        return Reply.goTo(
                lijst.adres() + (tekst.isEmpty() ? "" : "?zoek=" + seal.seal(purpose(visit), WORKING_DAY, tekst)));
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }

    private record Gelezen(
            Naamlijst.Gevonden gevonden, Gebruik.Telling telling, Map<UUID, List<String>> coordinatoren) {}

    private Reply lijst(Visit visit, Beheerlijst lijst) {
        String sealed = visit.query().getOrDefault("zoek", "");
        String zoek = sealed.isEmpty() ? "" : seal.open(purpose(visit), sealed).orElseThrow(Fault::searchOver);
        int pagina = visit.page();
        int perPagina = lijst.bron().isGeordend() || lijst.isVragensets() ? WHOLE : PER_PAGE;
        Gelezen read = database.search(session -> {
            Naamlijst.Gevonden gevonden = lijst.bron().lees(session, zoek, pagina, perPagina);
            List<UUID> keys = gevonden.rijen().stream().map(Row::id).toList();
            return new Gelezen(
                    gevonden,
                    Beheerregel.telling(session, lijst),
                    lijst.isEenheden() ? Collegas.coordinatoren(session, keys) : Map.of());
        });
        List<Beheerregel> regels = read.gevonden().rijen().stream()
                .map(row -> Beheerregel.of(lijst, row, read.telling(), read.coordinatoren()))
                .toList();
        if (pagina > 1 && regels.isEmpty()) {
            throw Fault.notFound();
        }
        Optional<String> gedaan = notice.forPage(visit, lijst.adres());
        Reply page = Reply.page(
                200,
                new BeheerTemplates.Beheerlijst(
                                frames.of(lijst.titel(), visit.medewerker()),
                                lijst,
                                regels,
                                lijst.bron().isGeordend() ? Beheerregel.onbekend(regels, read.telling()) : List.of(),
                                lijst.isDagen() ? feestdagen() : List.of(),
                                zoek,
                                sealed,
                                Paginering.of(pagina, perPagina, read.gevonden().aantal()),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    /** The days of this year and the next on which nobody works either. */
    private List<Klantregel.Gegeven> feestdagen() {
        int year = LocalDate.now(clock.withZone(Contactregel.AMSTERDAM)).getYear();
        return Stream.of(year, year + 1)
                .flatMap(each -> Feestdagen.van(each).stream())
                .map(day -> new Klantregel.Gegeven(Contactregel.dag(day), String.valueOf(Feestdagen.naam(day))))
                .toList();
    }

    private Reply verplaats(Visit visit, Beheerlijst lijst) {
        boolean isOmhoog = visit.field("richting").equals("omhoog");
        database.write(visit.call(), session -> {
            Beheerlezer.rij(session, lijst, visit.key("id"));
            lijst.bron().verplaats(session, visit.key("id"), isOmhoog);
            return true;
        });
        return Reply.goTo(lijst.adres());
    }
}
