package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Toegang;
import org.jspecify.annotations.Nullable;

/**
 * Finds klanten and contacten by whatever was typed in one field. Each meaning of it is asked for by itself, so that each is answered
 * by an index: at most four questions for klanten and seven for contacten. Who took part and is no klant is found by her contacten.
 */
public final class Zoeken {
    /** How many of a kind are shown; who is not among them needs to be asked for with more words. */
    public static final int MOST = 20;

    /** How many are looked at for who sees only some of them. */
    private static final int MOST_LOOKED_AT = 200;

    private static final String BETROKKENEN = "hadBetrokkenen.";

    /** A klant as search results show one: with addresses and identificatoren. */
    public static final View KLANT =
            benoemd().with((Listing) Partij.RESOURCE.member("digitaleAdressen"), View.bare(DigitaalAdres.RESOURCE));

    /** A contact as lists show one: with who took part and whether something is still to be done. */
    public static final View CONTACT = Deelname.contact()
            .with(
                    (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen"),
                    View.bare(Betrokkene.RESOURCE)
                            .with(Betrokkene.RESOURCE.reference("wasPartij"), View.bare(Partij.RESOURCE)));

    private final Session session;

    private final boolean alsoConfidential;

    private final @Nullable Toegang toegang;

    /** A klant as far as she can be called something: with identificatoren, for who has no name. */
    public static View benoemd() {
        return View.bare(Partij.RESOURCE)
                .with(
                        (Listing) Partij.RESOURCE.member("partijIdentificatoren"),
                        View.bare(PartijIdentificator.RESOURCE));
    }

    private Zoeken(Session session, boolean alsoConfidential, @Nullable Toegang toegang) {
        this.session = session;
        this.alsoConfidential = alsoConfidential;
        this.toegang = toegang;
    }

    /**
     * What was found.
     *
     * @param klanten as {@link #KLANT} shows them
     * @param contacten as {@link #CONTACT} shows them
     */
    public record Gevonden(List<Row> klanten, List<Row> contacten) {}

    /**
     * Searches.
     *
     * @param alsoConfidential are contacts that were in confidence found by what they were about?
     * @param toegang to those that are found; null to all
     */
    public static Gevonden naar(Session session, Zoekvraag vraag, boolean alsoConfidential, @Nullable Toegang toegang)
            throws SQLException {
        Zoeken zoeken = new Zoeken(session, alsoConfidential, toegang);
        return new Gevonden(zoeken.klanten(vraag), zoeken.contacten(vraag));
    }

    /** The klanten alone, as {@link #KLANT} shows them. */
    public static List<Row> klanten(Session session, Zoekvraag vraag) throws SQLException {
        return new Zoeken(session, false, null).klanten(vraag);
    }

    private List<Row> klanten(Zoekvraag vraag) throws SQLException {
        List<List<Condition>> ways = new ArrayList<>();
        add(ways, Operator.IS, "partijIdentificatoren.partijIdentificator.objectId", vraag.identificatie());
        add(ways, Operator.ADDRESS, "digitaleAdressen.adres_genormaliseerd", vraag.adres());
        add(ways, Operator.NAMES, "zoeknamen", vraag.woorden());
        if (vraag.postcode() != null) {
            ways.add(woont("", "", vraag.postcode(), vraag.huisnummer()));
        }
        return found(KLANT, ways, Toegang::klanten);
    }

    /** Who lives there, below this path; who she is, below the other. */
    private List<Condition> woont(String path, String partij, String postcode, @Nullable Integer huisnummer) {
        List<Condition> way = new ArrayList<>();
        way.add(condition(Operator.SAME, path + "bezoekadres.postcode", List.of(postcode, postcode.replace(" ", ""))));
        if (!alsoConfidential) { // who may not see where she lives finds out neither
            way.add(Condition.not(List.of(condition(Operator.IS, partij + "indicatieGeheimhouding", true))));
        }
        if (huisnummer != null) {
            way.add(condition(Operator.IS, path + "bezoekadres.huisnummer", huisnummer));
        }
        return way;
    }

    private List<Row> contacten(Zoekvraag vraag) throws SQLException {
        List<List<Condition>> ways = new ArrayList<>();
        if (vraag.nummer() != null) {
            ways.add(List.of(condition(Operator.SAME, "nummer", vraag.nummers())));
            ways.add(List.of(condition(Operator.SAME, "leiddeTotInterneTaken.nummer", vraag.nummers())));
        }
        List<List<Condition>> about = new ArrayList<>();
        add(about, Operator.ADDRESS, BETROKKENEN + "digitaleAdressen.adres_genormaliseerd", vraag.adres());
        add(about, Operator.SAME, "gingOverOnderwerpobjecten.onderwerpobjectidentificator.objectId", vraag.object());
        add(about, Operator.NAMES, BETROKKENEN + "zoeknamen", vraag.woorden());
        add(about, Operator.WORDS, "zoekwoorden", vraag.woorden());
        if (vraag.postcode() != null) {
            about.add(woont(BETROKKENEN, BETROKKENEN + "wasPartij.", vraag.postcode(), vraag.huisnummer()));
        }
        about.forEach(way -> ways.add(alsoConfidential ? way : open(way)));
        return found(CONTACT, ways, Toegang::contacten);
    }

    private static List<Condition> open(List<Condition> way) {
        List<Condition> open = new ArrayList<>(way);
        open.add(condition(Operator.IS, "vertrouwelijk", false));
        return open;
    }

    private static void add(List<List<Condition>> ways, Operator operator, String path, @Nullable Object value) {
        if (value != null) {
            ways.add(List.of(condition(operator, path, value)));
        }
    }

    private static Condition condition(Operator operator, String path, Object value) {
        return new Condition(Filter.by(operator, path, path), value);
    }

    /** What is found in each way, in turn: one way that finds much leaves room for the others. */
    private List<Row> found(View view, List<List<Condition>> ways, Keep keep) throws SQLException {
        Reading reading = new Reading(session);
        int size = toegang == null ? MOST : MOST_LOOKED_AT;
        List<List<Row>> found = new ArrayList<>();
        for (List<Condition> way : ways) {
            Reading.Page page = reading.page(new Query(View.bare(view.resource()), way, 1, size, null));
            found.add(page == null ? List.of() : page.rows());
        }
        Map<UUID, Row> rows = new LinkedHashMap<>();
        for (int place = 0; place < size; place++) {
            for (List<Row> each : found) {
                if (place < each.size()) {
                    rows.putIfAbsent(each.get(place).id(), each.get(place));
                }
            }
        }
        if (toegang != null) {
            rows.keySet().retainAll(keep.of(toegang, List.copyOf(rows.keySet())));
        }
        List<Row> most = rows.values().stream().limit(MOST).toList();
        reading.fill(view, most);
        return most;
    }

    /** Which of these she has access to. */
    private interface Keep {
        Set<UUID> of(Toegang toegang, List<UUID> keys) throws SQLException;
    }
}
