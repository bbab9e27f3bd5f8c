package nl.balie.act.inrichting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.balie.act.inrichting.Bestand.Rij;
import nl.balie.platform.Settings;
import nl.balie.platform.Verwijzing;
import nl.balie.platform.outbox.Destinations;
import nl.balie.register.Bestemming;
import nl.balie.register.Checks;
import nl.balie.register.Rolkoppeling;
import nl.balie.resource.Attribute;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/**
 * What bestemmingen and rollen have to fit that stands outside the register.
 *
 * @param isRol is this the word for a role?
 * @param kenmerken what is told on each kanaal besides the row
 */
public record Keuring(Predicate<String> isRol, Map<String, Set<String>> kenmerken) {
    /** Holds a row of the file against it, as that is to become. */
    void keur(Bestand bestand, Rij rij, Resource resource, Row na) {
        if (resource.equals(Rolkoppeling.RESOURCE)) {
            for (String woord : Bestemming.delen(na.text(Rolkoppeling.ROLLEN))) {
                if (!isRol.test(woord)) {
                    bestand.wrong(
                            rij.pad(Rolkoppeling.ROLLEN.name()),
                            "Er is geen rol \"%s\" (docs/werkplek.md noemt ze).".formatted(woord));
                }
            }
        } else if (resource.equals(Bestemming.RESOURCE)) {
            if (na.text(Bestemming.URL).startsWith("http") && !leidtErgensHeen(na.text(Bestemming.URL))) {
                bestand.wrong(rij.pad(Bestemming.URL.name()), "Dit adres wijst geen machine aan.");
            }
            geheim(bestand, rij, na, Bestemming.GEHEIM);
            geheim(bestand, rij, na, Bestemming.TOKEN);
            kenmerken(bestand, rij, na);
            if (!Bestemming.kanalen(na).isEmpty() && Settings.adres() == null) {
                bestand.wrong(rij.pad(), "Een abonnee hoort het adres van Balie: zet daarvoor BALIE_ADRES.");
            }
        }
    }

    /** What has the form of an address may lead nowhere still: a name with _ in it is none of a machine, and nothing can be sent there. */
    private static boolean leidtErgensHeen(String url) {
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException strange) {
            return false;
        }
    }

    private static void geheim(Bestand bestand, Rij rij, Row na, Attribute veld) {
        String waar = na.text(veld);
        if (waar.isEmpty() || Checks.verwijzing(waar) != null || rij.velden().get(veld.name()) == null) {
            return;
        }
        String geheim = Verwijzing.lees(waar).orElse("");
        if (geheim.isEmpty()) {
            bestand.wrong(rij.pad(veld.name()), "Er staat niets in %s.".formatted(waar));
        } else if (na.text(Bestemming.SOORT).equals(Bestemming.WEBHOOK) && !Destinations.areWebhookSecrets(geheim)) {
            bestand.wrong(
                    rij.pad(veld.name()),
                    "Wat in %s staat is geen geheim van een webhook: whsec_ met base64 van ten minste 24 bytes."
                            .formatted(waar));
        }
    }

    private void kenmerken(Bestand bestand, Rij rij, Row na) {
        Set<String> bekend = new TreeSet<>();
        Bestemming.kanalen(na).forEach(kanaal -> bekend.addAll(kenmerken.getOrDefault(kanaal, Set.of())));
        for (String kenmerk : Bestemming.delen(na.text(Bestemming.KENMERKEN))) {
            String naam = Objects.requireNonNull(kenmerk.split("=", 2)[0]).strip();
            if (!bekend.contains(naam)) {
                bestand.wrong(
                        rij.pad(Bestemming.KENMERKEN.name()),
                        "Het kenmerk \"%s\" staat op geen van de kanalen. Wel: %s."
                                .formatted(naam, String.join(", ", bekend)));
            }
        }
    }
}
