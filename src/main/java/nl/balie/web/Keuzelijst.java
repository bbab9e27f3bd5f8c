package nl.balie.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.Talen;
import nl.balie.act.Vragensets;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Row;
import nl.balie.store.Collegas.Collega;
import nl.balie.store.Collegas.Gekozen;
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

    private static final List<Keuze> TALEN = Talen.NAMEN.entrySet().stream()
            .map(taal -> new Keuze(taal.getKey(), taal.getValue()))
            .toList();

    private final Keuzes keuzes;
    private final List<String> vaak;
    private final boolean isMail;

    /** Of what can be chosen, whatever was chosen before. */
    Keuzelijst(Keuzes keuzes) {
        this(keuzes, List.of(), false);
    }

    /**
     * Of what can be chosen.
     *
     * @param vaak names of the parts of the organisation that she chose last
     * @param isMail is anybody told by mail what she is asked?
     */
    Keuzelijst(Keuzes keuzes, List<String> vaak, boolean isMail) {
        this.keuzes = keuzes;
        this.vaak = vaak;
        this.isMail = isMail;
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

    /** The channel that somebody begins with: the one she chose last, or the first when that can't be chosen (any more). */
    static String kanaal(List<Row> values, String laatste) {
        List<Keuze> kanalen = kanalen(values);
        return kanalen.stream().anyMatch(keuze -> keuze.waarde().equals(laatste))
                ? laatste
                : kanalen.getFirst().waarde();
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
                keuzes.collegas().stream()
                        .filter(Collega::isEenheid)
                        .map(each -> new Keuze(each.naam(), each.naam()))
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

    /**
     * Eenheden and medewerkers, by key: those that were looked for, else all but medewerkers when these are many.
     *
     * @param isVerzoek only those that can be asked to contact a klant?
     */
    List<Groep> collegas(String gekozen, String gezocht, boolean isVerzoek) {
        boolean isAlle = gezocht.isEmpty();
        List<Collega> offered = (isAlle ? keuzes.collegas() : gevonden(gezocht))
                .stream()
                        .filter(each -> each.isEenheid() || !isAlle || !isVeel())
                        .filter(each -> isVerzoek ? each.kanDoen() : each.kanMeedoen())
                        .toList();
        boolean isOffered = gekozen.isEmpty()
                || offered.stream().anyMatch(each -> each.id().toString().equals(gekozen));
        List<Groep> groepen = groepen(offered);
        return isOffered
                ? groepen
                : Stream.concat(Stream.of(new Groep("", List.of(new Keuze(gekozen, naam(gekozen))))), groepen.stream())
                        .toList();
    }

    /** Eenheden and medewerkers, each by their names. */
    static List<Groep> groepen(List<Collega> collegas) {
        return filled(
                new Groep("Afdelingen en groepen", keuzes(collegas, true)),
                new Groep("Medewerkers", keuzes(collegas, false)));
    }

    /** The eenheden, or the medewerkers. */
    static List<Keuze> keuzes(List<Collega> collegas, boolean eenheden) {
        return collegas.stream()
                .filter(each -> each.isEenheid() == eenheden)
                .map(each -> new Keuze(each.id().toString(), each.voluit()))
                .sorted(Comparator.comparing(Keuze::naam, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What the eenheid of who was chosen wants to know. */
    Vragensets.Voor vragensets(String gekozen) {
        return keuzes.vragensets(gekozen);
    }

    /** Who is told by mail when she is asked something, or that nobody is, in words; empty as long as nobody is chosen who could be. */
    String melding(String gekozen) {
        Gekozen wie = keuzes.gekozen(gekozen);
        if (!isMail) {
            return GeenMail.NERGENS;
        }
        if (wie == null) {
            return "";
        }
        return wie.mailbox() != null
                ? "Wordt gemeld aan de mailbox van " + wie.mailbox() + "."
                : wie.persoon() != null ? "Wordt gemeld aan " + wie.persoon() + "." : GeenMail.NIEMAND;
    }

    /** Are there more employees than one can choose from at a glance? */
    boolean isVeel() {
        return keuzes.collegas().stream().filter(each -> !each.isEenheid()).count() > Keuzes.FEW;
    }

    /** What was found of what was looked for, in words; what there is to choose from when nothing was. */
    String uitleg(String gezocht, boolean isVerzoek) {
        List<Collega> all = gevonden(gezocht);
        long found = all.stream()
                .filter(each -> isVerzoek ? each.kanDoen() : each.kanMeedoen())
                .count();
        if (gezocht.isEmpty()) {
            return isVeel() ? "Afdelingen en groepen. Een medewerker vind je met het zoekveld." : "";
        }
        if (all.size() > Keuzes.FEW) {
            return "Meer dan " + Keuzes.FEW + " gevonden: zoek met meer letters.";
        }
        return found == 0
                ? "Niemand gevonden met deze naam" + (isVerzoek ? " die bij een eenheid hoort." : ".")
                : found + " gevonden.";
    }

    private List<Collega> gevonden(String gezocht) {
        return keuzes.gevonden().getOrDefault(gezocht, List.of());
    }

    private static List<Groep> filled(Groep... groepen) {
        return Stream.of(groepen).filter(groep -> !groep.keuzes().isEmpty()).toList();
    }

    private String naam(String key) {
        Gekozen wie = keuzes.gekozen(key);
        return wie == null ? "Bestaat niet meer" : wie.naam();
    }

    /** The keys of who was chosen in these fields. */
    static List<UUID> gekozen(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().matches("(voor|naar)-[1-9]") && Visit.isKey(field.getValue()))
                .map(field -> UUID.fromString(field.getValue()))
                .toList();
    }

    /** What is looked for in the names of colleagues. */
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
