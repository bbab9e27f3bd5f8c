package nl.balie.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Talen;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Row;
import nl.balie.store.Trail;
import org.jspecify.annotations.Nullable;

/**
 * A contact with all that hangs on it, as its page shows it to somebody.
 *
 * @param regel as lists show it
 * @param isAfgeschermd is it confidential and not for her? Then nothing of what was said is in here
 * @param isLopend was it handed over by a colleague, and does it run on until she takes it over?
 * @param gegevens what is known of it besides, what it is before each
 * @param onderwerpen what it was about in other registers
 * @param eerder the contacts that it followed
 * @param later the contacts that followed it
 * @param vragen the other contacts of the same gesprek
 */
public record Contactbeeld(
        Contactregel regel,
        Inhoud inhoud,
        String reactie,
        boolean isVertrouwelijk,
        boolean isAfgeschermd,
        boolean isLopend,
        List<Klantregel.Gegeven> gegevens,
        List<String> medewerkers,
        List<Klant> klanten,
        List<Klantregel.Gegeven> onderwerpen,
        List<Klantregel.Gegeven> bijlagen,
        List<Geraadpleegde> bronnen,
        List<Contactregel> eerder,
        List<Contactregel> later,
        List<Contactregel> vragen,
        List<Taakregel> taken) {
    private static final Group OBJECT = (Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator");
    private static final Group BIJLAGE = (Group) Bijlage.RESOURCE.member("bijlageidentificator");
    private static final Group BEZOEKADRES = (Group) Betrokkene.RESOURCE.member("bezoekadres");
    private static final Attribute NAAM = Actor.RESOURCE.attribute("naam");

    /** What was looked up for it; {@code adres}: where it can be read, empty when that is nowhere on the web. */
    public record Geraadpleegde(String titel, String adres) {
        public Geraadpleegde {
            adres = adres.matches("https?://.+") ? adres : "";
        }
    }

    /**
     * Who took part on the customer's side.
     *
     * @param partij key of the klant that she is; null when she is none that the register knows
     * @param rol which; empty of who is anonymous
     * @param bereikbaar where and how, for this contact; nothing when it is not for who looks
     * @param registers of others that know her name, which is not known here
     */
    public record Klant(
            String naam,
            String rol,
            @Nullable String partij,
            boolean isGeheim,
            List<String> bereikbaar,
            List<String> registers) {}

    /**
     * As it is shown to who looks.
     *
     * @param bereikt the taken whose pages she may see
     */
    static Contactbeeld of(
            Row contact, List<Row> vragen, List<Trail.Changed> wijzigingen, Set<UUID> bereikt, Medewerker ik) {
        boolean mag = Contactlezer.isVoor(contact, ik);
        return new Contactbeeld(
                Contactregel.of(contact, mag),
                mag ? Inhoud.of(contact, wijzigingen) : Inhoud.NONE,
                mag ? contact.text(attribute("reactie")) : "",
                Contactlezer.isVertrouwelijk(contact),
                !mag,
                isOverTeNemen(contact, ik),
                mag ? gegevens(contact) : List.of(),
                shown(mag, contact.list(Contactlezer.ACTOREN))
                        .map(actor -> actor.text(NAAM))
                        .toList(),
                shown(mag, contact.list(Contactlezer.BETROKKENEN))
                        .map(one -> klant(one, ik))
                        .toList(),
                shown(mag, contact.list(Contactlezer.ONDERWERPEN))
                        .filter(object -> object.get(Onderwerpobject.WAS_KLANTCONTACT) == null)
                        .map(Contactbeeld::onderwerp)
                        .toList(),
                shown(mag, contact.list(Contactlezer.BIJLAGEN))
                        .map(bijlage -> gegeven(bijlage, BIJLAGE))
                        .toList(),
                shown(mag, contact.list(Contactlezer.DETAILS))
                        .flatMap(details -> details.list(Contactmomentdetails.BRONNEN).stream())
                        .map(bron -> new Geraadpleegde(bron.text(Bron.TITEL), bron.text(Bron.URL)))
                        .toList(),
                regels(mag ? Contactlezer.eerder(contact) : Stream.empty(), ik),
                regels(mag ? Contactlezer.later(contact) : Stream.empty(), ik),
                regels(shown(mag, vragen), ik).stream()
                        .sorted(Comparator.comparing(Contactregel::nummer))
                        .toList(),
                shown(mag, contact.list(Contactlezer.TAKEN))
                        .map(taak -> Taakregel.of(taak, true, bereikt.contains(taak.id())))
                        .toList());
    }

    private static boolean isOverTeNemen(Row contact, Medewerker ik) {
        Row details = Contactlezer.details(contact);
        List<Row> actoren = contact.list(Contactlezer.ACTOREN);
        return details != null
                && details.is(Contactmomentdetails.LOOPT)
                && (actoren.isEmpty() || !ik.is(actoren.getFirst()));
    }

    private static Stream<Row> shown(boolean mag, List<Row> rows) {
        return mag ? rows.stream() : Stream.empty();
    }

    private static List<Contactregel> regels(Stream<Row> contacten, Medewerker ik) {
        return contacten
                .map(row -> Contactregel.of(row, Contactlezer.isVoor(row, ik)))
                .toList();
    }

    private static List<Klantregel.Gegeven> gegevens(Row contact) {
        List<Klantregel.Gegeven> all = new ArrayList<>();
        Row details = Contactlezer.details(contact);
        if (details != null) {
            Integer actief = (Integer) details.get(Contactmomentdetails.ACTIEVE_SECONDEN);
            OffsetDateTime van = moment(details, Contactmomentdetails.STARTDATUM);
            OffsetDateTime tot = moment(details, Contactmomentdetails.EINDDATUM);
            add(all, "Duur", duur(actief == null ? Duration.between(van, tot) : Duration.ofSeconds(actief)));
            add(
                    all,
                    "Einde",
                    Contactmomentdetails.isAfgerond(details) ? "" : "loopt door: wie het overneemt, vult het aan");
            add(all, "Vraag", details.text(Contactmomentdetails.VRAAG));
            add(all, "Specifieke vraag", details.text(Contactmomentdetails.SPECIFIEKE_VRAAG));
            add(all, "Afhandeling", details.text(Contactmomentdetails.GESPREKSRESULTAAT));
            add(all, "Afdeling", details.text(Contactmomentdetails.VERANTWOORDELIJKE_AFDELING));
        }
        boolean mislukt = Boolean.FALSE.equals(contact.get(attribute("indicatieContactGelukt")));
        add(all, "Contact gelukt", mislukt ? "nee" : "");
        String taal = contact.text(attribute("taal"));
        add(all, "Taal", taal.equals(Talen.NEDERLANDS) ? "" : Talen.NAMEN.getOrDefault(taal, taal));
        return all;
    }

    private static OffsetDateTime moment(Row details, Attribute attribute) {
        return (OffsetDateTime) Objects.requireNonNull(details.get(attribute));
    }

    /** How long something took, as the Dutch read it. */
    static String duur(Duration duration) {
        long minutes = duration.toMinutes();
        long seconds = duration.toSeconds();
        return minutes == 0 ? count(seconds, "seconde", "seconden") : count(minutes, "minuut", "minuten");
    }

    private static String count(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private static void add(List<Klantregel.Gegeven> all, String wat, String waarde) {
        if (!waarde.isBlank()) {
            all.add(new Klantregel.Gegeven(wat, waarde));
        }
    }

    private static Klant klant(Row betrokkene, Medewerker ik) {
        String naam = Namen.wie(betrokkene);
        Row partij = betrokkene.target(Betrokkene.RESOURCE.reference("wasPartij"));
        UUID key = partij == null ? null : partij.id();
        boolean geheim = partij != null && partij.is(Partij.RESOURCE.attribute("indicatieGeheimhouding"));
        return new Klant(
                naam,
                naam.equals(Namen.ANONIEM) ? "" : betrokkene.text(Betrokkene.RESOURCE.attribute("rol")),
                key == null ? null : key.toString(),
                geheim,
                !geheim || ik.magGeheim() ? bereikbaar(betrokkene) : List.of(),
                Namen.registers(betrokkene));
    }

    private static List<String> bereikbaar(Row betrokkene) {
        return Stream.concat(
                        Stream.of(Klantregel.adres(betrokkene, BEZOEKADRES)),
                        betrokkene.list(Contactlezer.ADRESSEN).stream()
                                .map(adres -> adres.text(DigitaalAdres.RESOURCE.attribute("adres"))))
                .filter(adres -> !adres.isBlank())
                .toList();
    }

    /** What a contact was about in another register. */
    static Klantregel.Gegeven onderwerp(Row object) {
        return gegeven(object, OBJECT);
    }

    private static Klantregel.Gegeven gegeven(Row row, Group identificator) {
        String soort = row.text(identificator.attribute("codeObjecttype"));
        return new Klantregel.Gegeven(
                Onderwerpobject.ZAAK.contains(soort) ? "Zaak" : soort.isBlank() ? "Object" : soort,
                row.text(identificator.attribute("objectId")));
    }

    private static Attribute attribute(String name) {
        return Klantcontact.RESOURCE.attribute(name);
    }
}
