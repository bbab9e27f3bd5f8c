package nl.balie.act;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.Checks;
import nl.balie.register.Eenheid;
import nl.balie.resource.Attribute;
import nl.balie.resource.Check;
import nl.balie.resource.Document;
import nl.balie.resource.Kind;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What was typed in the fields of a form, or stands in the cells of a list, as values of the register: what an API refuses, is refused here. */
public final class Ingevuld {
    private static final Map<String, Boolean> ANTWOORDEN =
            Map.of("ja", true, "true", true, "1", true, "nee", false, "false", false, "0", false);

    /** Years of more digits are none of ours, and more than the register can keep. */
    private static final String DAG = "\\d{4}-\\d{2}-\\d{2}";

    private final Violations faults;

    /** Tells these what is wrong. */
    public Ingevuld(Violations faults) {
        this.faults = faults;
    }

    /** Sets an attribute to what was typed; a fault is told by the name that it has in the document. */
    public void zet(Document document, Attribute attribute, String typed) {
        document.set(attribute.column(), waarde(attribute, typed.strip(), document.path(attribute.name())));
    }

    /** Lets it refer to what was chosen, or to nothing. */
    void zet(Document document, Reference reference, String typed) {
        document.set(reference.column(), key(typed, document.path(reference.name()), faults));
    }

    /** What was chosen in a field; null when nothing was. */
    static @Nullable UUID key(String typed, String field, Violations faults) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException none) {
            faults.add(field, Message.NO_UUID);
            return null;
        }
    }

    private @Nullable Object waarde(Attribute attribute, String text, String field) {
        boolean isText = attribute.kind() == Kind.TEXT;
        if (text.isEmpty()) {
            if (!attribute.isNullable() && !(isText && attribute.isBlankAllowed())) {
                faults.add(field, Message.BLANK);
            }
            return isText && !attribute.isNullable() ? "" : null;
        }
        return switch (attribute.kind()) {
            case TEXT -> attribute.isCoded() ? code(attribute, text, field) : tekst(attribute, text, field);
            case INTEGER -> getal(attribute, text, field);
            case FLAG -> antwoord(text, field);
            case DATE -> dag(text, field);
            default -> throw new IllegalStateException("nobody types " + field);
        };
    }

    private String tekst(Attribute attribute, String typed, String field) {
        String text = attribute.name().equals(Eenheid.TELEFOONNUMMER.name()) ? Checks.plainPhone(typed) : typed;
        for (Check check : attribute.checks()) {
            Message fault = check.fault(text);
            if (fault != null) {
                faults.add(field, fault);
            }
        }
        if (text.codePointCount(0, text.length()) > attribute.max()) {
            faults.add(field, Message.tooLong(attribute.max()));
        }
        return text;
    }

    private String code(Attribute attribute, String typed, String field) {
        String code = typed.toLowerCase(Locale.ROOT);
        if (!attribute.codes().contains(code)) {
            faults.add(field, Message.invalid("Kies " + String.join(" of ", attribute.codes()) + "."));
        }
        return code;
    }

    private @Nullable Integer getal(Attribute attribute, String typed, String field) {
        if (!typed.matches("\\d{1,9}")
                || Integer.parseInt(typed) < attribute.min()
                || Integer.parseInt(typed) > attribute.max()) {
            faults.add(
                    field,
                    Message.invalid(
                            "Vul een heel getal in van %d tot en met %d.".formatted(attribute.min(), attribute.max())));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private @Nullable Boolean antwoord(String typed, String field) {
        Boolean antwoord = ANTWOORDEN.get(typed.toLowerCase(Locale.ROOT));
        if (antwoord == null) {
            faults.add(field, Message.invalid("Kies ja of nee."));
        }
        return antwoord;
    }

    private @Nullable LocalDate dag(String typed, String field) {
        try {
            if (typed.matches(DAG)) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeParseException none) {
            // such as the thirtieth of February
        }
        faults.add(field, Message.invalid("Vul een datum in, zoals 2026-12-02."));
        return null;
    }

    /** What a field holds of a stored attribute. */
    public static String veld(Row row, Attribute attribute) {
        return switch (row.get(attribute)) {
            case null -> "";
            case Boolean flag -> flag ? "ja" : "nee";
            case Object value -> value.toString();
        };
    }

    /** What a field holds of what a row refers to. */
    static String veld(Row row, Reference reference) {
        return Objects.toString(row.get(reference), "");
    }
}
