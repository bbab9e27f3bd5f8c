package nl.balie.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be meant by what is typed in one field. */
class ZoekvraagTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // typed, nummer, identificatie, adres, postcode, object, woorden
                "12345,            0000012345, -,            12345,            -,       12345,          -",
                "112,              0000000112, -,            112,              -,       -,              -",
                "0612345678,       0612345678, -,            0612345678,       -,       0612345678,     -",
                "06 12 34 56 78,   0612345678, -,            06 12 34 56 78,   -,       -,              -",
                "+31 6-12345678,   -,          -,            +31 6-12345678,   -,       -,              -",
                "900000009,        0900000009, 900000009,    900000009,        -,       900000009,      -",
                "9000.00.009,      0900000009, 900000009,    9000.00.009,      -,       9000.00.009,    -",
                "90001975,         0090001975, 90001975,     90001975,         -,       90001975,       -",
                "000012345678,     -,          000012345678, 000012345678,     -,       000012345678,   -",
                "3219zz,           -,          -,            -,                3219 ZZ, 3219zz,         -",
                "3219 ZZ 17,       -,          -,            -,                3219 ZZ, -,              -",
                "a@b.example,      -,          -,            a@b.example,      -,       -,              -",
                "ZAAK-2026-001,    -,          -,            -,                -,       ZAAK-2026-001,  ZAAK-2026-001",
                "de vries,         -,          -,            -,                -,       -,              de vries",
                "'?!',             -,          -,            -,                -,       -,              -"
            })
    void whatIsTyped(
            String typed,
            String nummer,
            String identificatie,
            String adres,
            String postcode,
            String object,
            String woorden) {
        Zoekvraag vraag = Zoekvraag.of(" " + typed + " ");
        assertThat(vraag.nummer()).isEqualTo(nummer);
        assertThat(vraag.identificatie()).isEqualTo(identificatie);
        assertThat(vraag.adres()).isEqualTo(adres);
        assertThat(vraag.postcode()).isEqualTo(postcode);
        assertThat(vraag.object()).isEqualTo(object);
        assertThat(vraag.woorden()).isEqualTo(woorden);
        assertThat(vraag.isLeeg()).isEqualTo(typed.equals("?!"));
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(Zoekvraag.of("x".repeat(10_000)).tekst()).hasSize(200);
        assertThat(Zoekvraag.of("3219 ZZ 17").huisnummer()).isEqualTo(17);
    }
}
