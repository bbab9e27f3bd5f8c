package nl.balie.web;

import java.util.stream.IntStream;
import nl.balie.act.RegistreerGesprek;
import nl.balie.store.Gesprekken.Gesprek;

/**
 * A gesprek in a list.
 *
 * @param onderwerp of its first vraag that has one
 * @param adres of its page; of the contact that it became, when it did
 */
public record Gesprekregel(String id, String onderwerp, String begonnen, String duur, boolean isActief, String adres) {
    static Gesprekregel of(Gesprek gesprek) {
        String onderwerp = IntStream.rangeClosed(1, RegistreerGesprek.vragen(gesprek.inhoud()))
                .mapToObj(vraag -> RegistreerGesprek.onderwerp(gesprek.inhoud(), vraag))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Nog niets genoteerd");
        return new Gesprekregel(
                gesprek.id().toString(),
                gesprek.klantcontact() == null ? onderwerp : "Opgeslagen",
                Contactregel.moment(gesprek.begonnen()),
                Contactbeeld.duur(gesprek.actief()),
                gesprek.isActief(),
                gesprek.klantcontact() == null
                        ? "/gesprekken/" + gesprek.id()
                        : "/contacten/" + gesprek.klantcontact());
    }
}
