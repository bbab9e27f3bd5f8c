package nl.balie.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.register.Actor;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;

/** What can be chosen on the page of a gesprek; what was chosen before stays among it, whatever became of the lists. */
final class Keuzelijst {
    /** What is offered as long as the municipality has no list of its own. */
    private static final List<Keuze> KANALEN = List.of(
            new Keuze("telefoon", "Telefoon"),
            new Keuze("balie", "Balie"),
            new Keuze("e-mail", "E-mail"),
            new Keuze("chat", "Chat"),
            new Keuze("post", "Post"));

    private static final List<Keuze> TALEN = List.of(
            new Keuze("nld", "Nederlands"),
            new Keuze("eng", "Engels"),
            new Keuze("deu", "Duits"),
            new Keuze("fra", "Frans"),
            new Keuze("spa", "Spaans"),
            new Keuze("pol", "Pools"),
            new Keuze("tur", "Turks"),
            new Keuze("ara", "Arabisch"),
            new Keuze("ukr", "Oekraïens"),
            new Keuze("fry", "Fries"),
            new Keuze("pap", "Papiaments"));

    private static final Attribute NAAM = Actor.RESOURCE.attribute("naam");

    private final Keuzes keuzes;
    private final List<String> vaak;

    /** Of what can be chosen, whatever was chosen before. */
    Keuzelijst(Keuzes keuzes) {
        this(keuzes, List.of());
    }

    /**
     * Of what can be chosen.
     *
     * @param vaak names of the parts of the organisation that she chose last
     */
    Keuzelijst(Keuzes keuzes, List<String> vaak) {
        this.keuzes = keuzes;
        this.vaak = vaak;
    }

    /** The channels. */
    List<Keuze> kanalen(String gekozen) {
        return met(kanalen(keuzes.kanalen()), gekozen, gekozen);
    }

    /** The channels of the municipality, or those that are offered as long as it has no list. */
    static List<Keuze> kanalen(List<Row> values) {
        List<Keuze> own = values.stream()
                .map(row -> new Keuze(row.text(Referentiewaarde.CODE), row.text(Referentiewaarde.NAAM)))
                .toList();
        return own.isEmpty() ? KANALEN : own;
    }

    /** What is chosen as long as nobody chose. */
    static String eersteKanaal(List<Row> values) {
        return kanalen(values).getFirst().waarde();
    }

    /** What a contact can end with. There is always one that leads to a contactverzoek. */
    List<Keuze> resultaten(String gekozen) {
        List<Keuze> own = keuzes.resultaten().stream()
                .map(row -> new Keuze(
                        row.text(Referentiewaarde.NAAM),
                        row.text(Referentiewaarde.NAAM),
                        row.text(Referentiewaarde.VERVOLG)))
                .toList();
        boolean complete = own.stream().anyMatch(keuze -> keuze.vervolg().equals(Referentiewaarde.CONTACTVERZOEK));
        Keuze contactverzoek = new Keuze(Keuzes.CONTACTVERZOEK, Keuzes.CONTACTVERZOEK, Referentiewaarde.CONTACTVERZOEK);
        return met(
                complete
                        ? own
                        : Stream.concat(own.stream(), Stream.of(contactverzoek)).toList(),
                gekozen,
                gekozen);
    }

    /** The languages that are spoken most, by their codes. */
    static List<Keuze> talen(String gekozen) {
        return met(TALEN, gekozen, gekozen);
    }

    /** Parts of the organisation by name; those that she chose last stand above the others. */
    List<Groep> afdelingen(String gekozen) {
        List<Keuze> all = met(
                eenheden()
                        .map(row -> new Keuze(row.text(NAAM), row.text(NAAM)))
                        .distinct()
                        .toList(),
                gekozen,
                gekozen);
        List<Keuze> often = vaak.stream()
                .flatMap(naam -> all.stream().filter(keuze -> keuze.naam().equals(naam)))
                .toList();
        List<Keuze> others =
                all.stream().filter(keuze -> !often.contains(keuze)).toList();
        return often.isEmpty()
                ? List.of(new Groep("", all))
                : filled(new Groep("Vaak gekozen", often), new Groep("Andere", others));
    }

    /** Parts of the organisation and employees, by key: those that were looked for, else all but employees when these are many. */
    List<Groep> actoren(String gekozen, String gezocht) {
        Stream<Row> rows = gezocht.isEmpty()
                ? Stream.concat(eenheden(), isVeel() ? Stream.empty() : keuzes.medewerkers().stream())
                : gevonden(gezocht).stream();
        Map<Boolean, List<Keuze>> actoren = rows.sorted(
                        Comparator.comparing(row -> row.text(NAAM), String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.partitioningBy(
                        Keuzelijst::isEenheid, Collectors.mapping(Keuzelijst::actor, Collectors.toList())));
        boolean offered = gekozen.isEmpty()
                || actoren.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(keuze -> keuze.waarde().equals(gekozen));
        return filled(
                new Groep("", offered ? List.of() : List.of(new Keuze(gekozen, naam(gekozen)))),
                new Groep("Afdelingen en groepen", actoren.getOrDefault(true, List.of())),
                new Groep("Medewerkers", actoren.getOrDefault(false, List.of())));
    }

    /** Are there more employees than one can choose from at a glance? */
    boolean isVeel() {
        return keuzes.medewerkers().size() > Keuzes.FEW;
    }

    /** What was found of what was looked for, in words; what there is to choose from when nothing was. */
    String uitleg(String gezocht) {
        int found = gevonden(gezocht).size();
        if (gezocht.isEmpty()) {
            return isVeel() ? "Afdelingen en groepen. Een medewerker vind je met het zoekveld." : "";
        }
        if (found > Keuzes.FEW) {
            return "Meer dan " + Keuzes.FEW + " gevonden: zoek met meer letters.";
        }
        return found == 0 ? "Niemand gevonden met deze naam." : found + " gevonden.";
    }

    private List<Row> gevonden(String gezocht) {
        return keuzes.gevonden().getOrDefault(gezocht, List.of());
    }

    private static List<Groep> filled(Groep... groepen) {
        return Stream.of(groepen).filter(groep -> !groep.keuzes().isEmpty()).toList();
    }

    private static Keuze actor(Row actor) {
        return new Keuze(actor.id().toString(), actor.text(NAAM));
    }

    private Stream<Row> eenheden() {
        return keuzes.eenheden().stream().filter(row -> row.is(Actor.ACTIEF) && isEenheid(row));
    }

    private static boolean isEenheid(Row actor) {
        return actor.text(Actor.RESOURCE.attribute("soortActor")).equals("organisatorische_eenheid");
    }

    private String naam(String key) {
        return keuzes.eenheden().stream()
                .filter(row -> row.id().toString().equals(key))
                .map(row -> row.text(NAAM))
                .findFirst()
                .orElse("Bestaat niet meer");
    }

    /** The keys of the actors that were chosen in these fields. */
    static List<UUID> gekozen(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().matches("(voor|naar)-[1-9]") && Visit.isKey(field.getValue()))
                .map(field -> UUID.fromString(field.getValue()))
                .toList();
    }

    /** What is looked for in the names of actors. */
    static Set<String> gezocht(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().matches("(voor|naar)zoek-[1-9]"))
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Keuze> met(List<Keuze> keuzes, String gekozen, String naam) {
        return gekozen.isEmpty()
                        || keuzes.stream().anyMatch(keuze -> keuze.waarde().equals(gekozen))
                ? keuzes
                : Stream.concat(keuzes.stream(), Stream.of(new Keuze(gekozen, naam)))
                        .toList();
    }
}
