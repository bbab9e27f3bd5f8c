package nl.balie.web;

import java.util.List;
import java.util.stream.Stream;
import nl.balie.register.Bron;
import nl.balie.register.Kennisartikel;
import nl.balie.register.Link;
import nl.balie.register.Mededeling;
import nl.balie.register.Skill;
import nl.balie.register.Vac;
import nl.balie.register.Webpagina;
import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;
import nl.balie.store.Naamlijst;
import nl.balie.web.Beheerlijst.Beheerveld;

/** The lists of what employees look things up in, as {@link Beheerlijsten} declares others. */
final class Bronlijsten {
    private static final Beheerveld TREFWOORDEN =
            Beheerveld.regel("trefwoorden", "Trefwoorden (optioneel)", "lang", "Elk op een eigen regel.");
    private static final String AFDELINGEN =
            "Namen van afdelingen, elk op een eigen regel: de eerste wordt in een gesprek ingevuld.";

    static final Beheerlijst MEDEDELINGEN = van(
            Mededeling.RESOURCE,
            Mededeling.TITEL,
            "Nieuws en werkinstructies",
            "mededeling",
            "Wat collega's moeten weten: nieuws, en hoe ze werken. Wie er een wijzigt, maakt hem weer ongelezen.",
            List.of("soortMededeling", "belangrijk", "publicatiedatum", "einddatum"),
            Beheerveld.keuze(
                    "soortMededeling",
                    "Soort (verplicht)",
                    List.of(
                            new Veld.Keuze(Bron.NIEUWSBERICHT, "Nieuws"),
                            new Veld.Keuze(Bron.WERKINSTRUCTIE, "Werkinstructie"))),
            Beheerveld.regel("titel", "Titel (verplicht)", "text", ""),
            Beheerveld.opgemaakt("bericht", "Bericht (verplicht)"),
            Beheerveld.keuze(
                    "belangrijk",
                    "Belangrijk",
                    List.of(new Veld.Keuze("nee", "Nee"), new Veld.Keuze("ja", "Ja: bovenaan, en op de beginpagina"))),
            Beheerveld.regel("publicatiedatum", "Publicatiedatum (optioneel)", "date", "Leeg is vandaag."),
            Beheerveld.regel(
                    "einddatum",
                    "Einddatum (optioneel)",
                    "date",
                    "De laatste dag; leeg is een jaar na de publicatie."));

    static final Beheerlijst KENNISARTIKELEN = van(
            Kennisartikel.RESOURCE,
            Kennisartikel.TITEL,
            "Kennisartikelen",
            "kennisartikel",
            "Wat collega's aan inwoners vertellen over een product of dienst.",
            List.of("afdelingen"),
            Stream.concat(
                            Stream.of(
                                    Beheerveld.regel("titel", "Titel (verplicht)", "text", ""),
                                    Beheerveld.regel("adres", "Adres (optioneel)", "url", "Waar inwoners het lezen."),
                                    Beheerveld.regel("afdelingen", "Afdelingen (optioneel)", "lang", AFDELINGEN),
                                    TREFWOORDEN),
                            Kennisartikel.SECTIES.entrySet().stream()
                                    .map(sectie -> Beheerveld.opgemaakt(
                                            sectie.getKey().name(), sectie.getValue() + " (optioneel)")))
                    .toArray(Beheerveld[]::new));

    static final Beheerlijst VACS = van(
            Vac.RESOURCE,
            Vac.VRAAG,
            "VACs",
            "VAC",
            "Vragen die vaak worden gesteld, met hun antwoord.",
            List.of("afdelingen"),
            Beheerveld.regel("vraag", "Vraag (verplicht)", "text", ""),
            Beheerveld.opgemaakt("antwoord", "Antwoord (verplicht)"),
            Beheerveld.opgemaakt("toelichting", "Toelichting voor collega's (optioneel)"),
            Beheerveld.regel("afdelingen", "Afdelingen (optioneel, hoogstens 5)", "lang", AFDELINGEN),
            TREFWOORDEN);

    static final Beheerlijst WEBPAGINAS = van(
            Webpagina.RESOURCE,
            Webpagina.TITEL,
            "Pagina's van de website",
            "webpagina",
            "Pagina's van de website van de gemeente, zoals ze in Bronnen worden gevonden.",
            List.of("adres"),
            Beheerveld.regel("titel", "Titel (verplicht)", "text", ""),
            Beheerveld.regel("adres", "Adres (verplicht)", "url", ""),
            Beheerveld.regel("paginatekst", "Tekst (optioneel)", "lang", "Waarop de pagina wordt gevonden."));

    static final Beheerlijst LINKS = van(
            Link.RESOURCE,
            Link.TITEL,
            "Links",
            "link",
            "Waar collega's vaak heen gaan, per categorie.",
            List.of("categorie", "adres"),
            Beheerveld.regel("titel", "Titel (verplicht)", "text", ""),
            Beheerveld.regel("adres", "Adres (verplicht)", "url", ""),
            Beheerveld.regel("categorie", "Categorie (verplicht)", Beheerveld.GENOEMD, ""));

    static final Beheerlijst SKILLS = van(
            Skill.RESOURCE,
            Skill.NAAM,
            "Skills",
            "skill",
            "Onderwerpen om nieuws en werkinstructies op te kiezen.",
            List.of(),
            Beheerveld.regel("naam", "Naam (verplicht)", "text", ""),
            Beheerveld.ACTIEF);

    static final List<Beheerlijst> ALLE = List.of(MEDEDELINGEN, KENNISARTIKELEN, VACS, WEBPAGINAS, LINKS, SKILLS);

    private Bronlijsten() {}

    private static Beheerlijst van(
            Resource resource,
            Attribute naam,
            String titel,
            String een,
            String uitleg,
            List<String> kolommen,
            Beheerveld... velden) {
        return new Beheerlijst(
                resource.plural(),
                titel,
                een,
                uitleg,
                new Naamlijst(resource, naam, "", false),
                Beheer.REDACTIE,
                null,
                kolommen,
                List.of(velden));
    }
}
