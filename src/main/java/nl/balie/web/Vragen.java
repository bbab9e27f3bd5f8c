package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.Gevraagd;
import nl.balie.act.RegistreerGesprek;
import nl.balie.act.Talen;

/**
 * The vragen of a gesprek in the fields of its form. A vraag keeps its number as long as the gesprek lasts, so that two windows mean the
 * same by it whatever either removed. Those that were removed are not shown and not saved, and any can be put back.
 */
final class Vragen {
    private static final Pattern FIELD = Pattern.compile("(\\w+)-([1-9])");
    /** What a new vraag has of the last one. */
    private static final List<String> MEEGENOMEN = List.of("kanaal", "afdeling");
    /** What a vraag has without anybody having typed. */
    private static final Pattern STANDARD = Pattern.compile("(kanaal|afdeling|taal)-\\d");

    private final Map<String, String> inhoud;
    private final TreeSet<Integer> gesteld = new TreeSet<>();

    Vragen(Map<String, String> inhoud) {
        this.inhoud = new LinkedHashMap<>(inhoud);
        gesteld.addAll(RegistreerGesprek.vragen(inhoud));
    }

    /** The same fields, with which vragen they are of. */
    static Map<String, String> geteld(Map<String, String> typed) {
        Vragen vragen = new Vragen(typed);
        List<Integer> found = numbers()
                .filter(nummer -> !van(typed, nummer).isEmpty())
                .boxed()
                .toList();
        if (found.isEmpty()) {
            return typed;
        }
        vragen.gesteld.clear();
        vragen.gesteld.addAll(found);
        return vragen.inhoud();
    }

    private static IntStream numbers() {
        return IntStream.rangeClosed(1, RegistreerGesprek.MOST);
    }

    /** The fields of one vraag. */
    private static Map<String, String> van(Map<String, String> fields, int nummer) {
        return fields.entrySet().stream()
                .filter(field -> nummer(field.getKey()) == nummer)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of which vraag a field is; 0 when of none. */
    private static int nummer(String name) {
        Matcher field = FIELD.matcher(name);
        return field.matches() ? Integer.parseInt(field.group(2)) : 0;
    }

    private static boolean isTyped(Map<String, String> fields, int nummer) {
        return van(fields, nummer).entrySet().stream()
                .anyMatch(field -> !STANDARD.matcher(field.getKey()).matches()
                        && !field.getValue().isBlank());
    }

    /** What a field shows: a language stands in it before anybody chose one. */
    static String getoond(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        return value.isEmpty() && name.startsWith("taal-") ? Talen.NEDERLANDS : value;
    }

    /** Do the fields show the same? Which question an answer is to, is not shown. */
    static boolean isGelijk(Map<String, String> one, Map<String, String> other) {
        return Stream.of(one, other)
                .flatMap(fields -> fields.keySet().stream())
                .filter(name -> !name.startsWith(Gevraagd.VRAAG))
                .allMatch(name -> getoond(one, name).equals(getoond(other, name)));
    }

    /** Is there room for another one? */
    boolean isMeerMogelijk() {
        return gesteld.size() + verwijderd().size() < RegistreerGesprek.MOST;
    }

    /** Can one be removed? */
    boolean isMinderMogelijk() {
        return gesteld.size() > 1;
    }

    /** The numbers of those that were removed. */
    List<Integer> verwijderd() {
        return numbers()
                .filter(nummer -> !gesteld.contains(nummer) && isTyped(inhoud, nummer))
                .boxed()
                .toList();
    }

    /** Those that are not asked any more, and in which something else was typed elsewhere. */
    List<Integer> verderGetypt(Map<String, String> typed) {
        return numbers()
                .filter(nummer -> !gesteld.contains(nummer) && isTyped(typed, nummer))
                .filter(nummer -> van(typed, nummer).keySet().stream()
                        .anyMatch(name -> !getoond(typed, name).equals(getoond(inhoud, name))))
                .boxed()
                .toList();
    }

    /** What was typed elsewhere, without the vragen that are not asked any more. */
    Map<String, String> gesteld(Map<String, String> typed) {
        Map<String, String> asked = new LinkedHashMap<>(typed);
        asked.keySet().removeIf(name -> nummer(name) > 0 && !gesteld.contains(nummer(name)));
        return asked;
    }

    /** Adds one, by the channel and for the part of the organisation of the last, when there is room; answers its number. */
    int voegToe() {
        if (!isMeerMogelijk()) {
            return gesteld.last();
        }
        int last = numbers()
                .filter(nummer -> gesteld.contains(nummer) || isTyped(inhoud, nummer))
                .max()
                .orElse(1);
        int next = last < RegistreerGesprek.MOST ? last + 1 : eersteVrije();
        Map<String, String> before = van(inhoud, gesteld.last());
        inhoud.keySet().removeIf(name -> nummer(name) == next);
        MEEGENOMEN.forEach(name -> inhoud.put(name + "-" + next, before.getOrDefault(name + "-" + gesteld.last(), "")));
        gesteld.add(next);
        return next;
    }

    /** The first number that no vraag has, neither one that is asked nor one that can be put back. */
    private int eersteVrije() {
        return numbers()
                .filter(nummer -> !gesteld.contains(nummer) && !isTyped(inhoud, nummer))
                .findFirst()
                .orElseThrow();
    }

    /** Removes this one, when it is there and not the only one; answers which comes in its place. */
    int verwijder(int nummer) {
        if (isMinderMogelijk()) {
            gesteld.remove(nummer);
        }
        Integer next = gesteld.ceiling(nummer);
        return next == null ? gesteld.last() : next;
    }

    /** Puts one that was removed back in its place; answers its number. */
    int zetTerug(int nummer) {
        if (!verwijderd().contains(nummer)) {
            return gesteld.last();
        }
        gesteld.add(nummer);
        return nummer;
    }

    /** The same with these put back, also those in which nothing had been typed here. */
    Vragen met(List<Integer> nummers) {
        Vragen more = new Vragen(inhoud());
        more.gesteld.addAll(nummers);
        return more;
    }

    /** As the fields of the form. */
    Map<String, String> inhoud() {
        Map<String, String> fields = new LinkedHashMap<>(inhoud);
        RegistreerGesprek.stelVragen(fields, gesteld);
        return fields;
    }
}
