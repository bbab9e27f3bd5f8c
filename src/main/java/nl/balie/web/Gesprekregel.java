package nl.balie.web;

import nl.balie.act.RegistreerGesprek;
import nl.balie.store.Gesprekken.Gesprek;

/**
 * A gesprek in a list.
 *
 * @param onderwerp the first words of what its first vraag that has one is about
 * @param adres of its page
 * @param van who handed it over; empty when nobody did
 */
public record Gesprekregel(
        String id, String onderwerp, String begonnen, String duur, boolean isActief, String adres, String van) {
    private static final int LONGEST = 80;

    static Gesprekregel of(Gesprek gesprek) {
        String onderwerp = RegistreerGesprek.vragen(gesprek.inhoud()).stream()
                .map(vraag -> RegistreerGesprek.onderwerp(gesprek.inhoud(), vraag))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Nog niets genoteerd");
        return new Gesprekregel(
                gesprek.id().toString(),
                firstWords(onderwerp),
                Contactregel.moment(gesprek.begonnen()),
                Contactbeeld.duur(gesprek.actief()),
                gesprek.isActief(),
                "/gesprekken/" + gesprek.id(),
                gesprek.overgedragenDoor());
    }

    private static String firstWords(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
