package nl.balie.api.managementinformatie;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import nl.balie.store.Reported;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export: a text, a whole number, a moment, or yes and no.
 *
 * @param name what stands above it
 * @param value what a contact has in it; null for nothing
 */
record Column(String name, Function<Reported, @Nullable Object> value) {
    /** All columns, in order. */
    static final List<Column> ALL = List.of(
            new Column("uuid", contact -> contact.uuid().toString()),
            new Column("nummer", Reported::nummer),
            new Column("plaatsgevondenOp", Reported::plaatsgevondenOp),
            new Column("kanaal", Reported::kanaal),
            new Column("taal", Reported::taal),
            new Column("contactGelukt", Reported::gelukt),
            new Column("contactverzoek", Reported::madeTask),
            new Column("startdatum", Reported::startdatum),
            new Column("einddatum", Reported::einddatum),
            new Column("duurInSeconden", contact -> seconds(contact.startdatum(), contact.einddatum())),
            new Column("gespreksresultaat", Reported::gespreksresultaat),
            new Column("vraag", Reported::vraag),
            new Column("specifiekeVraag", Reported::specifiekeVraag),
            new Column("verantwoordelijkeAfdeling", Reported::verantwoordelijkeAfdeling),
            new Column("emailadresKcm", Reported::emailadresKcm),
            new Column("gespreksId", Reported::gespreksId),
            new Column("bronnen", Reported::bronnen));

    private static @Nullable Object seconds(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        return start == null || end == null
                ? null
                : Duration.between(start, end).toSeconds();
    }

    /** Yes and no, as they stand in a file for people. */
    static String word(boolean flag) {
        return flag ? "ja" : "nee";
    }
}
