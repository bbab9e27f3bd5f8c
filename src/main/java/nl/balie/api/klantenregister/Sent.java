package nl.balie.api.klantenregister;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.resource.Document;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent of a resource.
 *
 * @param document its own values
 * @param lijsten the rows that hang on it
 * @param keuzes which of those it prefers
 */
record Sent(Document document, List<Lijst> lijsten, List<Gekozen> keuzes) {

    /** Everything that was sent whole. */
    List<Document> documents() {
        List<Document> documents = new ArrayList<>(List.of(document));
        Stream.concat(
                        lijsten.stream().map(Lijst::elementen).flatMap(List::stream),
                        keuzes.stream().map(Gekozen::elementen).flatMap(List::stream))
                .map(Element::whole)
                .flatMap(Stream::ofNullable)
                .forEach(documents::add);
        return documents;
    }

    /**
     * The rows of a list.
     *
     * @param adds they come beside those that are there already; else they are all of them from now on
     */
    record Lijst(Rijen rijen, List<Element> elementen, boolean adds) {}

    /**
     * A row of a list.
     *
     * @param id the row that is named; null for a new one
     * @param whole what was sent of it; null when it was only named
     * @param wijziging reads what was sent of the row that is named, once that is known; null when nothing was
     */
    record Element(
            String pad,
            @Nullable UUID id,
            @Nullable Document whole,
            @Nullable Function<Row, Document> wijziging) {
        /** A row that is there, or a fault. */
        static Element named(String pad, @Nullable UUID id) {
            return new Element(pad, id, null, null);
        }

        /** A new row. */
        static Element made(String pad, Document whole) {
            return new Element(pad, null, whole, null);
        }
    }

    /** The row that is preferred, at most one; none when there are none. */
    record Gekozen(Keuze keuze, List<Element> elementen) {}
}
