package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Reference.reference;

import java.util.Base64;
import java.util.stream.IntStream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Column;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Bijlage of a bericht: a PDF, kept as it is sent, in base64. Written and answered with its bericht, which has two at most. */
public final class BerichtBijlage {
    /** A reader of PDF looks for the header in the first and for the trailer in the last so many bytes (ISO 32000-1, annex H). */
    private static final int EDGE = 1024;

    public static final Attribute INHOUD = text("inhoud").required().untold().check(BerichtBijlage::isPdf);
    public static final Attribute VOLGORDE = code("volgorde", "1", "2").required();
    private static final Attribute GROOTTE = integer("grootte").nullable().readOnly();
    private static final Reference BERICHT =
            reference("bericht", () -> Bericht.RESOURCE).required();

    public static final Resource RESOURCE = Resource.resource("bericht_bijlage", "berichtbijlagen", "BerichtBijlage")
            .meaning("Een PDF bij een bericht.")
            .with(
                    INHOUD,
                    code("bijlageType", "Pdf").standard("Pdf"),
                    text("omschrijving").max(40),
                    VOLGORDE,
                    GROOTTE)
            .unseen(BERICHT)
            .rule(BerichtBijlage::blijftZoalsVerzonden)
            .rule(BerichtBijlage::meet)
            .unique("volgorde", Message.taken("bijlage", "volgorde"), row -> true, BERICHT, VOLGORDE);

    private BerichtBijlage() {}

    private static void blijftZoalsVerzonden(Change change, Violations violations) {
        for (Column column : RESOURCE.columns()) {
            if (!change.isNew() && column.place() > Resource.VERSIE && change.changes(column)) {
                violations.add(change.path(column.label()), Message.NOT_CHANGEABLE);
            }
        }
    }

    private static void meet(Change change, Violations violations) {
        String base64 = change.after().text(INHOUD);
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        change.after().set(GROOTTE.column(), base64.length() / 4 * 3 - padding);
    }

    private static @Nullable Message isPdf(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return Message.NO_BASE64;
        }
        boolean begins = has("%PDF-", bytes, 0, Math.min(EDGE, bytes.length));
        boolean ends = has("%%EOF", bytes, Math.max(0, bytes.length - EDGE), bytes.length);
        return begins && ends ? null : Message.NO_PDF;
    }

    private static boolean has(String word, byte[] bytes, int from, int to) {
        return IntStream.rangeClosed(from, to - word.length())
                .anyMatch(at -> IntStream.range(0, word.length()).allMatch(i -> bytes[at + i] == word.charAt(i)));
    }
}
