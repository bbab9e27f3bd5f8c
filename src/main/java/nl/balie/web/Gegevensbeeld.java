package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Klantgegevens;
import nl.balie.act.Voorkeurskanaal;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;

/**
 * What is known of a klant, as its page shows it, with the fields in which it is changed.
 *
 * @param klant who she is
 * @param adressen how she is reached; none when that is kept from who looks
 * @param nieuw the fields for one more address
 * @param zelf the fields for what is noted of herself
 * @param versie which version of herself was looked at
 * @param gegevens what is noted of herself, for who cannot change it
 * @param vertegenwoordigers who act for her
 * @param vertegenwoordigden for whom she acts
 * @param intussen what another made of it meanwhile
 * @param fouten what is wrong with what was typed, in the order of the page
 * @param magWijzigen may who looks change it?
 */
public record Gegevensbeeld(
        Klantregel klant,
        Bereikbaar bereikbaar,
        List<Adresregel> adressen,
        List<Veld> nieuw,
        List<Veld> zelf,
        String versie,
        List<Klantregel.Gegeven> gegevens,
        List<Keuze> vertegenwoordigers,
        List<Keuze> vertegenwoordigden,
        List<Klantregel.Gegeven> intussen,
        List<Gesprekbeeld.Fout> fouten,
        boolean magWijzigen) {
    private static final String CONTACTGEGEVENS = "contactgegevens";
    private static final String NIEUW = "nieuw";
    static final Listing VERTEGENWOORDIGERS = listing("vertegenwoordigers");
    static final Listing VERTEGENWOORDIGDEN = (Listing) Partij.RESOURCE.member("vertegenwoordigden");
    private static final Listing ADRESSEN = (Listing) Partij.RESOURCE.member("digitaleAdressen");
    private static final Attribute TAAL = Partij.RESOURCE.attribute("voorkeurstaal");
    private static final Attribute NOTITIE = Partij.RESOURCE.attribute("interneNotitie");

    /** A list that no dialect shows by itself. */
    private static Listing listing(String name) {
        return Partij.RESOURCE.listings().stream()
                .filter(listing -> listing.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Gegevensbeeld of(
            Row partij, Voorkeurskanaal kanaal, Formulier formulier, List<Klantregel.Gegeven> intussen, Medewerker ik) {
        Klantregel klant = Klantregel.of(partij, ik.magGeheim());
        List<Adresregel> adressen = klant.isVerborgen()
                ? List.of()
                : partij.list(ADRESSEN).stream()
                        .map(adres -> Adresregel.of(adres, partij, formulier))
                        .toList();
        List<Veld> nieuw = nieuw(formulier, adressen);
        List<Veld> zelf = zelf(partij, formulier);
        return new Gegevensbeeld(
                klant,
                Bereikbaar.of(kanaal, !klant.isVerborgen()),
                adressen,
                nieuw,
                zelf,
                Klantgegevens.versie(partij),
                gegevens(partij),
                namen(partij.list(VERTEGENWOORDIGERS)),
                namen(partij.list(VERTEGENWOORDIGDEN)),
                intussen,
                fouten(
                        formulier,
                        Stream.of(
                                        adressen.stream().flatMap(adres -> adres.velden().stream()),
                                        nieuw.stream(),
                                        zelf.stream())
                                .flatMap(velden -> velden)
                                .toList()),
                ik.isOneOf(Gegevens.ROLLEN));
    }

    /** At its field; what is wrong with a field that is gone, at what comes nearest. */
    private static List<Gesprekbeeld.Fout> fouten(Formulier formulier, List<Veld> velden) {
        Set<String> ids = velden.stream().map(Veld::id).collect(Collectors.toSet());
        return Stream.concat(
                        velden.stream()
                                .filter(veld -> veld.fout() != null)
                                .map(veld -> new Gesprekbeeld.Fout(veld.id(), veld.naam() + ": " + veld.fout())),
                        formulier.fouten().entrySet().stream()
                                .filter(fout -> !ids.contains(fout.getKey()))
                                .map(fout -> new Gesprekbeeld.Fout(
                                        Adresregel.isVeld(fout.getKey()) ? NIEUW : CONTACTGEGEVENS, fout.getValue())))
                .toList();
    }

    /** What is stored now, as far as it differs from what was typed, and as she may see it. */
    static List<Klantregel.Gegeven> verschil(Row partij, Formulier formulier, Medewerker ik) {
        List<Klantregel.Gegeven> all = new ArrayList<>();
        boolean isVerborgen = Klantregel.of(partij, ik.magGeheim()).isVerborgen();
        for (Row adres : isVerborgen ? List.<Row>of() : partij.list(ADRESSEN)) {
            String id = adres.id().toString();
            verschil(all, formulier, Adresregel.veld(id), "Nummer of adres", adres.text(DigitaalAdres.ADRES));
            verschil(all, formulier, Adresregel.omschrijving(id), "Waarvoor", adres.text(Adresregel.OMSCHRIJVING));
        }
        verschil(all, formulier, TAAL.name(), "Voorkeurstaal", partij.text(TAAL));
        verschil(all, formulier, NOTITIE.name(), "Interne notitie", partij.text(NOTITIE));
        return all;
    }

    private static void verschil(
            List<Klantregel.Gegeven> all, Formulier formulier, String veld, String naam, String stored) {
        String typed = formulier.getypt().get(veld);
        if (typed != null && !typed.strip().equals(stored.replace("\r\n", "\n").strip())) {
            String shown = veld.equals(TAAL.name()) ? naam(stored) : stored;
            all.add(new Klantregel.Gegeven(naam, shown.isBlank() ? "(leeg)" : shown));
        }
    }

    /** What was typed for an address that is gone meanwhile can become a new one. */
    private static String overgebleven(Formulier formulier, List<Adresregel> adressen) {
        String gekozen = formulier.waarde("adres");
        boolean isEr = adressen.stream().anyMatch(adres -> adres.id().equals(gekozen));
        return isEr ? "" : formulier.waarde(Adresregel.veld(gekozen));
    }

    private static List<Veld> nieuw(Formulier formulier, List<Adresregel> adressen) {
        List<Keuze> soorten = Stream.of(DigitaalAdres.TELEFOON, "email", "overig")
                .map(soort -> new Keuze(soort, Adresregel.woord(soort)))
                .toList();
        return List.of(
                Veld.keuze(
                        "soort",
                        "Wat is het? (verplicht)",
                        formulier.waarde("soort"),
                        formulier.fout("soort"),
                        List.of(new Groep("", soorten))),
                Veld.regel(
                                NIEUW,
                                "Nummer of adres (verplicht)",
                                "text",
                                formulier.waarde(NIEUW) + overgebleven(formulier, adressen),
                                "",
                                formulier.fout(NIEUW))
                        .begrensd(DigitaalAdres.ADRES),
                Veld.regel(
                                "omschrijving",
                                "Waarvoor? (optioneel)",
                                "text",
                                formulier.waarde("omschrijving"),
                                "Bijvoorbeeld werk of privé.",
                                formulier.fout("omschrijving"))
                        .begrensd(Adresregel.OMSCHRIJVING));
    }

    private static List<Veld> zelf(Row partij, Formulier formulier) {
        String taal = waarde(TAAL, partij, formulier);
        List<Keuze> talen = new ArrayList<>(List.of(new Keuze("", "Niet bekend")));
        talen.addAll(Keuzelijst.talen(taal));
        return List.of(
                Veld.keuze(
                        TAAL.name(),
                        "Voorkeurstaal (optioneel)",
                        taal,
                        formulier.fout(TAAL.name()),
                        List.of(new Groep("", talen))),
                new Veld(
                                NOTITIE.name(),
                                "Interne notitie (optioneel)",
                                "lang",
                                waarde(NOTITIE, partij, formulier),
                                "Wat collega's over deze klant moeten weten. De klant kan inzage vragen.",
                                formulier.fout(NOTITIE.name()),
                                List.of(),
                                0)
                        .begrensd(NOTITIE));
    }

    private static String waarde(Attribute attribute, Row partij, Formulier formulier) {
        return formulier
                .getypt()
                .getOrDefault(attribute.name(), Klantgegevens.velden(partij).getOrDefault(attribute.name(), ""));
    }

    private static List<Klantregel.Gegeven> gegevens(Row partij) {
        String taal = partij.text(TAAL);
        return Stream.of(
                        new Klantregel.Gegeven("Voorkeurstaal", naam(taal)),
                        new Klantregel.Gegeven("Interne notitie", partij.text(NOTITIE)))
                .filter(gegeven -> !gegeven.waarde().isBlank())
                .toList();
    }

    /** A language in words, when it is one of those that are spoken most. */
    static String naam(String taal) {
        return Keuzelijst.talen(taal).stream()
                .filter(keuze -> keuze.waarde().equals(taal))
                .map(Keuze::naam)
                .findFirst()
                .orElse("");
    }

    private static List<Keuze> namen(List<Row> partijen) {
        return partijen.stream()
                .map(partij -> new Keuze(partij.id().toString(), Klantregel.naam(partij)))
                .toList();
    }
}
