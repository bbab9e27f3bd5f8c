package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Afronden;
import nl.balie.act.Contactpoging;
import nl.balie.act.Contactverzoek;
import nl.balie.act.Toewijzen;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import nl.balie.store.Activiteiten;
import nl.balie.store.Agenda;
import nl.balie.store.Concepten;
import nl.balie.store.Database;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is done with one contactverzoek. Each deed is a form of its page, and one transaction; who looked at it before a colleague did something
 * is shown what that was, with her own text, and may send it again.
 */
@ApplicationScoped
class Behandelen implements Pages.Part {
    static final String PATH = "/contactverzoeken/{id}";
    /** The deed that she may do before she may read what was asked. */
    private static final String OPPAKKING = "oppakking";

    private static final String POGINGEN = "contactpogingen";
    private static final String WEG =
            "Je contact staat in het logboek. Een collega gaf het contactverzoek intussen aan een ander: wie het nu heeft, leest het en rondt het af.";

    private static final int LONGEST = 4000;
    /** The field that tells the last line of the logboek that the page showed. */
    static final String GEZIEN = "gezien";

    private final Database database;
    private final Notice notice;
    private final Behandelpagina pagina;
    private final Agenda agenda;
    private final Clock clock;

    Behandelen(Database database, Notice notice, Behandelpagina pagina, Agenda agenda, Clock clock) {
        this.database = database;
        this.notice = notice;
        this.pagina = pagina;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Does something; what is wrong is told by the names of the fields. */
    private interface Deed {
        void run(Contactverzoek verzoek, Visit visit) throws SQLException;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, Rol.CONTACT, this::toon),
                deed(
                        OPPAKKING,
                        "Je hebt dit contactverzoek opgepakt.",
                        (verzoek, visit) -> new Toewijzen(verzoek).pakOp()),
                deed(
                        "vrijgave",
                        "Je hebt dit contactverzoek vrijgegeven.",
                        (verzoek, visit) -> new Toewijzen(verzoek).geefVrij()),
                deed(
                        "toewijzing",
                        "Het contactverzoek is toegewezen.",
                        (verzoek, visit) ->
                                new Toewijzen(verzoek).wijsToe(Koppelen.key(visit, "voor"), visit.field("reden"))),
                deed(
                        "doorsturing",
                        "Het contactverzoek is doorgestuurd.",
                        (verzoek, visit) ->
                                new Toewijzen(verzoek).stuurDoor(Koppelen.key(visit, "voor"), visit.field("reden"))),
                deed(
                        POGINGEN,
                        "Je contact staat erbij.",
                        (verzoek, visit) -> new Contactpoging(verzoek).leg(poging(visit))),
                deed(
                        "toelichtingen",
                        "Je toelichting staat erbij.",
                        (verzoek, visit) -> new Afronden(verzoek).noteer(visit.field("toelichting"))),
                deed(
                        "zaken",
                        "De zaak is gekoppeld.",
                        (verzoek, visit) -> new Afronden(verzoek).koppelZaak(visit.field("zaak"))),
                deed(
                        "afronding",
                        "Het contactverzoek is afgerond.",
                        (verzoek, visit) -> new Afronden(verzoek).rondAf(visit.field("reden"))),
                deed(
                        "heropening",
                        "Het contactverzoek is weer open.",
                        (verzoek, visit) -> new Afronden(verzoek).heropen(visit.field("reden"), voor(visit))));
    }

    private Page deed(String path, String gedaan, Deed deed) {
        return Page.of("POST", PATH + "/" + path, Rol.CONTACT, visit -> doe(visit, path, gedaan, deed));
    }

    private Reply toon(Visit visit) {
        String adres = adres(visit);
        Optional<String> gedaan = notice.forPage(visit, adres);
        Reply page = pagina.toon(visit, gedaan.orElse(""), Behandelpagina.Poging.GEEN);
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private Reply doe(Visit visit, String path, String gedaan, Deed deed) {
        try {
            String[] told = {gedaan};
            boolean isNogHier = database.write(visit.call(), session -> {
                OnlyOnce.run(session, visit, () -> {
                    Contactverzoek verzoek = vind(session, visit);
                    if (verzoek == null) {
                        buitenBereik(session, visit, path);
                        told[0] = WEG;
                        return;
                    }
                    if (!path.equals(OPPAKKING)) {
                        requireLeesbaar(session, verzoek, visit);
                    }
                    if (!isVanNu(session, verzoek, visit)) {
                        throw new Changed();
                    }
                    run(deed, verzoek, visit);
                    new Concepten(session, visit.wie().id()).wis(verzoek.id(), Behandelconcept.bekend(visit));
                });
                return vind(session, visit) != null;
            });
            String lijst = Werklijst.vandaan(visit);
            String naar = isNogHier ? adres(visit) : Contactverzoeken.adres();
            return notice.on(visit, Reply.goTo(naar + (isNogHier ? Werklijst.vanuit(lijst) : lijst)), naar, told[0]);
        } catch (Invalid invalid) {
            return pagina.toon(visit, "", new Behandelpagina.Poging(path, Formulier.fouten(invalid), false));
        } catch (Changed changed) {
            return pagina.toon(visit, "", new Behandelpagina.Poging(path, Map.of(), true));
        }
    }

    /** A colleague gave it to another while she was busy with it: that she contacted the klant is kept all the same, nothing else is done. */
    private void buitenBereik(Session session, Visit visit, String path) throws SQLException {
        UUID id = Behandelpagina.id(session, visit.part("id"));
        if (id == null || !pagina.wasHaar(visit, id)) {
            throw Fault.notFound();
        }
        Contactverzoek verzoek = Contactverzoek.zonderBereik(session, id, wie(visit.wie()));
        if (verzoek == null || !path.equals(POGINGEN)) {
            throw Fault.takenAway();
        }
        try {
            run((gevonden, sent) -> new Contactpoging(gevonden).leg(poging(sent).zonderEinde()), verzoek, visit);
        } catch (Invalid invalid) {
            throw Fault.takenAway(Formulier.fouten(invalid));
        }
        new Concepten(session, visit.wie().id()).wis(id, Behandelconcept.bekend(visit));
    }

    /** Is the page that this was sent from still true? The work list shows no logboek, and sends nothing of it. */
    private static boolean isVanNu(Session session, Contactverzoek verzoek, Visit visit) throws SQLException {
        return String.valueOf(verzoek.versie()).equals(visit.field("versie"))
                && (!visit.form().containsKey(GEZIEN)
                        || String.valueOf(Activiteiten.laatste(session, verzoek.id()))
                                .equals(visit.field(GEZIEN)));
    }

    /** A colleague did something meanwhile. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Changed() {
            super("changed", null, false, false);
        }
    }

    /** The one of this address, when it is not kept from her what was asked. */
    static Contactverzoek leesbaar(Session session, Visit visit) throws SQLException {
        Contactverzoek verzoek = vind(session, visit);
        if (verzoek == null) {
            throw Fault.notFound();
        }
        requireLeesbaar(session, verzoek, visit);
        return verzoek;
    }

    private static void requireLeesbaar(Session session, Contactverzoek verzoek, Visit visit) throws SQLException {
        if (!Contactlezer.besloten(session, List.of(verzoek.klantcontact()), visit.wie())
                .isEmpty()) {
            throw Fault.confidential();
        }
    }

    /** The one of this address; null when it is not within her reach, or no more. */
    private static @Nullable Contactverzoek vind(Session session, Visit visit) throws SQLException {
        UUID id = Behandelpagina.id(session, visit.part("id"));
        return id == null ? null : Contactverzoek.open(session, id, wie(visit.wie()));
    }

    /** Does it, and tells all that is wrong at once. */
    private static void run(Deed deed, Contactverzoek verzoek, Visit visit) throws SQLException {
        List<Violation> faults = new ArrayList<>();
        for (String name : List.of("toelichting", "reden")) {
            String text = visit.field(name);
            if (text.codePointCount(0, text.length()) > LONGEST) {
                Message message = Message.tooLong(LONGEST);
                faults.add(new Violation(name, message.code(), message.text()));
            }
        }
        try {
            deed.run(verzoek, visit);
        } catch (Invalid invalid) {
            faults.addAll(invalid.violations());
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** Who does it. */
    static Contactverzoek.Wie wie(Medewerker ik) {
        return new Contactverzoek.Wie(ik.id(), ik.naam(), ik.isCoordinator());
    }

    private Contactpoging.Poging poging(Visit visit) {
        if (!Set.of("ja", "nee").contains(visit.field("gelukt"))) {
            throw new Invalid("informatie", Message.invalid("Kies of je de klant sprak of niet."));
        }
        return new Contactpoging.Poging(
                visit.field("gelukt").equals("ja"),
                visit.field("kanaal"),
                visit.field("informatie").strip(),
                visit.field("toelichting"),
                dag(visit.field("opnieuw"), LocalDate.now(clock.withZone(Contactregel.AMSTERDAM))),
                !visit.field("afgerond").isEmpty());
    }

    private @Nullable LocalDate dag(String typed, LocalDate today) {
        try {
            LocalDate day = typed.isBlank() ? null : LocalDate.parse(typed.strip());
            if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
                throw new Invalid("opnieuw", Message.invalid("Kies een dag vanaf vandaag, en binnen een jaar."));
            }
            if (day != null && !agenda.werktijd().worksOn(day)) {
                throw new Invalid("opnieuw", Message.invalid("Op deze dag wordt niet gewerkt. Kies een werkdag."));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw new Invalid("opnieuw", Message.invalid("Vul een datum in, zoals 2026-12-02."));
        }
    }

    private static @Nullable UUID voor(Visit visit) {
        return visit.field("voor").isBlank() ? null : Koppelen.key(visit, "voor");
    }

    private static String adres(Visit visit) {
        return Contactverzoeken.adres() + "/" + visit.part("id");
    }
}
