package nl.balie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.store.Tijdlijn.Deel;
import nl.balie.store.Tijdlijn.Soort;

/**
 * Which part of what happened with a klant is asked for, as it stands in the address.
 *
 * @param soort a kind of thing that happened; empty for all
 * @param kanaal a channel; empty for all
 * @param van the first day; empty for no first
 * @param tot the last day; empty for no last
 */
public record Klantfilter(String soort, String kanaal, String van, String tot) {
    private static final List<Veld.Keuze> SOORTEN = Stream.of(Soort.values())
            .map(soort -> new Veld.Keuze(soort.word(), Tijdlijnregel.meervoud(soort)))
            .toList();

    static Klantfilter of(Visit visit) {
        Klantfilter filter = new Klantfilter(
                Soort.of(asked(visit, "soort")).map(Soort::word).orElse(""),
                asked(visit, "kanaal"),
                asked(visit, "van"),
                asked(visit, "tot"));
        if (filter.kanaal.length() > 50 || filter.kanaal.contains("\0")) {
            throw Fault.notFound();
        }
        return filter;
    }

    private static String asked(Visit visit, String name) {
        return visit.query().getOrDefault(name, "");
    }

    /**
     * What it asks of the register.
     *
     * @param alsoConfidential is what was in confidence found by its channel?
     */
    Deel deel(boolean alsoConfidential) {
        return new Deel(
                Soort.of(soort).orElse(null),
                kanaal,
                alsoConfidential,
                periode().begin(),
                periode().eind());
    }

    /** Is anything left out? */
    public boolean isGekozen() {
        return !gekozen(List.of()).isEmpty();
    }

    private Periode periode() {
        return new Periode(van, tot);
    }

    /** The kinds that can be chosen. */
    public List<Veld.Keuze> soorten() {
        return SOORTEN;
    }

    /**
     * Something that was chosen.
     *
     * @param adres the same list without it
     */
    public record Gekozen(String tekst, String adres) {}

    /** All that was chosen, in words. */
    public List<Gekozen> gekozen(List<Veld.Keuze> kanalen) {
        List<Gekozen> all = new ArrayList<>();
        if (!soort.isEmpty()) {
            all.add(new Gekozen(naam(SOORTEN, soort), new Klantfilter("", kanaal, van, tot).adres("")));
        }
        if (!kanaal.isEmpty()) {
            all.add(new Gekozen("Kanaal: " + naam(kanalen, kanaal), new Klantfilter(soort, "", van, tot).adres("")));
        }
        if (!periode().vanaf().isEmpty()) {
            all.add(new Gekozen(periode().vanaf(), new Klantfilter(soort, kanaal, "", tot).adres("")));
        }
        if (!periode().totEnMet().isEmpty()) {
            all.add(new Gekozen(periode().totEnMet(), new Klantfilter(soort, kanaal, van, "").adres("")));
        }
        return all;
    }

    private static String naam(List<Veld.Keuze> keuzes, String waarde) {
        return keuzes.stream()
                .filter(keuze -> keuze.waarde().equals(waarde))
                .map(Veld.Keuze::naam)
                .findFirst()
                .orElse(waarde);
    }

    /** The fields for its period. */
    public List<Periode.Dag> dagen() {
        return periode().dagen();
    }

    /** Another page of the same. */
    public String pagina(int nummer) {
        return adres("pagina=" + nummer);
    }

    /** What it adds to the address of the klant. */
    private String adres(String pagina) {
        String fields = Stream.of(
                        pagina, field("soort", soort), field("kanaal", kanaal), field("van", van), field("tot", tot))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining("&"));
        return fields.isEmpty() ? "" : "?" + fields;
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
