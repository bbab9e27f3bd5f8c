package nl.balie.act;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Row;

/**
 * A question as a form asked it. The form sends it along with what is answered: so an answer stays with its question, whatever becomes of the
 * vragenset meanwhile.
 *
 * @param veld the name of the field in which it is answered, without the number of the vraag of the gesprek
 * @param eenheid the key of the eenheid that wants to know it
 * @param titel of the vragenset
 */
public record Gevraagd(String veld, String eenheid, String titel, String soort, String tekst) {
    /** How the name of a field with an answer begins. */
    public static final String ANTWOORD = "antwoord_";
    /** How the name of the field begins that sends the question along. */
    public static final String VRAAG = "gevraagd_";

    /** This question: one that asks something else has another field. */
    public static Gevraagd van(Vragensets.Voor voor, Row set, Row vraag) {
        String soort = vraag.text(Vraag.SOORT);
        String tekst = vraag.text(Vraag.TEKST);
        String alles = String.join("\n", set.id().toString(), soort, tekst, vraag.text(Vraag.OPTIES));
        UUID sleutel = UUID.nameUUIDFromBytes(alles.getBytes(StandardCharsets.UTF_8));
        return new Gevraagd(
                ANTWOORD + sleutel.toString().replace("-", ""),
                voor.eenheid(),
                set.text(Vragenset.TITEL),
                soort,
                tekst);
    }

    /** Those that were answered for this eenheid in a vraag of a gesprek, and that it asks no more. */
    public static List<Gevraagd> vervallen(Vragensets.Voor voor, Map<String, String> getypt, int nummer) {
        Set<String> gesteld = voor.vragen().map(Gevraagd::veld).collect(Collectors.toSet());
        String einde = "-" + nummer;
        return getypt.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(VRAAG) && field.getKey().endsWith(einde))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> lees(
                        ANTWOORD
                                + field.getKey()
                                        .substring(
                                                VRAAG.length(), field.getKey().length() - einde.length()),
                        field.getValue()))
                .filter(each -> each.eenheid.equals(voor.eenheid()) && !gesteld.contains(each.veld))
                .filter(each -> !each.antwoord(getypt, nummer).isEmpty())
                .toList();
    }

    private static Stream<Gevraagd> lees(String veld, String inhoud) {
        String[] regels = inhoud.split("\n", -1);
        return regels.length == 4
                ? Stream.of(new Gevraagd(veld, regels[0], regels[1], regels[2], regels[3]))
                : Stream.empty();
    }

    /** The name of the field that sends it along. */
    public String naam() {
        return VRAAG + veld.substring(ANTWOORD.length());
    }

    /** What stands in that field. */
    public String inhoud() {
        return String.join("\n", eenheid, titel, soort, tekst);
    }

    /** The name of the field of one of several choices. */
    public String veld(int optie) {
        return veld + "_" + optie;
    }

    /** What was answered in a vraag of a gesprek; of several choices one on each line. */
    public String antwoord(Map<String, String> getypt, int nummer) {
        String einde = "-" + nummer;
        return soort.equals(Vraag.MEERKEUZE)
                ? IntStream.range(0, Vraag.MOST_OPTIES)
                        .mapToObj(optie ->
                                getypt.getOrDefault(veld(optie) + einde, "").strip())
                        .filter(gekozen -> !gekozen.isEmpty())
                        .collect(Collectors.joining("\n"))
                : getypt.getOrDefault(veld + einde, "").strip();
    }
}
