package nl.balie.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as its page shows it.
 *
 * @param soort {@code text}, {@code tel} …, as an input has it; {@code lang} for several lines, {@code keuze} for a list
 * @param uitleg what one needs to know to fill it in; empty when nothing
 * @param fout what is wrong with it; null when nothing is
 * @param groepen what can be chosen
 * @param grens how many characters it can hold; 0 when that is not told while typing
 */
public record Veld(
        String id,
        String label,
        String soort,
        String waarde,
        String uitleg,
        @Nullable String fout,
        List<Groep> groepen,
        int grens) {

    /**
     * Something that can be chosen.
     *
     * @param vervolg what it leads to; empty when to nothing in particular
     */
    public record Keuze(String waarde, String naam, String vervolg) {
        Keuze(String waarde, String naam) {
            this(waarde, naam, "");
        }
    }

    /** Choices that belong together; without a name they stand by themselves. */
    public record Groep(String naam, List<Keuze> keuzes) {}

    /** One line of text, of this kind. */
    static Veld regel(String id, String label, String soort, String waarde, String uitleg, @Nullable String fout) {
        return new Veld(id, label, soort, waarde, uitleg, fout, List.of(), 0);
    }

    /** One line of text, in which these are suggested. */
    static Veld genoemd(
            String id, String label, String waarde, String uitleg, @Nullable String fout, List<Keuze> suggesties) {
        return new Veld(id, label, "text", waarde, uitleg, fout, List.of(new Groep("", suggesties)), 0);
    }

    /** One of these. */
    static Veld keuze(String id, String label, String waarde, @Nullable String fout, List<Groep> groepen) {
        return keuze(id, label, waarde, "", fout, groepen);
    }

    /** One of these, with what one needs to know to choose. */
    static Veld keuze(
            String id, String label, String waarde, String uitleg, @Nullable String fout, List<Groep> groepen) {
        return new Veld(id, label, "keuze", waarde, uitleg, fout, groepen, 0);
    }

    /** The same, which tells how much more it can hold than was typed. */
    Veld begrensd(Attribute attribute) {
        String told = "Hoogstens " + attribute.max() + " tekens.";
        return new Veld(
                id,
                label,
                soort,
                waarde,
                uitleg.isEmpty() ? told : uitleg + " " + told,
                fout,
                groepen,
                attribute.max());
    }

    /** The same by another name. */
    Veld genoemd(String name) {
        return new Veld(id, name, soort, waarde, uitleg, fout, groepen, grens);
    }

    /** The same with this in it. */
    Veld gevuld(String value) {
        return new Veld(id, label, soort, value, uitleg, fout, groepen, grens);
    }

    /** What is in it, as one reads it: of what was chosen the name. */
    String inWoorden() {
        return groepen.stream()
                .flatMap(groep -> groep.keuzes().stream())
                .filter(keuze -> keuze.waarde().equals(waarde))
                .map(Keuze::naam)
                .findFirst()
                .orElse(waarde);
    }

    /** The label without the word that tells whether it must be filled in. */
    public String naam() {
        return label.replaceFirst(" \\((verplicht|optioneel)\\)$", "");
    }

    public boolean isKeuze() {
        return soort.equals("keuze");
    }

    public boolean isLang() {
        return soort.equals("lang");
    }

    /** What stands in a field of several lines: browsers leave out the line that it begins with, so that there is one more of it. */
    public String regels() {
        return waarde.startsWith("\n") ? "\n" + waarde : waarde;
    }

    public boolean isVerplicht() {
        return label.endsWith("(verplicht)");
    }

    /** Which texts tell about it; empty when none does. */
    public String beschreven() {
        return Stream.of(uitleg.isEmpty() ? null : id + "-uitleg", fout == null ? null : id + "-fout")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
