package nl.balie.web;

import static nl.balie.web.Gesprekspost.goTo;
import static nl.balie.web.Gesprekspost.here;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.identity.Seal;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the line, looked for in a register of others. What is looked for stands in no address that one can read; of who is chosen only
 * the number is kept.
 */
@ApplicationScoped
class Registerkeuze implements Pages.Part {
    private static final Set<Rol> KCM = Set.of(Rol.KCM);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final String PATH = "/gesprekken/{id}/registers/{register}";

    private final Database database;
    private final Frames frames;
    private final Gesprekspost post;
    private final Seal seal;
    private final Elders elders;

    Registerkeuze(Database database, Frames frames, Gesprekspost post, Seal seal, Elders elders) {
        this.database = database;
        this.frames = frames;
        this.post = post;
        this.seal = seal;
        this.elders = elders;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PATH, KCM, visit -> pagina(visit, Map.of(), Map.of(), null)),
                Page.of("POST", PATH, KCM, this::zoek),
                Page.of("GET", PATH + "/{vraag}", KCM, this::gevonden),
                Page.of("POST", PATH + "/klant", KCM, this::kies));
    }

    /** The panels beside what our own register found: the same is asked elsewhere as well, where it can be. */
    List<Elders.Paneel> panelen(Visit visit, UUID gesprek, Zoekvraag vraag) {
        return elders.registers(Zoekregister.class)
                .map(register -> {
                    Map<String, String> getypt = register.vraag(vraag);
                    String hier = Frames.PREFIX + adres(gesprek, register);
                    return new Elders.Paneel(
                            register.naam(),
                            register.titel(),
                            getypt == null ? hier : hier + "/" + verzegeld(visit, register, getypt),
                            getypt != null);
                })
                .toList();
    }

    private static String adres(UUID gesprek, Zoekregister register) {
        return "/gesprekken/" + gesprek + "/registers/" + register.naam();
    }

    private Zoekregister register(Visit visit) {
        return elders.register(visit, Zoekregister.class);
    }

    /** From the form of the gesprek itself nothing is looked for yet: what was typed there is kept first. */
    private Reply zoek(Visit visit) {
        Zoekregister register = register(visit);
        String hier = adres(visit.key("id"), register);
        if (visit.form().containsKey("versie")) {
            return post.change(visit, (gesprekken, gesprek) -> hier);
        }
        Map<String, String> getypt = new LinkedHashMap<>();
        visit.form().keySet().stream()
                .sorted()
                .forEach(veld -> getypt.put(veld, visit.field(veld).strip().replace('\n', ' ')));
        Map<String, String> fouten = register.fouten(getypt);
        return fouten.isEmpty()
                ? goTo(hier + "/" + verzegeld(visit, register, getypt))
                : pagina(visit, getypt, fouten, null);
    }

    private String verzegeld(Visit visit, Zoekregister register, Map<String, String> getypt) {
        return seal.seal(
                purpose(visit, register),
                HALF_AN_HOUR,
                getypt.entrySet().stream()
                        .map(each -> each.getKey() + "\n" + each.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static String purpose(Visit visit, Zoekregister register) {
        return "register " + register.naam() + " " + visit.wie().id();
    }

    private Reply gevonden(Visit visit) {
        Zoekregister register = register(visit);
        String[] lines = seal.open(purpose(visit, register), visit.part("vraag"))
                .orElseThrow(Fault::searchOver)
                .split("\n", -1);
        Map<String, String> getypt = new LinkedHashMap<>();
        for (int i = 0; i + 1 < lines.length; i += 2) {
            getypt.put(lines[i], lines[i + 1]);
        }
        Map<String, String> fouten = register.fouten(getypt);
        return pagina(
                visit,
                getypt,
                Map.of(),
                () -> fouten.isEmpty()
                        ? elders.vraag(
                                visit,
                                register,
                                null,
                                register.nummer(getypt),
                                bron -> register.zoek(bron, getypt, visit.wie()))
                        : Registerbeeld.niets(String.join(" ", fouten.values())));
    }

    private Reply pagina(
            Visit visit,
            Map<String, String> getypt,
            Map<String, String> fouten,
            @Nullable Supplier<Registerbeeld> vraag) {
        Zoekregister register = register(visit);
        Gesprek gesprek = post.find(visit);
        if (!gesprek.isOpen()) {
            return goTo(here(gesprek));
        }
        String titel = "Zoek in " + register.titel();
        return Reply.page(
                fouten.isEmpty() ? 200 : 422,
                new Templates.Elders(
                                frames.of(fouten.isEmpty() ? titel : "Fout: " + titel, visit.medewerker()),
                                here(gesprek),
                                register.vormen(getypt, fouten),
                                vraag == null ? null : vraag.get(),
                                adres(gesprek.id(), register),
                                "",
                                !fouten.isEmpty())
                        .render());
    }

    /** She is the klant of the gesprek from now on. */
    private Reply kies(Visit visit) {
        Zoekregister register = register(visit);
        String keuze = visit.field("keuze");
        Gesprek found = post.find(visit);
        if (!register.isKeuze(keuze)) {
            return goTo(adres(found.id(), register));
        }
        database.write(visit.call(), session -> {
            Gesprekken gesprekken = Gesprekspost.gesprekken(session, visit);
            Gesprek gesprek = Gesprekspost.found(gesprekken.lock(found.id()));
            if (gesprek.isOpen()) {
                String klant = register.klant(session, keuze).toString();
                gesprekken.keep(gesprek, Gesprekbeeld.over(gesprek.inhoud(), Map.of("klant", klant)));
            }
            return true;
        });
        return goTo(here(found));
    }
}
