package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.register.Actor;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import org.junit.jupiter.api.Test;

/** Whatever the register says of a fault, a page says it in plain Dutch. */
class UitlegTest {
    private static String uitleg(Message message) {
        return Uitleg.van(new Violation("veld", message.code(), message.text()));
    }

    private static Stream<Message> messages() {
        return Stream.concat(
                Arrays.stream(Message.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(field -> {
                            try {
                                return (Message) field.get(null);
                            } catch (IllegalAccessException impossible) {
                                throw new IllegalStateException(impossible);
                            }
                        }),
                Stream.of(
                        Message.unknown(Actor.RESOURCE),
                        Message.tooLong(200),
                        Message.surrogate('\ud83d'),
                        Message.noChoice("x"),
                        Message.notListed("kanaal", "fax", List.of("telefoon")),
                        Message.noNumber("Onvoldoende cijfers")));
    }

    @Test
    void noneIsEnglishOrInWordsOfAProgram() {
        assertThat(messages().map(UitlegTest::uitleg))
                .allSatisfy(
                        text -> assertThat(text)
                                .isNotBlank()
                                .doesNotContainPattern(
                                        "(?i)\\b(must|valid|not|value|cannot|provided|required|object|dictionary|uuid|url|slug)\\b|`"));
    }

    @Test
    void whatIsSaidOften() {
        assertThat(uitleg(Message.BLANK)).isEqualTo("Vul dit in.");
        assertThat(uitleg(Message.tooLong(1000))).isEqualTo("Dit is te lang: hoogstens 1000 tekens.");
        assertThat(uitleg(Message.NO_UUID)).isEqualTo("Dit bestaat niet meer. Kies opnieuw.");
        assertThat(uitleg(Message.unknown(Actor.RESOURCE))).isEqualTo("Dit bestaat niet meer. Kies opnieuw.");
        assertThat(uitleg(Message.NO_EMAIL)).isEqualTo("Voer een geldig e-mailadres in.");
        assertThat(uitleg(Message.invalid("Er is geen contact met dit nummer.")))
                .isEqualTo("Er is geen contact met dit nummer.");
    }
}
