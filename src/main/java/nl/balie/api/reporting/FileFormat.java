package nl.balie.api.reporting;

import java.io.IOException;
import java.io.OutputStream;
import nl.balie.act.CsvBestand;
import nl.balie.act.Rekenblad;

/** What an export can look like. */
enum FileFormat {
    /** For a Dutch Excel. */
    CSV("text/csv; charset=utf-8"),
    /** A workbook of one sheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A JSON object on each line. */
    NDJSON("application/x-ndjson"),
    /** Columns with their types, for data warehouses. */
    PARQUET("application/vnd.apache.parquet");

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** Begins a file. */
    Lines lines(OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new Table(new CsvBestand(out, Table.names()));
            case XLSX -> new Table(new Rekenblad(out, "contacten", Table.names()));
            case NDJSON -> new Ndjson(out);
            case PARQUET -> new Parquet(out);
        };
    }
}
