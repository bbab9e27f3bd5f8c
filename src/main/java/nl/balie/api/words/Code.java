package nl.balie.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.balie.register.Codes;
import org.jspecify.annotations.Nullable;

/**
 * How a value is written in a dialect.
 *
 * @param understood the value as it is checked, from whatever notation a client uses; what it does not know it leaves alone
 * @param kept the value as the register keeps it
 * @param written the value as it is answered
 * @param codes the table that it is read by; null when it is no code
 */
public record Code(
        UnaryOperator<JsonNode> understood,
        Function<Object, @Nullable Object> kept,
        Function<@Nullable Object, @Nullable Object> written,
        @Nullable Codes codes) {

    /** A form of its own, without a table. */
    public Code(
            UnaryOperator<JsonNode> understood,
            Function<Object, @Nullable Object> kept,
            Function<@Nullable Object, @Nullable Object> written) {
        this(understood, kept, written, null);
    }

    /** As it is kept. */
    public static final Code PLAIN = new Code(node -> node, value -> value, value -> value);

    /** Yes or no; the words of the standard are understood too. */
    public static final Code JA_NEE = new Code(Code::flag, value -> value, value -> value);

    /** Yes, no or unknown. */
    public static final Code JA_NEE_ONBEKEND = new Code(
            node -> node.isBoolean()
                    ? TextNode.valueOf(word(node.booleanValue()))
                    : node.isTextual() ? TextNode.valueOf(node.textValue().toLowerCase(Locale.ROOT)) : node,
            word -> word.equals("onbekend") ? null : (Object) word.equals("ja"),
            flag -> flag == null ? "onbekend" : word((Boolean) flag));

    /** A code written with capitals or without. */
    public static final Code LOWER = new Code(
            node -> node.isTextual() ? TextNode.valueOf(node.textValue().toLowerCase(Locale.ROOT)) : node,
            value -> value,
            value -> value);

    /** A moment; without an offset it is Dutch time. */
    public static final Code MOMENT = new Code(
            node -> node.isTextual() ? TextNode.valueOf(Moments.inAmsterdam(node.textValue())) : node,
            value -> value,
            moment -> moment == null ? null : Moments.writeInAmsterdam((OffsetDateTime) moment));

    /** Any JSON, kept as text. */
    public static final Code JSON = new Code(
            node -> TextNode.valueOf(node.toString()),
            value -> value,
            text -> text == null ? null : JsonValues.parsed((String) text));

    /** Digits, answered as a number; as text when a number would lose its leading zeros. */
    public static final Code NUMMER = new Code(node -> node, value -> value, Code::number);

    /** A code that other dialects call otherwise. */
    public static Code of(Codes codes) {
        return new Code(
                node -> node.isTextual() || node.isIntegralNumber()
                        ? TextNode.valueOf(codes.stored(node.asText().strip()))
                        : node,
                value -> value,
                code -> code == null ? null : codes.standard((String) code),
                codes);
    }

    /** The same, written in these words; a code that has none is written as it is kept. */
    public static Code of(Codes codes, Map<String, String> words) {
        return new Code(
                of(codes).understood,
                value -> value,
                code -> code == null ? null : words.getOrDefault((String) code, (String) code),
                codes);
    }

    private static JsonNode flag(JsonNode node) {
        if (node.isTextual() && node.textValue().equalsIgnoreCase("ja")) {
            return BooleanNode.TRUE;
        }
        return node.isTextual() && node.textValue().equalsIgnoreCase("nee") ? BooleanNode.FALSE : node;
    }

    private static String word(boolean flag) {
        return flag ? "ja" : "nee";
    }

    private static @Nullable Object number(@Nullable Object digits) {
        String text = (String) digits;
        if (text == null || (text.startsWith("0") && text.length() > 1)) {
            return text;
        }
        return Long.valueOf(text);
    }
}
