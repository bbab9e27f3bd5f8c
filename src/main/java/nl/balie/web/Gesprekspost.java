package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** What every form of a gesprek has in common: what stands in it is kept first, and nothing that another window kept is overwritten. */
@ApplicationScoped
class Gesprekspost {
    private static final Pattern FIELD = Pattern.compile(
            "(onderwerp|notitie|kanaal|resultaat|afdeling|voor|voorzoek|toelichting|naar|naarzoek"
                    + "|zaak|eerder|bijlage|taal|moment|initiatief|gelukt|vertrouwelijk|antwoord_[0-9a-f]{32}(_[0-9]{1,2})?|gevraagd_[0-9a-f]{32})-[1-9]"
                    + "|klant|voornaam|achternaam|organisatie|telefoon|email|hergebruik|rol|straat|huisnummer|toevoeging|postcode|plaats");

    /** Which fields the form has: another one with every release that changes them. */
    static final String FORMULIER = Integer.toHexString(FIELD.pattern().hashCode());

    private static final String ENDED =
            "Dit gesprek is in een ander venster opgeslagen of geannuleerd. Wat je daarna typte, is niet bewaard. Kies Bewaren: daarna kun je ermee verder.";

    private final Database database;
    private final Frames frames;
    private final Gesprekspagina pagina;

    Gesprekspost(Database database, Frames frames, Gesprekspagina pagina) {
        this.database = database;
        this.frames = frames;
        this.pagina = pagina;
    }

    /** What is done with a gesprek after what was typed is kept; answers where to go on. */
    interface Deed {
        String with(Gesprekken gesprekken, Gesprek gesprek) throws SQLException;
    }

    /**
     * What became of a form.
     *
     * @param naar where to go on; null when nothing was done but keeping what was typed, if that
     * @param gesprek as it is kept now
     * @param isElsewhere was something else kept of it by another window, so that what was typed here is not kept?
     */
    private record Kept(@Nullable String naar, Gesprek gesprek, boolean isElsewhere) {}

    static String here(Gesprek gesprek) {
        return "/gesprekken/" + gesprek.id();
    }

    static Reply goTo(String page) {
        return Reply.goTo(Frames.PREFIX + page);
    }

    static Gesprekken gesprekken(Session session, Visit visit) {
        return new Gesprekken(session, visit.wie().id());
    }

    static Gesprek found(@Nullable Gesprek gesprek) {
        if (gesprek == null) {
            throw Fault.notFound();
        }
        return gesprek;
    }

    Gesprek find(Visit visit) {
        return database.read(session -> found(gesprekken(session, visit).find(visit.key("id"))));
    }

    /**
     * Keeps what was typed and does something. When another window kept something else meanwhile, it shows both and does nothing: then she
     * chooses, and sends it again. When the form is older than this release, it keeps what was typed and shows the form anew.
     */
    Reply change(Visit visit, Deed deed) {
        Map<String, String> typed = typed(visit);
        Kept kept = database.write(visit.call(), session -> {
            Gesprekken gesprekken = gesprekken(session, visit);
            Gesprek gesprek = found(gesprekken.lock(visit.key("id")));
            return gesprek.isOpen() ? keep(visit, gesprekken, gesprek, typed, deed) : late(visit, gesprek, typed);
        });
        return visit.isBackground() ? inBackground(visit, kept) : inFront(visit, kept, typed);
    }

    private static boolean isForm(Visit visit) {
        return visit.form().containsKey("versie");
    }

    private static Kept late(Visit visit, Gesprek gesprek, Map<String, String> typed) {
        String became = gesprek.klantcontact() == null ? "/gesprekken" : "/contacten/" + gesprek.klantcontact();
        Map<String, String> kept = gesprek.inhoud();
        boolean isLate = isForm(visit) && !Vragen.isGelijk(Vensters.over(kept, typed), kept);
        return new Kept(isLate ? null : became, gesprek, isLate);
    }

    private static Kept keep(Visit visit, Gesprekken gesprekken, Gesprek gesprek, Map<String, String> typed, Deed deed)
            throws SQLException {
        Map<String, String> before = gesprek.inhoud();
        Map<String, String> inhoud = isForm(visit)
                ? Vensters.over(before, Vensters.gekozen(visit, typed, before))
                : Gesprekbeeld.over(before, typed);
        boolean differs = !Vragen.isGelijk(inhoud, before);
        boolean isSeen = visit.field("versie").equals(String.valueOf(gesprek.versie()))
                && !Vensters.isVerderGetypt(visit, typed);
        if (isForm(visit) && differs && !isSeen) {
            return new Kept(null, gesprek, true);
        }
        if (differs) {
            gesprekken.keep(gesprek, inhoud);
        }
        Gesprek now = found(gesprekken.find(gesprek.id()));
        boolean isOutdated = isForm(visit)
                && !visit.isBackground()
                && !visit.field("formulier").equals(FORMULIER);
        return new Kept(isOutdated ? null : deed.with(gesprekken, now), now, false);
    }

    private Reply inBackground(Visit visit, Kept kept) {
        if (kept.isElsewhere()) {
            return Reply.text(
                    409,
                    kept.gesprek().isOpen()
                            ? "In een ander venster is om "
                                    + Contactregel.time(kept.gesprek().gewijzigd())
                                    + " verder getypt. Bewaar om te kiezen wat blijft."
                            : ENDED);
        }
        if (!visit.field("formulier").equals(FORMULIER) && !vervallen(visit).isEmpty()) {
            return Reply.text(409, "Deze pagina is vernieuwd. Bewaar om te zien wat er niet meer in past.");
        }
        Gesprek now = find(visit);
        return Reply.text(200, now.versie() + " Bewaard om " + Contactregel.time(now.gewijzigd()));
    }

    private Reply inFront(Visit visit, Kept kept, Map<String, String> typed) {
        Gesprek gesprek = kept.gesprek();
        if (kept.isElsewhere()) {
            return gesprek.isOpen() ? pagina.kies(visit, gesprek, typed) : ended(visit, gesprek, typed);
        }
        return kept.naar() == null
                ? pagina.toon(visit, 422, gesprek, gesprek.inhoud(), Map.of(), true)
                : goTo(kept.naar());
    }

    /** The gesprek was saved or cancelled in another window: what came of it, and what was typed here. */
    private Reply ended(Visit visit, Gesprek gesprek, Map<String, String> typed) {
        boolean isSaved = gesprek.klantcontact() != null;
        String became = isSaved ? "opgeslagen" : "geannuleerd";
        Contactregel contact = isSaved ? contact(gesprek) : null;
        String number = contact == null || contact.nummer().isEmpty() ? "" : " als contact " + contact.nummer();
        return Reply.page(
                409,
                new Templates.Voorbij(
                                frames.of("Dit gesprek is al " + became, visit.medewerker()),
                                "Het is in een ander venster %s%s. Wat je hier typte, staat er niet in."
                                        .formatted(became, number),
                                contact,
                                Restant.of(typed, gesprek.inhoud()))
                        .render());
    }

    /** The first contact that it became; null when it is gone. */
    @Nullable
    Contactregel contact(Gesprek gesprek) {
        UUID contact = gesprek.klantcontact();
        return contact == null
                ? null
                : database.read(session -> {
                    Row row = new Reading(session).one(View.bare(Klantcontact.RESOURCE), contact, List.of());
                    return row == null ? null : Contactregel.of(row, false);
                });
    }

    /** What was filled in in fields that a gesprek has no more. */
    static List<Klantregel.Gegeven> vervallen(Visit visit) {
        return visit.form().keySet().stream()
                .filter(name -> !isField(name)
                        && !name.matches("versie|formulier|zoek|keuze-.*")
                        && !visit.field(name).isBlank())
                .sorted()
                .map(name -> new Klantregel.Gegeven(name, visit.field(name)))
                .toList();
    }

    /** What was filled in, of the fields that a gesprek has. */
    static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().stream()
                .filter(Gesprekspost::isField)
                .sorted()
                .forEach(name -> typed.put(name, visit.field(name)));
        return typed;
    }

    static boolean isField(String name) {
        return FIELD.matcher(name).matches();
    }
}
