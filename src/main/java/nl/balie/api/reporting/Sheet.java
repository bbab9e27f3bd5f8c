package nl.balie.api.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import nl.balie.store.Reported;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. Texts stand in their cells and not in a list of their own, which would have to be kept until the end. */
final class Sheet implements Lines {
    /** Beneath the names of the columns (ECMA-376: 1,048,576 rows). */
    static final int MOST_ROWS = 1_048_575;
    /** What a cell holds at most, in UTF-16; so a text of as many bytes always fits. */
    static final int LONGEST_TEXT = 32_767;

    private static final int KEPT = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    Sheet(OutputStream out) {
        workbook = new Workbook(out, "Balie", "1.0");
        sheet = workbook.newWorksheet("contacten");
        for (int column = 0; column < Column.ALL.size(); column++) {
            sheet.inlineString(0, column, Column.ALL.get(column).name());
        }
    }

    @Override
    public void write(Reported contact) throws IOException {
        row++;
        for (int column = 0; column < Column.ALL.size(); column++) {
            switch (Column.ALL.get(column).value().apply(contact)) {
                case null -> {}
                case OffsetDateTime moment -> {
                    sheet.value(
                            row,
                            column,
                            moment.atZoneSameInstant(Period.DUTCH_TIME).toLocalDateTime());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Boolean flag -> sheet.inlineString(row, column, Column.word(flag));
                case Long number -> sheet.value(row, column, number);
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
