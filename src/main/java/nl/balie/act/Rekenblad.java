package nl.balie.act;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import nl.balie.register.Werktijd;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet. Texts stand in their cells and not in a list of their own, which would have to be kept until the end. */
public final class Rekenblad implements Tabelbestand {
    /** Beneath the names of the columns (ECMA-376: 1,048,576 rows). */
    public static final int MOST_ROWS = 1_048_575;
    /** What a cell holds at most, in UTF-16; so a text of as many bytes always fits. */
    public static final int LONGEST_TEXT = 32_767;

    private static final int KEPT = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** Begins a file with one sheet of this name, with columns of these names. */
    public Rekenblad(OutputStream out, String name, List<String> columns) {
        workbook = new Workbook(out, "Balie", "1.0");
        sheet = workbook.newWorksheet(name);
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column));
        }
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        row++;
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case OffsetDateTime moment -> {
                    sheet.value(
                            row,
                            column,
                            moment.atZoneSameInstant(Werktijd.NEDERLAND).toLocalDateTime());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Boolean flag -> sheet.inlineString(row, column, Tabelbestand.word(flag));
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
        if (row % KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
