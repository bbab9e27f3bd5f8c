package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Register;
import nl.balie.store.Database;
import nl.balie.store.Inzagen.Gezien;
import nl.balie.store.Session;
import nl.balie.store.Verantwoording;
import nl.balie.store.Verantwoording.Regel;
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
        List<Regel> regels = database.search(session -> regels(session, vraag, nummer));
        List<Regel> shown = regels.stream().limit(PER_PAGE).toList();
        inzage.noteer(visit, shown.stream().flatMap(regel -> gezien(regel)));
        String volgende =
                regels.size() > PER_PAGE ? String.valueOf(shown.getLast().nummer()) : "";
        return toon(visit, 200, vraag, Map.of(), shown, volgende);
    }

    private static List<Regel> regels(Session session, Spoorvraag vraag, long voor) throws SQLException {
        Verantwoording verantwoording = new Verantwoording(session);
        List<UUID> rijen = vraag.over().isEmpty() ? null : vraag.rijen(verantwoording);
        return rijen != null && rijen.isEmpty()
                ? List.of()
                : verantwoording.regels(vraag.vraag(verantwoording, rijen, voor), PER_PAGE + 1);
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
            @Nullable List<Regel> regels,
            String volgende) {
        Formulier formulier = new Formulier("", vraag.velden(), fouten);
        return Reply.page(
                status,
                new BeheerTemplates.Verantwoording(
                                frames.of(formulier.titel("Verantwoording"), visit.medewerker()),
                                formulier,
                                vraag.dagen(),
                                regels == null
                                        ? null
                                        : regels.stream().map(Spoorregel::of).toList(),
                                vraag.isInzage(),
                                volgende.isEmpty() ? null : "?voor=" + volgende)
                        .render());
    }

    private Reply wijziging(Visit visit) {
        if (!visit.part("nummer").matches("[1-9]\\d{0,17}")) {
            throw Fault.notFound();
        }
        Wijziging wijziging = Optional.ofNullable(database.<@Nullable Wijziging>read(
                        session -> new Verantwoording(session).wijziging(Long.parseLong(visit.part("nummer")))))
                .orElseThrow(Fault::notFound);
        inzage.noteer(visit, gezien(wijziging.regel()));
        return Reply.page(
                200,
                new BeheerTemplates.Wijziging(
                                frames.of("Wijziging", visit.medewerker()),
                                Spoorregel.of(wijziging.regel()),
                                wijziging.toelichting(),
                                wijziging.waarden())
                        .render());
    }
}
