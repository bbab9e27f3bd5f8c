package nl.balie.api.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.balie.act.Tabelbestand;
import nl.balie.store.Reported;
import org.jspecify.annotations.Nullable;

/** Every column of a contact, in a file that is a table. */
record Table(Tabelbestand file) implements Lines {
    /** What stands above the columns. */
    static List<String> names() {
        return Column.ALL.stream().map(Column::name).toList();
    }

    @Override
    public void write(Reported contact) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : Column.ALL) {
            cells.add(column.value().apply(contact));
        }
        file.write(cells);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
