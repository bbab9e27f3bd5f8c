package nl.balie.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages as templates ({@code templates/werkplek}): the build checks every name in them. */
final class Templates {
    private static final String FOLDER = "werkplek";

    private Templates() {}

    @CheckedTemplate(basePath = FOLDER)
    record Begin(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Aanmelden(Frame kader, String code, List<Medewerker> personen) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Afgemeld(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Fout(Frame kader, String uitleg, boolean isBusy) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Sneltoetsen(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Toegankelijkheid(Frame kader) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gevonden(Frame kader, String tekst, List<Klantregel> klanten, List<Contactregel> contacten, int most)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gesprek(
            Frame kader,
            Gesprekbeeld beeld,
            int versie,
            @Nullable String elders) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Gesprekken(Frame kader, List<Gesprekregel> open, List<Gesprekregel> klaar, List<Gesprekregel> weg)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Klant(
            Frame kader,
            Klantregel klant,
            @Nullable String gesprek,
            List<Contactregel> contacten,
            Paginering paginering)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER)
    record Contact(
            Frame kader,
            Contactbeeld contact,
            boolean opgeslagen,
            @Nullable String fout,
            String aanvulling) implements TemplateInstance {}
}
