package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.RegistreerGesprek;
import nl.balie.register.Actor;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Row;
import nl.balie.store.Gesprekken.Gesprek;
import org.jspecify.annotations.Nullable;

/**
 * A gesprek as its page shows it: the fields as they were typed.
 *
 * @param gesprek as it is kept
 * @param getypt what is in the fields now: what was kept, or what was sent and not kept
 * @param fouten what is wrong, by the names of the fields
 * @param klant who is on the line, when the register knows her
 */
public record Gesprekbeeld(
        Gesprek gesprek,
        Map<String, String> getypt,
        Map<String, String> fouten,
        @Nullable Klantregel klant,
        Keuzes keuzes) {
    /** What is offered as long as the municipality has no list of its own. */
    private static final List<Keuze> KANALEN = List.of(
            new Keuze("telefoon", "Telefoon"),
            new Keuze("balie", "Balie"),
            new Keuze("e-mail", "E-mail"),
            new Keuze("chat", "Chat"),
            new Keuze("post", "Post"));

    /** Something that can be chosen. */
    public record Keuze(String waarde, String naam) {}

    /** One of the vragen, with its number. */
    public record Vraag(int nummer, Gesprekbeeld beeld) {
        /** The name of its field. */
        public String veld(String naam) {
            return naam + "-" + nummer;
        }

        /** What stands in its field. */
        public String waarde(String naam) {
            return beeld.waarde(veld(naam));
        }

        /** What is wrong with its field; null when nothing is. */
        public @Nullable String fout(String naam) {
            return beeld.fout(veld(naam));
        }

        /** The channels that can be chosen, and the one that was. */
        public List<Keuze> kanalen() {
            return met(beeld.kanalen(), waarde("kanaal"), waarde("kanaal"));
        }

        /** What it can end with, and what was chosen. */
        public List<Keuze> resultaten() {
            return met(beeld.resultaten(), waarde("resultaat"), waarde("resultaat"));
        }

        /** Parts of the organisation, by key, and the one that was chosen. */
        public List<Keuze> eenheden() {
            return met(beeld.eenheden(), waarde("voor"), beeld.naam(waarde("voor")));
        }

        /** Parts of the organisation, by name, and the one that was chosen. */
        public List<Keuze> afdelingen() {
            return met(beeld.afdelingen(), waarde("afdeling"), waarde("afdeling"));
        }

        /** These and, when it is not offered any more, what was chosen. */
        static List<Keuze> met(List<Keuze> keuzes, String gekozen, String naam) {
            return gekozen.isEmpty()
                            || keuzes.stream().anyMatch(keuze -> keuze.waarde().equals(gekozen))
                    ? keuzes
                    : Stream.concat(keuzes.stream(), Stream.of(new Keuze(gekozen, naam)))
                            .toList();
        }

        /** What it will be called when nothing else is typed. */
        public String onderwerp() {
            return RegistreerGesprek.onderwerp(beeld.getypt(), nummer);
        }
    }

    /** What stands in a field. */
    public String waarde(String veld) {
        return getypt.getOrDefault(veld, "");
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }

    /** The vragen, in the order in which they were asked. */
    public List<Vraag> vragen() {
        return IntStream.rangeClosed(1, RegistreerGesprek.vragen(getypt))
                .mapToObj(nummer -> new Vraag(nummer, this))
                .toList();
    }

    /** Can another vraag be added? */
    public boolean isMeerMogelijk() {
        return RegistreerGesprek.vragen(getypt) < RegistreerGesprek.MOST;
    }

    private List<Keuze> kanalen() {
        return kanalen(keuzes.kanalen());
    }

    /** The channels of the municipality, or those that are offered as long as it has no list. */
    static List<Keuze> kanalen(List<Row> values) {
        List<Keuze> own = of(values);
        return own.isEmpty() ? KANALEN : own;
    }

    private List<Keuze> resultaten() {
        return resultaten(keuzes);
    }

    /** What a contact can end with. */
    static List<Keuze> resultaten(Keuzes keuzes) {
        return keuzes.resultaten().stream()
                .map(row -> new Keuze(row.text(Referentiewaarde.NAAM), row.text(Referentiewaarde.NAAM)))
                .toList();
    }

    private List<Keuze> eenheden() {
        return actieve().map(row -> new Keuze(row.id().toString(), naam(row))).toList();
    }

    private List<Keuze> afdelingen() {
        return actieve().map(row -> new Keuze(naam(row), naam(row))).distinct().toList();
    }

    private Stream<Row> actieve() {
        return keuzes.eenheden().stream().filter(row -> row.is(Actor.ACTIEF));
    }

    /** What the part of the organisation with this key is called. */
    private String naam(String key) {
        return keuzes.eenheden().stream()
                .filter(row -> row.id().toString().equals(key))
                .map(Gesprekbeeld::naam)
                .findFirst()
                .orElse("Bestaat niet meer");
    }

    /** When it was kept last. */
    public String bewaard() {
        return Contactregel.time(gesprek.gewijzigd());
    }

    /** How long it was active, in minutes. */
    public long minuten() {
        return gesprek.actief().toMinutes();
    }

    private static String naam(Row actor) {
        return actor.text(Actor.RESOURCE.attribute("naam"));
    }

    private static List<Keuze> of(List<Row> values) {
        return values.stream()
                .map(row -> new Keuze(row.text(Referentiewaarde.CODE), row.text(Referentiewaarde.NAAM)))
                .toList();
    }

    /** The same fields with these on top of them. */
    static Map<String, String> over(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return all;
    }
}
