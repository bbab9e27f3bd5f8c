package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Geschiedenis;
import nl.balie.platform.Call;
import nl.balie.platform.Naam;
import nl.balie.platform.identity.ApplicationTable;
import nl.balie.platform.identity.Applications;
import nl.balie.platform.identity.TokenTable;
import nl.balie.store.Database;
import nl.balie.store.Trail;
import org.jspecify.annotations.Nullable;

/** The applications that may call Balie: looking through them, adding one, and one with what it comes in with. */
@ApplicationScoped
class Applicaties implements Pages.Part {
    private static final String PAD = "/beheer/applicaties";
    private static final String NAAM = "naam";
    private static final String CONTACT = "contact";
    private static final int LONGEST = 100;
    /** What people call what the trail tells of them; not that a token is of the application of the page. */
    private static final Map<String, String> LABELS = Map.of(
            NAAM,
            "Naam",
            CONTACT,
            "Contact",
            "applicatie",
            "",
            "clientId",
            "Client",
            "rechten",
            "Rechten",
            "verloopt",
            "Verloopt",
            "ingetrokken",
            "Ingetrokken",
            "herkomst",
            "Waar het geheim staat");

    private final Applications applications;
    private final Database database;
    private final Frames frames;
    private final Notice notice;

    Applicaties(Applications applications, Database database, Frames frames, Notice notice) {
        this.applications = applications;
        this.database = database;
        this.frames = frames;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PAD, Beheer.ROLLEN, this::lijst),
                Page.of("GET", PAD + "/nieuw", Beheer.ROLLEN, visit -> nieuw(visit, Map.of())),
                Page.of("POST", PAD + "/nieuw", Beheer.ROLLEN, this::voegToe),
                Page.of("GET", PAD + "/{id}", Beheer.ROLLEN, visit -> toon(visit, Map.of(), false)),
                Page.of("POST", PAD + "/{id}", Beheer.ROLLEN, this::wijzig),
                Page.of("POST", PAD + "/{id}/intrekking", Beheer.ROLLEN, this::trekIn),
                Page.of("POST", PAD + "/{id}/verwijdering", Beheer.ROLLEN, this::verwijder));
    }

    /** Where the page of an application is. */
    static String adres(UUID id) {
        return Frames.PREFIX + PAD + "/" + id;
    }

    private Reply lijst(Visit visit) {
        Optional<String> gedaan = notice.forPage(visit, Frames.PREFIX + PAD);
        Reply page = Reply.page(
                200,
                new BeheerTemplates.Applicaties(
                                frames.of("Applicaties", visit.medewerker()),
                                applications.list().stream()
                                        .map(Applicatieregel::of)
                                        .toList(),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private static Map<String, String> fouten(Visit visit) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (Naam.net(visit.field(NAAM)).isEmpty()) {
            fouten.put(NAAM, "Vul dit in.");
        } else if (Call.isOwn(visit.field(NAAM))) {
            fouten.put(NAAM, "Zo heet Balie zelf in het audit trail. Kies een andere naam.");
        }
        for (String veld : List.of(NAAM, CONTACT)) {
            String fout = tekstfout(visit.field(veld));
            if (fout != null) {
                fouten.put(veld, fout);
            }
        }
        return fouten;
    }

    /** What keeps a line of text from being stored; null when nothing does. */
    static @Nullable String tekstfout(String text) {
        String line = text.strip();
        if (line.codePointCount(0, line.length()) > LONGEST) {
            return "Dit is te lang: hoogstens " + LONGEST + " tekens.";
        }
        return line.chars().anyMatch(Character::isISOControl)
                ? "Hierin staat een teken dat niet kan worden opgeslagen."
                : null;
    }

    private static List<Veld> velden(Formulier formulier) {
        return List.of(
                Veld.regel(
                        NAAM,
                        "Naam (verplicht)",
                        "text",
                        formulier.waarde(NAAM),
                        "Zo staat de applicatie in het audit trail.",
                        formulier.fout(NAAM)),
                Veld.regel(
                        CONTACT,
                        "Contact (optioneel)",
                        "text",
                        formulier.waarde(CONTACT),
                        "Aan welk team of welke leverancier je iets vraagt.",
                        formulier.fout(CONTACT)));
    }

    /** What is wrong, with the field where it is told. */
    static List<Gesprekbeeld.Fout> fouten(List<Veld> velden) {
        return velden.stream()
                .filter(veld -> veld.fout() != null)
                .map(veld -> new Gesprekbeeld.Fout(veld.id(), veld.naam() + ": " + veld.fout()))
                .toList();
    }

    private Reply nieuw(Visit visit, Map<String, String> fouten) {
        Formulier formulier = Formulier.van(visit, fouten);
        List<Veld> velden = velden(formulier);
        return Reply.page(
                formulier.status(),
                new BeheerTemplates.Applicatienieuw(
                                frames.of(formulier.titel("Nieuwe applicatie"), visit.medewerker()),
                                velden,
                                fouten(velden),
                                TokenTable.newKey().toString())
                        .render());
    }

    private Reply voegToe(Visit visit) {
        Map<String, String> fouten = fouten(visit);
        if (!fouten.isEmpty()) {
            return nieuw(visit, fouten);
        }
        UUID id = sleutel(visit);
        String naam = Naam.net(visit.field(NAAM));
        if (!applications.add(id, naam, visit.field(CONTACT).strip(), visit.call())) {
            return nieuw(visit, Map.of(NAAM, bezet()));
        }
        return notice.on(visit, Reply.goTo(adres(id)), adres(id), naam + " is toegevoegd.");
    }

    /** What the form asks to be made is known by the key of the form: sent twice, it is made once. */
    static UUID sleutel(Visit visit) {
        String sleutel = visit.field("sleutel");
        return Visit.isKey(sleutel) ? UUID.fromString(sleutel) : TokenTable.newKey();
    }

    private static String bezet() {
        return "Er is al een applicatie met deze naam.";
    }

    /** The application of an address. */
    static ApplicationTable.Listed een(Applications applications, Visit visit) {
        ApplicationTable.Listed een = applications.one(visit.key("id"));
        if (een == null) {
            throw Fault.notFound();
        }
        return een;
    }

    private static String versie(ApplicationTable.Listed een) {
        return Integer.toHexString(Objects.hash(een.naam(), een.contact()));
    }

    private Reply wijzig(Visit visit) {
        ApplicationTable.Listed een = een(applications, visit);
        Map<String, String> fouten = fouten(visit);
        if (!fouten.isEmpty()) {
            return toon(visit, fouten, false);
        }
        String naam = Naam.net(visit.field(NAAM));
        String contact = visit.field(CONTACT).strip();
        boolean isSame = een.naam().equals(naam) && een.contact().equals(contact);
        try {
            boolean isSeen = versie(een).equals(visit.field("versie"));
            boolean done = isSame || (isSeen && applications.change(een, naam, contact, visit.call()));
            return done
                    ? notice.on(visit, Reply.goTo(adres(een.uuid())), adres(een.uuid()), "De wijziging is opgeslagen.")
                    : toon(visit, Map.of(), true);
        } catch (Applications.Taken taken) {
            return toon(visit, Map.of(NAAM, bezet()), false);
        }
    }

    /** Ends a token of this application; one that had ended stays as it is. */
    private Reply trekIn(Visit visit) {
        ApplicationTable.Listed een = een(applications, visit);
        String token = visit.field("token");
        boolean isHers = applications.tokens(een.uuid()).stream()
                .anyMatch(each -> each.uuid().toString().equals(token));
        String gedaan = isHers && applications.revoke(UUID.fromString(token), visit.call())
                ? "Het token is ingetrokken: binnen vijf seconden werkt het nergens meer."
                : "Er is niets ingetrokken: dit token werkte al niet meer, of is er niet.";
        return notice.on(visit, Reply.goTo(adres(een.uuid())), adres(een.uuid()), gedaan);
    }

    /** Removes it with its tokens; sent twice, it is gone. */
    private Reply verwijder(Visit visit) {
        ApplicationTable.Listed een = een(applications, visit);
        boolean done = versie(een).equals(visit.field("versie")) && applications.delete(een, visit.call());
        String adres = done ? Frames.PREFIX + PAD : adres(een.uuid());
        String gedaan = done
                ? een.naam() + " is verwijderd. Wat ze deed, staat nog in het audit trail."
                : "Er is niets verwijderd, want dit is intussen gewijzigd. Kijk of het nog weg moet.";
        return notice.on(visit, Reply.goTo(adres), adres, gedaan);
    }

    /** What was done to it and to its tokens, the latest first. */
    private List<Beheerspoor> sporen(UUID id, List<TokenTable.Listed> tokens) {
        List<UUID> rijen = Stream.concat(Stream.of(id), tokens.stream().map(TokenTable.Listed::uuid))
                .toList();
        return database.read(session -> {
            List<Trail.Entry> done = new Trail(session).of(rijen);
            Map<String, String> namen = Geschiedenis.namen(
                    session,
                    done.stream()
                            .flatMap(each -> Stream.ofNullable(each.eindgebruiker()))
                            .collect(Collectors.toSet()));
            return done.stream()
                    .map(entry -> Beheerspoor.of(LABELS::getOrDefault, entry, namen))
                    .toList();
        });
    }

    /** The application as it is stored, or as it was typed: then beside what another made of it meanwhile. */
    private Reply toon(Visit visit, Map<String, String> fouten, boolean isOvertaken) {
        ApplicationTable.Listed een = een(applications, visit);
        boolean isTyped = isOvertaken || !fouten.isEmpty();
        Formulier formulier = isTyped
                ? Formulier.van(visit, fouten)
                : new Formulier("", Map.of(NAAM, een.naam(), CONTACT, een.contact()), Map.of());
        List<Veld> velden = velden(formulier);
        List<TokenTable.Listed> all = applications.tokens(een.uuid());
        List<Tokenregel> tokens = all.reversed().stream().map(Tokenregel::of).toList();
        Optional<String> gedaan = notice.forPage(visit, adres(een.uuid()));
        Reply page = Reply.page(
                isOvertaken ? 409 : formulier.status(),
                new BeheerTemplates.Applicatie(
                                frames.of(formulier.titel(een.naam()), visit.medewerker()),
                                Applicatieregel.of(een),
                                isTyped && !isOvertaken ? visit.field("versie") : versie(een),
                                velden,
                                fouten(velden),
                                isOvertaken,
                                tokens.stream().filter(Tokenregel::isGeldig).toList(),
                                tokens.stream()
                                        .filter(token -> !token.isGeldig())
                                        .toList(),
                                sporen(een.uuid(), all),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }
}
