package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One gesprek in two windows that both went on: where they differ, and what becomes of it as she chose. A choice for the other window
 * counts only for the text that it was made beside: who typed on after it is asked again.
 *
 * @param isAangevinkt did only the other window tick that a vraag is confidential?
 * @param teruggezet which vragen of the page the other window removed, while something else was typed in them here
 * @param verschillen in the order of the page
 */
public record Vensters(boolean isAangevinkt, List<Integer> teruggezet, List<Verschil> verschillen) {
    private static final String KEUZE = "keuze-";
    private static final String ANDER = "ander-";
    private static final String SAMEN = "samen";
    private static final String TICK = "vertrouwelijk-";
    private static final Pattern BOX = Pattern.compile(TICK + "[1-9]|antwoord_[0-9a-f]{32}_[0-9]{1,2}-[1-9]");

    /**
     * A field that holds something else in either window.
     *
     * @param mijn what was typed here, in words
     * @param ander what the other window kept, in words
     * @param neemOver what the form says of her who takes what the other window kept
     * @param isLang can both stand in it, under each other?
     * @param teLang how long both together are, when that is longer than can be saved; empty when it is not
     * @param isMijn is what was typed here chosen as long as she chooses nothing? Not when nothing was typed here
     */
    public record Verschil(
            String veld,
            String naam,
            String mijn,
            String ander,
            String neemOver,
            boolean isLang,
            String teLang,
            boolean isMijn) {}

    /**
     * The differences between what was typed and what the other window kept, both as the page shows them.
     *
     * @param terug the numbers of the vragen that the other window removed, and that are shown all the same
     */
    static Vensters van(boolean isAangevinkt, List<Integer> terug, Gesprekbeeld hier, Gesprekbeeld daar) {
        Map<String, Veld> there =
                daar.velden().collect(Collectors.toMap(Veld::id, Function.identity(), (one, same) -> one));
        return new Vensters(
                isAangevinkt,
                hier.vragen().stream()
                        .filter(vraag -> terug.contains(vraag.nummer()))
                        .map(Vraagbeeld::plaats)
                        .toList(),
                hier.velden()
                        .map(veld -> verschil(veld, there.getOrDefault(veld.id(), veld.gevuld(daar.waarde(veld.id())))))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Verschil> verschil(Veld mijn, Veld ander) {
        String typed = mijn.waarde();
        if (typed.equals(ander.waarde())) {
            return Optional.empty();
        }
        boolean isEmpty = typed.isBlank();
        boolean isLang = mijn.isLang() && !isEmpty && !ander.waarde().isBlank();
        return Optional.of(new Verschil(
                mijn.id(),
                mijn.naam(),
                mijn.inWoorden(),
                ander.inWoorden(),
                ander(typed),
                isLang,
                isLang ? teLang(samen(ander.waarde(), typed).strip(), mijn.grens()) : "",
                !isEmpty));
    }

    private static String teLang(String tekst, int most) {
        int length = tekst.codePointCount(0, tekst.length());
        return most == 0 || length <= most
                ? ""
                : "Samen %d tekens: %d meer dan kan worden opgeslagen.".formatted(length, length - most);
    }

    private static String ander(String mine) {
        return ANDER + Integer.toHexString(mine.hashCode());
    }

    /** What was typed, with what she chose of the other window instead of it or before it. */
    static Map<String, String> gekozen(Visit visit, Map<String, String> typed, Map<String, String> kept) {
        Map<String, String> chosen = new LinkedHashMap<>();
        typed.forEach((name, mine) -> {
            String theirs = kept.getOrDefault(name, "");
            String choice = visit.field(KEUZE + name);
            chosen.put(name, choice.equals(ander(mine)) ? theirs : choice.equals(SAMEN) ? samen(theirs, mine) : mine);
        });
        return chosen;
    }

    private static String samen(String theirs, String mine) {
        if (theirs.contains(mine)) {
            return theirs;
        }
        return mine.contains(theirs) ? mine : theirs.stripTrailing() + "\n\n" + mine.stripLeading();
    }

    /** Did she choose the other window somewhere, and type on after that? */
    static boolean isVerderGetypt(Visit visit, Map<String, String> typed) {
        return typed.entrySet().stream().anyMatch(field -> {
            String choice = visit.field(KEUZE + field.getKey());
            return choice.startsWith(ANDER) && !choice.equals(ander(field.getValue()));
        });
    }

    /**
     * What was kept with what was typed on top of it. Boxes that are not ticked are not sent: what the form shows and does not send is
     * empty. A vraag that was removed meanwhile is back when something else was typed in it, and else stays as it was removed.
     */
    static Map<String, String> over(Map<String, String> kept, Map<String, String> typed) {
        Vragen vragen = new Vragen(kept);
        Vragen shown = vragen.met(vragen.verderGetypt(typed));
        Map<String, String> sent = shown.gesteld(typed);
        Map<String, String> all = Gesprekbeeld.over(shown.inhoud(), sent);
        all.keySet().removeIf(name -> isUnticked(name, sent));
        return all;
    }

    /** Did only the other window tick that a vraag is confidential? */
    static boolean isAangevinkt(Map<String, String> kept, Map<String, String> typed) {
        return kept.keySet().stream().anyMatch(name -> name.startsWith(TICK) && isUnticked(name, typed));
    }

    private static boolean isUnticked(String name, Map<String, String> typed) {
        return BOX.matcher(name).matches()
                && !typed.containsKey(name)
                && typed.containsKey("notitie-" + name.substring(name.length() - 1));
    }
}
