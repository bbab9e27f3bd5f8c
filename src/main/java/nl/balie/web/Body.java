package nl.balie.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the line: packed when the browser takes that and it saves something. Pages hold no secret beside what somebody else may
 * put in them (a form has no token), so that their length tells nothing.
 *
 * @param bytes as they are sent
 * @param isPacked with gzip?
 */
record Body(byte[] bytes, boolean isPacked) {
    /** Shorter than this is one packet in any case. */
    private static final int LEAST = 1024;

    /** What is sent to a browser that takes these encodings ({@code Accept-Encoding}; null when it does not tell). */
    static Body of(byte[] plain, @Nullable String encodings) {
        return plain.length >= LEAST && takesGzip(encodings) ? new Body(packed(plain), true) : new Body(plain, false);
    }

    private static boolean takesGzip(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(","))
                        .anyMatch(one -> one.strip().matches("gzip(\\s*;\\s*q\\s*=\\s*(1|0?\\.0*[1-9]).*)?"));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
