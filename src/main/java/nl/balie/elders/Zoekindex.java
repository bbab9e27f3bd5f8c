package nl.balie.elders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.balie.elders.Gelezen.tekst;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.List;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag;
import nl.balie.platform.Navraag.GeenAntwoord;

/** The search index of a municipality, over its website and its articles: it takes words, and answers a list. */
@ApplicationScoped
public class Zoekindex {
    private static final int MOST = 20;

    private final Navraag navraag;

    Zoekindex(Navraag navraag) {
        this.navraag = navraag;
    }

    /** Something that was found; {@code soort} and {@code afdeling} are empty when they were not told. */
    public record Treffer(String titel, String url, String soort, String afdeling) {
        /** What it is called, in one line. */
        public String naam() {
            return titel.isBlank() ? "Zonder titel" : titel.strip().replaceAll("\\s+", " ");
        }
    }

    /**
     * What is found with these words, the best first.
     *
     * @throws GeenAntwoord when the index does not answer
     */
    public List<Treffer> zoek(Bron index, String woorden) {
        return navraag.vraag(
                index, index.request("?q=" + URLEncoder.encode(woorden, UTF_8)).build(), antwoord -> {
                    if (!antwoord.isGoed()) {
                        throw GeenAntwoord.storing(antwoord.status());
                    }
                    if (!antwoord.inhoud().isArray()) {
                        throw GeenAntwoord.onleesbaar();
                    }
                    return antwoord.inhoud()
                            .valueStream()
                            .limit(MOST)
                            .map(Zoekindex::treffer)
                            .toList();
                });
    }

    private static Treffer treffer(JsonNode een) {
        return new Treffer(
                tekst(een, "/titel"), Gelezen.adres(een, "/url"), tekst(een, "/soort"), tekst(een, "/afdeling"));
    }
}
