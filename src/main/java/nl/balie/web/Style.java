package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.balie.platform.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Styles and pictures of the workplace, and what a municipality lays over them: {@code BALIE_HUISSTIJL} names a folder with
 * {@code thema.css}, a {@code logo} and a {@code favicon} as it likes, and the fonts and pictures that those use.
 */
@ApplicationScoped
class Style {
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("werkplek.css", "text/css;charset=UTF-8"),
            Map.entry("bewaren.js", SCRIPT),
            Map.entry("concept.js", SCRIPT),
            Map.entry("duur.js", SCRIPT),
            Map.entry("getypt.js", SCRIPT),
            Map.entry("keuzes.js", SCRIPT),
            Map.entry("later.js", SCRIPT),
            Map.entry("licht.css", "text/css;charset=UTF-8"),
            Map.entry("lijst.js", SCRIPT),
            Map.entry("nieuw.js", SCRIPT),
            Map.entry("opnieuw.js", SCRIPT),
            Map.entry("paneel.js", SCRIPT),
            Map.entry("sneltoetsen.js", SCRIPT),
            Map.entry("sturen.js", SCRIPT),
            Map.entry("teller.js", SCRIPT),
            Map.entry("verschil.js", SCRIPT),
            Map.entry("verzenden.js", SCRIPT),
            Map.entry("verzoek.js", SCRIPT),
            Map.entry("vragenset.js", SCRIPT),
            Map.entry("weggaan.js", SCRIPT),
            Map.entry("balie.svg", "image/svg+xml"));
    /** What may lie in a folder of a municipality, by the end of its name: nothing in it is a script. */
    private static final Map<String, String> THEIRS = Map.of(
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "woff", "font/woff");

    /** A name and nothing else: no way to another folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,80}\\.([a-z0-9]{2,5})");

    private static final @Nullable String FOLDER = Settings.text("balie.huisstijl");

    /** The style that a municipality lays over ours. */
    static final String THEMA = "thema.css";

    /** How a style tells two colours, one for the light theme and one for the dark. */
    private static final Pattern BOTH = Pattern.compile("light-dark\\(|prefers-color-scheme|color-scheme");

    private final String folder;
    private final boolean isLicht;

    Style(@ConfigProperty(name = "balie.version") String version) {
        folder = version + "-" + digest();
        isLicht = isLicht(inFolder(THEMA));
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

    /** The first of these that the municipality has; null when it has none. */
    @Nullable
    String own(String... names) {
        return Stream.of(names)
                .filter(name -> inFolder(name) != null)
                .findFirst()
                .orElse(null);
    }

    /** Is there a theme that knows no dark? Read once: a theme that comes later is known after a restart. */
    boolean isLicht() {
        return isLicht;
    }

    private static boolean isLicht(@Nullable Path thema) {
        try {
            return thema != null
                    && !BOTH.matcher(Files.readString(thema, StandardCharsets.ISO_8859_1))
                            .find();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Is this the path of a file in that folder? */
    boolean has(String path) {
        return path.startsWith("/" + folder + "/");
    }

    /** A file by its path. */
    Reply file(String path) {
        String name = path.substring(folder.length() + 2);
        String type = OURS.get(name);
        try {
            return type == null ? theirs(name) : Reply.file(type, ours(name), "public, max-age=31536000, immutable");
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

    private static Reply theirs(String name) throws IOException {
        Matcher parts = NAME.matcher(name);
        String type = parts.matches() ? THEIRS.get(parts.group(1)) : null;
        Path file = type == null ? null : inFolder(name);
        if (file == null || type == null) {
            throw Fault.notFound();
        }
        return Reply.file(type, Files.readAllBytes(file), "max-age=300");
    }

    /** The file of this name that really lies in the folder of the municipality; null when none does, but a link that leads out of it may. */
    private static @Nullable Path inFolder(String name) {
        if (FOLDER == null) {
            return null;
        }
        try {
            Path file = Path.of(FOLDER, name).toRealPath();
            return file.startsWith(Path.of(FOLDER).toRealPath()) && Files.isRegularFile(file) ? file : null;
        } catch (IOException none) {
            return null;
        }
    }
}
