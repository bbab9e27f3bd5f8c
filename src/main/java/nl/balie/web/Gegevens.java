package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Klantgegevens;
import nl.balie.act.Voorkeurskanaal;
import nl.balie.act.VoorkeurskanaalVan;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** All that is known of a klant, and changing it: one form for each change. What two change at once, both see. */
@ApplicationScoped
class Gegevens implements Pages.Part {
    /** Who may change it. */
    static final Set<Rol> ROLLEN = Rol.with(new Right(Deed.CHANGE, DigitaalAdres.RESOURCE.plural()));

    private static final String PATH = "/klanten/{id}/gegevens";
    private static final String ADRES = "adres";
    private static final String VERSIE = "versie";

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Notice notice;

    Gegevens(Database database, Frames frames, Inzage inzage, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, Rol.CONTACT, visit -> toon(visit, 200, Map.of(), false)),
                Page.of("POST", PATH, ROLLEN, this::wijzig),
                Page.of("POST", "/klanten/{id}/adressen", ROLLEN, this::voegToe),
                Page.of("POST", "/klanten/{id}/adreswijzigingen", ROLLEN, this::corrigeer),
                Page.of("POST", "/klanten/{id}/adresverwijderingen", ROLLEN, this::verwijder),
                Page.of("POST", "/klanten/{id}/standaardadres", ROLLEN, this::standaard),
                Page.of("POST", "/klanten/{id}/voorkeursadres", ROLLEN, this::voorkeur));
    }

    /** What is changed; false when another changed it meanwhile, and nothing was done. */
    private interface Wijziging {
        boolean with(Session session, Klantgegevens gegevens) throws SQLException;
    }

    private Reply wijzig(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        Klantgegevens.VELDEN.stream()
                .filter(attribute -> visit.form().containsKey(attribute.name()))
                .forEach(attribute -> typed.put(attribute.name(), visit.field(attribute.name())));
        return change(
                visit, "De wijziging is opgeslagen.", (session, klant) -> klant.wijzig(visit.field(VERSIE), typed));
    }

    private Reply voegToe(Visit visit) {
        Klantgegevens.Adres typed =
                new Klantgegevens.Adres("nieuw", visit.field("nieuw"), "omschrijving", visit.field("omschrijving"));
        boolean standaard = !visit.field("standaard").isEmpty();
        return change(visit, "Het gegeven staat erbij.", (session, klant) -> {
            // the one that is standard now is not hers to change when she does not see it
            boolean isVerborgen = isVerborgen(visit, klant);
            OnlyOnce.run(
                    session,
                    visit,
                    () -> klant.voegToe(visit.field("soort"), typed, standaard && !isVerborgen, isVerborgen));
            return true;
        });
    }

    private Reply corrigeer(Visit visit) {
        return change(visit, "De wijziging is opgeslagen.", (session, klant) -> {
            UUID id = gekozen(visit, klant);
            String veld = Adresregel.veld(id.toString());
            String omschrijving = Adresregel.omschrijving(id.toString());
            return klant.corrigeer(
                    id,
                    visit.field(VERSIE),
                    new Klantgegevens.Adres(veld, visit.field(veld), omschrijving, visit.field(omschrijving)));
        });
    }

    private Reply verwijder(Visit visit) {
        return change(
                visit,
                "Het gegeven is verwijderd.",
                (session, klant) -> klant.verwijder(gekozen(visit, klant), visit.field(VERSIE)));
    }

    private Reply standaard(Visit visit) {
        return change(visit, "Dit is nu het standaardadres van zijn soort.", (session, klant) -> {
            klant.maakStandaard(gekozen(visit, klant));
            return true;
        });
    }

    private Reply voorkeur(Visit visit) {
        boolean isGeen = !visit.field("geen").isEmpty();
        return change(visit, isGeen ? "Er is geen voorkeur meer." : "De voorkeur is opgeslagen.", (session, klant) -> {
            UUID id = gekozen(visit, klant);
            klant.maakVoorkeur(isGeen ? null : id);
            return true;
        });
    }

    /** Which address; who may not see where she is reached, finds none. */
    private static UUID gekozen(Visit visit, Klantgegevens klant) {
        if (isVerborgen(visit, klant)) {
            throw Fault.notFound();
        }
        return Koppelen.key(visit, ADRES);
    }

    private static boolean isVerborgen(Visit visit, Klantgegevens klant) {
        return Klantregel.of(klant.partij(), visit.wie().magGeheim()).isVerborgen();
    }

    private Reply change(Visit visit, String gedaan, Wijziging deed) {
        UUID id = visit.key("id");
        try {
            boolean done = database.write(visit.call(), session -> {
                Klantgegevens klant = Klantgegevens.van(session, id);
                if (klant == null) {
                    throw Fault.notFound();
                }
                return deed.with(session, klant);
            });
            return done
                    ? notice.on(visit, Reply.goTo(adres(visit)), adres(visit), gedaan)
                    : toon(visit, 409, Map.of(), true);
        } catch (Invalid invalid) {
            return toon(visit, 422, Formulier.fouten(invalid), false);
        }
    }

    private static String adres(Visit visit) {
        return Frames.PREFIX + "/klanten/" + visit.part("id") + "/gegevens";
    }

    /** What the page needs of the register. */
    private record Gelezen(Row partij, Voorkeurskanaal kanaal) {}

    private static Gelezen lees(Session session, Visit visit) throws SQLException {
        Voorkeurskanaal kanaal = VoorkeurskanaalVan.partij(session, visit.key("id"), "", null);
        if (kanaal == null) {
            throw Fault.notFound();
        }
        Kring.van(session, visit.wie()).eis(kanaal.partij());
        View more = View.bare(Partij.RESOURCE)
                .with(Gegevensbeeld.VERTEGENWOORDIGERS, View.bare(Partij.RESOURCE))
                .with(Gegevensbeeld.VERTEGENWOORDIGDEN, View.bare(Partij.RESOURCE));
        new Reading(session).fill(more, List.of(kanaal.partij()));
        return new Gelezen(kanaal.partij(), kanaal);
    }

    /** The page, with what was typed; beside what another made of it meanwhile, if somebody did. */
    private Reply toon(Visit visit, int status, Map<String, String> fouten, boolean isOvertaken) {
        Gelezen read = database.read(session -> lees(session, visit));
        Row partij = read.partij();
        inzage.noteer(
                visit,
                Stream.of(
                                Stream.of(partij.id()),
                                partij.list(Gegevensbeeld.VERTEGENWOORDIGERS).stream()
                                        .map(Row::id),
                                partij.list(Gegevensbeeld.VERTEGENWOORDIGDEN).stream()
                                        .map(Row::id))
                        .flatMap(keys -> keys),
                Stream.empty());
        Formulier formulier = Formulier.van(visit, fouten);
        Medewerker ik = visit.wie();
        Gegevensbeeld beeld = Gegevensbeeld.of(
                partij,
                read.kanaal(),
                formulier,
                isOvertaken ? Gegevensbeeld.verschil(partij, formulier, ik) : List.of(),
                ik);
        Optional<String> gedaan = notice.forPage(visit, adres(visit));
        Reply page = Reply.page(
                status,
                new Templates.Gegevens(
                                frames.of(
                                        formulier.titel(
                                                "Gegevens van " + beeld.klant().naam()),
                                        ik),
                                beeld,
                                !formulier.waarde("standaard").isEmpty(),
                                isOvertaken,
                                UUID.randomUUID().toString(),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }
}
