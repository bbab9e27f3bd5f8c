package nl.balie.act.inrichting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.platform.Naam;
import nl.balie.register.Bestemming;
import nl.balie.register.Eenheid;
import nl.balie.register.Medewerker;
import nl.balie.register.Referentiewaarde;
import nl.balie.register.Rolkoppeling;
import nl.balie.register.Sluitingsdag;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/**
 * One section of the file: which rows of the register it holds, and under which names. Only what is set up stands in it: not when a
 * medewerker is away, or what she chose herself.
 *
 * @param sleutel by which a row is known
 * @param velden its values, the sleutel first
 * @param lijsten what belongs to it, written with it
 * @param lijst of a referentiewaarde, in which list it is; null for others
 */
record Sectie(
        String naam,
        Resource resource,
        Attribute sleutel,
        List<Attribute> velden,
        List<Listing> lijsten,
        @Nullable String lijst) {
    static final Sectie EENHEDEN = sectie(Eenheid.RESOURCE, Eenheid.IDENTIFICATIE);
    static final Sectie MEDEWERKERS = sectie(
            Medewerker.RESOURCE,
            List.of(
                    Medewerker.IDENTIFICATIE,
                    Medewerker.NAAM,
                    Medewerker.FUNCTIE,
                    Medewerker.EMAILADRES,
                    Medewerker.TELEFOONNUMMER,
                    Medewerker.ACTIEF),
            Medewerker.LIDMAATSCHAPPEN,
            Medewerker.IDENTITEITEN);
    static final Sectie VRAGENSETS = sectie(
            Vragenset.RESOURCE, List.of(Vragenset.TITEL, Vragenset.ACTIEF), Vragenset.EENHEDEN, Vragenset.VRAGEN);

    static final Sectie BESTEMMINGEN = sectie(Bestemming.RESOURCE, Bestemming.NAAM);
    static final Sectie ROLLEN = sectie(Rolkoppeling.RESOURCE, Rolkoppeling.GROEP);

    /** All of them, what others refer to first. */
    static final List<Sectie> ALLE = Stream.concat(
                    Referentiewaarde.LIJST.codes().stream().map(Sectie::lijst),
                    Stream.of(
                            sectie(Sluitingsdag.RESOURCE, Sluitingsdag.DATUM),
                            EENHEDEN,
                            MEDEWERKERS,
                            VRAGENSETS,
                            BESTEMMINGEN,
                            ROLLEN))
            .toList();

    /** Texts that hold several: what stands between them. */
    private static final Map<Attribute, String> MEERVOUD = Map.of(
            Vraag.OPTIES, "\n",
            Bestemming.KANALEN, ",",
            Bestemming.ACTIES, ",",
            Bestemming.KENMERKEN, ",",
            Rolkoppeling.ROLLEN, ",");

    private static final int MOST = 100_000;

    private static Sectie lijst(String lijst) {
        List<Attribute> velden = new ArrayList<>(attributes(Referentiewaarde.RESOURCE));
        velden.remove(Referentiewaarde.LIJST);
        if (!lijst.equals(Referentiewaarde.GESPREKSRESULTATEN)) {
            velden.remove(Referentiewaarde.RESOURCE.attribute("indicatieAfgehandeld"));
            velden.remove(Referentiewaarde.VERVOLG);
        }
        return new Sectie(lijst, Referentiewaarde.RESOURCE, Referentiewaarde.CODE, velden, List.of(), lijst);
    }

    private static Sectie sectie(Resource resource, Attribute sleutel) {
        List<Attribute> velden = new ArrayList<>(attributes(resource));
        velden.remove(sleutel);
        velden.addFirst(sleutel);
        return sectie(resource, velden);
    }

    private static Sectie sectie(Resource resource, List<Attribute> velden, Listing... lijsten) {
        return new Sectie(resource.plural(), resource, velden.getFirst(), velden, List.of(lijsten), null);
    }

    /** The values of a resource, in their order. */
    static List<Attribute> attributes(Resource resource) {
        return resource.members().stream()
                .filter(Attribute.class::isInstance)
                .map(Attribute.class::cast)
                .toList();
    }

    /** What the text of an attribute that holds several has between them; null when it holds one. */
    static @Nullable String tussen(Attribute attribute) {
        return MEERVOUD.get(attribute);
    }

    /** The parts of a text that holds several. */
    static List<String> delen(Attribute attribute, String tekst) {
        return Stream.of(tekst.split(Objects.requireNonNull(tussen(attribute)), -1))
                .map(String::strip)
                .toList();
    }

    /** The names that a row of it can have. */
    List<String> namen() {
        return Stream.concat(
                        velden.stream().map(Attribute::name), lijsten.stream().map(Listing::name))
                .toList();
    }

    /** By which a row that is there is switched off; null when it can only be removed. */
    @Nullable
    Attribute schakelaar() {
        return velden.stream()
                .filter(veld -> veld.name().equals(Eenheid.ACTIEF.name()))
                .findFirst()
                .orElse(null);
    }

    /** By which this row is known. */
    String sleutel(Row row) {
        return Naam.vouw(Objects.toString(row.get(sleutel)));
    }

    /** All rows that are there. */
    Query alle() {
        View view = View.bare(resource);
        for (Listing listing : lijsten) {
            view = view.with(listing, View.bare(listing.target()));
        }
        return new Query(
                view,
                lijst == null ? List.of() : List.of(new Condition(Filter.is("lijst", "lijst"), lijst)),
                1,
                MOST,
                null);
    }
}
