package nl.balie.act.inrichting;

/**
 * What came of a section.
 *
 * @param weg switched off, removed or withdrawn, since the section names all that is to be there
 */
public record Uitslag(String sectie, int nieuw, int gewijzigd, int gelijk, int weg) {
    /** As a sentence. */
    @Override
    public String toString() {
        String telling = "%s: %d nieuw, %d gewijzigd, %d gelijk".formatted(sectie, nieuw, gewijzigd, gelijk);
        return weg == 0 ? telling : telling + ", %d uit".formatted(weg);
    }
}
