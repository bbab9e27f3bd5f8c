package nl.balie.act.inrichting;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.act.inrichting.Fouten.Fout;
import nl.balie.act.inrichting.Knoop.Plek;
import nl.balie.act.inrichting.Knoop.Tekst;
import nl.balie.act.inrichting.Knoop.Veld;
import nl.balie.act.inrichting.Knoop.Velden;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML of somebody who may have made it by hand or in bad faith: nothing of it is expanded, and it is neither longer nor deeper than a
 * set-up can be. Values stay as they are written, so that a code of 010 or NO is no number and no answer.
 */
final class Lezer {
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_KNOPEN = 200_000;
    private static final int DEEPEST = 10;

    private final YAMLParser parser;
    private final List<Fout> fouten = new ArrayList<>();
    private int knopen;

    private Lezer(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * Reads all of it.
     *
     * @throws Fouten when it is no YAML that can be read in good faith
     */
    static Knoop lees(InputStream bytes) throws IOException {
        String tekst = tekst(bytes.readNBytes(MOST_BYTES + 1));
        requireNoTabs(tekst);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES + 1);
        try (YAMLParser parser =
                YAMLFactory.builder().loaderOptions(options).build().createParser(tekst)) {
            return new Lezer(parser).lees();
        } catch (JacksonException unreadable) {
            throw new Fouten(
                    List.of(new Fout(plek(unreadable.getLocation()), "", "Dit is geen YAML. " + reden(unreadable))));
        }
    }

    private static String tekst(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw fout(null, "Het bestand is groter dan 5 MB.");
        }
        ByteBuffer over = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(over).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException other) {
            int regel = 1;
            for (int i = 0; i < over.position(); i++) {
                regel += bytes[i] == '\n' ? 1 : 0;
            }
            throw fout(new Plek(regel, 1), "Hier staat een teken dat geen UTF-8 is: bewaar het bestand als UTF-8.");
        }
    }

    private static void requireNoTabs(String tekst) {
        List<Fout> tabs = new ArrayList<>();
        int regel = 0;
        for (String line : (Iterable<String>) tekst.lines()::iterator) {
            regel++;
            int indent = line.length() - line.stripLeading().length();
            int tab = line.substring(0, indent).indexOf('\t');
            if (tab >= 0) {
                tabs.add(new Fout(new Plek(regel, tab + 1), "", "Hier staat een tab: spring in YAML in met spaties."));
            }
        }
        if (!tabs.isEmpty()) {
            throw new Fouten(tabs);
        }
    }

    /** The first line of what the parser says, which is English, and quotes nothing of the file. */
    private static String reden(JacksonException unreadable) {
        String reden = unreadable.getOriginalMessage().lines().findFirst().orElse("");
        return reden.matches("[ -~]{1,100}")
                ? "Kijk naar inspringen, aanhalingstekens en dubbele punten (%s).".formatted(reden)
                : "Kijk naar inspringen, aanhalingstekens en dubbele punten.";
    }

    private static Fouten fout(@Nullable Plek plek, String reden) {
        return new Fouten(List.of(new Fout(plek, "", reden)));
    }

    private static Plek plek(@Nullable JsonLocation location) {
        return location == null ? new Plek(1, 1) : new Plek(location.getLineNr(), location.getColumnNr());
    }

    private Plek plek() {
        return plek(parser.currentTokenLocation());
    }

    private Knoop lees() throws IOException {
        Knoop alles = parser.nextToken() == null ? new Tekst(new Plek(1, 1), "") : knoop(1);
        if (parser.nextToken() != null) {
            fouten.add(new Fout(plek(), "", "Hier begint een tweede document: een bestand heeft er een."));
        }
        if (!fouten.isEmpty()) {
            throw new Fouten(fouten);
        }
        return alles;
    }

    /** What begins at the current token. */
    private Knoop knoop(int diepte) throws IOException {
        Plek plek = plek();
        if (diepte > DEEPEST) {
            throw fout(plek, "Dit staat dieper genest dan een inrichting kan zijn (%d niveaus).".formatted(DEEPEST));
        }
        if (++knopen > MOST_KNOPEN) {
            throw fout(plek, "Het bestand heeft meer dan %d waarden.".formatted(MOST_KNOPEN));
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            fouten.add(new Fout(
                    plek, "", "Ankers en verwijzingen (& en *) horen niet in een inrichting: schrijf het uit."));
        } else if (parser.getTypeId() != null) {
            fouten.add(new Fout(plek, "", "Een type (!) hoort niet in een inrichting: laat het weg."));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> velden(plek, diepte);
            case START_ARRAY -> lijst(plek, diepte);
            case VALUE_NULL -> new Tekst(plek, "");
            default -> new Tekst(plek, parser.getText());
        };
    }

    private Knoop lijst(Plek plek, int diepte) throws IOException {
        List<Knoop> leden = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            leden.add(knoop(diepte + 1));
        }
        return new Knoop.Lijst(plek, leden);
    }

    private Knoop velden(Plek plek, int diepte) throws IOException {
        Map<String, Veld> velden = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String naam = parser.currentName();
            Plek begin = plek();
            parser.nextToken();
            Veld eerder = velden.putIfAbsent(naam, new Veld(begin, knoop(diepte + 1)));
            if (eerder != null) {
                fouten.add(new Fout(
                        begin,
                        naam,
                        "Deze sleutel staat hier al, op regel %d."
                                .formatted(eerder.plek().regel())));
            }
        }
        return new Velden(plek, velden);
    }
}
