package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Inrichten;
import nl.balie.act.Overdragen;
import nl.balie.platform.identity.Seal;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Naamlijst;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** The lists that a functional administrator keeps: looking through them, adding, changing, switching on and off. She sees nothing of klanten. */
@ApplicationScoped
class Beheer implements Pages.Part {
    static final Set<Rol> ROLLEN = Set.of(Rol.BEHEERDER);

    private static final String PURPOSE = "beheer ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final int PER_PAGE = 100;
    private static final int MOST_CHOICES = 1000;
    private static final String VERSIE = "versie";
    private static final String SLEUTEL = "sleutel";
    private static final String NIEUW = "/nieuw";

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Notice notice;

    Beheer(Database database, Frames frames, Seal seal, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.concat(
                Stream.of(Page.of("GET", "/beheer", ROLLEN, this::begin)),
                Beheerlijst.ALLE.stream().flatMap(this::pages));
    }

    private Stream<Page> pages(Beheerlijst lijst) {
        String pad = "/beheer/" + lijst.pad();
        return Stream.of(
                Page.of("GET", pad, ROLLEN, visit -> lijst(visit, lijst)),
                Page.of("POST", pad + "/zoeken", ROLLEN, visit -> zoek(visit, lijst)),
                Page.of("GET", pad + NIEUW, ROLLEN, visit -> nieuw(visit, lijst, Map.of())),
                Page.of("POST", pad + NIEUW, ROLLEN, visit -> voegToe(visit, lijst)),
                Page.of("GET", pad + "/{id}", ROLLEN, visit -> toon(visit, lijst, Map.of(), false)),
                Page.of("POST", pad + "/{id}", ROLLEN, visit -> wijzig(visit, lijst)));
    }

    private Reply begin(Visit visit) {
        return Reply.page(
                200, new Templates.Beheer(frames.of("Beheer", visit.medewerker()), Beheerlijst.ALLE).render());
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

    private Reply lijst(Visit visit, Beheerlijst lijst) {
        String sealed = visit.query().getOrDefault("zoek", "");
        String zoek = sealed.isEmpty() ? "" : seal.open(purpose(visit), sealed).orElseThrow(Fault::searchOver);
        int pagina = visit.page();
        Naamlijst.Gevonden gevonden =
                database.search(session -> Naamlijst.lees(session, lijst.resource(), zoek, pagina, PER_PAGE));
        if (pagina > 1 && gevonden.rijen().isEmpty()) {
            throw Fault.notFound();
        }
        Optional<String> gedaan = notice.forPage(visit, lijst.adres());
        Reply page = Reply.page(
                200,
                new Templates.Beheerlijst(
                                frames.of(lijst.titel(), visit.medewerker()),
                                lijst,
                                gevonden.rijen().stream()
                                        .map(row -> Beheerregel.of(lijst, row))
                                        .toList(),
                                zoek,
                                sealed,
                                Paginering.of(pagina, PER_PAGE, gevonden.aantal()),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().stream()
                .filter(name -> !name.equals(VERSIE) && !name.equals(SLEUTEL))
                .forEach(name -> typed.put(name, visit.field(name)));
        return typed;
    }

    private Reply voegToe(Visit visit, Beheerlijst lijst) {
        if (visit.form().isEmpty()) {
            return nieuw(visit, lijst, Map.of("", "Vul in wat er bekend is."));
        }
        try {
            boolean done = database.write(visit.call(), session -> {
                OnlyOnce.run(session, visit, () -> Inrichten.voegToe(session, lijst.resource(), typed(visit)));
                return true;
            });
            String gedaan = visit.field("naam").strip() + " staat in de lijst.";
            return notice.on(visit, Reply.goTo(lijst.adres()), lijst.adres(), done ? gedaan : "");
        } catch (Invalid invalid) {
            return nieuw(visit, lijst, Formulier.fouten(invalid));
        }
    }

    private Reply nieuw(Visit visit, Beheerlijst lijst, Map<String, String> fouten) {
        Beheerbeeld.Keuzen keuzen = database.read(Beheer::keuzen);
        Formulier formulier = new Formulier("", typed(visit), fouten);
        Beheerbeeld beeld =
                new Beheerbeeld(lijst, "", "", Beheerbeeld.blokken(lijst, formulier, keuzen), List.of(), 0, formulier);
        return page(visit, formulier.status(), "Nieuwe " + lijst.een(), beeld, false, "");
    }

    /** What is done, told on the page of the row: what still waits for who was switched off, is told there. */
    private Reply wijzig(Visit visit, Beheerlijst lijst) {
        UUID id = visit.key("id");
        String adres = lijst.adres() + "/" + id;
        try {
            boolean done = database.write(visit.call(), session -> wijzig(session, visit, lijst, id));
            return done
                    ? notice.on(visit, Reply.goTo(adres), adres, "De wijziging is opgeslagen.")
                    : toon(visit, lijst, Map.of(), true);
        } catch (Invalid invalid) {
            return toon(visit, lijst, Formulier.fouten(invalid), false);
        }
    }

    private static boolean wijzig(Session session, Visit visit, Beheerlijst lijst, UUID id) throws SQLException {
        Map<String, String> typed = typed(visit);
        boolean isOff = "nee".equals(typed.get("indicatieActief"));
        Row row = rij(session, lijst, id);
        if (isOff && lijst.isMedewerkers() && visit.wie().id().equalsIgnoreCase(identificatie(lijst, row))) {
            throw new Invalid(
                    "indicatieActief", Message.invalid("Je kunt jezelf niet uitschakelen. Vraag het een ander."));
        }
        boolean[] done = {true};
        OnlyOnce.run(
                session,
                visit,
                () -> done[0] = Inrichten.wijzig(session, lijst.resource(), id, visit.field(VERSIE), typed));
        return done[0];
    }

    private static String identificatie(Beheerlijst lijst, Row row) {
        return row.text(lijst.resource().attribute("identificatie"));
    }

    private static Row rij(Session session, Beheerlijst lijst, UUID id) throws SQLException {
        Row row = Inrichten.lees(session, lijst.resource(), id);
        if (row == null) {
            throw Fault.notFound();
        }
        return row;
    }

    private static Beheerbeeld.Keuzen keuzen(Session session) throws SQLException {
        return new Beheerbeeld.Keuzen(keuzes(session, Beheerlijst.EENHEDEN), keuzes(session, Beheerlijst.MEDEWERKERS));
    }

    private static List<Veld.Keuze> keuzes(Session session, Beheerlijst lijst) throws SQLException {
        return Naamlijst.lees(session, lijst.resource(), "", 1, MOST_CHOICES).rijen().stream()
                .filter(row -> row.is(lijst.resource().attribute("indicatieActief")))
                .map(row -> new Veld.Keuze(
                        row.id().toString(),
                        row.text(lijst.resource().attribute("naam")) + " (" + identificatie(lijst, row) + ")"))
                .toList();
    }

    /** What a page needs of the register. */
    private record Gelezen(Row rij, int werk, Beheerbeeld.Keuzen keuzen) {}

    /** The row as it is stored, or as it was typed: then beside what another made of it meanwhile, if somebody did. */
    private Reply toon(Visit visit, Beheerlijst lijst, Map<String, String> fouten, boolean isOvertaken) {
        UUID id = visit.key("id");
        Gelezen read = database.read(
                session -> new Gelezen(rij(session, lijst, id), Overdragen.aantal(session, id), keuzen(session)));
        Map<String, String> stored = Inrichten.velden(lijst.resource(), read.rij());
        boolean isTyped = isOvertaken || !fouten.isEmpty();
        Formulier nu = new Formulier(id.toString(), stored, Map.of());
        Formulier formulier = isTyped ? new Formulier(id.toString(), typed(visit), fouten) : nu;
        String versie = isTyped && !isOvertaken ? visit.field(VERSIE) : Inrichten.versie(lijst.resource(), read.rij());
        Beheerbeeld beeld = new Beheerbeeld(
                lijst,
                id.toString(),
                versie,
                Beheerbeeld.blokken(lijst, formulier, read.keuzen()),
                isOvertaken
                        ? Beheerbeeld.verschil(Beheerbeeld.blokken(lijst, nu, read.keuzen()), formulier)
                        : List.of(),
                read.werk(),
                formulier);
        String titel = stored.getOrDefault("naam", "");
        Optional<String> gedaan = notice.forPage(visit, lijst.adres() + "/" + id);
        Reply page = page(visit, isOvertaken ? 409 : formulier.status(), titel, beeld, isOvertaken, gedaan.orElse(""));
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private Reply page(
            Visit visit, int status, String titel, Beheerbeeld beeld, boolean isOvertaken, @Nullable String gedaan) {
        return Reply.page(
                status,
                new Templates.Beheerrij(
                                frames.of(beeld.formulier().titel(titel), visit.medewerker()),
                                beeld,
                                isOvertaken,
                                UUID.randomUUID().toString(),
                                String.valueOf(gedaan))
                        .render());
    }
}
