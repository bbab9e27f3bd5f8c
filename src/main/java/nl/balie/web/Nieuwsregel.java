package nl.balie.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.balie.register.Bron;
import nl.balie.register.Mededeling;
import nl.balie.register.Skill;
import nl.balie.resource.Row;
import nl.balie.store.Mededelingen;

/** A line of a list of mededelingen. */
public record Nieuwsregel(
        String id,
        String titel,
        String soort,
        String dag,
        List<String> skills,
        boolean isBelangrijk,
        boolean isGelezen) {
    static List<Nieuwsregel> lijst(Mededelingen.Gevonden gevonden) {
        return gevonden.rijen().stream()
                .map(row -> of(row, gevonden.gelezen().contains(row.id())))
                .toList();
    }

    private static Nieuwsregel of(Row row, boolean isGelezen) {
        return new Nieuwsregel(
                row.id().toString(),
                row.text(Mededeling.TITEL),
                soort(row),
                Contactregel.dag((LocalDate) Objects.requireNonNull(row.get(Mededeling.PUBLICATIEDATUM))),
                row.list(Mededeling.SKILLS).stream()
                        .map(skill -> skill.text(Skill.NAAM))
                        .toList(),
                row.is(Mededeling.BELANGRIJK),
                isGelezen);
    }

    /** What people call it. */
    static String soort(Row mededeling) {
        return mededeling.text(Mededeling.SOORT).equals(Bron.NIEUWSBERICHT) ? "Nieuws" : "Werkinstructie";
    }
}
