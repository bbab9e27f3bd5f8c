package nl.balie.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.RegistreerGesprek;

/**
 * The vragen of a gesprek in the fields of its form. Those that were removed stay behind the others, with the next numbers and the last
 * removed first: only the others are shown and saved, and any can be put back.
 */
final class Vragen {
    private static final Pattern FIELD = Pattern.compile("(\\w+)-([1-9])");
    /** What a vraag has without anybody having typed. */
    private static final List<String> STANDARD = List.of("kanaal", "afdeling", "taal");

    private final Map<String, String> rest = new LinkedHashMap<>();
    private final List<Map<String, String>> gesteld = new ArrayList<>();
    private final List<Map<String, String>> verwijderd = new ArrayList<>();

    Vragen(Map<String, String> inhoud) {
        List<Map<String, String>> all = Stream.generate(() -> (Map<String, String>) new LinkedHashMap<String, String>())
                .limit(RegistreerGesprek.MOST)
                .toList();
        inhoud.forEach((name, value) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches()) {
                all.get(Integer.parseInt(field.group(2)) - 1).put(field.group(1), value);
            } else {
                rest.put(name, value);
            }
        });
        int asked = RegistreerGesprek.vragen(inhoud);
        gesteld.addAll(all.subList(0, asked));
        all.subList(asked, all.size()).stream().filter(Vragen::isTyped).forEach(verwijderd::add);
    }

    /** The same fields, with how many vragen they are of. */
    static Map<String, String> geteld(Map<String, String> typed) {
        int last = typed.keySet().stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .mapToInt(field -> Integer.parseInt(field.group(2)))
                .max()
                .orElse(1);
        return last == 1 ? typed : Gesprekbeeld.over(typed, Map.of("vragen", String.valueOf(last)));
    }

    private static boolean isTyped(Map<String, String> vraag) {
        return vraag.entrySet().stream()
                .anyMatch(field ->
                        !STANDARD.contains(field.getKey()) && !field.getValue().isBlank());
    }

    /** Is there room for another one? */
    boolean isMeerMogelijk() {
        return gesteld.size() + verwijderd.size() < RegistreerGesprek.MOST;
    }

    /** Can one be removed? */
    boolean isMinderMogelijk() {
        return gesteld.size() > 1;
    }

    /** The numbers of those that were removed. */
    List<Integer> verwijderd() {
        return IntStream.rangeClosed(gesteld.size() + 1, gesteld.size() + verwijderd.size())
                .boxed()
                .toList();
    }

    /** Adds one, by the channel and for the part of the organisation of the last, when there is room; answers its number. */
    int voegToe() {
        if (isMeerMogelijk()) {
            Map<String, String> vraag = new LinkedHashMap<>();
            STANDARD.subList(0, 2)
                    .forEach(name -> vraag.put(name, gesteld.getLast().getOrDefault(name, "")));
            gesteld.add(vraag);
        }
        return gesteld.size();
    }

    /** Removes this one, when it is there and not the only one; answers which comes in its place. */
    int verwijder(int nummer) {
        if (isMinderMogelijk() && nummer <= gesteld.size()) {
            Map<String, String> vraag = gesteld.remove(nummer - 1);
            if (isTyped(vraag)) {
                verwijderd.addFirst(vraag);
            }
        }
        return Math.min(nummer, gesteld.size());
    }

    /** Puts one that was removed behind the others; answers its new number. */
    int zetTerug(int nummer) {
        int place = nummer - gesteld.size() - 1;
        if (place >= 0 && place < verwijderd.size()) {
            gesteld.add(verwijderd.remove(place));
        }
        return gesteld.size();
    }

    /** As the fields of the form. */
    Map<String, String> inhoud() {
        Map<String, String> inhoud = new LinkedHashMap<>(rest);
        inhoud.put("vragen", String.valueOf(gesteld.size()));
        List<Map<String, String>> all =
                Stream.concat(gesteld.stream(), verwijderd.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            int nummer = i + 1;
            all.get(i).forEach((name, value) -> inhoud.put(name + "-" + nummer, value));
        }
        return inhoud;
    }
}
