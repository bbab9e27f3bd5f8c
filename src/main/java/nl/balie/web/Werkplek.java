package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.VulKlantcontactAan;
import nl.balie.act.Zoeken;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.Seal;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Invalid;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** Finding and reading klanten and contacten, and adding to a contact. */
@ApplicationScoped
class Werkplek implements Pages.Part {
    private static final int PER_PAGE = 20;
    private static final int FURTHEST_PAGE = 500;
    private static final String PURPOSE = "zoeken ";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Filter VAN_KLANT = Filter.is("klant", "hadBetrokkenen.wasPartij.uuid");

    private final Database database;
    private final Frames frames;
    private final Seal seal;

    Werkplek(Database database, Frames frames, Seal seal) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/", Rol.ALL, this::begin),
                Page.of("POST", "/zoeken", Rol.CONTACT, this::zoek),
                Page.of("GET", "/zoeken/{vraag}", Rol.CONTACT, this::gevonden),
                Page.of("GET", "/klanten/{id}", Rol.CONTACT, this::klant),
                Page.of("GET", "/contacten/{id}", Rol.CONTACT, this::contact),
                Page.of("POST", "/contacten/{id}/aanvullingen", Rol.CONTACT, this::vulAan));
    }

    private Reply begin(Visit visit) {
        return Reply.page(200, new Templates.Begin(frames.of("Werkplek", visit.medewerker())).render());
    }

    /** What was typed may be a number of somebody: in the address it stands sealed, for her who typed it and for half an hour. */
    private Reply zoek(Visit visit) {
        Zoekvraag vraag = Zoekvraag.of(visit.field("tekst"));
        if (vraag.isLeeg()) {
            return gevonden(visit, vraag, new Zoeken.Gevonden(List.of(), List.of()));
        }
        return Reply.goTo(Frames.PREFIX + "/zoeken/" + seal.seal(purpose(visit), HALF_AN_HOUR, vraag.tekst()));
    }

    private Reply gevonden(Visit visit) {
        Zoekvraag vraag =
                Zoekvraag.of(seal.open(purpose(visit), visit.part("vraag")).orElseThrow(Fault::notFound));
        Zoeken.Gevonden gevonden = database.search(session -> Zoeken.naar(session, vraag));
        return gevonden(visit, vraag, gevonden);
    }

    private Reply gevonden(Visit visit, Zoekvraag vraag, Zoeken.Gevonden gevonden) {
        return Reply.page(
                200,
                new Templates.Gevonden(
                                frames.of("Gevonden", visit.medewerker()),
                                vraag.tekst(),
                                gevonden.klanten().stream().map(Klantregel::of).toList(),
                                gevonden.contacten().stream()
                                        .map(Contactregel::of)
                                        .toList(),
                                Zoeken.MOST)
                        .render());
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }

    private Reply klant(Visit visit) {
        UUID id = visit.key("id");
        int number = visit.page();
        if (number > FURTHEST_PAGE) {
            throw Fault.notFound();
        }
        Query query = new Query(Zoeken.CONTACT, List.of(new Condition(VAN_KLANT, id)), number, PER_PAGE, null);
        Templates.Klant klant = database.read(session -> {
            Reading reading = new Reading(session);
            Row partij = reading.one(Zoeken.KLANT, id, List.of());
            Reading.Page contacten = partij == null ? null : reading.page(query);
            if (partij == null || contacten == null) {
                throw Fault.notFound();
            }
            Klantregel regel = Klantregel.of(partij);
            return new Templates.Klant(
                    frames.of(regel.naam(), visit.medewerker()),
                    regel,
                    active(session, visit.wie()),
                    contacten.rows().stream().map(Contactregel::of).toList(),
                    new Paginering(
                            number,
                            contacten.count(),
                            number == 1 ? null : number - 1,
                            contacten.next() == null ? null : number + 1));
        });
        return Reply.page(200, klant.render());
    }

    /** The key of the gesprek that she has on the line; null when there is none. */
    private static @Nullable String active(Session session, Medewerker medewerker) throws SQLException {
        return new Gesprekken(session, medewerker.id())
                .all().stream()
                        .filter(Gesprek::isActief)
                        .map(gesprek -> gesprek.id().toString())
                        .findFirst()
                        .orElse(null);
    }

    private Reply contact(Visit visit) {
        return contact(visit, 200, null, "");
    }

    private Reply contact(Visit visit, int status, @Nullable String fout, String aanvulling) {
        Row contact = database.read(session -> {
            Reading reading = new Reading(session);
            UUID id = id(reading, visit.part("id"));
            return id == null ? null : reading.one(Contactbeeld.VIEW, id, List.of());
        });
        if (contact == null) {
            throw Fault.notFound();
        }
        Contactbeeld beeld = Contactbeeld.of(contact);
        String titel = beeld.regel().onderwerp();
        return Reply.page(
                status,
                new Templates.Contact(
                                frames.of(fout == null ? titel : "Fout: " + titel, visit.medewerker()),
                                beeld,
                                opgeslagen(visit),
                                fout,
                                aanvulling)
                        .render());
    }

    /** The key of the gesprek that it was just saved from; empty when it was not. */
    private static String opgeslagen(Visit visit) {
        String gesprek = visit.query().getOrDefault("opgeslagen", "");
        return Visit.isKey(gesprek) ? gesprek : "";
    }

    /** The key of a contact that is named by its nummer or by its key; null when there is none. */
    private static @Nullable UUID id(Reading reading, String named) throws SQLException {
        if (!named.matches("\\d{1,10}")) {
            return Visit.isKey(named) ? UUID.fromString(named) : null;
        }
        Filter nummer = Filter.by(Operator.SAME, "nummer", "nummer");
        List<String> spellings = List.of(named, "0".repeat(10 - named.length()) + named);
        Reading.Page page = reading.page(
                new Query(View.bare(Klantcontact.RESOURCE), List.of(new Condition(nummer, spellings)), 1, 1, null));
        return page == null || page.rows().isEmpty()
                ? null
                : page.rows().getFirst().id();
    }

    /** What was typed comes back with the fault when there is one: nothing typed is lost. */
    private Reply vulAan(Visit visit) {
        String tekst = visit.field("aanvulling");
        try {
            Row contact = database.write(visit.call(), session -> {
                Reading reading = new Reading(session);
                UUID id = id(reading, visit.part("id"));
                Row stored = id == null ? null : reading.one(View.bare(Klantcontact.RESOURCE), id, List.of());
                if (stored != null && Contactbeeld.isVertrouwelijk(stored)) {
                    throw Fault.confidential();
                }
                return stored == null ? null : VulKlantcontactAan.met(session, stored.id(), tekst);
            });
            if (contact == null) {
                throw Fault.notFound();
            }
        } catch (Invalid invalid) {
            return contact(visit, 422, invalid.violations().getFirst().reason(), tekst);
        }
        return Reply.goTo(Frames.PREFIX + "/contacten/" + URLEncoder.encode(visit.part("id"), StandardCharsets.UTF_8));
    }
}
