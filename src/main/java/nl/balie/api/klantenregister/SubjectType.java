package nl.balie.api.klantenregister;

import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.register.Codes;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** What a klant is. It decides the kind of the partij, by which klanten are found; of what came in other words that kind tells it. */
final class SubjectType {
    private static final Attribute SOORT = Partij.RESOURCE.attribute("soortPartij");
    private static final Attribute TOLD = Partij.SUBJECT_TYPE;

    static final Waarde WOORD = new Waarde(
            "subjectType",
            TOLD,
            Code.PLAIN,
            new KeptAt(SOORT.name(), SOORT, SubjectType::of, (document, stored, value) -> {
                document.set(TOLD.column(), value);
                if (value != null) {
                    document.set(SOORT.column(), Codes.SOORT_PARTIJ.stored((String) value));
                }
            }),
            Words.SOORT_PARTIJ,
            "");

    private SubjectType() {}

    private static @Nullable Object of(Row partij) {
        Object told = partij.get(TOLD);
        String soort = partij.text(SOORT);
        boolean holds = told != null && Codes.SOORT_PARTIJ.stored((String) told).equals(soort);
        return holds ? told : soort.equals("organisatie") ? "niet_natuurlijk_persoon" : "natuurlijk_persoon";
    }
}
