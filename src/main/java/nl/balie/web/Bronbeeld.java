package nl.balie.web;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Settings;
import nl.balie.register.Bron;
import nl.balie.register.Bronsoort;
import nl.balie.register.Checks;
import nl.balie.register.Kennisartikel;
import nl.balie.register.Mededeling;
import nl.balie.register.Skill;
import nl.balie.register.Vac;
import nl.balie.register.Webpagina;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import nl.balie.store.Geraadpleegd;
import org.jspecify.annotations.Nullable;

/**
 * Something that employees look up, as its page shows it.
 *
 * @param soort as a {@link Bron} has it
 * @param url where it can be read outside the workplace; empty when it can't
 * @param feiten what is known of it in a few words
 * @param secties what it is made of, when only one is shown at a time
 * @param sectie which of these is shown; empty when nobody chose
 * @param teksten what is shown
 * @param afdeling who is responsible for it, by name; empty when nobody is
 * @param plek what it is looked up for; null when for nothing
 */
public record Bronbeeld(
        UUID id,
        String soort,
        String naamVanSoort,
        String titel,
        String url,
        List<Klantregel.Gegeven> feiten,
        List<Sectie> secties,
        String sectie,
        List<Tekst> teksten,
        String afdeling,
        boolean isMededeling,
        boolean isGelezen,
        String adres,
        @Nullable Plek plek,
        boolean isGeen) {

    /** A part of it that one can turn to. */
    public record Sectie(String naam, String adres, boolean isHier) {}

    /** A text under a heading. */
    public record Tekst(String kop, RawString html) {
        static Tekst van(String kop, String markdown) {
            return new Tekst(kop, Opmaak.html(markdown));
        }
    }

    /**
     * Shows one.
     *
     * @param gevraagd the section that is asked for; the first when there is no such one
     */
    static Bronbeeld van(
            Bronsoort soort,
            Row row,
            String gevraagd,
            boolean isGelezen,
            String adres,
            @Nullable Plek plek,
            boolean isGeen) {
        List<Attribute> gevuld = soort == Bronsoort.KENNISARTIKEL ? Kennisartikel.gevuld(row) : List.of();
        Attribute asked = gevuld.stream()
                .filter(sectie -> sectie.name().equals(gevraagd))
                .findFirst()
                .orElse(null);
        Attribute shown = asked != null || gevuld.isEmpty() ? asked : gevuld.getFirst();
        List<String> afdelingen = lines(soort, row, "afdelingen");
        return new Bronbeeld(
                row.id(),
                bron(soort, row),
                soort == Bronsoort.MEDEDELING ? Nieuwsregel.soort(row) : soort.naam(),
                row.text(soort.titel()),
                url(soort, row),
                soort == Bronsoort.MEDEDELING ? feiten(row) : feiten(afdelingen),
                gevuld.stream()
                        .map(sectie -> new Sectie(
                                naam(sectie),
                                Plek.achter(adres + "?sectie=" + sectie.name(), plek, isGeen),
                                sectie.equals(shown)))
                        .toList(),
                asked == null ? "" : naam(asked),
                teksten(soort, row, shown),
                afdelingen.isEmpty() ? "" : afdelingen.getFirst(),
                soort == Bronsoort.MEDEDELING,
                isGelezen,
                adres,
                plek,
                isGeen);
    }

    private static String bron(Bronsoort soort, Row row) {
        return switch (soort) {
            case KENNISARTIKEL -> Bron.KENNISARTIKEL;
            case VAC -> Bron.VAC;
            case WEBPAGINA -> Bron.WEBSITE;
            case MEDEDELING -> row.text(Mededeling.SOORT);
        };
    }

    private static String url(Bronsoort soort, Row row) {
        return switch (soort) {
            case KENNISARTIKEL -> row.text(Kennisartikel.ADRES);
            case WEBPAGINA -> row.text(Webpagina.ADRES);
            case VAC, MEDEDELING -> "";
        };
    }

    private static List<String> lines(Bronsoort soort, Row row, String naam) {
        return soort == Bronsoort.KENNISARTIKEL || soort == Bronsoort.VAC
                ? Checks.lines(row.text(soort.resource().attribute(naam)))
                : List.of();
    }

    private static List<Klantregel.Gegeven> feiten(List<String> afdelingen) {
        return afdelingen.isEmpty()
                ? List.of()
                : List.of(new Klantregel.Gegeven("Afdeling", String.join(", ", afdelingen)));
    }

    private static List<Klantregel.Gegeven> feiten(Row mededeling) {
        String skills = mededeling.list(Mededeling.SKILLS).stream()
                .map(skill -> skill.text(Skill.NAAM))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        new Klantregel.Gegeven("Van", dag(mededeling, Mededeling.PUBLICATIEDATUM)),
                        new Klantregel.Gegeven("Tot en met", dag(mededeling, Mededeling.EINDDATUM)),
                        new Klantregel.Gegeven("Skills", skills))
                .filter(feit -> !feit.waarde().isEmpty())
                .toList();
    }

    private static String dag(Row mededeling, Attribute datum) {
        return Contactregel.dag((LocalDate) Objects.requireNonNull(mededeling.get(datum)));
    }

    private static String naam(Attribute sectie) {
        return Objects.requireNonNull(Kennisartikel.SECTIES.get(sectie));
    }

    private static List<Tekst> teksten(Bronsoort soort, Row row, @Nullable Attribute sectie) {
        return switch (soort) {
            case KENNISARTIKEL -> sectie == null ? List.of() : List.of(Tekst.van(naam(sectie), row.text(sectie)));
            case VAC ->
                Stream.of(
                                Tekst.van("Antwoord", row.text(Vac.ANTWOORD)),
                                Tekst.van("Toelichting voor collega's", row.text(Vac.TOELICHTING)))
                        .filter(tekst -> !tekst.html().getValue().isEmpty())
                        .toList();
            case MEDEDELING -> List.of(Tekst.van("Bericht", row.text(Mededeling.BERICHT)));
            case WEBPAGINA -> List.of();
        };
    }

    /** The page on which one looks for others. */
    public String terug() {
        return Plek.achter(Frames.PREFIX + "/bronnen", plek, isGeen);
    }

    /** As it is kept of a vraag: where it can be read is its own page, when it has no other. */
    Geraadpleegd geraadpleegd(int vraag, boolean isVraag) {
        String here = Objects.requireNonNullElse(Settings.adres(), "")
                + Pages.PREFIX
                + adres.substring(Frames.PREFIX.length());
        return new Geraadpleegd(vraag, id, soort, titel, sectie, url.isEmpty() ? here : url, afdeling, isVraag);
    }
}
