package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import nl.balie.act.Raadplegen;
import nl.balie.elders.Zoekindex.Treffer;
import nl.balie.platform.identity.Seal;
import nl.balie.register.Bron;
import nl.balie.store.Database;
import nl.balie.store.Geraadpleegd;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;

/** What the search index of the municipality found, opened: that is kept with the gesprek that one is in, as what is looked up here is. */
@ApplicationScoped
class Indexbron {
    /** In the place of a kind of our own, in the address of what is opened. */
    static final String SOORT = "gevonden";

    private static final String PURPOSE = "gevonden ";
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final Database database;
    private final Seal seal;

    Indexbron(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Where she opens it; empty when it leads nowhere. Sealed, so that nobody makes an address of ours that leads elsewhere. */
    String adres(Treffer treffer, Medewerker ik) {
        return treffer.url().isEmpty()
                ? ""
                : Frames.PREFIX
                        + "/bronnen/" + SOORT + "/"
                        + seal.seal(
                                PURPOSE + ik.id(),
                                WORKING_DAY,
                                String.join("\n", soort(treffer), treffer.url(), treffer.afdeling(), treffer.naam()));
    }

    /** As a bron has it. */
    private static String soort(Treffer treffer) {
        return switch (treffer.soort().toLowerCase(Locale.ROOT)) {
            case "kennisartikel" -> Bron.KENNISARTIKEL;
            case "vac" -> Bron.VAC;
            default -> Bron.WEBSITE;
        };
    }

    /** Leads to what stands sealed in the address. */
    Reply open(Visit visit) {
        String[] told = seal.open(PURPOSE + visit.wie().id(), visit.part("id"))
                .orElseThrow(Fault::searchOver)
                .split("\n", 4);
        database.write(visit.call(), session -> {
            Plek plek = Plek.van(session, visit);
            if (plek != null) {
                Gesprekken gesprekken = Gesprekspost.gesprekken(session, visit);
                Gesprek gesprek = Gesprekspost.found(gesprekken.lock(UUID.fromString(plek.gesprek())));
                UUID id = UUID.nameUUIDFromBytes(told[1].getBytes(StandardCharsets.UTF_8));
                Raadplegen.open(
                        gesprekken,
                        gesprek,
                        new Geraadpleegd(plek.vraag(), id, told[0], told[3], "", told[1], told[2], true));
            }
            return true;
        });
        return Reply.goTo(told[1]);
    }
}
