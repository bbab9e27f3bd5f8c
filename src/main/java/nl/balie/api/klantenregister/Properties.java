package nl.balie.api.klantenregister;

import static nl.balie.api.openapi.Nodes.listOf;
import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.readOnly;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.balie.api.klantenregister.Word.Afgeleid;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Blokken;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Shape;
import nl.balie.api.words.Code;
import nl.balie.resource.Attribute;
import nl.balie.resource.Kind;

/** The properties that the words of this dialect become in its API document. */
final class Properties {
    private Properties() {}

    /** An object of these words. */
    static Shape of(List<Word> woorden) {
        Shape shape = new Shape();
        for (Word woord : woorden) {
            if (woord instanceof Ingebed ingebed) {
                shape.may(ingebed.name(), sent(ingebed.woord()));
            } else {
                shape.may(woord.name(), schema(woord));
            }
        }
        return shape;
    }

    private static ObjectNode schema(Word woord) {
        return switch (woord) {
            case Waarde waarde -> schema(waarde);
            case Blok blok -> nullable(of(blok.inside()).may("object", open()).schema());
            case Blokken blokken -> {
                ObjectNode which = typed("string")
                        .put("description", "Welke het is; zonder krijgt een nieuwe de eerste vrije plaats.");
                which.set(
                        "enum",
                        Nodes.texts(blokken.blokken().stream().map(Blok::name).toList()));
                yield listOf(of(blokken.blokken().getFirst().inside())
                        .may("id", which)
                        .schema());
            }
            case Verwijzing _, Keuze _ -> nullable(typed("string"));
            case Rijen rijen -> rijen.isEen() ? nullable(rij(rijen)) : listOf(rij(rijen));
            case Samen samen -> schema(samen.eigen());
            case Ingebed ingebed -> schema(ingebed.woord());
            case Afgeleid _ -> readOnly(nullable(typed("string")));
        };
    }

    /** What is shown elsewhere. */
    private static ObjectNode sent(Word woord) {
        return schema(woord).put("writeOnly", true);
    }

    private static ObjectNode open() {
        return typed("object")
                .put("additionalProperties", true)
                .put("readOnly", true)
                .put("description", "Wat het register van dit object vertelt, als daar met `_extend` om is gevraagd.");
    }

    private static ObjectNode rij(Rijen rijen) {
        List<Word> woorden = rijen.vorm().get().woorden();
        return switch (rijen.als()) {
            case ADRESSEN, ALLEEN_ADRESSEN -> typed("string");
            case WAARDEN -> schema(woorden.getFirst());
            case OBJECTEN -> of(woorden).may("_id", key()).may("id", key()).schema();
        };
    }

    private static ObjectNode key() {
        return text("uuid").put("description", "Bij wijzigen: welk lid van de lijst; zonder is het een nieuw lid.");
    }

    private static ObjectNode schema(Waarde waarde) {
        if (waarde.code().equals(Code.NUMMER)) {
            ObjectNode digits = typed("string").put("pattern", waarde.reads().pattern());
            return Nodes.object("anyOf", Nodes.list(nullable(typed("integer")), nullable(digits)));
        }
        if (waarde.code().equals(Code.JSON)) {
            return Nodes.object().put("additionalProperties", true).put("description", "Willekeurige JSON.");
        }
        Attribute reads = waarde.reads();
        boolean words = waarde.code().equals(Words.JA_NEE);
        ObjectNode schema = switch (reads.kind()) {
            case FLAG -> typed(words ? "string" : "boolean");
            case INTEGER -> typed("integer");
            case MOMENT -> text("date-time");
            case DATE -> text("date");
            default -> typed("string");
        };
        if (words) {
            schema.set("enum", Nodes.texts(List.of("ja", "nee")));
        } else if (reads.isCoded()) {
            schema.set(
                    "enum",
                    Nodes.texts(reads.codes().stream()
                            .map(code -> waarde.code().equals(Code.JA_NEE_ONBEKEND)
                                    ? code
                                    : String.valueOf(waarde.code().written().apply(code)))
                            .toList()));
        } else if (reads.kind() == Kind.TEXT) {
            int longest = Math.max(reads.max(), waarde.plaats().kept().longestAnswer());
            if (longest < Integer.MAX_VALUE) {
                schema.put("maxLength", longest);
            }
            if (reads.pattern() != null && waarde.code().equals(Code.PLAIN)) {
                schema.put("pattern", reads.pattern());
            }
        }
        return reads.isReadOnly() ? readOnly(nullable(schema)) : nullable(schema);
    }

    /** What stands under {@code embedded}; {@code whole}: what the words refer to as well. */
    static ObjectNode embedded(ResourceKind soort, boolean whole) {
        Shape shape = new Shape();
        soort.woorden().forEach(woord -> {
            if (woord instanceof Ingebed ingebed) {
                shape.must(ingebed.name(), schema(ingebed.woord()));
            } else if (whole && woord instanceof Verwijzing verwijzing) {
                shape.may(woord.name(), Contents.ref(verwijzing.naar().get(), false));
            } else if (whole && woord instanceof Keuze keuze) {
                shape.may(woord.name(), Contents.ref(keuze.uit().vorm().get(), false));
            } else if (whole && woord instanceof Rijen rijen && rijen.als() == Als.ADRESSEN) {
                ObjectNode each = Contents.ref(rijen.vorm().get(), false);
                shape.may(woord.name(), rijen.isEen() ? each : listOf(each));
            }
        });
        return shape.schema();
    }
}
