package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.act.Inrichten;
import nl.balie.act.Vragenlijst;
import nl.balie.register.Medewerker;
import nl.balie.register.Rolkoppeling;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import nl.balie.store.Database;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** A row of a list that a functional administrator keeps: adding, changing, switching it on and off, deleting it, and what became of it. */
@ApplicationScoped
class Beheerrijen implements Pages.Part {
    private static final String VERSIE = "versie";
    private static final String NIEUW = "/nieuw";
    /** A button that changes the form, and stores nothing. */
    private static final String DEED = "doe";
    /** What is wrong inside a row of fields: the field of the row, and the member. */
    private static final Pattern INSIDE = Pattern.compile("\\w+(-\\d+)\\.(\\w+)");

    private final Database database;
    private final Frames frames;
    private final Notice notice;

    Beheerrijen(Database database, Frames frames, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Beheerlijsten.ALLE.stream().flatMap(this::pages);
    }

    private Stream<Page> pages(Beheerlijst lijst) {
        String pad = "/beheer/" + lijst.pad();
        Stream<Page> rijen = Stream.of(
                Page.of("GET", pad + NIEUW, lijst.rollen(), visit -> nieuw(visit, lijst, Map.of(), Map.of())),
                Page.of("POST", pad + NIEUW, lijst.rollen(), visit -> voegToe(visit, lijst)),
                Page.of("GET", pad + "/{id}", lijst.rollen(), visit -> toon(visit, lijst, null, Map.of(), false)),
                Page.of("POST", pad + "/{id}", lijst.rollen(), visit -> wijzig(visit, lijst)));
        return lijst.isWegTeHalen()
                ? Stream.concat(
                        rijen,
                        Stream.of(Page.of(
                                "POST", pad + "/{id}/verwijdering", lijst.rollen(), visit -> verwijder(visit, lijst))))
                : rijen;
    }

    private static Map<String, String> typed(Visit visit, Beheerlijst lijst, boolean isNieuw) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().forEach(name -> typed.put(name, visit.field(name)));
        return lijst.getypt(typed, isNieuw);
    }

    /** What is wrong, by the names of the fields: what is wrong inside one is told at the field. */
    private static Map<String, String> fouten(Invalid invalid, Map<String, String> typed) {
        Map<String, String> faults = new LinkedHashMap<>();
        invalid.violations().forEach(fault -> {
            if (fault.name().equals(Violation.WHOLE)) {
                faults.putIfAbsent("", Uitleg.van(fault));
                return;
            }
            Matcher inside = INSIDE.matcher(fault.name());
            String field = inside.matches() ? inside.group(2) + inside.group(1) : "";
            faults.putIfAbsent(
                    typed.containsKey(field) ? field : fault.name().replaceFirst("\\..*", ""), Uitleg.van(fault));
        });
        return faults;
    }

    private Reply voegToe(Visit visit, Beheerlijst lijst) {
        Map<String, String> typed = typed(visit, lijst, true);
        if (visit.form().isEmpty()) {
            return nieuw(visit, lijst, typed, Map.of("", "Vul in wat er bekend is."));
        }
        if (!visit.field(DEED).isEmpty()) {
            return nieuw(visit, lijst, Vragenlijst.na(typed, visit.field(DEED)), Map.of());
        }
        Map<String, String> fouten = lijst.fouten(typed);
        if (!fouten.isEmpty()) {
            return nieuw(visit, lijst, typed, fouten);
        }
        try {
            database.write(visit.call(), session -> {
                beurt(session, lijst);
                OnlyOnce.run(session, visit, () -> Inrichten.voegToe(session, lijst.resource(), typed));
                requireBeheerder(session, lijst);
                return true;
            });
            String gedaan = lijst.naam(typed).strip() + " staat in de lijst.";
            return notice.on(visit, Reply.goTo(lijst.adres()), lijst.adres(), gedaan);
        } catch (Invalid invalid) {
            return nieuw(visit, lijst, typed, fouten(invalid, typed));
        }
    }

    private Reply nieuw(Visit visit, Beheerlijst lijst, Map<String, String> typed, Map<String, String> fouten) {
        Beheerbeeld.Keuzen keuzen = database.read(session -> Beheerlezer.keuzen(session, lijst));
        Formulier formulier = new Formulier("", typed, fouten);
        Beheerbeeld beeld = new Beheerbeeld(
                lijst,
                "",
                "",
                List.of(),
                Beheervelden.blokken(lijst, true, formulier, keuzen),
                List.of(),
                0,
                "",
                false,
                List.of(),
                voorbeeld(lijst, typed),
                formulier);
        return page(visit, formulier.status(), lijst.nieuw(), beeld, false, "");
    }

    private static Antwoordveld.Lijst voorbeeld(Beheerlijst lijst, Map<String, String> typed) {
        return Antwoordveld.voorbeeld(
                lijst.naam(typed), lijst.isVragensets() ? Vragenlijst.voorbeeld(typed) : List.of());
    }

    /** What is done, told on the page of the row: what still waits for who was switched off, is told there. */
    private Reply wijzig(Visit visit, Beheerlijst lijst) {
        UUID id = visit.key("id");
        Map<String, String> typed = typed(visit, lijst, false);
        if (!visit.field(DEED).isEmpty()) {
            return toon(visit, lijst, Vragenlijst.na(typed, visit.field(DEED)), Map.of(), false);
        }
        Map<String, String> fouten = lijst.fouten(typed);
        if (!fouten.isEmpty()) {
            return toon(visit, lijst, typed, fouten, false);
        }
        String adres = lijst.adres() + "/" + id;
        try {
            boolean done = database.write(visit.call(), session -> wijzig(session, visit, lijst, typed));
            return done
                    ? notice.on(visit, Reply.goTo(adres), adres, "De wijziging is opgeslagen.")
                    : toon(visit, lijst, typed, Map.of(), true);
        } catch (Invalid invalid) {
            return toon(visit, lijst, typed, fouten(invalid, typed), false);
        }
    }

    private static boolean wijzig(Session session, Visit visit, Beheerlijst lijst, Map<String, String> typed)
            throws SQLException {
        UUID id = visit.key("id");
        boolean isOff = "nee".equals(typed.get("indicatieActief"));
        beurt(session, lijst);
        Row row = Beheerlezer.rij(session, lijst, id);
        if (isOff && lijst.isMedewerkers() && visit.wie().id().equalsIgnoreCase(row.text(Medewerker.IDENTIFICATIE))) {
            throw new Invalid(
                    "indicatieActief", Message.invalid("Je kunt jezelf niet uitschakelen. Vraag het een ander."));
        }
        boolean[] done = {true};
        OnlyOnce.run(
                session,
                visit,
                () -> done[0] = Inrichten.wijzig(session, lijst.resource(), id, visit.field(VERSIE), typed));
        requireBeheerder(session, lijst);
        return done[0];
    }

    /** Of two who change groups at once, the second sees what the first left. */
    private static void beurt(Session session, Beheerlijst lijst) {
        if (lijst.resource().equals(Rolkoppeling.RESOURCE)) {
            session.takeTurns(List.of(Rolkoppeling.BEURT));
        }
    }

    /** Somebody stays who can set things right. */
    private static void requireBeheerder(Session session, Beheerlijst lijst) throws SQLException {
        if (lijst.resource().equals(Rolkoppeling.RESOURCE) && !Rolkoppeling.houdtBeheerder(Rollen.rijen(session))) {
            throw new Invalid(Rolkoppeling.ROLLEN.name(), Rolkoppeling.GEEN_BEHEERDER);
        }
    }

    private Reply verwijder(Visit visit, Beheerlijst lijst) {
        UUID id = visit.key("id");
        try {
            String naam = database.write(visit.call(), session -> {
                beurt(session, lijst);
                Map<String, String> stored = Inrichten.velden(lijst.resource(), Beheerlezer.rij(session, lijst, id));
                boolean done = Inrichten.verwijder(session, lijst.resource(), id, visit.field(VERSIE));
                requireBeheerder(session, lijst);
                return done ? lijst.naam(stored) : "";
            });
            return naam.isEmpty()
                    ? toon(
                            visit,
                            lijst,
                            null,
                            Map.of("", "Dit is intussen gewijzigd. Kijk of het nog weg moet."),
                            false)
                    : notice.on(visit, Reply.goTo(lijst.adres()), lijst.adres(), naam + " is verwijderd.");
        } catch (Invalid invalid) {
            return toon(visit, lijst, null, fouten(invalid, Map.of()), false);
        }
    }

    /**
     * The row as it is stored, or as it was typed: then beside what another made of it meanwhile, if somebody did.
     *
     * @param typed null for what is stored
     */
    private Reply toon(
            Visit visit,
            Beheerlijst lijst,
            @Nullable Map<String, String> typed,
            Map<String, String> fouten,
            boolean isOvertaken) {
        UUID id = visit.key("id");
        Beheerlezer read = database.read(session -> Beheerlezer.lees(session, lijst, id));
        Map<String, String> stored = Inrichten.velden(lijst.resource(), read.rij());
        Formulier nu = new Formulier(id.toString(), stored, Map.of());
        Formulier formulier = new Formulier(id.toString(), typed == null ? stored : typed, fouten);
        List<Beheerbeeld.Blok> blokken = Beheervelden.blokken(lijst, false, formulier, read.keuzen());
        Beheerbeeld beeld = new Beheerbeeld(
                lijst,
                id.toString(),
                typed == null || isOvertaken ? Inrichten.versie(lijst.resource(), read.rij()) : visit.field(VERSIE),
                Stream.concat(lijst.vast(stored).stream(), read.vast().stream()).toList(),
                blokken,
                isOvertaken
                        ? Beheerbeeld.verschil(Beheervelden.blokken(lijst, false, nu, read.keuzen()), formulier)
                        : List.of(),
                read.werk(),
                lijst.isGeteld() ? Beheerregel.gebruikt(read.telling(), lijst.woorden(stored)) : "",
                lijst.isWegTeHalen()
                        && !read.isGebruikt()
                        && (!lijst.isGeteld() || read.telling().isOngebruikt(lijst.woorden(stored))),
                read.sporen(lijst),
                voorbeeld(lijst, formulier.getypt()),
                formulier);
        Optional<String> gedaan = notice.forPage(visit, lijst.adres() + "/" + id);
        int status = isOvertaken ? 409 : formulier.status();
        Reply page = page(visit, status, lijst.naam(stored), beeld, isOvertaken, gedaan.orElse(""));
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private Reply page(Visit visit, int status, String titel, Beheerbeeld beeld, boolean isOvertaken, String gedaan) {
        return Reply.page(
                status,
                new BeheerTemplates.Beheerrij(
                                frames.of(beeld.formulier().titel(titel), visit.medewerker()),
                                beeld,
                                isOvertaken,
                                UUID.randomUUID().toString(),
                                gedaan)
                        .render());
    }
}
