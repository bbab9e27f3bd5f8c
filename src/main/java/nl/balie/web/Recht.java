package nl.balie.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.act.Tokenvoorwaarden;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.platform.identity.Rights;

/**
 * What a token may by one word of its rights, as people read it.
 *
 * @param woord in Dutch
 * @param code as the command and the documents have it
 * @param waarop on what it may that
 */
public record Recht(String woord, String code, String waarop) {
    private static final String VELD = "recht-";

    /** A box to tick, for one right. */
    public record Vinkje(String id, String naam, String label, boolean isAan) {}

    /** Boxes that belong together. */
    public record Groep(String naam, List<Vinkje> vinkjes) {}

    /** What these rights allow, a line for each word. */
    static List<Recht> van(Rights rights) {
        return Arrays.stream(Deed.values())
                .filter(deed -> rights.granted().stream().anyMatch(right -> right.deed() == deed))
                .map(deed -> new Recht(woord(deed), deed.word(), waarop(deed, rights)))
                .toList();
    }

    private static String waarop(Deed deed, Rights rights) {
        List<Right> granted =
                rights.granted().stream().filter(right -> right.deed() == deed).toList();
        return granted.stream().anyMatch(right -> right.resource() == null)
                ? "alles"
                : granted.stream().map(Right::resource).sorted().collect(Collectors.joining(", "));
    }

    private static String woord(Deed deed) {
        return switch (deed) {
            case READ -> "Lezen";
            case CREATE -> "Aanmaken";
            case CHANGE -> "Wijzigen";
            case DELETE -> "Verwijderen";
            case CORRECT -> "Corrigeren wat volgens de standaard vaststaat";
            case AUDIT -> "Audit trail lezen";
            case GEHEIMHOUDING -> "Adressen zien bij geheimhouding";
            case OTHERS -> "Wijzigen wat een andere applicatie maakte";
            case NAMENS -> "Vertellen namens welke medewerker";
        };
    }

    /** The boxes for what holds everywhere. */
    static Groep overal(Set<String> aan) {
        List<Vinkje> vinkjes = new ArrayList<>();
        vinkjes.add(vinkje(
                Tokenvoorwaarden.REGISTREREN, "Contacten registreren in één keer (registreer-klantcontact)", aan));
        for (Deed deed : Deed.values()) {
            vinkjes.add(vinkje(deed.word(), woord(deed), aan));
        }
        return new Groep("Voor alles", vinkjes);
    }

    /** The boxes of each resource, by its name. */
    static List<Groep> perBron(Set<String> aan) {
        return Tokenvoorwaarden.RESOURCES.stream()
                .distinct()
                .sorted()
                .map(bron -> new Groep(
                        bron,
                        Arrays.stream(Deed.values())
                                .filter(deed ->
                                        deed == Deed.READ || (deed.isPerResource() && !Reporting.NAMES.contains(bron)))
                                .map(deed -> vinkje(deed.word() + ":" + bron, woord(deed), aan))
                                .toList()))
                .toList();
    }

    private static Vinkje vinkje(String code, String label, Set<String> aan) {
        return new Vinkje(VELD + code.replace(':', '-'), VELD + code, label, aan.contains(code));
    }

    /** What was ticked, as rights are written. */
    static Set<String> aangekruist(Visit visit) {
        return visit.form().keySet().stream()
                .filter(veld -> veld.startsWith(VELD))
                .map(veld -> veld.substring(VELD.length()))
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
