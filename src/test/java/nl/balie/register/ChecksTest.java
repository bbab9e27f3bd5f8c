package nl.balie.register;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.resource.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts pass the rules of form that attributes share. */
class ChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"0201234567", "0612345678", "+31201234567", "+123456789", "0031201234567", "001234567"})
    void telephoneNumbers(String text) {
        assertThat(Checks.phone(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"020-1234567", "020 1234567", "201234567", "02012345678", "+31", "0012", "tel", "+3120123456\n"})
    void noTelephoneNumbers(String text) {
        assertThat(Checks.phone(text)).isEqualTo(Message.NO_PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001234", "0900123456", "14001", "14020", "0800123456"})
    void numbersThatCannotBeCalledBackAreRefusedFirst(String text) {
        assertThat(Checks.phone(text)).isEqualTo(Message.PHONE_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.nl",
                "Jan.Bak+x@post.turfstad.example",
                "a@localhost",
                "\"a b\"@c.nl",
                "o'x@y.nl",
                "a@[127.0.0.1]"
            })
    void emailAddresses(String text) {
        assertThat(Checks.email(text)).isEqualTo(text.contains(" ") ? Message.NO_EMAIL : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@b.nl",
                "a@b",
                "a@b.",
                "a@-b.nl",
                "a@b-.nl",
                ".a@b.nl",
                "a.@b.nl",
                "a..b@c.nl",
                "a@b@c.nl",
                "a@b.n"
            })
    void noEmailAddresses(String text) {
        assertThat(Checks.email(text)).isEqualTo(Message.NO_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://turfstad.example",
                "http://turfstad.example:8080/a?b=c#d",
                "ftp://turfstad.example/a",
                "https://naam:woord@turfstad.example/",
                "http://localhost:8000/zaken",
                "http://127.0.0.1/",
                "http://[::1]:80/",
                "HTTPS://TURFSTAD.EXAMPLE"
            })
    void urls(String text) {
        assertThat(Checks.url(text)).isNull();
        assertThat(Checks.isServiceUrl(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turfstad.example",
                "mailto:a@b.nl",
                "https://",
                "https://-a.nl",
                "https://a.nl/b c",
                "https://a.nl:123456",
                "javascript://a.nl"
            })
    void noUrls(String text) {
        assertThat(Checks.url(text)).isEqualTo(Message.NO_URL);
        assertThat(Checks.isServiceUrl(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan@münchen.de", "jan@例え.テスト", "jan@xn--mnchen-3ya.de", "jan@voorbeeld.xn--p1ai"})
    void emailAddressesOfEveryScript(String text) {
        assertThat(Checks.email(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@voorbeeld.123",
                "jan@voorbeeld.n1",
                "jan@-voorbeeld.nl",
                "jan@voorbeeld.-nl",
                "jän@voorbeeld.nl"
            })
    void domainsThatAreNone(String text) {
        assertThat(Checks.email(text)).isEqualTo(Message.NO_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14020",
                "1400",
                "09001234",
                "08001234567",
                "+1234567890123456",
                "0612345678",
                "112",
                "144",
                "116123",
                "09061234"
            })
    void numbersThatOtherDialectsTake(String text) {
        assertThat(Checks.anyPhone(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, 0612345678",
        "(020) 123.45.67, 0201234567",
        "+31 (0)6-12345678, +31612345678",
        "0031(0)20/1234567, 0031201234567",
        "(+31) 20 1234567, +31201234567",
        "020 (0)123456, 0200123456",
        "geen, geen"
    })
    void aNumberIsKeptWithoutWhatIsWrittenBetweenItsDigits(String written, String kept) {
        assertThat(Checks.plainPhone(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "06 12345678", "14", "0900", "+12", "11", "2123", "11612"})
    void numbersThatNobodyTakes(String text) {
        assertThat(Checks.anyPhone(text)).isEqualTo(Message.NO_PHONE);
    }

    @Test
    void onlyTheUrlOfAServiceNeedsNoDot() {
        assertThat(Checks.url("http://openzaak:8000/zaken")).isEqualTo(Message.NO_URL);
        assertThat(Checks.isServiceUrl("http://openzaak:8000/zaken")).isTrue();
    }

    @Test
    void aSlugHasLettersDigitsHyphensAndUnderscores() {
        assertThat(Checks.slug("Portaal_voorkeur-2")).isNull();
        assertThat(Checks.slug("portaal voorkeur")).isEqualTo(Message.NO_SLUG);
        assertThat(Checks.slug("é")).isEqualTo(Message.NO_SLUG);
    }

    @Test
    void aWholeNumberMayBeNegative() {
        assertThat(Checks.wholeNumber("-5")).isNull();
        assertThat(Checks.wholeNumber("0000000001")).isNull();
        assertThat(Checks.wholeNumber("1.0")).isEqualTo(Message.NO_DIGITS);
        assertThat(Checks.wholeNumber("-")).isEqualTo(Message.NO_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "DE", "BQ", "XK"})
    void countries(String text) {
        assertThat(Checks.country(text)).isNull();
    }

    @Test
    void otherCodesAreNoCountryAndASmallLetterIsToldWhatWasMeant() {
        assertThat(Checks.country("UK")).isEqualTo(Message.NO_COUNTRY);
        assertThat(Checks.country("EU")).isEqualTo(Message.NO_COUNTRY);
        assertThat(Checks.country("AN")).isEqualTo(Message.NO_COUNTRY);
        assertThat(Checks.country("nl")).isEqualTo(Message.invalid(Message.NO_COUNTRY.text() + ". Bedoelde u NL?"));
    }
}
