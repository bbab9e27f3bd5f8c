package nl.balie.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                // typed; adres; identificatie; postcode; huisnummer; object; woorden
                "0612341234\u00a0;           0612341234;          -;         -;       -;  0612341234;     -",
                "111\u00a0222\u00a0333;       111 222 333;         111222333; -;       -;  -;              -",
                "\u202a0612341234\u202c\u200b; 0612341234;          -;         -;       -;  0612341234;     -",
                "06\u201312341234;           06-12341234;         -;         -;       -;  06-12341234;    -",
                "06\u201112341234;           06-12341234;         -;         -;       -;  06-12341234;    -",
                "\uff10\uff16\uff11\uff12;    0612;                -;         -;       -;  0612;           -",
                "0612341234.;                0612341234;          -;         -;       -;  0612341234;     -",
                "06 1234 1234 (mobiel);      06 1234 1234;        -;         -;       -;  -;              -",
                "tel: 0970001998;            0970001998;          -;         -;       -;  0970001998;     -",
                "Tel.nr. +31 (0)970-001998;  +31 (0)970-001998;   -;         -;       -;  -;              -",
                "KVK 90001999;               90001999;            90001999;  -;       -;  90001999;       -",
                "KvK-nummer: 90001999;       90001999;            90001999;  -;       -;  90001999;       -",
                "BSN 900199805;              900199805;           900199805; -;       -;  900199805;      -",
                "9999\u00a0ZZ 7;             -;                   -;         9999 ZZ; 7;  -;              -",
                "9999 ZZ, 7;                 -;                   -;         9999 ZZ; 7;  -;              -",
                "9999ZZ-7;                   -;                   -;         9999 ZZ; 7;  9999ZZ-7;       -",
                "44 3219FL;                  -;                   -;         3219 FL; 44; -;              -",
                "Wollegraspad 44, 3219 FL;   -;                   -;         3219 FL; 44; -;              Wollegraspad 44, 3219 FL",
                "2e Dwarspad 44 a, 3219fl Turfstad; -;            -;         3219 FL; 44; -;              2e Dwarspad 44 a, 3219fl Turfstad",
                "2000 km gereden;            -;                   -;         -;       -;  -;              2000 km gereden",
                "<a@b.example>;              a@b.example;         -;         -;       -;  -;              -",
                "mailto:a@b.example;         a@b.example;         -;         -;       -;  -;              -",
                "A de V <a@b.example>,;      a@b.example;         -;         -;       -;  -;              -",
                "email1@b.example;           email1@b.example;    -;         -;       -;  -;              -",
                "zaak-2026-0002.;            -;                   -;         -;       -;  zaak-2026-0002; zaak-2026-0002",
                "de \u00a0 vries (oud);      -;                   -;         -;       -;  -;              de vries (oud)"
            })
    void whatIsPastedIsReadWithoutWhatStandsAroundIt(
            String typed,
            String adres,
            String identificatie,
            String postcode,
            Integer huisnummer,
            String object,
            String woorden) {
        Zoekvraag vraag = Zoekvraag.of(typed);
        assertThat(vraag.adres()).isEqualTo(adres);
        assertThat(vraag.identificatie()).isEqualTo(identificatie);
        assertThat(vraag.postcode()).isEqualTo(postcode);
        assertThat(vraag.huisnummer()).isEqualTo(huisnummer);
        assertThat(vraag.object()).isEqualTo(object);
        assertThat(vraag.woorden()).isEqualTo(woorden);
        assertThat(Zoekvraag.of(vraag.tekst())).isEqualTo(vraag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+31970001998", "\u202a+31970001998\u202c", "+31970001998 (mobiel)"})
    void anExchangeTellsANumberWithMoreAroundIt(String told) {
        assertThat(Zoekvraag.telefoon(told).adres()).isEqualTo("+31970001998");
    }

    @ParameterizedTest
    @CsvSource({
        "+31970001998,true",
        "(0970) 00.19.98,true",
        "900199805,true",
        "ZAAK-2026-0002,true",
        "a@b.example,false",
        "3219 ZZ 17,false",
        "zompe,false"
    })
    void whatANumberIs(String typed, boolean isNummer) {
        assertThat(Zoekvraag.of(typed).exact().isPresent()).isEqualTo(isNummer);
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(Zoekvraag.of("x".repeat(10_000)).tekst()).hasSize(200);
        assertThat(Zoekvraag.of("3219 ZZ 17").huisnummer()).isEqualTo(17);
    }
}
