package nl.balie.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.api.openapi.Room;
import nl.balie.platform.Settings;
import nl.balie.register.Checks;
import nl.balie.resource.Attribute;
import nl.balie.resource.Check;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value as the value of an attribute, as liberally as Open Klant does, and tells what is wrong with it. */
public final class Values {
    /** May the host of a url be a name without a dot, as services inside a cluster have? */
    private static final boolean INSIDE = "toestaan".equals(Settings.text("balie.url-zonder-punt"));

    private static final Set<String> TRUE = Set.of("t", "y", "yes", "true", "on", "1");
    private static final Set<String> FALSE = Set.of("f", "n", "no", "false", "off", "0");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,18}(?:\\.0*)?");

    private Values() {}

    /** The value; null when it is null or faulty. */
    public static @Nullable Object read(Attribute attribute, JsonNode node, String name, Violations violations) {
        if (node.isNull()) {
            if (!attribute.isNullable()) {
                violations.add(name, Message.NULL);
            }
            return null;
        }
        return switch (attribute.kind()) {
            case TEXT ->
                attribute.isCoded() ? code(attribute, node, name, violations) : text(attribute, node, name, violations);
            case FLAG -> flag(attribute, node, name, violations);
            case INTEGER -> integer(attribute, node, name, violations);
            case DATE -> date(node, name, violations);
            case MOMENT -> moment(node, name, violations);
            case UUID -> uuid(node, name, violations);
            case MAP -> map(attribute, node, name, violations);
            case NUMBER -> throw new IllegalStateException("clients send no " + name);
        };
    }

    private static @Nullable String text(Attribute attribute, JsonNode node, String name, Violations violations) {
        String text = plain(attribute, node, name, violations);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            if (!attribute.isBlankAllowed()) {
                violations.add(name, Message.BLANK);
            }
            return attribute.isNullable() ? null : "";
        }
        int length = text.codePointCount(0, text.length());
        for (Check check : attribute.checks()) {
            Message fault = check.fault(text);
            boolean isInside = Message.NO_URL.equals(fault) && INSIDE && Checks.isServiceUrl(text);
            if (fault != null && !isInside) {
                violations.add(name, fault);
            }
        }
        if (length > Room.of(attribute)) {
            violations.add(name, Message.tooLong(Room.of(attribute)));
        }
        if (length < attribute.min()) {
            violations.add(name, Message.tooShort(attribute.min()));
        }
        return text;
    }

    /** Text, trimmed unless its spaces belong to it; numbers become text. Null when it is something else, or holds what can't be stored. */
    private static @Nullable String plain(Attribute attribute, JsonNode node, String name, Violations violations) {
        if (!node.isTextual() && !node.isNumber()) {
            violations.add(name, Message.NO_TEXT);
            return null;
        }
        String text = attribute.isAsSent() ? node.asText() : trim(node.asText());
        Message fault = unstorable(text);
        if (fault != null) {
            violations.add(name, fault);
            return null;
        }
        return text;
    }

    /** What makes a text impossible to store, if anything does: NUL, or half of a surrogate pair. */
    public static @Nullable Message unstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Message.NUL;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Message.surrogate(c);
            }
        }
        return null;
    }

    /** What makes a text impossible to look for, if anything does: it can't be stored, or is longer than anything that is. */
    public static @Nullable Message unsearchable(String text) {
        boolean tooLong = text.codePointCount(0, text.length()) > Filter.LONGEST_VALUE;
        return tooLong ? Message.tooLong(Filter.LONGEST_VALUE) : unstorable(text);
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static @Nullable String code(Attribute attribute, JsonNode node, String name, Violations violations) {
        String code = node.isValueNode() ? node.asText() : node.toString();
        if (code.isEmpty() && attribute.isBlankAllowed()) {
            return "";
        }
        if (!attribute.codes().contains(code)) {
            violations.add(name, Message.noChoice(code));
            return null;
        }
        return code;
    }

    private static @Nullable Boolean flag(Attribute attribute, JsonNode node, String name, Violations violations) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isValueNode()) {
            String text = node.isNumber() && node.doubleValue() == node.intValue()
                    ? String.valueOf(node.intValue())
                    : node.asText();
            if (attribute.isNullable() && (text.isEmpty() || text.equalsIgnoreCase("null"))) {
                return null;
            }
            Boolean flag = flag(text);
            if (flag != null) {
                return flag;
            }
        }
        violations.add(name, Message.NO_FLAG);
        return null;
    }

    /** Yes or no in one of its notations; null when it is none. */
    public static @Nullable Boolean flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TRUE.contains(lower) ? Boolean.TRUE : FALSE.contains(lower) ? Boolean.FALSE : null;
    }

    private static @Nullable Integer integer(Attribute attribute, JsonNode node, String name, Violations violations) {
        String digits = node.isTextual() || node.isNumber() ? trim(node.asText()) : "";
        if (digits.length() > 1000) {
            violations.add(name, Message.NUMBER_TOO_LONG);
            return null;
        }
        if (!DIGITS.matcher(digits).matches()) {
            violations.add(name, Message.NO_NUMBER);
            return null;
        }
        int point = digits.indexOf('.');
        long number = Long.parseLong(point < 0 ? digits : digits.substring(0, point));
        if (number > attribute.max()) {
            violations.add(name, Message.tooGreat(attribute.max()));
            return null;
        }
        if (number < attribute.min()) {
            violations.add(name, Message.tooSmall(attribute.min()));
            return null;
        }
        return (int) number;
    }

    private static @Nullable LocalDate date(JsonNode node, String name, Violations violations) {
        LocalDate date = node.isTextual() ? Moments.date(trim(node.textValue())) : null;
        if (date == null) {
            violations.add(name, Message.NO_DATE);
        }
        return date;
    }

    private static @Nullable OffsetDateTime moment(JsonNode node, String name, Violations violations) {
        OffsetDateTime moment = node.isTextual() ? Moments.moment(trim(node.textValue())) : null;
        if (moment == null) {
            violations.add(name, Message.NO_MOMENT);
            return null;
        }
        if (!Moments.inRange(moment)) {
            violations.add(name, Message.MOMENT_OUT_OF_RANGE);
            return null;
        }
        return moment;
    }

    private static @Nullable UUID uuid(JsonNode node, String name, Violations violations) {
        UUID uuid = null;
        if (node.isIntegralNumber()) {
            BigInteger number = node.bigIntegerValue();
            uuid = number.signum() >= 0 && number.bitLength() <= 128
                    ? new UUID(number.shiftRight(64).longValue(), number.longValue())
                    : null;
        } else if (node.isBoolean()) {
            uuid = new UUID(0, node.booleanValue() ? 1 : 0);
        } else if (node.isTextual()) {
            uuid = uuid(node.textValue());
        }
        if (uuid == null) {
            violations.add(name, Message.NO_UUID);
        }
        return uuid;
    }

    /** A uuid in any of its notations: with or without dashes, braces or {@code urn:uuid:}; null when it is none. */
    public static @Nullable UUID uuid(String text) {
        String hex = text.replace("urn:", "")
                .replace("uuid:", "")
                .replaceAll("^[{}]+|[{}]+$", "")
                .replace("-", "");
        return HEX.matcher(hex).matches()
                ? new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16))
                : null;
    }

    private static @Nullable Map<String, String> map(
            Attribute attribute, JsonNode node, String name, Violations violations) {
        if (!node.isObject()) {
            violations.add(name, Message.noMap(JsonValues.typeOf(node)));
            return null;
        }
        Attribute value = Attribute.text("value").max(attribute.max()).required();
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            Message fault = unstorable(entry.getKey());
            if (fault != null) {
                violations.add(name, fault);
                return;
            }
            Object text = read(value, entry.getValue(), name + "." + entry.getKey(), violations);
            if (text != null) {
                map.put(entry.getKey(), (String) text);
            }
        });
        return map;
    }

    /** A whole number above 0; 0 when the text is none. */
    public static int positive(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
