package nl.balie.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    Keuzelijst(Keuzes keuzes) {
        this.keuzes = keuzes;
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

    /** Parts of the organisation by name. */
    List<Keuze> afdelingen(String gekozen) {
        return met(
                eenheden()
                        .map(row -> new Keuze(row.text(NAAM), row.text(NAAM)))
                        .distinct()
                        .toList(),
                gekozen,
                gekozen);
    }

    /** Parts of the organisation and employees, by key. */
    List<Groep> actoren(String gekozen) {
        List<Keuze> eenheden = eenheden().map(Keuzelijst::actor).toList();
        List<Keuze> medewerkers =
                keuzes.medewerkers().stream().map(Keuzelijst::actor).toList();
        boolean offered = gekozen.isEmpty()
                || Stream.concat(eenheden.stream(), medewerkers.stream())
                        .anyMatch(keuze -> keuze.waarde().equals(gekozen));
        List<Keuze> gone = offered ? List.of() : List.of(new Keuze(gekozen, naam(gekozen)));
        return Stream.of(
                        new Groep("", gone),
                        new Groep("Afdelingen en groepen", eenheden),
                        new Groep("Medewerkers", medewerkers))
                .filter(groep -> !groep.keuzes().isEmpty())
                .toList();
    }

    private static Keuze actor(Row actor) {
        return new Keuze(actor.id().toString(), actor.text(NAAM));
    }

    private Stream<Row> eenheden() {
        return keuzes.eenheden().stream()
                .filter(row -> row.is(Actor.ACTIEF)
                        && row.text(Actor.RESOURCE.attribute("soortActor")).equals("organisatorische_eenheid"));
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

    private static List<Keuze> met(List<Keuze> keuzes, String gekozen, String naam) {
        return gekozen.isEmpty()
                        || keuzes.stream().anyMatch(keuze -> keuze.waarde().equals(gekozen))
                ? keuzes
                : Stream.concat(keuzes.stream(), Stream.of(new Keuze(gekozen, naam)))
                        .toList();
    }
}
