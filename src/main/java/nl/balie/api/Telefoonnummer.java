package nl.balie.api;

import nl.balie.register.Checks;
import nl.balie.resource.Attribute;

/** How a telephone number is read in dialects that set no pattern: service numbers and those of municipalities are kept as well. */
public final class Telefoonnummer {
    private Telefoonnummer() {}

    /** The attribute, without the pattern of Open Klant when it holds a telephone number. */
    public static Attribute free(Attribute attribute) {
        if (!Checks.PHONE_PATTERN.equals(attribute.pattern())) {
            return attribute;
        }
        Attribute free = Attribute.text(attribute.name()).max(attribute.max()).check(Checks::anyPhone);
        return attribute.isRequired() ? free.required() : free;
    }
}
