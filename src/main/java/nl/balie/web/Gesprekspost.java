package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.Klantbeeld;
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
                    + "|zaak|eerder|bijlage|taal|moment|initiatief|gelukt|vertrouwelijk)-[1-9]"
                    + "|klant|voornaam|achternaam|organisatie|telefoon|email|hergebruik|rol|straat|huisnummer|toevoeging|postcode|plaats");

    /** Which fields the form has: another one with every release that changes them. */
    static final String FORMULIER = Integer.toHexString(FIELD.pattern().hashCode());

    private static final String TICK = "vertrouwelijk-";
    private static final String ENDED =
            "Dit gesprek is in een ander venster opgeslagen of geannuleerd. Wat je daarna typte, is niet bewaard. Kies Bewaren: daarna kun je ermee verder.";

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Notice notice;

    Gesprekspost(Database database, Frames frames, Inzage inzage, Notice notice) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.notice = notice;
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
     */
    private record Kept(@Nullable String naar, Gesprek gesprek) {}

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
     * Keeps what was typed and does something. When another window kept something else meanwhile, it shows both and does nothing; when the
     * form is older than this release, it keeps what was typed and shows the form anew.
     */
    Reply change(Visit visit, Deed deed) {
        UUID id = visit.key("id");
        Map<String, String> typed = typed(visit);
        boolean isForm = visit.form().containsKey("versie");
        boolean isOutdated =
                isForm && !visit.isBackground() && !visit.field("formulier").equals(FORMULIER);
        Kept kept = database.write(visit.call(), session -> {
            Gesprekken gesprekken = gesprekken(session, visit);
            Gesprek gesprek = found(gesprekken.lock(id));
            if (!gesprek.isOpen()) {
                String became = gesprek.klantcontact() == null ? "/gesprekken" : "/contacten/" + gesprek.klantcontact();
                boolean isLate = isForm && !over(gesprek, typed).equals(gesprek.inhoud());
                return new Kept(isLate ? null : became, gesprek);
            }
            Map<String, String> inhoud = isForm ? over(gesprek, typed) : Gesprekbeeld.over(gesprek.inhoud(), typed);
            boolean differs = !inhoud.equals(gesprek.inhoud());
            if (isForm && differs && !visit.field("versie").equals(String.valueOf(gesprek.versie()))) {
                return new Kept(null, gesprek);
            }
            if (differs) {
                gesprekken.keep(gesprek, inhoud);
            }
            Gesprek now = found(gesprekken.find(id));
            return new Kept(isOutdated ? null : deed.with(gesprekken, now), now);
        });
        boolean isElsewhere = kept.naar() == null
                && !over(kept.gesprek(), typed).equals(kept.gesprek().inhoud());
        return visit.isBackground() ? inBackground(visit, kept, isElsewhere) : inFront(visit, kept, typed, isElsewhere);
    }

    private Reply inBackground(Visit visit, Kept kept, boolean isElsewhere) {
        if (isElsewhere) {
            return Reply.text(
                    409,
                    kept.gesprek().isOpen()
                            ? "In een ander venster is om "
                                    + Contactregel.time(kept.gesprek().gewijzigd())
                                    + " verder getypt. Bewaar om beide te zien."
                            : ENDED);
        }
        Gesprek now = find(visit);
        return Reply.text(200, now.versie() + " Bewaard om " + Contactregel.time(now.gewijzigd()));
    }

    private Reply inFront(Visit visit, Kept kept, Map<String, String> typed, boolean isElsewhere) {
        Gesprek gesprek = kept.gesprek();
        if (isElsewhere && !gesprek.isOpen()) {
            return ended(visit, gesprek, typed);
        }
        if (isElsewhere) {
            Map<String, String> both = Gesprekbeeld.over(gesprek.inhoud(), typed); // a tick of either stays
            return page(visit, 409, gesprek, both, Map.of(), elders(gesprek, typed), false);
        }
        return kept.naar() == null
                ? page(visit, 422, gesprek, gesprek.inhoud(), Map.of(), null, true)
                : goTo(kept.naar());
    }

    /** The gesprek was saved or cancelled in another window: what came of it, and what was typed here. */
    private Reply ended(Visit visit, Gesprek gesprek, Map<String, String> typed) {
        boolean isSaved = gesprek.klantcontact() != null;
        String became = isSaved ? "opgeslagen" : "geannuleerd";
        Contactregel contact = isSaved ? contact(gesprek) : null;
        String number = contact == null || contact.nummer().isEmpty() ? "" : " als " + contact.nummer();
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

    /** Boxes that are not ticked are not sent: what the form shows and does not send is empty. */
    private static Map<String, String> over(Gesprek gesprek, Map<String, String> typed) {
        Map<String, String> all = Gesprekbeeld.over(gesprek.inhoud(), typed);
        all.keySet().removeIf(name -> isUnticked(name, typed));
        return all;
    }

    private static boolean isUnticked(String name, Map<String, String> typed) {
        return name.startsWith(TICK) && !typed.containsKey(name) && typed.containsKey(name.replace(TICK, "notitie-"));
    }

    /** What stands in the other window, as far as it differs. */
    private static String elders(Gesprek other, Map<String, String> typed) {
        StringBuilder text = new StringBuilder();
        other.inhoud().forEach((name, value) -> {
            if (isUnticked(name, typed)) {
                text.append("Vertrouwelijk is aangevinkt.\n\n");
            } else if (!value.isBlank()
                    && typed.containsKey(name)
                    && !typed.get(name).equals(value)) {
                text.append(Visit.isKey(value) ? "Een andere keuze." : value).append("\n\n");
            }
        });
        return text.isEmpty() ? "Daar is iets leeggemaakt." : text.toString();
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

    /** What the page of a gesprek needs of the register. */
    private record Gelezen(@Nullable Klantbeeld klant, Keuzes keuzes, List<String> vaak) {}

    /**
     * The page of a gesprek.
     *
     * @param faults what is wrong, by the names of the fields
     * @param elders what another window kept meanwhile; null when none did
     * @param isOutdated was the form that was sent one of an older release?
     */
    Reply page(
            Visit visit,
            int status,
            Gesprek gesprek,
            Map<String, String> typed,
            Map<String, String> faults,
            @Nullable String elders,
            boolean isOutdated) {
        String chosen = typed.getOrDefault("klant", "");
        Gelezen read = database.read(session -> new Gelezen(
                Visit.isKey(chosen) ? Klantbeeld.van(session, UUID.fromString(chosen)) : null,
                Keuzes.of(session, Keuzelijst.gekozen(typed), Keuzelijst.gezocht(typed)),
                gesprekken(session, visit).voorkeur().afdelingen()));
        Klantbeeld klant = read.klant();
        if (klant != null) {
            inzage.noteer(
                    visit,
                    Stream.of(klant.partij().id()),
                    Stream.concat(klant.open().stream(), klant.contacten().stream()));
        }
        Gesprekbeeld beeld = new Gesprekbeeld(
                gesprek,
                typed,
                faults,
                klant == null ? null : Klantkaart.of(klant, visit.wie()),
                new Keuzelijst(read.keuzes(), read.vaak()));
        Frame frame = frames.of(faults.isEmpty() ? "Gesprek" : "Fout: Gesprek", visit.medewerker());
        Optional<String> gedaan = notice.forPage(visit, Frames.PREFIX + here(gesprek));
        Reply page = Reply.page(
                status,
                new Templates.Gesprek(frame, beeld, gesprek.versie(), FORMULIER, elders, isOutdated, gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }
}
