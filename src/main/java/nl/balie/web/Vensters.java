package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One gesprek in two windows that both went on: where they differ, and what becomes of it as she chose. A choice for the other window
 * counts only for the text that it was made beside: who typed on after it is asked again.
 *
 * @param isAangevinkt did only the other window tick that a vraag is confidential?
 * @param verschillen in the order of the page
 */
public record Vensters(boolean isAangevinkt, List<Verschil> verschillen) {
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
     * @param isMijn is what was typed here chosen as long as she chooses nothing? Not when nothing was typed here
     */
    public record Verschil(
            String veld, String naam, String mijn, String ander, String neemOver, boolean isLang, boolean isMijn) {}

    /** The differences between what was typed and what the other window kept, both as the page would show them. */
    static Vensters van(boolean isAangevinkt, Gesprekbeeld hier, Gesprekbeeld daar) {
        Map<String, String> inWords =
                daar.velden().collect(Collectors.toMap(Veld::id, Veld::inWoorden, (one, same) -> one));
        return new Vensters(
                isAangevinkt,
                hier.velden()
                        .filter(veld -> !hier.waarde(veld.id()).equals(daar.waarde(veld.id())))
                        .map(veld -> verschil(
                                veld, hier.waarde(veld.id()), inWords.getOrDefault(veld.id(), daar.waarde(veld.id()))))
                        .toList());
    }

    private static Verschil verschil(Veld veld, String mijn, String ander) {
        boolean isEmpty = mijn.isBlank();
        return new Verschil(
                veld.id(),
                veld.naam(),
                veld.inWoorden(),
                ander,
                ander(mijn),
                veld.isLang() && !isEmpty && !ander.isBlank(),
                !isEmpty);
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

    /** What was kept with what was typed on top of it. Boxes that are not ticked are not sent: what the form shows and does not send is empty. */
    static Map<String, String> over(Map<String, String> kept, Map<String, String> typed) {
        Map<String, String> all = Gesprekbeeld.over(kept, typed);
        all.keySet().removeIf(name -> isUnticked(name, typed));
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
