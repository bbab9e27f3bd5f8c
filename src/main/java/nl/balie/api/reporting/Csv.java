package nl.balie.api.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.balie.store.Reported;
import org.jspecify.annotations.Nullable;

/**
 * CSV as a Dutch Excel opens it by itself: semicolons, a byte order mark, Dutch time. All texts stand between quotes (RFC 4180), and
 * one that Excel would take for a formula gets an apostrophe in front.
 */
final class Csv implements Lines {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;

    Csv(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
        line(Column.ALL.stream().map(column -> text(column.name())).toList());
    }

    @Override
    public void write(Reported contact) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Column column : Column.ALL) {
            cells.add(cell(column.value().apply(contact)));
        }
        line(cells);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private void line(List<String> cells) throws IOException {
        out.write(String.join(";", cells));
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case OffsetDateTime moment -> MOMENT.format(moment.atZoneSameInstant(Period.DUTCH_TIME));
            case Boolean flag -> Column.word(flag);
            case Long number -> number.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
