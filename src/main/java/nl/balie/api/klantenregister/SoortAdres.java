package nl.balie.api.klantenregister;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.register.Codes;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/**
 * The kind of a digital address: {@code emailadres}, {@code telefoonnummer}, or one of the list of kinds that the administrator keeps
 * (referentielijst {@code soortendigitaaladres}), by its code or its name in any case; the code is kept. The latter are {@code overig} to the clients that know three.
 */
final class SoortAdres {
    private static final String FORMULIER = "formulier";
    private static final int MOST_KINDS = 500;
    private static final Attribute SOORT = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Code CODE = Code.of(Codes.SOORT_DIGITAAL_ADRES, Map.of("email", "emailadres"));

    static final Waarde WOORD = new Waarde(
            "soortDigitaalAdres",
            Attribute.text("soortDigitaalAdres")
                    .max(Referentiewaarde.NAAM.max())
                    .required(),
            CODE,
            new KeptAt(
                    SOORT.name(),
                    SOORT,
                    row -> row.text(DigitaalAdres.SOORT_CODE).isEmpty()
                            ? row.get(SOORT)
                            : row.get(DigitaalAdres.SOORT_CODE),
                    (document, stored, value) -> {
                        boolean known = SOORT.codes().contains(value);
                        document.set(SOORT.column(), known ? value : "overig");
                        document.set(DigitaalAdres.SOORT_CODE.column(), known ? "" : value);
                    }),
            CODE,
            DigitaalAdres.SOORT_CODE.name());

    private SoortAdres() {}

    /** Keeps the code of a kind; refuses one that is not in the list of the administrator, nor one that the bundle itself knows. */
    static void requireKnown(Session session, Document document, Violations faults) throws SQLException {
        String code =
                document.resource() == DigitaalAdres.RESOURCE ? document.text(DigitaalAdres.SOORT_CODE.column()) : "";
        if (code.isEmpty() || code.equals(FORMULIER)) {
            return;
        }
        List<Condition> listed = List.of(
                new Condition(Filter.is("", Referentiewaarde.LIJST.name()), Referentiewaarde.SOORTEN_DIGITAAL_ADRES),
                new Condition(Filter.is("", Referentiewaarde.ACTIEF.name()), true));
        Reading.Page page =
                new Reading(session).page(new Query(View.bare(Referentiewaarde.RESOURCE), listed, 1, MOST_KINDS, null));
        List<Row> kinds = page == null ? List.of() : page.rows();
        kinds.stream()
                .filter(row -> row.text(Referentiewaarde.CODE).equals(code))
                .findFirst()
                .or(() -> kinds.stream().filter(row -> isCalled(row, code)).findFirst())
                .ifPresentOrElse(
                        row -> document.set(DigitaalAdres.SOORT_CODE.column(), row.text(Referentiewaarde.CODE)), () -> {
                            List<String> allowed = new ArrayList<>(List.of("emailadres", "telefoonnummer", FORMULIER));
                            kinds.stream()
                                    .map(row -> row.text(Referentiewaarde.CODE))
                                    .sorted()
                                    .forEach(allowed::add);
                            faults.add(document.path(WOORD.name()), Message.choose(code, allowed));
                        });
    }

    private static boolean isCalled(Row kind, String word) {
        return word.equalsIgnoreCase(kind.text(Referentiewaarde.CODE))
                || word.equalsIgnoreCase(kind.text(Referentiewaarde.NAAM));
    }
}
