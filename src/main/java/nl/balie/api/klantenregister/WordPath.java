package nl.balie.api.klantenregister;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.balie.api.klantenregister.Word.Afgeleid;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Blokken;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.resource.Attribute;
import nl.balie.resource.Kind;
import nl.balie.resource.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A dotted path in the words of this dialect, followed to where the register keeps what it leads to. {@code embedded} and the index
 * of a list are passed over.
 *
 * @param naar what stands before the value: references and lists, each with a dot behind it
 * @param waarde the value; null for a key
 * @param sleutel the path of the key, when it is one
 * @param vast what the rows of the last list that has such have to be
 * @param groep the part of the register's path that leads to those rows
 * @param delen what stands inside, when it leads to an object
 */
record WordPath(
        String naar,
        @Nullable Waarde waarde,
        String sleutel,
        Map<Attribute, String> vast,
        String groep,
        List<WordPath> delen) {
    private static final int LONGEST = 12;

    private static WordPath to(Waarde waarde, String naar, Map<Attribute, String> vast, String groep) {
        return new WordPath(naar, waarde, "", vast, groep, List.of());
    }

    /** The path from the resource to the value. */
    String register() {
        return waarde == null ? sleutel : naar + waarde.plaats().pad();
    }

    /** Is it text, so that a part of it can be looked for? */
    boolean isText() {
        return waarde != null
                && waarde.plaats().kept().kind() != Kind.FLAG
                && waarde.reads().kind() == Kind.TEXT;
    }

    /** The paths that a document tells of: to every value of a row and of what stands inside it. */
    static List<String> names(ResourceKind soort) {
        List<String> names = new ArrayList<>(List.of("id"));
        soort.woorden().forEach(woord -> names(woord, "", names));
        return names;
    }

    private static void names(Word woord, String before, List<String> names) {
        String name = before + woord.name();
        switch (woord) {
            case Blok blok -> blok.inside().forEach(inside -> names(inside, name + ".", names));
            case Blokken blokken ->
                blokken.blokken().getFirst().inside().forEach(inside -> names(inside, name + ".", names));
            case Rijen rijen
            when rijen.als() == Als.OBJECTEN ->
                rijen.vorm().get().woorden().forEach(inside -> names(inside, name + ".", names));
            case Ingebed ingebed -> names(ingebed.woord(), before, names);
            case Samen samen -> names(samen.eigen(), before, names);
            case Afgeleid _ -> {}
            default -> {
                if (!isHidden(woord)) {
                    names.add(name);
                }
            }
        }
    }

    /** A path through rows that are not there for clients yet would tell of them. */
    private static boolean isHidden(Word woord) {
        return woord instanceof Rijen rijen && rijen.vorm().get().komtLater();
    }

    /** The paths to every text that a row itself has. */
    static List<WordPath> texts(ResourceKind soort) {
        List<WordPath> texts = new ArrayList<>();
        soort.woorden().forEach(woord -> texts(woord, texts));
        return texts;
    }

    private static void texts(Word woord, List<WordPath> texts) {
        switch (woord) {
            case Waarde waarde -> {
                WordPath pad = to(waarde, "", Map.of(), "");
                if (pad.isText()) {
                    texts.add(pad);
                }
            }
            case Blok blok -> blok.inside().forEach(inside -> texts(inside, texts));
            case Ingebed ingebed -> texts(ingebed.woord(), texts);
            default -> {}
        }
    }

    /** Follows a path; null when it leads nowhere. */
    static @Nullable WordPath van(ResourceKind soort, String dotted) {
        return van(soort, dotted, false);
    }

    /** The same path through the rows of the other kind, for one that leads through a list of two kinds; else null. */
    @Nullable
    WordPath vreemd(ResourceKind soort, String dotted) {
        WordPath other = van(soort, dotted, true);
        return other == null || other.naar.equals(naar) ? null : other;
    }

    private static @Nullable WordPath van(ResourceKind soort, String dotted, boolean vreemd) {
        List<String> steps = Arrays.stream(dotted.split("\\.", LONGEST + 1))
                .filter(step -> !step.equals("embedded") && !step.matches("[0-9]{1,4}"))
                .toList();
        return steps.size() > LONGEST ? null : new Weg(soort, vreemd).follow(steps);
    }

    /** The way so far. */
    private static final class Weg {
        private final boolean vreemd;
        private List<Word> woorden;
        private boolean atRow = true;
        private String naar = "";
        private Map<Attribute, String> vast = Map.of();
        private String groep = "";

        Weg(ResourceKind soort, boolean vreemd) {
            this.vreemd = vreemd;
            woorden = soort.woorden();
        }

        @Nullable
        WordPath follow(List<String> steps) {
            for (int i = 0; i < steps.size(); i++) {
                boolean last = i == steps.size() - 1;
                String step = steps.get(i);
                if (last && atRow && (step.equals("id") || step.equals("_id"))) {
                    return key(naar + "uuid");
                }
                Word woord = named(step);
                if (woord == null) {
                    return null;
                }
                WordPath end = pass(woord, last);
                if (end != null || last) {
                    return end;
                }
            }
            return null;
        }

        private @Nullable Word named(String step) {
            for (Word woord : all()) {
                boolean other = woord instanceof Rijen rijen && rijen.ookAls().equals(step) && !step.isEmpty();
                if (other || woord.name().equals(step)) {
                    return woord;
                }
            }
            return null;
        }

        private List<Word> all() {
            return woorden.stream()
                    .filter(woord -> !isHidden(woord))
                    .map(this::inside)
                    .toList();
        }

        private Word inside(Word woord) {
            return switch (woord) {
                case Ingebed ingebed -> ingebed.woord();
                case Samen samen -> vreemd ? samen.vreemd() : samen.eigen();
                default -> woord;
            };
        }

        /** Goes on through this word; the end of the path, when it is that. */
        private @Nullable WordPath pass(Word woord, boolean last) {
            switch (woord) {
                case Waarde waarde -> {
                    woorden = List.of();
                    return last ? to(waarde, naar, vast, groep) : null;
                }
                case Blok blok -> {
                    return object(blok, last);
                }
                case Blokken blokken -> {
                    return object(blokken.blokken().getFirst(), last);
                }
                case Verwijzing verwijzing -> {
                    return reference(verwijzing.reference(), verwijzing.naar().get(), last);
                }
                case Keuze keuze -> {
                    return reference(keuze.reference(), keuze.uit().vorm().get(), last);
                }
                case Rijen rijen -> {
                    return list(rijen, last);
                }
                case Ingebed _, Samen _, Afgeleid _ -> woorden = List.of();
            }
            return null;
        }

        private @Nullable WordPath object(Blok blok, boolean last) {
            woorden = blok.inside();
            atRow = false;
            List<WordPath> inside = woorden.stream()
                    .filter(Waarde.class::isInstance)
                    .map(woord -> to((Waarde) woord, naar, vast, groep))
                    .toList();
            return last && !inside.isEmpty() ? new WordPath(naar, null, "", vast, groep, inside) : null;
        }

        private @Nullable WordPath reference(Reference reference, ResourceKind target, boolean last) {
            if (last) {
                return key(naar + reference.name());
            }
            naar += reference.name() + ".";
            woorden = target.woorden();
            atRow = true;
            return null;
        }

        private @Nullable WordPath list(Rijen rijen, boolean last) {
            naar += rijen.listing().name() + ".";
            woorden = rijen.vorm().get().woorden();
            atRow = true;
            if (!rijen.vast().isEmpty()) {
                vast = rijen.vast();
                groep = naar;
            }
            if (rijen.als() == Als.WAARDEN && last) {
                return to((Waarde) woorden.getFirst(), naar, vast, groep);
            }
            return last ? key(naar + "uuid") : null;
        }

        private WordPath key(String path) {
            return new WordPath(naar, null, path, vast, groep, List.of());
        }
    }
}
