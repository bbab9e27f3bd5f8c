package nl.balie.act;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.store.Geraadpleegd;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;

/** Looks something up for a vraag of a gesprek: what it was about, and for which part of the organisation, follows from it (the rule of KISS). */
public final class Raadplegen {
    /** In which order they are told of (KISS). */
    private static final List<String> VOLGORDE =
            List.of(Bron.KENNISARTIKEL, Bron.WERKINSTRUCTIE, Bron.VAC, Bron.NIEUWSBERICHT, Bron.WEBSITE);
    /** More than these nobody looks up for one gesprek. */
    private static final int MOST = 200;

    private static final String AFDELING = "afdeling-";

    private Raadplegen() {}

    /** Keeps that it was looked up, with the part of the organisation that is responsible as it can be chosen. */
    public static void open(Gesprekken gesprekken, Gesprek gesprek, Geraadpleegd gelezen) throws SQLException {
        String afdeling = gelezen.afdeling().isEmpty() ? "" : Keuzes.afdeling(gesprekken.session(), gelezen.afdeling());
        Geraadpleegd bron = new Geraadpleegd(
                gelezen.vraag(),
                gelezen.id(),
                gelezen.soort(),
                gelezen.titel(),
                gelezen.sectie(),
                gelezen.url(),
                afdeling,
                gelezen.isVraag());
        List<Geraadpleegd> all = bron.achter(gesprek.bronnen());
        if (all.size() <= MOST) {
            gesprekken.raadpleeg(gesprek, all, bron.isVraag() ? ingevuld(gesprekken, gesprek, bron) : gesprek.inhoud());
        }
    }

    /** Lets this one be what the klant wanted to know; none of them when there is no such one. */
    public static void kies(Gesprekken gesprekken, Gesprek gesprek, int vraag, UUID id) throws SQLException {
        List<Geraadpleegd> all = Geraadpleegd.kies(gesprek.bronnen(), vraag, id);
        Geraadpleegd bron = gekozen(all, vraag).orElse(null);
        gesprekken.raadpleeg(gesprek, all, bron == null ? gesprek.inhoud() : ingevuld(gesprekken, gesprek, bron));
    }

    /** Takes one away. */
    public static void verwijder(Gesprekken gesprekken, Gesprek gesprek, int vraag, UUID id) {
        List<Geraadpleegd> others =
                gesprek.bronnen().stream().filter(each -> !each.is(vraag, id)).toList();
        gesprekken.raadpleeg(gesprek, others, gesprek.inhoud());
    }

    /** Over what stood there by itself, or came of what was looked up before: never over what she chose. */
    private static Map<String, String> ingevuld(Gesprekken gesprekken, Gesprek gesprek, Geraadpleegd bron)
            throws SQLException {
        String veld = AFDELING + bron.vraag();
        String stond = gesprek.inhoud().getOrDefault(veld, "");
        boolean isVanzelf = stond.isEmpty()
                || gesprekken.voorkeur().afdelingen().stream().limit(1).anyMatch(stond::equals)
                || gesprek.bronnen().stream()
                        .anyMatch(each ->
                                each.vraag() == bron.vraag() && each.afdeling().equals(stond));
        if (bron.afdeling().isEmpty() || !isVanzelf) {
            return gesprek.inhoud();
        }
        Map<String, String> inhoud = new LinkedHashMap<>(gesprek.inhoud());
        inhoud.put(veld, bron.afdeling());
        return inhoud;
    }

    /** What the klant wanted to know with a vraag; empty when it was none of what was looked up. */
    public static Optional<Geraadpleegd> gekozen(List<Geraadpleegd> bronnen, int vraag) {
        return bronnen.stream()
                .filter(each -> each.vraag() == vraag && each.isVraag())
                .findFirst();
    }

    /** What was looked up for a vraag, as the details of its contact keep it. */
    static List<Item> bronnen(List<Geraadpleegd> bronnen, int vraag) {
        return bronnen.stream()
                .filter(each -> each.vraag() == vraag)
                .sorted(Comparator.comparingInt(each -> VOLGORDE.indexOf(each.soort())))
                .map(each -> {
                    Document bron = new Document(Bron.RESOURCE, Contactmomentdetails.BRONNEN.name() + ".", null);
                    bron.set(Bron.SOORT.column(), each.soort());
                    bron.set(Bron.TITEL.column(), each.titel());
                    bron.set(Bron.URL.column(), each.url());
                    return new Item(Contactmomentdetails.BRONNEN.name(), null, bron);
                })
                .toList();
    }
}
