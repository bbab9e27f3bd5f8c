package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Zoeken;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.identity.Seal;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Reading;

/** What stands in the panels beside a klant and beside what was found, each on a page of its own. */
@ApplicationScoped
class Registerpanelen implements Pages.Part {
    /** A field for the number of a zaak: of a contact, or of a vraag of a gesprek. */
    private static final String ZAAK = "zaak(-[1-9])?";

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Elders elders;

    Registerpanelen(Database database, Frames frames, Seal seal, Elders elders) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.elders = elders;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/klanten/{id}/registers/{register}", Rol.CONTACT, this::vanKlant),
                Page.of("GET", "/zoeken/{vraag}/registers/{register}", Zaakpagina.ROLLEN, this::gevonden));
    }

    /** With {@code koppel}, what is told can be chosen for that field of the form that the panel stands in. */
    private Reply vanKlant(Visit visit) {
        Buitenregister register = elders.register(visit, Buitenregister.class);
        UUID id = visit.key("id");
        Row partij = database.read(session -> {
            Row found = new Reading(session).one(Zoeken.KLANT, id, List.of());
            if (found == null) {
                throw Fault.notFound();
            }
            Kring.van(session, visit.wie()).eis(found);
            return found;
        });
        return pagina(
                visit,
                Klantregel.naam(partij) + " in " + register.titel(),
                "/klanten/" + id,
                elders.vraag(visit, register, id, "", bron -> register.van(bron, partij, visit.wie())));
    }

    private Reply gevonden(Visit visit) {
        Buitenregister register = elders.register(visit, Buitenregister.class);
        Medewerker ik = visit.wie();
        String sealed = visit.part("vraag");
        Zoekvraag vraag =
                Zoekvraag.of(seal.open(Werkplek.purpose(visit), sealed).orElseThrow(Fault::searchOver));
        if (!register.isTeVinden(vraag)) {
            throw Fault.notFound();
        }
        return pagina(
                visit,
                "Gevonden in " + register.titel(),
                "/zoeken/" + sealed,
                elders.vraag(
                        visit,
                        register,
                        null,
                        Objects.requireNonNullElse(vraag.identificatie(), ""),
                        bron -> register.vind(bron, vraag, ik)));
    }

    private Reply pagina(Visit visit, String titel, String terug, Registerbeeld beeld) {
        String koppel = visit.query().getOrDefault("koppel", "");
        return Reply.page(
                200,
                new Templates.Elders(
                                frames.of(titel, visit.medewerker()),
                                terug,
                                List.of(),
                                beeld,
                                "",
                                koppel.matches(ZAAK) ? koppel : "",
                                false)
                        .render());
    }
}
