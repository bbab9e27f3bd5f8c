package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.CorrigeerKlantcontact;
import nl.balie.act.Keuzes;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import org.jspecify.annotations.Nullable;

/** Correcting a contact: what was registered is final, but for who has the right. What two correct at once, both see. */
@ApplicationScoped
class Corrigeren implements Pages.Part {
    /** Who may. */
    static final Set<Rol> ROLLEN = Rol.with(new Right(Deed.CORRECT, Klantcontact.RESOURCE.plural()));

    private static final String INHOUD = "inhoud";
    private static final String PATH = "/contacten/{id}/correctie";
    private static final Map<String, String> NAMEN = Map.of(
            "onderwerp", "Onderwerp",
            "kanaal", "Kanaal",
            "inhoud", "Inhoud",
            "reactie", "Reactie",
            "indicatieContactGelukt", "Contact gelukt",
            "vertrouwelijk", "Vertrouwelijk",
            "vraag", "Vraag",
            "gespreksresultaat", "Afhandeling",
            "verantwoordelijkeAfdeling", "Afdeling");

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Contacten contacten;

    Corrigeren(Database database, Frames frames, Inzage inzage, Contacten contacten) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.contacten = contacten;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, ROLLEN, visit -> form(visit, null, Map.of())),
                Page.of("POST", PATH, ROLLEN, this::corrigeer));
    }

    private Reply corrigeer(Visit visit) {
        Map<String, String> typed = typed(visit);
        try {
            boolean done = database.write(
                    visit.call(),
                    session -> CorrigeerKlantcontact.met(
                            session, Contactlezer.open(session, visit).id(), visit.field("versie"), typed));
            return done ? contacten.naar(visit, "De correctie is opgeslagen.") : form(visit, typed, Map.of());
        } catch (Invalid invalid) {
            return form(visit, typed, Formulier.fouten(invalid));
        }
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        NAMEN.keySet().stream().filter(visit.form()::containsKey).forEach(name -> typed.put(name, visit.field(name)));
        return typed;
    }

    /** What a form needs of the register. */
    private record Gelezen(Row contact, Keuzes keuzes) {}

    /** The form as it is stored, or as it was typed: then beside what another made of it meanwhile, if somebody did. */
    private Reply form(Visit visit, @Nullable Map<String, String> typed, Map<String, String> fouten) {
        Gelezen read = database.read(session -> new Gelezen(Contactlezer.geheel(session, visit), Keuzes.of(session)));
        inzage.noteer(visit, Stream.empty(), Stream.of(read.contact()));
        Row details = Contactlezer.details(read.contact());
        Map<String, String> stored = CorrigeerKlantcontact.velden(read.contact(), details);
        String versie = CorrigeerKlantcontact.versie(read.contact(), details);
        boolean isOvertaken = typed != null && !versie.equals(visit.field("versie"));
        if (typed != null
                && isOvertaken
                && verschil(stored, typed).isEmpty()) { // it was sent twice, or two corrected the same
            return contacten.naar(visit, "De correctie is opgeslagen.");
        }
        String nu = stored.getOrDefault(INHOUD, "");
        Map<String, String> shown = typed == null ? stored : isOvertaken ? aangevuld(visit, typed, nu) : typed;
        Map<String, String> genoemd = new LinkedHashMap<>();
        fouten.forEach(
                (veld, fout) -> genoemd.put(veld, NAMEN.containsKey(veld) ? NAMEN.get(veld) + ": " + fout : fout));
        Formulier formulier = new Formulier(visit.part("id"), shown, genoemd);
        Keuzelijst lijst = new Keuzelijst(read.keuzes());
        Correctiebeeld beeld = new Correctiebeeld(
                versie,
                nu,
                typed != null && !shown.equals(typed),
                details != null,
                lijst.kanalen(formulier.waarde("kanaal")),
                lijst.resultaten(formulier.waarde("gespreksresultaat")),
                isOvertaken ? verschil(stored, formulier.getypt()) : List.of());
        return Reply.page(
                isOvertaken ? 409 : formulier.status(),
                new Templates.Correctie(
                                frames.of(formulier.titel("Corrigeren"), visit.medewerker()),
                                formulier,
                                Contactregel.of(read.contact(), true),
                                beeld)
                        .render());
    }

    /** What was typed, with below it what a colleague added meanwhile: nobody has to copy that. */
    private static Map<String, String> aangevuld(Visit visit, Map<String, String> typed, String nu) {
        String stond = visit.field("stond");
        String tekst = typed.get(INHOUD);
        if (tekst == null
                || !visit.form().containsKey("stond")
                || !nu.startsWith(stond)
                || tekst.endsWith(nu.substring(stond.length()))) {
            return typed;
        }
        Map<String, String> both = new LinkedHashMap<>(typed);
        both.put(INHOUD, tekst.stripTrailing() + nu.substring(stond.length()));
        return both;
    }

    private static List<Klantregel.Gegeven> verschil(Map<String, String> stored, Map<String, String> typed) {
        return stored.entrySet().stream()
                .filter(field -> !field.getValue()
                        .strip()
                        .equals(typed.getOrDefault(field.getKey(), field.getValue())
                                .strip()))
                .map(field -> new Klantregel.Gegeven(
                        NAMEN.getOrDefault(field.getKey(), field.getKey()),
                        field.getValue().isBlank() ? "(leeg)" : field.getValue()))
                .toList();
    }
}
