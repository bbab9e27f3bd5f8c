package nl.balie.act.laden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder of JSON: kennisartikelen and VACs, each in a file of its own or many in a list. */
final class Mapbron {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 20_000_000;
    private static final int DEEPEST = 5;

    private final Path folder;

    Mapbron(Path folder) {
        this.folder = folder;
    }

    /** Loads all of it; when any file can't be read, nothing. */
    void laad(Lading artikelen, Lading vacs) throws IOException, Bronfout {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (Files.size(file) > LARGEST) {
                throw new Bronfout("larger than " + LARGEST + " bytes");
            }
            JsonNode read = JSON.readTree(file.toFile());
            JsonNode list = read.path("results").isArray() ? read.path("results") : read;
            List<JsonNode> each = list.isArray()
                    ? StreamSupport.stream(list.spliterator(), false).toList()
                    : List.of(list);
            for (int i = 0; i < each.size(); i++) {
                laad(folder.relativize(file) + (list.isArray() ? "#" + i : ""), each.get(i), artikelen, vacs);
            }
        }
    }

    private static void laad(String plaats, JsonNode object, Lading artikelen, Lading vacs)
            throws IOException, Bronfout {
        JsonNode data =
                object.path("record").has("data") ? object.path("record").path("data") : object;
        String kenmerk = data.path("uuid").asText(object.path("uuid").asText(plaats));
        if (Sdg.isArtikel(data)) {
            bij(artikelen, Sdg.artikel(kenmerk, data));
        } else if (Sdg.isVac(data)) {
            bij(vacs, Sdg.vac(kenmerk, data));
        } else {
            throw new Bronfout("no kennisartikel and no VAC");
        }
    }

    private static void bij(Lading lading, Optional<Stuk> stuk) throws IOException, Bronfout {
        if (stuk.isPresent()) {
            lading.bij(stuk.get());
        }
    }
}
