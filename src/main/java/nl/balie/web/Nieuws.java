package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Inrichten;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Bron;
import nl.balie.register.Link;
import nl.balie.register.Mededeling;
import nl.balie.register.Skill;
import nl.balie.register.Werktijd;
import nl.balie.resource.Query;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Mededelingen;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** News and how to work, as employees read it; and the links that they use. */
@ApplicationScoped
class Nieuws implements Pages.Part {
    private static final String PURPOSE = "nieuws ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final int PER_PAGE = 10;
    private static final int MOST_LINKS = 1000;
    private static final String ALL = "/nieuws";
    private static final String SKILL = "skill-";

    private final Database database;
    private final Frames frames;
    private final Seal seal;
    private final Clock clock;

    Nieuws(Database database, Frames frames, Seal seal, Clock clock) {
        this.database = database;
        this.frames = frames;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", ALL, Bronpagina.LEZERS, this::toon),
                Page.of("POST", "/nieuws/zoeken", Bronpagina.LEZERS, this::zoek),
                Page.of("POST", "/nieuws/{id}/gelezen", Bronpagina.LEZERS, this::markeer),
                Page.of("GET", "/links", Bronpagina.LEZERS, this::links));
    }

    private static String purpose(Visit visit) {
        return PURPOSE + visit.wie().id();
    }

    /** What she chose, in the address; what she typed stands sealed in it. */
    private Reply zoek(Visit visit) {
        String tekst = visit.field("tekst").strip();
        String skills = visit.form().keySet().stream()
                .filter(name -> name.startsWith(SKILL) && Visit.isKey(name.substring(SKILL.length())))
                .map(name -> name.substring(SKILL.length()))
                .sorted()
                .collect(Collectors.joining("."));
        String soort = visit.field("soort");
        String query = Stream.of(
                        tekst.isEmpty() ? "" : "zoek=" + seal.seal(purpose(visit), WORKING_DAY, tekst),
                        isSoort(soort) ? "soort=" + soort : "",
                        skills.isEmpty() ? "" : "skills=" + skills)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return Gesprekspost.goTo(ALL + (query.isEmpty() ? "" : "?" + query));
    }

    private static boolean isSoort(String text) {
        return List.of(Bron.NIEUWSBERICHT, Bron.WERKINSTRUCTIE).contains(text);
    }

    private record Gelezen(Mededelingen.Gevonden gevonden, List<Row> skills) {}

    private Reply toon(Visit visit) {
        String sealed = visit.query().getOrDefault("zoek", "");
        String tekst = sealed.isEmpty() ? "" : seal.open(purpose(visit), sealed).orElseThrow(Fault::searchOver);
        String soort = visit.query().getOrDefault("soort", "");
        List<UUID> skills = Stream.of(visit.query().getOrDefault("skills", "").split("\\.", -1))
                .filter(Visit::isKey)
                .map(UUID::fromString)
                .toList();
        int pagina = visit.page();
        Mededelingen.Vraag vraag = new Mededelingen.Vraag(isSoort(soort) ? soort : "", tekst, skills, false);
        Gelezen read = database.search(session ->
                new Gelezen(mededelingen(session, visit).lees(vraag, pagina, PER_PAGE), Mededelingen.skills(session)));
        return Reply.page(
                200,
                new Templates.Nieuws(
                                frames.of("Nieuws en werkinstructies", visit.medewerker()),
                                tekst,
                                vraag.soort(),
                                read.skills().stream()
                                        .map(skill -> new Bronpagina.Bronkeuze(
                                                SKILL + skill.id(),
                                                skill.text(Skill.NAAM),
                                                skills.contains(skill.id())))
                                        .toList(),
                                Nieuwsregel.lijst(read.gevonden()),
                                bladeren(visit),
                                Paginering.of(pagina, PER_PAGE, read.gevonden().aantal()))
                        .render());
    }

    private Mededelingen mededelingen(Session session, Visit visit) {
        return new Mededelingen(session, visit.wie().id(), Werktijd.dayOf(clock.instant()));
    }

    /** What the address of the list says, but for the page. */
    private static String bladeren(Visit visit) {
        return Stream.of("zoek", "soort", "skills")
                .filter(visit.query()::containsKey)
                .map(name -> name + "=" + visit.query().getOrDefault(name, "").replaceAll("[^\\w.~-]", ""))
                .collect(Collectors.joining("&"));
    }

    /** Back to where she was in the list, or to the mededeling itself. */
    private Reply markeer(Visit visit) {
        UUID id = visit.key("id");
        boolean isGelezen = visit.field("gelezen").equals("ja");
        database.write(visit.call(), session -> {
            if (Inrichten.lees(session, Mededeling.RESOURCE, id) == null) {
                throw Fault.notFound();
            }
            mededelingen(session, visit).markeer(id, isGelezen);
            return true;
        });
        String there = bladeren(visit);
        return Gesprekspost.goTo(
                visit.field("naar").equals("bron")
                        ? "/bronnen/mededelingen/" + id
                        : ALL + "?" + there + (there.isEmpty() ? "" : "&") + "pagina=" + visit.page());
    }

    /** The links under their headings. */
    private Reply links(Visit visit) {
        List<Row> rows = database.read(session ->
                new Reading(session).first(new Query(View.bare(Link.RESOURCE), List.of(), 1, MOST_LINKS, null)));
        Map<String, List<Row>> perCategorie = rows.stream()
                .sorted(Comparator.comparing((Row link) -> link.text(Link.CATEGORIE), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(link -> link.text(Link.TITEL), String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.groupingBy(
                        link -> link.text(Link.CATEGORIE), LinkedHashMap::new, Collectors.toList()));
        List<Groep> groepen = perCategorie.entrySet().stream()
                .map(groep -> new Groep(
                        groep.getKey(),
                        groep.getValue().stream()
                                .map(link -> new Bronpagina.Bronregel(
                                        link.text(Link.TITEL), "", link.text(Link.ADRES), true))
                                .toList()))
                .toList();
        return Reply.page(200, new Templates.Links(frames.of("Links", visit.medewerker()), groepen).render());
    }

    /** Links under one heading. */
    public record Groep(String naam, List<Bronpagina.Bronregel> links) {}
}
