package nl.balie.web;

import java.util.Set;
import java.util.UUID;
import nl.balie.act.Klantverloop;
import nl.balie.register.InterneTaak;
import nl.balie.register.Taak;
import nl.balie.resource.Row;
import nl.balie.store.Tijdlijn.Punt;
import nl.balie.store.Tijdlijn.Soort;

/**
 * Something that happened with a klant, as her page shows it.
 *
 * @param soort what kind of thing, in words
 * @param adres below the prefix; empty when it has no page
 * @param wat what it was about; only that it is confidential, when it is
 * @param nader more about it; empty when there is nothing
 */
public record Tijdlijnregel(
        String soort,
        String adres,
        String wat,
        String nader,
        String wanneer,
        String kanaal,
        String nummer,
        String status,
        boolean isOpen) {

    /**
     * As it is shown to who looks.
     *
     * @param bereikt the contactverzoeken whose pages she may see; others lead to the contact that they came from
     */
    static Tijdlijnregel of(Punt punt, Klantverloop verloop, UUID klant, Set<UUID> bereikt, Medewerker ik) {
        Row contact = punt.contact() == null ? null : verloop.contacten().get(punt.contact());
        if (contact == null) {
            return punt.soort() == Soort.TAAK ? taak(punt) : bericht(punt, klant);
        }
        boolean mag = Contactlezer.isVoor(contact, ik);
        Contactregel regel = Contactregel.of(contact, mag);
        return switch (punt.soort()) {
            case CONTACTVERZOEK -> verzoek(punt, contact, regel, mag, bereikt.contains(punt.id()));
            case ZAAK -> zaak(punt, regel, mag);
            default -> contact(regel);
        };
    }

    private static Tijdlijnregel contact(Contactregel regel) {
        return new Tijdlijnregel(
                "Contact",
                adres(regel),
                regel.onderwerp(),
                "",
                regel.wanneer(),
                regel.kanaal(),
                genummerd("contact", regel.nummer()),
                "",
                false);
    }

    private static Tijdlijnregel verzoek(Punt punt, Row contact, Contactregel regel, boolean mag, boolean isBereikt) {
        Row taak = contact.list(Contactlezer.TAKEN).stream()
                .filter(each -> each.id().equals(punt.id()))
                .findFirst()
                .orElseThrow();
        String voor = mag ? Taakregel.behandelaars(taak) : "";
        boolean open = Contactregel.isOpen(taak);
        return new Tijdlijnregel(
                "Contactverzoek",
                isBereikt ? "/contactverzoeken/" + Behandelbeeld.adres(taak) : adres(regel),
                mag ? regel.onderwerp() : "Vertrouwelijk contactverzoek",
                voor.isEmpty() ? "" : "Voor " + voor,
                Contactregel.moment(punt.moment()),
                regel.kanaal(),
                genummerd("contactverzoek", taak.text(InterneTaak.RESOURCE.attribute("nummer"))),
                open ? "open" : "afgerond",
                open);
    }

    private static Tijdlijnregel zaak(Punt punt, Contactregel regel, boolean mag) {
        return new Tijdlijnregel(
                "Zaak",
                adres(regel),
                mag ? "Zaak " + punt.wat() : "Zaak bij een vertrouwelijk contact",
                mag ? "Bij " + regel.onderwerp() : "",
                regel.wanneer(),
                regel.kanaal(),
                genummerd("contact", regel.nummer()),
                "",
                false);
    }

    private static Tijdlijnregel bericht(Punt punt, UUID klant) {
        return new Tijdlijnregel(
                "Bericht",
                "/klanten/" + klant + "/berichten/" + punt.id(),
                punt.wat().isBlank() ? "Bericht zonder onderwerp" : punt.wat(),
                punt.nader(),
                Contactregel.moment(punt.moment()),
                Contactregel.capital(punt.kanaal()),
                "",
                punt.isGelezen() ? "gelezen" : "niet gelezen",
                false);
    }

    private static Tijdlijnregel taak(Punt punt) {
        return new Tijdlijnregel(
                "Taak van de klant",
                "",
                punt.wat(),
                "",
                Contactregel.moment(punt.moment()),
                "",
                "",
                punt.nader(),
                punt.nader().equals(Taak.OPEN));
    }

    /** A number tells whose it is: those of a contact and of a contactverzoek look the same. */
    private static String genummerd(String soort, String nummer) {
        return nummer.isEmpty() ? "" : soort + " " + nummer;
    }

    private static String adres(Contactregel regel) {
        return "/contacten/" + regel.adres();
    }

    /** Several of a kind, in words. */
    static String meervoud(Soort soort) {
        return switch (soort) {
            case CONTACT -> "Contacten";
            case CONTACTVERZOEK -> "Contactverzoeken";
            case ZAAK -> "Zaken";
            case BERICHT -> "Berichten";
            case TAAK -> "Taken van de klant";
        };
    }
}
