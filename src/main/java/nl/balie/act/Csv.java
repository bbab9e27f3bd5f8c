package nl.balie.act;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;

/**
 * A list as a spreadsheet gives it: the first line names the columns, in any order; semicolons, commas or tabs stand between the cells.
 *
 * @param regels the other lines, without those that are empty
 */
record Csv(List<Regel> regels) {
    /** More than this is read in parts. */
    static final int MOST = 5_000;

    private static final ObjectReader READER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A line.
     *
     * @param nummer of the line
     * @param cellen by the names of their columns
     */
    record Regel(int nummer, Map<String, String> cellen) {
        /** The name of a fault in a cell of it. */
        String veld(String kolom) {
            return nummer + "." + kolom;
        }

        String cel(String kolom) {
            return cellen.getOrDefault(kolom, "").strip();
        }
    }

    /**
     * Reads a list.
     *
     * @param kolommen the columns that it may have
     * @param nodig those that it must have
     * @throws Invalid when it can't be read; faults are named by the numbers of their lines
     */
    static Csv lees(String tekst, List<String> kolommen, List<String> nodig) {
        List<String[]> lines = lines(tekst.startsWith(BYTE_ORDER_MARK) ? tekst.substring(1) : tekst);
        Violations faults = new Violations();
        List<String> kop = lines.isEmpty() ? List.of() : kop(lines.getFirst(), kolommen, nodig, faults);
        List<Regel> regels = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i);
            if (Arrays.stream(cells).allMatch(cell -> cell == null || cell.isBlank())) {
                continue;
            }
            if (cells.length != kop.size()) {
                faults.add(
                        String.valueOf(i + 1),
                        Message.invalid(
                                "Hier staan %d cellen, en er zijn %d kolommen.".formatted(cells.length, kop.size())));
                continue;
            }
            Map<String, String> cellen = new LinkedHashMap<>();
            for (int cell = 0; cell < cells.length; cell++) {
                cellen.put(kop.get(cell), Objects.requireNonNullElse(cells[cell], ""));
            }
            regels.add(new Regel(i + 1, cellen));
        }
        if (regels.size() > MOST) {
            faults.add("", Message.invalid("Lees hoogstens %d regels tegelijk in.".formatted(MOST)));
        } else if (regels.isEmpty() && !faults.any()) {
            faults.add("", Message.invalid("Plak een lijst met een kop en ten minste één regel."));
        }
        faults.throwIfAny();
        return new Csv(regels);
    }

    private static List<String> kop(String[] cells, List<String> kolommen, List<String> nodig, Violations faults) {
        List<String> kop = new ArrayList<>();
        for (String cell : cells) {
            String naam = Objects.requireNonNullElse(cell, "").strip();
            String kolom = kolommen.stream()
                    .filter(one -> one.equalsIgnoreCase(naam))
                    .findFirst()
                    .orElse(naam);
            if (!kolommen.contains(kolom)) {
                faults.add("1", Message.invalid("De kolom \"%s\" kent Balie hier niet.".formatted(naam)));
            } else if (kop.contains(kolom)) {
                faults.add("1", Message.invalid("De kolom \"%s\" staat er twee keer.".formatted(naam)));
            }
            kop.add(kolom);
        }
        nodig.stream()
                .filter(kolom -> !kop.contains(kolom))
                .forEach(kolom -> faults.add("1", Message.invalid("De kolom \"%s\" ontbreekt.".formatted(kolom))));
        return kop;
    }

    private static List<String[]> lines(String tekst) {
        String first = tekst.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        char tussen = first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
        List<String[]> lines = new ArrayList<>();
        try (MappingIterator<String[]> read =
                READER.with(CsvSchema.emptySchema().withColumnSeparator(tussen)).readValues(tekst)) {
            while (read.hasNextValue()) {
                lines.add(read.nextValue());
            }
        } catch (JacksonException unreadable) {
            throw new Invalid(
                    String.valueOf(lines.size() + 1),
                    Message.invalid("Hier is de lijst niet te lezen. Staat er een aanhalingsteken te weinig?"));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return lines;
    }
}
