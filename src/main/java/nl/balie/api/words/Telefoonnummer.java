package nl.balie.api.words;

import com.fasterxml.jackson.databind.node.TextNode;
import nl.balie.register.Checks;
import nl.balie.resource.Attribute;

/** How a telephone number is read in dialects that set no pattern: service numbers and those of municipalities are kept as well. */
public final class Telefoonnummer {
    /** Without what people write between the digits: so the same number is the same. */
    private static final Code PLAIN = new Code(
            node -> node.isTextual() ? TextNode.valueOf(Checks.plainPhone(node.textValue())) : node,
            value -> value,
            value -> value);

    /** As a number is looked for where other addresses stand too, which have letters: those are left as they are. */
    public static final Code GEZOCHT = new Code(
            node -> node.asText().chars().anyMatch(Character::isLetter)
                    ? node
                    : PLAIN.understood().apply(node),
            value -> value,
            value -> value);

    private Telefoonnummer() {}

    /** How the attribute is written: as {@code code} says, unless it holds a telephone number. */
    public static Code code(Attribute attribute, Code code) {
        return Checks.PHONE_PATTERN.equals(attribute.pattern()) ? PLAIN : code;
    }

    /** The attribute, without the pattern of Open Klant when it holds a telephone number. */
    public static Attribute free(Attribute attribute) {
        if (!Checks.PHONE_PATTERN.equals(attribute.pattern())) {
            return attribute;
        }
        Attribute free = Attribute.text(attribute.name()).max(attribute.max()).check(Checks::anyPhone);
        return attribute.isRequired() ? free.required() : free;
    }
}
