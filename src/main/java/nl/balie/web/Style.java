package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import nl.balie.platform.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Styles and pictures of the workplace, and what a municipality lays over them: {@code BALIE_HUISSTIJL} names a folder with
 * {@code thema.css}.
 */
@ApplicationScoped
class Style {
    private static final Map<String, String> OURS = Map.of(
            "werkplek.css", "text/css;charset=UTF-8",
            "bewaren.js", "text/javascript;charset=UTF-8",
            "duur.js", "text/javascript;charset=UTF-8",
            "keuzes.js", "text/javascript;charset=UTF-8",
            "nieuw.js", "text/javascript;charset=UTF-8",
            "sneltoetsen.js", "text/javascript;charset=UTF-8",
            "teller.js", "text/javascript;charset=UTF-8",
            "weggaan.js", "text/javascript;charset=UTF-8",
            "balie.svg", "image/svg+xml");
    private static final Map<String, String> THEIRS = Map.of("thema.css", "text/css;charset=UTF-8");
    private static final @Nullable String FOLDER = Settings.text("balie.huisstijl");

    private final String folder;

    Style(@ConfigProperty(name = "balie.version") String version) {
        folder = version + "-" + digest();
    }

    /** The name of the folder in addresses: another when anything in it is, so that browsers may keep what is in it. */
    String folder() {
        return folder;
    }

    /** Tells one build of the files from another: there are many builds of a version that is not released yet. */
    private static String digest() {
        CRC32 crc = new CRC32();
        OURS.keySet().stream().sorted().forEach(name -> {
            try {
                crc.update(ours(name));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return Long.toHexString(crc.getValue());
    }

    /** Has the municipality a style of its own? */
    boolean isHouseStyle() {
        return FOLDER != null;
    }

    /** Is this the path of a file in that folder? */
    boolean has(String path) {
        return path.startsWith("/" + folder + "/");
    }

    /** A file by its path. */
    Reply file(String path) {
        String name = path.substring(folder.length() + 2);
        try {
            String type = OURS.get(name);
            byte[] bytes = type == null ? theirs(name) : ours(name);
            return new Reply(
                            200,
                            type == null ? THEIRS.getOrDefault(name, "") : type,
                            new String(bytes, StandardCharsets.UTF_8),
                            Map.of())
                    .with("Cache-Control", type == null ? "max-age=300" : "public, max-age=31536000, immutable");
        } catch (IOException gone) {
            throw Fault.notFound();
        }
    }

    private static byte[] ours(String name) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("werkplek/" + name)) {
            if (in == null) {
                throw Fault.notFound();
            }
            return in.readAllBytes();
        }
    }

    private static byte[] theirs(String name) throws IOException {
        if (FOLDER == null || !THEIRS.containsKey(name)) {
            throw Fault.notFound();
        }
        return Files.readAllBytes(Path.of(FOLDER).resolve(name));
    }
}
