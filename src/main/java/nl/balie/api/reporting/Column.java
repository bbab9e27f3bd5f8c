package nl.balie.api.reporting;

import java.util.List;
import java.util.function.Function;
import nl.balie.resource.Kind;
import nl.balie.store.Reported;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export: a text, a whole number, a moment, or yes and no.
 *
 * @param name what stands above it
 * @param kind what its values are: String, Long, OffsetDateTime or Boolean
 * @param value what a contact has in it; null for nothing
 */
record Column(String name, Kind kind, Function<Reported, @Nullable Object> value) {
    /** All columns, in order. */
    static final List<Column> ALL = List.of(
            new Column("uuid", Kind.TEXT, contact -> contact.uuid().toString()),
            new Column("nummer", Kind.TEXT, Reported::nummer),
            new Column("plaatsgevondenOp", Kind.MOMENT, Reported::plaatsgevondenOp),
            new Column("kanaal", Kind.TEXT, Reported::kanaal),
            new Column("taal", Kind.TEXT, Reported::taal),
            new Column("contactGelukt", Kind.FLAG, Reported::gelukt),
            new Column("contactverzoek", Kind.FLAG, Reported::madeTask),
            new Column("startdatum", Kind.MOMENT, Reported::startdatum),
            new Column("einddatum", Kind.MOMENT, Reported::einddatum),
            new Column("duurInSeconden", Kind.NUMBER, Reported::seconden),
            new Column("gespreksresultaat", Kind.TEXT, Reported::gespreksresultaat),
            new Column("vraag", Kind.TEXT, Reported::vraag),
            new Column("specifiekeVraag", Kind.TEXT, Reported::specifiekeVraag),
            new Column("verantwoordelijkeAfdeling", Kind.TEXT, Reported::verantwoordelijkeAfdeling),
            new Column("emailadresKcm", Kind.TEXT, Reported::emailadresKcm),
            new Column("gespreksId", Kind.TEXT, Reported::gespreksId),
            new Column("bronnen", Kind.TEXT, Reported::bronnen));
}
