package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.act.laden.Sdg;
import nl.balie.api.contactmomenten.Objectsoort.Vindplaats;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Shape;
import nl.balie.register.Eenheid;
import nl.balie.register.Kennisartikel;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Medewerker;
import nl.balie.register.Vac;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Invalid;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/** The types of object that KISS and ITA look up, in the words of their schemas. What can't be chosen any more is no object. */
final class Objectsoorten {
    private static final String EENHEID = Medewerker.LIDMAATSCHAPPEN.name() + "." + Lidmaatschap.EENHEID.name() + ".";

    private static final Objectsoort AFDELING =
            eenheid("5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f01", Eenheid.AFDELING, "Afdeling", "Afdelingen");
    private static final Objectsoort GROEP =
            eenheid("5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f02", Eenheid.GROEP, "Groep", "Groepen");

    private static final Objectsoort MEDEWERKER = eenheden(
            eenheden(medewerker(), "afdelingen", "afdelingnaam", "afdelingId", Eenheid.AFDELING),
            "groepen",
            "groepsnaam",
            "groepId",
            Eenheid.GROEP);

    private static final Objectsoort VAC = new Objectsoort(
                    "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f04", "VAC", "VACs", View.bare(Vac.RESOURCE))
            .text("vraag", Vac.VRAAG)
            .text("antwoord", Vac.ANTWOORD)
            .text("toelichting", Vac.TOELICHTING)
            .regels("afdelingen", "afdelingnaam", Vac.AFDELINGEN)
            .regels("trefwoorden", "trefwoord", Vac.TREFWOORDEN)
            .altijd("status", "actief")
            .altijd("doelgroep", "eu-burger")
            .written();

    /** As a product of the Single Digital Gateway. */
    private static final Objectsoort KENNISARTIKEL = new Objectsoort(
                    "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f05",
                    "Kennisartikel",
                    "Kennisartikelen",
                    View.bare(Kennisartikel.RESOURCE))
            .told("uuid", Nodes.text("uuid"), row -> TextNode.valueOf(row.id().toString()))
            .text("url", Kennisartikel.ADRES)
            .text("upnLabel", Kennisartikel.TITEL)
            .regels("afdelingen", "afdelingnaam", Kennisartikel.AFDELINGEN)
            .regels("trefwoorden", "trefwoord", Kennisartikel.TREFWOORDEN)
            .found("vertalingen__titel", asked -> asked.at(Kennisartikel.TITEL.name()))
            .told("vertalingen", Nodes.listOf(Nodes.typed("object")), Objectsoorten::vertalingen);

    static final List<Objectsoort> ALLE = List.of(AFDELING, GROEP, MEDEWERKER, VAC, KENNISARTIKEL);

    /** Every type of object that there is. */
    static final List<Typering> TYPES = Stream.concat(
                    ALLE.stream().map(Objectsoort::type), Stream.of(Objecttype.TYPE, Logboektype.TYPE))
            .toList();

    /** Of which rows there are objects to read. */
    static final List<Resource> READ =
            TYPES.stream().map(Typering::reads).distinct().toList();

    /** Of which rows objects are made, changed and deleted besides. */
    static final List<Resource> WRITTEN = ALLE.stream()
            .filter(Objectsoort::isWritten)
            .map(Objectsoort::resource)
            .toList();

    private Objectsoorten() {}

    private static Objectsoort eenheid(String key, String soort, String naam, String meervoud) {
        return new Objectsoort(key, naam, meervoud, View.bare(Eenheid.RESOURCE))
                .where(Eenheid.SOORT, soort)
                .where(Eenheid.ACTIEF, true)
                .text("identificatie", Eenheid.IDENTIFICATIE)
                .text("naam", Eenheid.NAAM)
                .text("email", Eenheid.EMAILADRES)
                .text("telefoonnummer", Eenheid.TELEFOONNUMMER);
    }

    private static Objectsoort medewerker() {
        View view = View.bare(Medewerker.RESOURCE)
                .with(Medewerker.VERVANGER, View.bare(Medewerker.RESOURCE))
                .with(
                        Medewerker.LIDMAATSCHAPPEN,
                        View.bare(Lidmaatschap.RESOURCE).with(Lidmaatschap.EENHEID, View.bare(Eenheid.RESOURCE)));
        return new Objectsoort("5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f03", "Medewerker", "Medewerkers", view)
                .where(Medewerker.ACTIEF, true)
                .text("identificatie", Medewerker.IDENTIFICATIE)
                .told("voornaam", Nodes.typed("string"), row -> TextNode.valueOf(""))
                .told("voorvoegselAchternaam", Nodes.typed("string"), row -> TextNode.valueOf(""))
                .text("achternaam", Medewerker.NAAM) // the register keeps a name whole
                .text("functie", Medewerker.FUNCTIE)
                .een("emails", "email", Medewerker.EMAILADRES)
                .een("telefoonnummers", "telefoonnummer", Medewerker.TELEFOONNUMMER)
                .told("afwezigTot", Nodes.nullable(Nodes.text("date")), Objectsoorten::afwezigTot)
                .told("vervanger", Nodes.nullable(vervanger()), Objectsoorten::vervanger);
    }

    /** To which eenheden of this kind a medewerker belongs. */
    private static Objectsoort eenheden(Objectsoort medewerker, String naam, String lid, String id, String soort) {
        medewerker.found(naam, bij(Eenheid.NAAM, soort));
        medewerker.found(naam + "__" + lid, bij(Eenheid.NAAM, soort));
        medewerker.found(naam + "__" + id, bij(Eenheid.IDENTIFICATIE, soort));
        return medewerker.told(naam, Objectsoort.listOf(lid, id), row -> {
            ArrayNode list = Nodes.list();
            row.list(Medewerker.LIDMAATSCHAPPEN).stream()
                    .map(lidmaatschap -> lidmaatschap.target(Lidmaatschap.EENHEID))
                    .flatMap(Stream::ofNullable)
                    .filter(each ->
                            each.is(Eenheid.ACTIEF) && each.text(Eenheid.SOORT).equals(soort))
                    .sorted(Comparator.comparing(each -> each.text(Eenheid.NAAM)))
                    .forEach(each -> list.add(Nodes.object()
                            .put(lid, each.text(Eenheid.NAAM))
                            .put(id, each.text(Eenheid.IDENTIFICATIE))));
            return list;
        });
    }

    /** A value of one and the same eenheid of this kind. */
    private static Vindplaats bij(Attribute attribute, String soort) {
        return asked -> Condition.either(List.of(List.of(
                new Condition(Filter.is("", EENHEID + Eenheid.SOORT.name()), soort),
                new Condition(Filter.is("", EENHEID + Eenheid.ACTIEF.name()), true),
                asked.at(EENHEID + attribute.name()))));
    }

    private static JsonNode vertalingen(Row artikel) {
        ObjectNode nl = Nodes.object()
                .put("taal", "nl")
                .put("titel", artikel.text(Kennisartikel.TITEL))
                .put("decentraleLink", artikel.text(Kennisartikel.ADRES));
        List<Attribute> secties = List.copyOf(Kennisartikel.SECTIES.keySet());
        for (int i = 0; i < secties.size(); i++) {
            nl.put(Sdg.SECTIES.get(i), artikel.text(secties.get(i)));
        }
        return Nodes.list(nl);
    }

    private static JsonNode afwezigTot(Row row) {
        Object day = row.get(Medewerker.AFWEZIG_TOT);
        return day == null ? NullNode.getInstance() : TextNode.valueOf(day.toString());
    }

    private static ObjectNode vervanger() {
        return new Shape()
                .must("identificatie", Nodes.typed("string"))
                .must("achternaam", Nodes.typed("string"))
                .schema();
    }

    private static JsonNode vervanger(Row row) {
        Row ander = row.target(Medewerker.VERVANGER);
        return ander == null
                ? NullNode.getInstance()
                : Nodes.object()
                        .put("identificatie", ander.text(Medewerker.IDENTIFICATIE))
                        .put("achternaam", ander.text(Medewerker.NAAM));
    }

    /** The one whose objects are asked for or sent; null when their type is none of these. A url of ours that leads to no type is a fault. */
    static @Nullable Objectsoort of(String type, Urls adressen) {
        for (Objectsoort soort : ALLE) {
            if (soort.type().is(type, adressen)) {
                return soort;
            }
        }
        if (adressen.key(Urls.OBJECTTYPES, type) != null && TYPES.stream().noneMatch(each -> each.is(type, adressen))) {
            throw new Invalid("type", Typering.UNKNOWN);
        }
        return null;
    }

    /** The same, of what is asked. */
    static @Nullable Objectsoort of(Map<String, List<String>> asked, Urls adressen) {
        return of(asked.getOrDefault("type", List.of("")).getLast().strip(), adressen);
    }
}
