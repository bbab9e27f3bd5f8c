package nl.balie.act.inrichting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.Ingevuld;
import nl.balie.act.inrichting.Fouten.Fout;
import nl.balie.act.inrichting.Knoop.Lijst;
import nl.balie.act.inrichting.Knoop.Plek;
import nl.balie.act.inrichting.Knoop.Tekst;
import nl.balie.act.inrichting.Knoop.Velden;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What stands in the file, by section, and the place of all of it: what is wrong with a row is told by a path and found back here. */
final class Bestand {
    private static final String VOLLEDIG = "volledig";
    private static final String RIJEN = "rijen";
    private static final Map<String, Boolean> ANTWOORDEN =
            Map.of("ja", true, "true", true, "nee", false, "false", false);

    private final Violations faults;
    private final Map<String, Plek> plaatsen = new HashMap<>();
    private final Map<String, Rijen> secties = new LinkedHashMap<>();

    /**
     * The rows of a section.
     *
     * @param volledig are there no others?
     */
    record Rijen(boolean volledig, List<Rij> rijen) {}

    /**
     * A row, or what belongs to one.
     *
     * @param pad of the section, with the number of the row
     */
    record Rij(String pad, Velden velden) {
        String pad(String naam) {
            return pad + "." + naam;
        }
    }

    /**
     * Sorts out what stands in it.
     *
     * @param faults gets what is wrong with it
     */
    Bestand(Knoop alles, Collection<String> bekend, Violations faults) {
        this.faults = faults;
        if (!(alles instanceof Velden velden)) {
            wrong("", "Een inrichting begint met de namen van haar secties, zoals kanalen: of eenheden:.");
            return;
        }
        Rij geheel = new Rij("", velden);
        velden.velden().forEach((naam, veld) -> plaatsen.put(naam, veld.plek()));
        requireKnown(geheel, bekend);
        velden.velden().forEach((naam, veld) -> secties.put(naam, sectie(naam, veld.inhoud())));
    }

    /** The rows of a section; null when the file does not name it. */
    @Nullable
    Rijen sectie(String naam) {
        return secties.get(naam);
    }

    private Rijen sectie(String naam, Knoop knoop) {
        if (!(knoop instanceof Velden velden)) {
            return new Rijen(false, rijen(naam, knoop));
        }
        velden.velden().forEach((each, veld) -> plaatsen.put(naam + "." + each, veld.plek()));
        requireKnown(new Rij(naam, velden), Set.of(VOLLEDIG, RIJEN));
        Knoop rijen = velden.get(RIJEN);
        if (rijen == null) {
            wrong(naam, "Hier hoort een lijst, of rijen: met een lijst erachter.");
        }
        Boolean volledig = velden.get(VOLLEDIG) instanceof Tekst tekst ? ANTWOORDEN.get(tekst.tekst()) : Boolean.FALSE;
        if (volledig == null) {
            wrong(naam + "." + VOLLEDIG, "Kies ja of nee.");
        }
        return new Rijen(Boolean.TRUE.equals(volledig), rijen == null ? List.of() : rijen(naam, rijen));
    }

    /** The members of a list, each with names and values. */
    List<Rij> rijen(String pad, Knoop knoop) {
        List<Rij> rijen = new ArrayList<>();
        for (Knoop lid : leden(pad, knoop)) {
            String hier = pad + "." + (rijen.size() + 1);
            Velden velden = lid instanceof Velden own ? own : new Velden(lid.plek(), Map.of());
            if (!(lid instanceof Velden)) {
                wrong(hier, "Hier horen namen met een waarde erachter, zoals naam: Telefoon.");
            }
            velden.velden().forEach((naam, veld) -> plaatsen.put(hier + "." + naam, veld.plek()));
            rijen.add(new Rij(hier, velden));
        }
        return rijen;
    }

    /** The members of a list of texts. */
    List<String> teksten(String pad, Knoop knoop) {
        List<String> teksten = new ArrayList<>();
        for (Knoop lid : leden(pad, knoop)) {
            if (lid instanceof Tekst tekst) {
                teksten.add(tekst.tekst().strip());
            } else {
                wrong(pad + "." + (teksten.size() + 1), "Hier hoort een enkele waarde.");
                teksten.add("");
            }
        }
        return teksten;
    }

    private List<Knoop> leden(String pad, Knoop knoop) {
        if (knoop instanceof Lijst lijst) {
            for (int i = 0; i < lijst.leden().size(); i++) {
                plaatsen.put(pad + "." + (i + 1), lijst.leden().get(i).plek());
            }
            return lijst.leden();
        }
        if (!(knoop instanceof Tekst tekst && tekst.tekst().isEmpty())) {
            wrong(pad, "Hier hoort een lijst: begin elke regel ervan met een streepje.");
        }
        return List.of();
    }

    /** The text behind a name, as it is written; null when the name is not there. */
    @Nullable
    String tekst(Rij rij, String naam) {
        Knoop knoop = rij.velden().get(naam);
        if (knoop != null && !(knoop instanceof Tekst)) {
            wrong(rij.pad(naam), "Hier hoort een enkele waarde.");
        }
        return knoop instanceof Tekst tekst ? tekst.tekst().strip() : null;
    }

    /** Sets what the row says of an attribute, if anything. */
    void zet(Document document, Rij rij, Attribute attribute) {
        Knoop knoop = rij.velden().get(attribute.name());
        String tussen = Sectie.tussen(attribute);
        String tekst = tussen != null && knoop instanceof Lijst
                ? String.join(tussen, teksten(rij.pad(attribute.name()), knoop))
                : tekst(rij, attribute.name());
        if (tekst != null) {
            new Ingevuld(faults).zet(document, attribute, tekst);
        }
    }

    /** Refuses a new row of which something is not told that must be. */
    void requireWhole(Rij rij, List<Attribute> velden) {
        velden.stream()
                .filter(veld -> veld.isRequired() && rij.velden().get(veld.name()) == null)
                .forEach(veld -> faults.add(rij.pad(veld.name()), Message.REQUIRED));
    }

    /** Refuses names that there are not. */
    void requireKnown(Rij rij, Collection<String> bekend) {
        for (String naam : rij.velden().velden().keySet()) {
            if (!bekend.contains(naam)) {
                String nearest = bekend.stream()
                        .min(Comparator.comparingInt((String one) -> one.startsWith(naam) ? 0 : afstand(naam, one))
                                .thenComparing(Comparator.naturalOrder()))
                        .orElse("");
                wrong(
                        rij.pad().isEmpty() ? naam : rij.pad(naam),
                        "Deze naam is er niet. Bedoelt u %s?".formatted(nearest));
            }
        }
    }

    /** How many letters differ between two names (Levenshtein). */
    private static int afstand(String one, String other) {
        int[] previous = Stream.iterate(0, i -> i + 1)
                .limit(other.length() + 1L)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    void wrong(String pad, String reden) {
        faults.add(pad, Message.invalid(reden));
    }

    /** On which line a path begins. */
    int regel(String pad) {
        return plek(pad).regel();
    }

    private Plek plek(String pad) {
        for (String part = pad; ; part = part.substring(0, part.lastIndexOf('.'))) {
            Plek plek = plaatsen.get(part);
            if (plek != null || part.indexOf('.') < 0) {
                return plek == null ? new Plek(1, 1) : plek;
            }
        }
    }

    /** The same faults with their places. */
    Fouten fouten(Invalid invalid) {
        return new Fouten(invalid.violations().stream()
                .map(fault -> new Fout(plek(fault.name()), fault.name(), fault.reason()))
                .toList());
    }
}
