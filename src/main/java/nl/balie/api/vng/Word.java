package nl.balie.api.vng;

import java.util.function.Function;
import nl.balie.api.words.Code;
import nl.balie.api.words.Telefoonnummer;
import nl.balie.resource.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * The word of the standard for an attribute.
 *
 * @param name the name in the standard
 * @param reads what the standard allows; null when that is what the register allows
 * @param kept the attribute's name in the register
 * @param code how it is written
 */
record Word(String name, @Nullable Attribute reads, String kept, Code code) {

    /** The same word and the same form as in the register. */
    static Word same(String name) {
        return new Word(name, null, name, Code.PLAIN);
    }

    /** The same word, with what the standard allows. */
    static Word word(Attribute reads) {
        return new Word(reads.name(), reads, reads.name(), Code.PLAIN);
    }

    /** The attribute has this name in the register. */
    Word of(String attribute) {
        return new Word(name, reads, attribute, code);
    }

    /** Written in a form of its own. */
    Word in(Code form) {
        return new Word(name, reads, kept, form);
    }

    /** The term, now that it is known which attribute has which name. */
    Term.Value term(Function<String, Attribute> named) {
        Attribute attribute = named.apply(kept);
        return Term.Value.of(
                name,
                reads == null ? Telefoonnummer.free(attribute) : reads,
                attribute,
                Telefoonnummer.code(attribute, code));
    }
}
