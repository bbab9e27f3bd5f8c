package nl.balie.api.klantenregister;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.BlankFilters;
import nl.balie.api.words.OwnNames;
import nl.balie.api.words.Values;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What the rows of a list must meet: all that is asked, and of what stands in one list by one and the same member. */
final class ListConditions {
    private static final Pattern BRACKETS = Pattern.compile("(\\[[^\\[\\]]*\\])?(\\[\\])?");
    /** How many conditions one parameter can hold that must hold together. */
    private static final int MOST_TOGETHER = 20;

    private final ResourceKind soort;
    private final Violations faults;
    private final OwnNames namen;
    private final List<Condition> conditions = new ArrayList<>();
    /** Conditions on rows that must be of one kind: each kind is met by a row of its own. */
    private final Map<String, List<Condition>> groups = new LinkedHashMap<>();
    /** Conditions on a list of rows of two kinds: met by a row of the one kind, or by a row of the other. */
    private final List<Condition> eigen = new ArrayList<>();

    private final List<Condition> vreemd = new ArrayList<>();
    private String pattern = "";

    ListConditions(ResourceKind soort, Violations faults, OwnNames namen) {
        this.soort = soort;
        this.faults = faults;
        this.namen = namen;
    }

    /** All of them. */
    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(conditions);
        groups.values().forEach(group -> all.add(Condition.either(List.of(group))));
        if (!eigen.isEmpty()) {
            all.add(Condition.either(List.of(eigen, vreemd)));
        }
        return all;
    }

    /** The parameter that holds a regular expression; empty for none. */
    String pattern() {
        return pattern;
    }

    /** Adds what a parameter asks of the value at the end of a path; false when that leads nowhere. */
    boolean filter(String name, String path, String brackets, List<String> texts) {
        WordPath pad = WordPath.van(soort, path);
        if (pad == null || !BRACKETS.matcher(brackets).matches()) {
            return false;
        }
        String method = brackets.isEmpty() || brackets.equals("[]") ? "" : brackets.substring(1, brackets.indexOf(']'));
        if (isEverybody(pad, name, method, texts)) {
            faults.add(name, Message.BLANK_FILTER);
            return true;
        }
        pattern = method.equals("regex") ? name : pattern;
        if (!Comparison.holdTogether(method)) {
            add(pad, path, name, method, texts);
        } else if (texts.size() > MOST_TOGETHER) {
            faults.add(name, Message.tooMany(MOST_TOGETHER));
        } else {
            texts.forEach(text -> add(pad, path, name, method, List.of(text)));
        }
        return true;
    }

    /** Would a text be met by everybody? Of those that are left blank, one that only describes asks nothing. */
    private boolean isEverybody(WordPath pad, String name, String method, List<String> texts) {
        boolean identifies =
                pad.delen().isEmpty() && BlankFilters.identifies(soort.resource(), Filter.is(name, pad.register()));
        boolean isSearch = method.matches("like|regex");
        return texts.stream()
                .anyMatch(text -> text.isBlank() ? identifies || isSearch : TextFilters.isEverybody(method, text));
    }

    private void add(WordPath pad, String path, String name, String method, List<String> texts) {
        Condition condition = new Comparison(pad, name, method, faults, namen).condition(texts);
        if (condition == null) {
            return;
        }
        WordPath other = pad.vreemd(soort, path);
        if (other != null) {
            // the same text: what is wrong with it was told above
            either(condition, new Comparison(other, name, method, new Violations(), namen).condition(texts));
        } else if (pad.vast().isEmpty()) {
            conditions.add(condition);
        } else {
            groups.computeIfAbsent(pad.groep() + pad.vast().values(), key -> vast(pad))
                    .add(condition);
        }
    }

    /** What no member may have, neither a member of the one kind nor one of the other may have. */
    private void either(Condition own, @Nullable Condition other) {
        if (own.isNot()) {
            conditions.add(own);
            if (other != null) {
                conditions.add(other);
            }
        } else {
            eigen.add(own);
            vreemd.add(other == null ? own : other);
        }
    }

    private static List<Condition> vast(WordPath pad) {
        List<Condition> fixed = new ArrayList<>();
        pad.vast()
                .forEach((attribute, value) -> fixed.add(new Condition(
                        Filter.is("", pad.groep() + attribute.column().label()), value)));
        return fixed;
    }

    /** Each of these words in one of these values; without names, in every text that a row itself has. */
    void search(String name, String paths, List<String> texts) {
        if (texts.size() > MOST_TOGETHER) {
            faults.add(name, Message.tooMany(MOST_TOGETHER));
            return;
        }
        List<WordPath> among = among(name, paths);
        for (String text : texts) {
            Message fault = text.isBlank() ? Message.BLANK_FILTER : Values.unsearchable(text.strip());
            if (fault != null) {
                faults.add(name, fault);
            } else {
                conditions.add(Condition.either(among.stream()
                        .map(pad -> List.of(contains(name, pad, text.strip())))
                        .toList()));
            }
        }
    }

    private List<WordPath> among(String name, String paths) {
        if (paths.isEmpty()) {
            return WordPath.texts(soort);
        }
        List<WordPath> among = new ArrayList<>();
        for (String path : paths.split(",", -1)) {
            WordPath pad = WordPath.van(soort, path.strip());
            if (pad == null || !pad.isText()) {
                faults.add(name, Message.noFilterChoice(path));
            } else {
                among.add(pad);
                WordPath other = pad.vreemd(soort, path.strip());
                if (other != null) {
                    among.add(other);
                }
            }
        }
        return among;
    }

    /** A {@code %} is looked for as it is. */
    private Condition contains(String name, WordPath pad, String text) {
        if (text.contains("%")) {
            Waarde waarde = Objects.requireNonNull(pad.waarde());
            boolean isCode = waarde.plaats().kept().isCoded();
            String path = isCode && !waarde.elders().isEmpty() ? pad.naar() + waarde.elders() : pad.register();
            boolean isNothing = isCode && waarde.elders().isEmpty();
            return new Condition(Filter.by(Operator.CONTAINS, name, path), isNothing ? null : text);
        }
        return Objects.requireNonNullElseGet(
                new Comparison(pad, name, "like", faults, namen).condition(List.of(text)),
                () -> new Condition(Filter.by(Operator.CONTAINS, name, pad.register()), null));
    }
}
