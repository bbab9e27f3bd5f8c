package nl.balie.api.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.balie.resource.Attribute;
import nl.balie.resource.Invalid;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How single values are read. */
class ValuesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String KEY = "0199d1a2-7c1e-7000-8000-00000000000a";

    private static @Nullable Object read(Attribute attribute, JsonNode node) {
        Violations violations = new Violations();
        Object value = Values.read(attribute, node, "x", violations);
        violations.throwIfAny();
        return value;
    }

    private static void refuses(Attribute attribute, JsonNode node, String code) {
        assertThatThrownBy(() -> read(attribute, node))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::code)
                                .containsExactly(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "0199D1A2-7C1E-7000-8000-00000000000A",
                "0199d1a27c1e7000800000000000000a",
                "urn:uuid:" + KEY,
                "{" + KEY + "}"
            })
    void aUuidHasManyNotations(String text) {
        assertThat(Values.uuid(text)).hasToString(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2-3-4-5", KEY + "0", "0199d1a2-7c1e-7000-8000-00000000000g", " " + KEY})
    void whatIsNoUuid(String text) {
        assertThat(Values.uuid(text)).isNull();
    }

    @Test
    void aNumberOrTrueIsAUuidToo() {
        assertThat(read(Attribute.uuid("x"), JSON.numberNode(10))).hasToString("00000000-0000-0000-0000-00000000000a");
        assertThat(read(Attribute.uuid("x"), JSON.booleanNode(true)))
                .hasToString("00000000-0000-0000-0000-000000000001");
        refuses(Attribute.uuid("x"), JSON.numberNode(-1), "invalid");
    }

    @Test
    void textIsTrimmedOfEveryKindOfSpace() {
        Attribute text = Attribute.text("x");
        assertThat(read(text, JSON.textNode(" \t\u00a0\u2003\u0085een  twee\u3000\n")))
                .isEqualTo("een  twee");
        assertThat(read(text, JSON.textNode(" \u00a0 "))).isEqualTo("");
        refuses(Attribute.text("x").required(), JSON.textNode(" \u00a0 "), "blank");
    }

    @Test
    void nullableTextThatIsBlankIsNull() {
        assertThat(read(Attribute.text("x").nullable(), JSON.textNode(""))).isNull();
        assertThat(read(Attribute.text("x").nullable(), JSON.nullNode())).isNull();
        refuses(Attribute.text("x"), JSON.nullNode(), "null");
    }

    @Test
    void numbersBecomeTextAndTruthValuesDoNot() {
        assertThat(read(Attribute.text("x"), JSON.numberNode(-5))).isEqualTo("-5");
        refuses(Attribute.text("x"), JSON.booleanNode(true), "invalid");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(read(Attribute.text("x").max(2), JSON.textNode("😀😀"))).isEqualTo("😀😀");
        refuses(Attribute.text("x").max(2), JSON.textNode("😀😀😀"), "max_length");
    }

    @Test
    void whatPostgresCannotStoreIsRefused() {
        refuses(Attribute.text("x"), JSON.textNode("a\u0000b"), "null_characters_not_allowed");
        refuses(Attribute.text("x"), JSON.textNode("\ud83d"), "surrogate_characters_not_allowed");
        refuses(Attribute.text("x"), JSON.textNode("\ude00a"), "surrogate_characters_not_allowed");
    }
}
