package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.act.Zoeken;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.identity.Seal;
import nl.balie.resource.Row;
import nl.balie.store.Database;

/** Finding klanten and contacten. */
@ApplicationScoped
class Werkplek implements Pages.Part {
    private static final String PURPOSE = "zoeken ";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    /** The contact that what is found is to be tied to. */
    private static final String CONTACT = "contact";

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Inzage inzage;
    private final Elders elders;

    Werkplek(Database database, Frames frames, Seal seal, Inzage inzage, Elders elders) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.inzage = inzage;
        this.elders = elders;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("POST", "/zoeken", Rol.CONTACT, this::zoek),
                Page.of("GET", "/zoeken/{vraag}", Rol.CONTACT, this::gevonden));
    }

    /** What was typed may be a number of somebody: in the address it stands sealed, for her who typed it and for half an hour. */
    private Reply zoek(Visit visit) {
        Zoekvraag vraag = Zoekvraag.of(visit.field("tekst"));
        String contact = visit.field(CONTACT);
        if (vraag.isLeeg()) {
            return gevonden(visit, vraag, new Zoeken.Gevonden(List.of(), List.of()), contact);
        }
        Optional<String> enige = contact.isEmpty()
                ? vraag.exact().map(exact -> enige(zoek(visit, exact))).filter(found -> !found.isEmpty())
                : Optional.empty();
        if (enige.isPresent()) {
            return Reply.goTo(Frames.PREFIX + enige.get());
        }
        return Reply.goTo(Frames.PREFIX + "/zoeken/" + seal.seal(purpose(visit), HALF_AN_HOUR, vraag.tekst())
                + (isContact(contact) ? "?" + CONTACT + "=" + contact : ""));
    }

    private Reply gevonden(Visit visit) {
        Zoekvraag vraag =
                Zoekvraag.of(seal.open(purpose(visit), visit.part("vraag")).orElseThrow(Fault::searchOver));
        return gevonden(visit, vraag, zoek(visit, vraag), visit.query().getOrDefault(CONTACT, ""));
    }

    private Zoeken.Gevonden zoek(Visit visit, Zoekvraag vraag) {
        Medewerker ik = visit.wie();
        return database.search(session -> Zoeken.naar(
                session,
                vraag,
                ik.isOneOf(Rol.VERTROUWELIJK),
                Kring.van(session, ik).toegang()));
    }

    /** The page of the only one that was found; empty when there are more, or none. */
    private static String enige(Zoeken.Gevonden gevonden) {
        return gevonden.klanten().size() + gevonden.contacten().size() != 1
                ? ""
                : gevonden.klanten().isEmpty()
                        ? "/contacten/"
                                + Contactregel.of(gevonden.contacten().getFirst(), false)
                                        .adres()
                        : "/klanten/" + gevonden.klanten().getFirst().id();
    }

    /** Is it the address of a contact? */
    private static boolean isContact(String text) {
        return text.matches("\\d{1,10}") || Visit.isKey(text);
    }

    private Reply gevonden(Visit visit, Zoekvraag vraag, Zoeken.Gevonden gevonden, String contact) {
        Medewerker ik = visit.wie();
        inzage.noteer(visit, gevonden.klanten().stream().map(Row::id), gevonden.contacten().stream());
        return Reply.page(
                200,
                new Templates.Gevonden(
                                frames.of("Gevonden", visit.medewerker()),
                                vraag.tekst(),
                                gevonden.klanten().stream()
                                        .map(klant -> Klantregel.of(klant, ik.magGeheim()))
                                        .toList(),
                                gevonden.contacten().stream()
                                        .map(one -> Contactregel.of(one, Contactlezer.isVoor(one, ik)))
                                        .toList(),
                                Zoeken.MOST,
                                isContact(contact) ? contact : null,
                                panelen(visit, vraag))
                        .render());
    }

    /** Registers of others that may know what was typed as well: asked when it is searched for at an address. */
    private List<Elders.Paneel> panelen(Visit visit, Zoekvraag vraag) {
        String sealed = visit.part("vraag");
        return elders.registers(Buitenregister.class)
                .filter(register -> !sealed.isEmpty() && !visit.wie().isBegrensd() && register.isTeVinden(vraag))
                .map(register -> new Elders.Paneel(
                        register.naam(),
                        register.titel(),
                        Frames.PREFIX + "/zoeken/" + sealed + "/registers/" + register.naam(),
                        register.isVanzelf(vraag)))
                .toList();
    }

    static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }
}
