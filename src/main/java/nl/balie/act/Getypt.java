package nl.balie.act;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What was typed in the fields of a gesprek, and what is wrong with it, by the names of the fields. */
final class Getypt {
    private final Map<String, String> inhoud;
    private final Violations faults = new Violations();

    Getypt(Map<String, String> inhoud) {
        this.inhoud = inhoud;
    }

    Map<String, String> inhoud() {
        return inhoud;
    }

    Violations faults() {
        return faults;
    }

    /** What was typed in a field; what nobody sees was not typed. */
    String tekst(String field) {
        String typed = inhoud.getOrDefault(field, "").strip();
        return PlainText.isEmpty(typed) ? "" : typed;
    }

    /** What was chosen in a field, that must be among what is offered. */
    String keuze(String field, Collection<String> offered) {
        String chosen = tekst(field);
        if (!chosen.isEmpty() && !offered.contains(chosen)) {
            wrong(field, "Deze keuze is er niet (meer). Kies opnieuw.");
        }
        return chosen;
    }

    /** What was typed in a field that must be filled in. */
    String required(String field) {
        if (tekst(field).isEmpty()) {
            faults.add(field, Message.BLANK);
        }
        return tekst(field);
    }

    void wrong(String field, String why) {
        faults.add(field, Message.invalid(why));
    }

    @Nullable
    UUID key(String field) {
        try {
            return tekst(field).isEmpty() ? null : UUID.fromString(tekst(field));
        } catch (IllegalArgumentException none) {
            faults.add(field, Message.NO_UUID);
            return null;
        }
    }

    /** The moment that was typed in a field, in Amsterdam; this one when nothing was. */
    OffsetDateTime moment(String field, OffsetDateTime otherwise, OffsetDateTime now) {
        String typed = tekst(field);
        if (typed.isEmpty()) {
            return otherwise;
        }
        try {
            LocalDateTime clock = LocalDateTime.parse(typed);
            OffsetDateTime moment = clock.atZone(RegistreerGesprek.AMSTERDAM).toOffsetDateTime();
            if (RegistreerGesprek.AMSTERDAM.getRules().getValidOffsets(clock).isEmpty()) {
                wrong(field, "Dit moment was er niet: de klok ging toen een uur vooruit.");
            } else if (moment.isAfter(now)) {
                wrong(field, "Dit moment ligt in de toekomst.");
            } else if (moment.getYear() < 1900) {
                wrong(field, "Dit moment ligt te ver terug.");
            }
            return moment;
        } catch (DateTimeParseException unreadable) {
            wrong(field, "Vul een datum en tijd in, zoals 2026-01-31T09:30.");
            return otherwise;
        }
    }

    /** How long a text is, as the register counts: an emoji is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean isTooLong(Attribute attribute, String text) {
        return length(text) > attribute.max();
    }

    /** A document whose faults are those of a field. */
    static Document document(Resource resource, String field) {
        return new Document(resource, field + ".", null);
    }

    static Column column(Document document, String attribute) {
        return document.resource().attribute(attribute).column();
    }

    /** Fills in an attribute with a text that came from a field. */
    void set(Document document, String attribute, String text, String field) {
        set(document, document.resource().attribute(attribute), text, field);
    }

    void set(Document document, Attribute attribute, String text, String field) {
        if (isTooLong(attribute, text)) {
            faults.add(field, Message.tooLong(attribute.max()));
        }
        document.set(attribute.column(), text);
    }

    /** Names something in another register. */
    void identify(Document document, String group, String field, String type, String register, String kind) {
        Group named = (Group) document.resource().member(group);
        set(document, named.attribute("objectId"), tekst(field), field);
        document.set(named.attribute("codeObjecttype").column(), type);
        document.set(named.attribute("codeRegister").column(), register);
        document.set(named.attribute("codeSoortObjectId").column(), kind);
    }
}
