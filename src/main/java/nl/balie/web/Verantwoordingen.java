package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Register;
import nl.balie.store.Database;
import nl.balie.store.Inzagen.Gezien;
import nl.balie.store.Rijnamen;
import nl.balie.store.Rijnamen.Toen;
import nl.balie.store.Session;
import nl.balie.store.Verantwoording;
import nl.balie.store.Verantwoording.Regel;
import nl.balie.store.Verantwoording.Waarde;
import nl.balie.store.Verantwoording.Wijziging;
import org.jspecify.annotations.Nullable;

/**
 * Accounting for what was done: who changed what, and who looked at whom, by employee, application, klant or contact and period. Who looks
 * here is noted as well.
 */
@ApplicationScoped
class Verantwoordingen implements Pages.Part {
    /** Who may. */
    static final Set<Rol> ROLLEN = Rol.with(new Right(Deed.AUDIT, null));

    private static final String PATH = "/verantwoording";
    private static final String PURPOSE = "verantwoording ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final int PER_PAGE = 50;

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Inzage inzage;

    Verantwoordingen(Database database, Frames frames, Seal seal, Inzage inzage) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.inzage = inzage;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, ROLLEN, visit -> toon(visit, 200, Spoorvraag.LEEG, Map.of(), null, "")),
                Page.of("POST", PATH, ROLLEN, this::vraag),
                Page.of("GET", PATH + "/{vraag}", ROLLEN, this::gevonden),
                Page.of("GET", PATH + "/wijzigingen/{nummer}", ROLLEN, this::wijziging));
    }

    /** What was asked may be a number or an e-mail address of somebody: in the address it stands sealed. */
    private Reply vraag(Visit visit) {
        Spoorvraag vraag = Spoorvraag.of(visit);
        Map<String, String> fouten = vraag.fouten();
        if (!fouten.isEmpty()) {
            return toon(visit, 422, vraag, fouten, null, "");
        }
        database.write(visit.call(), session -> {
            new Verantwoording(session).noteer(vraag.velden());
            return true;
        });
        return Reply.goTo(Frames.PREFIX + PATH + "/" + seal.seal(purpose(visit), WORKING_DAY, vraag.tekst()));
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }

    private Reply gevonden(Visit visit) {
        Spoorvraag vraag =
                Spoorvraag.of(seal.open(purpose(visit), visit.part("vraag")).orElseThrow(Fault::searchOver));
        String voor = visit.query().getOrDefault("voor", "");
        if (!voor.isEmpty() && !voor.matches("[1-9]\\d{0,17}")) {
            throw Fault.notFound();
        }
        Long nummer = voor.isEmpty() ? Long.MAX_VALUE : Long.valueOf(voor);
        Gelezen gelezen = database.search(session -> {
            List<Regel> found = regels(session, vraag, seal.kenmerk(vraag.over()), nummer);
            return new Gelezen(found, regels(session, found));
        });
        List<Regel> regels = gelezen.gevonden();
        List<Regel> shown = regels.stream().limit(PER_PAGE).toList();
        inzage.noteer(visit, shown.stream().flatMap(regel -> gezien(regel)));
        String volgende =
                regels.size() > PER_PAGE ? String.valueOf(shown.getLast().nummer()) : "";
        return toon(visit, 200, vraag, Map.of(), gelezen.getoond(), volgende);
    }

    /** What was found, one more than is shown when there is more, and how it is shown. */
    private record Gelezen(List<Regel> gevonden, List<Spoorregel> getoond) {}

    /** With the names that there are, of employees and of what an administrator keeps. */
    private static List<Spoorregel> regels(Session session, List<Regel> regels) throws SQLException {
        Verantwoording verantwoording = new Verantwoording(session);
        Map<String, String> medewerkers = verantwoording.medewerkers(
                regels.stream().flatMap(regel -> Stream.ofNullable(regel.wie())).toList());
        Map<Toen, String> rijen = new Rijnamen(session)
                .van(regels.stream().flatMap(Verantwoordingen::toen).toList());
        return regels.stream()
                .limit(PER_PAGE)
                .map(regel -> Spoorregel.of(regel, medewerkers, rijen))
                .toList();
    }

    private static Stream<Toen> toen(Regel regel) {
        UUID rij = regel.rij();
        return rij == null ? Stream.empty() : Stream.of(new Toen(rij, regel.moment()));
    }

    /** Who is none of ours stands there by the key that stands for her number ({@link Elders}). */
    private static List<Regel> regels(Session session, Spoorvraag vraag, UUID kenmerk, long voor) throws SQLException {
        Verantwoording verantwoording = new Verantwoording(session);
        List<UUID> rijen = vraag.over().isEmpty()
                ? null
                : Stream.concat(vraag.rijen(verantwoording).stream(), Stream.of(kenmerk))
                        .toList();
        return verantwoording.regels(vraag.vraag(verantwoording, rijen, voor), PER_PAGE + 1);
    }

    private static Stream<Gezien> gezien(Regel regel) {
        UUID rij = regel.rij();
        return rij == null
                ? Stream.empty()
                : Register.all()
                        .filter(resource -> resource.name().equals(regel.soort()))
                        .limit(1)
                        .map(resource -> new Gezien(resource, rij));
    }

    private Reply toon(
            Visit visit,
            int status,
            Spoorvraag vraag,
            Map<String, String> fouten,
            @Nullable List<Spoorregel> regels,
            String volgende) {
        Formulier formulier = new Formulier("", vraag.velden(), fouten);
        return Reply.page(
                status,
                new BeheerTemplates.Verantwoording(
                                frames.of(formulier.titel("Verantwoording"), visit.medewerker()),
                                formulier,
                                vraag.dagen(),
                                regels,
                                vraag.isInzage(),
                                volgende.isEmpty() ? null : "?voor=" + volgende)
                        .render());
    }

    private Reply wijziging(Visit visit) {
        if (!visit.part("nummer").matches("[1-9]\\d{0,17}")) {
            throw Fault.notFound();
        }
        long nummer = Long.parseLong(visit.part("nummer"));
        Wijzigingsbeeld beeld = database.read(session -> {
            Wijziging wijziging = Optional.ofNullable(new Verantwoording(session).wijziging(nummer))
                    .orElseThrow(Fault::notFound);
            return new Wijzigingsbeeld(
                    wijziging, regels(session, List.of(wijziging.regel())).getFirst(), waarden(session, wijziging));
        });
        inzage.noteer(visit, gezien(beeld.wijziging().regel()));
        return Reply.page(
                200,
                new BeheerTemplates.Wijziging(
                                frames.of("Wijziging", visit.medewerker()),
                                beeld.regel(),
                                beeld.wijziging().toelichting(),
                                beeld.waarden())
                        .render());
    }

    private record Wijzigingsbeeld(Wijziging wijziging, Spoorregel regel, List<Waarde> waarden) {}

    /** Behind the name of what a value refers to stands its key. */
    private static List<Waarde> waarden(Session session, Wijziging wijziging) throws SQLException {
        Map<String, String> namen = new Rijnamen(session)
                .inTekst(
                        wijziging.waarden().stream()
                                .flatMap(waarde -> Stream.concat(
                                        Stream.ofNullable(waarde.oud()), Stream.ofNullable(waarde.nieuw()))),
                        wijziging.regel().moment());
        return wijziging.waarden().stream()
                .map(waarde -> new Waarde(waarde.naam(), genoemd(waarde.oud(), namen), genoemd(waarde.nieuw(), namen)))
                .toList();
    }

    private static @Nullable String genoemd(@Nullable String tekst, Map<String, String> namen) {
        return tekst == null
                ? null
                : Rijnamen.KEY.matcher(tekst).replaceAll(found -> {
                    String naam = namen.get(found.group());
                    return Matcher.quoteReplacement(naam == null ? found.group() : naam + " (" + found.group() + ")");
                });
    }
}
