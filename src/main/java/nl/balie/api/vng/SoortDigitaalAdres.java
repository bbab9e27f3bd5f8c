package nl.balie.api.vng;

import nl.balie.api.words.Code;
import nl.balie.register.Codes;
import nl.balie.register.DigitaalAdres;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** The kind of a digital address: any code of the list of kinds. Those beyond e-mail and telephone are {@code overig} elsewhere. */
final class SoortDigitaalAdres {
    private static final Attribute SOORT = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Code CODE = Code.of(Codes.SOORT_DIGITAAL_ADRES);

    static final Term.Value TERM = new Term.Value(
            "codeSoortDigitaalAdres",
            Attribute.text("codeSoortDigitaalAdres").max(40),
            SOORT,
            CODE,
            SoortDigitaalAdres::store,
            SoortDigitaalAdres::show);

    private SoortDigitaalAdres() {}

    private static void store(Document document, @Nullable Object value) {
        String code = value == null || value.equals("") ? "overig" : (String) value;
        boolean known = SOORT.codes().contains(code);
        document.set(SOORT.column(), known ? code : "overig");
        document.set(DigitaalAdres.SOORT_CODE.column(), known ? "" : code);
    }

    private static @Nullable Object show(Row row) {
        String code = row.text(DigitaalAdres.SOORT_CODE);
        return code.isEmpty() ? CODE.written().apply(row.get(SOORT)) : code;
    }
}
