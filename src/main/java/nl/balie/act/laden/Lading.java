package nl.balie.act.laden;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.resource.Resource;

/**
 * All that a source has of one resource, gathered before anything of it is stored: what is new or changed waits in a file, so that it may be
 * more than fits in memory.
 */
final class Lading implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PORTION = 200;
    private static final int MOST = 100_000;

    private final Resource resource;
    private final Map<String, String> bekend;
    private final Set<String> gezien = new HashSet<>();
    private final Path file;
    private final BufferedWriter writer;
    private int overgeslagen;

    /**
     * Of this resource.
     *
     * @param bekend the stand of what was loaded before, by its kenmerk
     */
    Lading(Resource resource, Map<String, String> bekend) throws IOException {
        this.resource = resource;
        this.bekend = bekend;
        file = Files.createTempFile("balie-bronnen", ".jsonl");
        writer = Files.newBufferedWriter(file);
    }

    Resource resource() {
        return resource;
    }

    /** The stand that it had when it was loaded before; empty when it was not. */
    String stand(String kenmerk) {
        return bekend.getOrDefault(kenmerk, "");
    }

    /** The source has it; of two by one name the first counts. */
    void bij(Stuk stuk) throws IOException, Bronfout {
        if (ongewijzigd(stuk.kenmerk()) && !stuk.stand().equals(stand(stuk.kenmerk()))) {
            writer.write(JSON.writeValueAsString(stuk));
            writer.newLine();
        }
    }

    /** The source has it, and it is to stay as it was loaded before; false when it had it already. */
    boolean ongewijzigd(String kenmerk) throws Bronfout {
        if (gezien.size() >= MOST) {
            throw new Bronfout("more than " + MOST);
        }
        return gezien.add(kenmerk);
    }

    /** The source has something that can't be read: it stays as it was loaded before, if it was. */
    void overgeslagen(String kenmerk) throws Bronfout {
        overgeslagen++;
        ongewijzigd(kenmerk);
    }

    /** How many things could not be read. */
    int overgeslagen() {
        return overgeslagen;
    }

    /** What was loaded before, and the source has no more. */
    List<String> verdwenen() {
        return bekend.keySet().stream()
                .filter(kenmerk -> !gezien.contains(kenmerk))
                .toList();
    }

    /** Does something with what is new or changed, some at a time. */
    interface Portie {
        void with(List<Stuk> stukken);
    }

    void elk(Portie portie) throws IOException {
        writer.flush();
        try (BufferedReader reader = Files.newBufferedReader(file);
                var stukken = JSON.readerFor(Stuk.class).<Stuk>readValues(reader)) {
            List<Stuk> some = new ArrayList<>();
            while (stukken.hasNextValue()) {
                some.add(stukken.nextValue());
                if (some.size() == PORTION || !stukken.hasNextValue()) {
                    portie.with(List.copyOf(some));
                    some.clear();
                }
            }
        }
    }

    @Override
    public void close() {
        try (writer) {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
