package nl.balie.act;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is a table: below the names of its columns a line for each row. Closing it writes its end. */
public interface Tabelbestand extends AutoCloseable {
    /**
     * Adds a row.
     *
     * @param cells texts, whole numbers, fractions, moments, yes or no, or null for nothing
     */
    void write(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Yes and no, as they stand in a file for people. */
    static String word(boolean flag) {
        return flag ? "ja" : "nee";
    }
}
