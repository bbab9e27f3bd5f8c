package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.RegistreerGesprek;
import nl.balie.act.Zoeken;
import nl.balie.resource.Invalid;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * A call, from first ring to saved. What is typed is on the server from the first key; whatever a form is sent for, what stands in it is
 * kept first. Registering is one transaction, and done once however often it is asked.
 */
@ApplicationScoped
class Bellen implements Pages.Part {
    private static final Pattern FIELD =
            Pattern.compile("(onderwerp|notitie|kanaal|resultaat|afdeling|voor|zaak|vertrouwelijk)-[1-9]"
                    + "|klant|voornaam|achternaam|organisatie|telefoon|email|hergebruik");
    private static final Set<Rol> KCM = Set.of(Rol.KCM);

    private final Database database;
    private final Frames frames;
    private final Inzage inzage;

    Bellen(Database database, Frames frames, Inzage inzage) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/gesprekken", KCM, this::all),
                Page.of("POST", "/gesprekken", KCM, this::begin),
                Page.of("GET", "/gesprekken/{id}", KCM, this::show),
                Page.of(
                        "POST",
                        "/gesprekken/{id}",
                        KCM,
                        visit -> change(visit, (gesprekken, gesprek) -> here(gesprek))),
                Page.of("POST", "/gesprekken/{id}/vragen", KCM, this::addVraag),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/pauze",
                        KCM,
                        visit -> change(visit, (gesprekken, gesprek) -> {
                            gesprekken.pauseAll();
                            return "/gesprekken";
                        })),
                Page.of(
                        "POST",
                        "/gesprekken/{id}/annulering",
                        KCM,
                        visit -> change(visit, (gesprekken, gesprek) -> {
                            gesprekken.discard(gesprek);
                            return "/gesprekken";
                        })),
                Page.of("POST", "/gesprekken/{id}/hervatting", KCM, this::resume),
                Page.of("POST", "/gesprekken/{id}/klant", KCM, this::chooseKlant),
                Page.of("POST", "/gesprekken/{id}/registratie", KCM, this::register));
    }

    /** What is done with a gesprek after what was typed is kept; answers where to go on. */
    private interface Deed {
        String with(Gesprekken gesprekken, Gesprek gesprek) throws SQLException;
    }

    private static String here(Gesprek gesprek) {
        return "/gesprekken/" + gesprek.id();
    }

    private static Reply goTo(String page) {
        return Reply.goTo(Frames.PREFIX + page);
    }

    private Reply all(Visit visit) {
        List<Gesprek> all = database.read(session -> gesprekken(session, visit).all());
        return Reply.page(
                200,
                new Templates.Gesprekken(
                                frames.of("Gesprekken", visit.medewerker()),
                                lines(all.stream().filter(Gesprek::isOpen)),
                                lines(all.stream().filter(gesprek -> gesprek.klantcontact() != null)),
                                lines(all.stream().filter(Gesprek::isWeggegooid)))
                        .render());
    }

    private static List<Gesprekregel> lines(Stream<Gesprek> gesprekken) {
        return gesprekken.map(Gesprekregel::of).toList();
    }

    private Reply begin(Visit visit) {
        return goTo("/gesprekken/"
                + database.write(
                        visit.call(), session -> gesprekken(session, visit).begin(typed(visit))));
    }

    private Reply show(Visit visit) {
        Gesprek gesprek =
                database.read(session -> found(gesprekken(session, visit).find(visit.key("id"))));
        if (gesprek.klantcontact() != null) {
            return goTo("/contacten/" + gesprek.klantcontact());
        }
        return gesprek.isWeggegooid()
                ? goTo("/gesprekken")
                : page(visit, 200, gesprek, gesprek.inhoud(), Map.of(), gesprek.versie(), null);
    }

    private Reply addVraag(Visit visit) {
        return change(visit, (gesprekken, gesprek) -> {
            int vragen = RegistreerGesprek.vragen(gesprek.inhoud());
            if (vragen < RegistreerGesprek.MOST) {
                Map<String, String> more =
                        Gesprekbeeld.over(gesprek.inhoud(), Map.of("vragen", String.valueOf(vragen + 1)));
                gesprekken.keep(gesprek, more);
            }
            return here(gesprek) + "#notitie-" + Math.min(vragen + 1, RegistreerGesprek.MOST);
        });
    }

    private Reply resume(Visit visit) {
        UUID id = visit.key("id");
        database.write(visit.call(), session -> {
            Gesprek gesprek = found(gesprekken(session, visit).lock(id));
            if (gesprek.klantcontact() == null) {
                gesprekken(session, visit).resume(gesprek);
            }
            return true;
        });
        return goTo("/gesprekken/" + id);
    }

    private Reply chooseKlant(Visit visit) {
        UUID id = visit.key("id");
        database.write(visit.call(), session -> {
            Gesprekken gesprekken = gesprekken(session, visit);
            Gesprek gesprek = found(gesprekken.lock(id));
            if (gesprek.isOpen()) {
                gesprekken.keep(gesprek, Gesprekbeeld.over(gesprek.inhoud(), Map.of("klant", visit.field("klant"))));
            }
            return true;
        });
        return goTo("/gesprekken/" + id);
    }

    private Reply register(Visit visit) {
        Medewerker ik = visit.wie();
        try {
            return change(visit, (gesprekken, gesprek) -> {
                UUID contact = RegistreerGesprek.registreer(gesprekken.session(), gesprek, ik.id(), ik.naam());
                gesprekken.became(gesprek, contact);
                return "/contacten/" + contact + "?opgeslagen=ja";
            });
        } catch (Invalid invalid) {
            // what was typed is kept all the same, in a transaction of its own
            Reply kept = change(visit, (gesprekken, gesprek) -> here(gesprek));
            if (kept.status() != 303) {
                return kept;
            }
            Gesprek gesprek =
                    database.read(session -> found(gesprekken(session, visit).find(visit.key("id"))));
            return page(visit, 422, gesprek, gesprek.inhoud(), faults(invalid), gesprek.versie(), null);
        }
    }

    private static Map<String, String> faults(Invalid invalid) {
        Map<String, String> faults = new LinkedHashMap<>();
        invalid.violations()
                .forEach(fault -> faults.putIfAbsent(fault.name().replaceFirst("\\..*", ""), fault.reason()));
        return faults;
    }

    /** Keeps what was typed and does something; when another window kept something else meanwhile, shows both and does nothing. */
    private Reply change(Visit visit, Deed deed) {
        UUID id = visit.key("id");
        Map<String, String> typed = typed(visit);
        boolean isBackground = visit.isBackground();
        Object result = database.<Object>write(visit.call(), session -> {
            Gesprekken gesprekken = gesprekken(session, visit);
            Gesprek gesprek = found(gesprekken.lock(id));
            if (!gesprek.isOpen()) {
                return gesprek.klantcontact() == null ? "/gesprekken" : "/contacten/" + gesprek.klantcontact();
            }
            Map<String, String> inhoud = over(gesprek, typed);
            if (!visit.field("versie").equals(String.valueOf(gesprek.versie())) && !inhoud.equals(gesprek.inhoud())) {
                return gesprek;
            }
            if (!inhoud.equals(gesprek.inhoud())) {
                gesprekken.keep(gesprek, inhoud);
            }
            return deed.with(gesprekken, found(gesprekken.find(id)));
        });
        if (result instanceof Gesprek other) {
            return isBackground
                    ? Reply.text(
                            409,
                            "In een ander venster is om " + Contactregel.time(other.gewijzigd())
                                    + " verder getypt. Bewaar om beide te zien.")
                    : page(visit, 409, other, over(other, typed), Map.of(), other.versie(), elders(other, typed));
        }
        if (isBackground) {
            Gesprek now =
                    database.read(session -> found(gesprekken(session, visit).find(id)));
            return Reply.text(200, now.versie() + " Bewaard om " + Contactregel.time(now.gewijzigd()));
        }
        return goTo((String) result);
    }

    /** Boxes that are not ticked are not sent: what the form shows and does not send is empty. */
    private static Map<String, String> over(Gesprek gesprek, Map<String, String> typed) {
        Map<String, String> all = Gesprekbeeld.over(gesprek.inhoud(), typed);
        all.keySet().removeIf(name -> name.startsWith("vertrouwelijk-") && !typed.containsKey(name));
        return all;
    }

    /** What stands in the other window, as far as it differs. */
    private static String elders(Gesprek other, Map<String, String> typed) {
        StringBuilder text = new StringBuilder();
        other.inhoud().forEach((name, value) -> {
            if (!value.isBlank() && typed.containsKey(name) && !typed.get(name).equals(value)) {
                text.append(value).append("\n\n");
            }
        });
        return text.toString();
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.form().keySet().stream()
                .filter(name -> FIELD.matcher(name).matches())
                .sorted()
                .forEach(name -> typed.put(name, visit.field(name)));
        return typed;
    }

    private Reply page(
            Visit visit,
            int status,
            Gesprek gesprek,
            Map<String, String> typed,
            Map<String, String> faults,
            int versie,
            @Nullable String elders) {
        Gesprekbeeld beeld = database.read(session -> new Gesprekbeeld(
                gesprek, typed, faults, klant(session, typed.get("klant")), Keuzes.of(session, gekozen(typed))));
        Klantregel klant = beeld.klant();
        inzage.noteer(visit, klant == null ? Stream.empty() : Stream.of(UUID.fromString(klant.id())), Stream.empty());
        String titel = faults.isEmpty() ? "Gesprek" : "Fout: Gesprek";
        return Reply.page(
                status, new Templates.Gesprek(frames.of(titel, visit.medewerker()), beeld, versie, elders).render());
    }

    /** The keys of the eenheden that are to do something. */
    private static List<UUID> gekozen(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith("voor-") && Visit.isKey(field.getValue()))
                .map(field -> UUID.fromString(field.getValue()))
                .toList();
    }

    private static @Nullable Klantregel klant(Session session, @Nullable String key) throws SQLException {
        if (key == null || !Visit.isKey(key)) {
            return null;
        }
        Row partij = new Reading(session).one(Zoeken.KLANT, UUID.fromString(key), List.of());
        return partij == null ? null : Klantregel.of(partij);
    }

    private static Gesprekken gesprekken(Session session, Visit visit) {
        return new Gesprekken(session, visit.wie().id());
    }

    private static Gesprek found(@Nullable Gesprek gesprek) {
        if (gesprek == null) {
            throw Fault.notFound();
        }
        return gesprek;
    }
}
