package nl.balie.verhuizing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balie.platform.Trouble;
import nl.balie.verhuizing.Bron.Gemeld;

/**
 * What a move did, for who has to sign for it: it names rows by their key and says nothing of what is in them.
 *
 * @param bron where the rows came from
 * @param isProef was nothing kept?
 * @param tabellen each table, on both sides
 * @param gemeld rows that are odd, or could not come
 * @param applicaties how many applications can go on with the token they have
 * @param vergeleken how many rows and lists were read through the APIs of both
 * @param andersBeantwoord how many of these were not answered alike
 * @param seconden how long it took
 */
public record Rapport(
        String bron,
        boolean isProef,
        List<Regel> tabellen,
        List<Gemeld> gemeld,
        int applicaties,
        int vergeleken,
        int andersBeantwoord,
        double seconden) {

    /** More of the same are counted only. */
    private static final int TOONBAAR = 20;

    /**
     * A table on both sides.
     *
     * @param afdruk the sum of what all rows say, where they come from
     * @param afdrukHier the same, here
     */
    record Regel(String tabel, long rijen, String afdruk, long rijenHier, String afdrukHier, long gewijzigd) {
        boolean isGelijk() {
            return rijen == rijenHier && afdruk.equals(afdrukHier);
        }
    }

    /** Are both sides equal? */
    public boolean isGelijk() {
        return tabellen.stream().allMatch(Regel::isGelijk) && andersBeantwoord == 0;
    }

    long rijen() {
        return tabellen.stream().mapToLong(Regel::rijen).sum();
    }

    /** As a person reads it. */
    public String tekst() {
        StringBuilder tekst = new StringBuilder(
                "%-28s%12s%12s%12s  %s%n".formatted("lijst", "in de bron", "in Balie", "gewijzigd", "inhoud"));
        tabellen.forEach(regel -> tekst.append("%-28s%12d%12d%12d  %s%n"
                .formatted(
                        regel.tabel,
                        regel.rijen,
                        regel.rijenHier,
                        regel.gewijzigd,
                        regel.isGelijk() ? "gelijk" : "VERSCHILT")));
        Map<String, List<Gemeld>> soorten = gemeld.stream()
                .collect(Collectors.groupingBy(
                        each -> each.tabel() + ": " + each.wat(), LinkedHashMap::new, Collectors.toList()));
        soorten.forEach((wat, rijen) -> tekst.append("%n%d x %s%n".formatted(rijen.size(), wat))
                .append(rijen.stream()
                        .limit(TOONBAAR)
                        .map(rij -> "    " + rij.id() + "\n")
                        .collect(Collectors.joining()))
                .append(rijen.size() > TOONBAAR ? "    …\n" : ""));
        if (vergeleken > 0) {
            tekst.append("%n%d van %d rijen en lijsten antwoorden door beide API's gelijk.%n"
                    .formatted(vergeleken - andersBeantwoord, vergeleken));
        }
        return tekst.append("%n%d rijen en %d applicaties uit %s in %.1f s: %s%s%n"
                        .formatted(
                                rijen(),
                                applicaties,
                                bron,
                                seconden,
                                isGelijk() ? "beide kanten zijn gelijk." : "beide kanten VERSCHILLEN.",
                                isProef ? " Dit was een proef: er is niets bewaard." : ""))
                .toString();
    }

    /** As a program reads it. */
    public void schrijf(Path bestand) {
        try {
            Files.writeString(
                    bestand,
                    new ObjectMapper()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(this) + "\n");
        } catch (IOException onschrijfbaar) {
            throw new Trouble("%s kan niet worden geschreven: kies een andere naam.".formatted(bestand));
        }
    }
}
