package nl.balie.act;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.register.Werktijd;
import org.jspecify.annotations.Nullable;

/**
 * CSV as a Dutch Excel opens it by itself: semicolons, a byte order mark, Dutch time and commas in fractions. All texts stand between quotes
 * (RFC 4180), and one that Excel would take for a formula gets an apostrophe in front.
 */
public final class CsvBestand implements Tabelbestand {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;

    /** Begins a file with columns of these names. */
    public CsvBestand(OutputStream out, List<String> columns) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
        write(columns);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream().map(CsvBestand::cell).collect(Collectors.joining(";")));
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case OffsetDateTime moment -> MOMENT.format(moment.atZoneSameInstant(Werktijd.NEDERLAND));
            case Boolean flag -> Tabelbestand.word(flag);
            case Long number -> number.toString();
            case Double fraction -> fraction.toString().replace('.', ',');
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
