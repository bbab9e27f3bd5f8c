package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Afronden;
import nl.balie.act.Contactpoging;
import nl.balie.act.Contactverzoek;
import nl.balie.act.Toewijzen;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Activiteiten;
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
    private static final String PATH = "/contactverzoeken/{id}";
    private static final Pattern FIELD = Pattern.compile(
            "(contactpogingenja|contactpogingennee|doorsturing|toewijzing|toelichtingen|afronding|heropening)"
                    + "\\.(informatie|toelichting|reden)");
    /** The deed that she may do before she may read what was asked. */
    private static final String OPPAKKING = "oppakking";

    private static final int LONGEST = 4000;
    private static final String BEKEND = "bekend.";
    /** The field that tells the last line of the logboek that the page showed. */
    static final String GEZIEN = "gezien";

    private final Database database;
    private final Notice notice;
    private final Behandelpagina pagina;
    private final Clock clock;

    Behandelen(Database database, Notice notice, Behandelpagina pagina, Clock clock) {
        this.database = database;
        this.notice = notice;
        this.pagina = pagina;
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
                Page.of("POST", PATH + "/concept", Rol.CONTACT, this::concept),
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
                        "contactpogingen",
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

    /** Keeps what is typed and not sent yet; the answer is for a script: with 409, what another window of hers kept meanwhile. */
    private Reply concept(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().stream()
                .filter(name -> FIELD.matcher(name).matches())
                .forEach(name -> typed.put(name, visit.field(name)));
        Map<String, String> elders = database.write(
                visit.call(),
                session -> new Concepten(session, visit.wie().id())
                        .bewaar(leesbaar(session, visit).id(), typed, bekend(visit)));
        return elders.isEmpty()
                ? Reply.text(200, "Bewaard om " + Contactregel.time(OffsetDateTime.now(clock)))
                : Reply.text(
                        409,
                        elders.entrySet().stream()
                                .map(veld -> veld.getKey() + "="
                                        + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    /** What her window knows to be kept, by form and field. */
    private static Map<String, String> bekend(Visit visit) {
        return visit.form().keySet().stream()
                .filter(name -> name.startsWith(BEKEND))
                .collect(Collectors.toMap(name -> name.substring(BEKEND.length()), visit::field));
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
            boolean isNogHier = database.write(visit.call(), session -> {
                OnlyOnce.run(session, visit, () -> {
                    Contactverzoek verzoek =
                            path.equals(OPPAKKING) ? verzoek(session, visit) : leesbaar(session, visit);
                    requireLengths(visit);
                    if (!isVanNu(session, verzoek, visit)) {
                        throw new Changed();
                    }
                    deed.run(verzoek, visit);
                    new Concepten(session, visit.wie().id()).wis(verzoek.id(), bekend(visit));
                });
                return vind(session, visit) != null;
            });
            String naar = isNogHier ? adres(visit) : Contactverzoeken.adres();
            return notice.on(visit, Reply.goTo(naar), naar, gedaan);
        } catch (Invalid invalid) {
            return pagina.toon(visit, "", new Behandelpagina.Poging(path, Formulier.fouten(invalid), false));
        } catch (Changed changed) {
            return pagina.toon(visit, "", new Behandelpagina.Poging(path, Map.of(), true));
        }
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

    private static Contactverzoek verzoek(Session session, Visit visit) throws SQLException {
        Contactverzoek verzoek = vind(session, visit);
        if (verzoek == null) {
            throw Fault.notFound();
        }
        return verzoek;
    }

    /** The same, when it is not kept from her what was asked. */
    private static Contactverzoek leesbaar(Session session, Visit visit) throws SQLException {
        Contactverzoek verzoek = verzoek(session, visit);
        if (!Contactlezer.besloten(session, List.of(verzoek.klantcontact()), visit.wie())
                .isEmpty()) {
            throw Fault.confidential();
        }
        return verzoek;
    }

    /** The one of this address; null when it is not within her reach, or no more. */
    private static @Nullable Contactverzoek vind(Session session, Visit visit) throws SQLException {
        UUID id = Behandelpagina.id(session, visit.part("id"));
        return id == null ? null : Contactverzoek.open(session, id, wie(visit.wie()));
    }

    private static void requireLengths(Visit visit) {
        for (String name : List.of("toelichting", "reden")) {
            if (visit.field(name).length() > LONGEST) {
                throw new Invalid(name, Message.tooLong(LONGEST));
            }
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

    private static @Nullable LocalDate dag(String typed, LocalDate today) {
        try {
            LocalDate day = typed.isBlank() ? null : LocalDate.parse(typed.strip());
            if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
                throw new Invalid("opnieuw", Message.invalid("Kies een dag vanaf vandaag, en binnen een jaar."));
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
