package nl.balie.api.klantenregister;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.api.klantenregister.Woord.Keuze;
import nl.balie.api.klantenregister.Woord.Rijen;
import nl.balie.resource.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent of a resource.
 *
 * @param document its own values
 * @param lijsten the rows that hang on it
 * @param keuzes which of those it prefers
 */
record Gelezen(Document document, List<Lijst> lijsten, List<Gekozen> keuzes) {

    /** Everything that was sent whole. */
    List<Document> documents() {
        List<Document> documents = new ArrayList<>(List.of(document));
        Stream.concat(
                        lijsten.stream().map(Lijst::elementen).flatMap(List::stream),
                        keuzes.stream().map(Gekozen::element).flatMap(Stream::ofNullable))
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
     */
    record Element(String pad, @Nullable UUID id, @Nullable Document whole) {}

    /** The row that is preferred; null for none. */
    record Gekozen(Keuze keuze, @Nullable Element element) {}
}
