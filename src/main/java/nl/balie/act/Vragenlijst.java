package nl.balie.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a vragenset, and the eenheden that ask them, in the fields of a form: their names end in a hyphen and the number of the
 * question, in the order in which they are asked. A question without a text and choices is none.
 */
public final class Vragenlijst {
    /** The key of a question that is there already. */
    public static final String SLEUTEL = "vraag";

    public static final String TEKST = Vraag.TEKST.name();
    public static final String SOORT = Vraag.SOORT.name();
    public static final String VERPLICHT = Vraag.VERPLICHT.name();
    public static final String OPTIES = Vraag.OPTIES.name();
    /** Adds a question to the form; the others are followed by a hyphen and the number of the question. */
    public static final String ERBIJ = "erbij";

    public static final String OMHOOG = "omhoog";
    public static final String OMLAAG = "omlaag";
    public static final String WEG = "weg";

    /** How many questions one vragenset has at most. */
    public static final int MOST = 50;

    private static final Pattern DEED = Pattern.compile("(omhoog|omlaag|weg)-([1-9]\\d?)");

    private Vragenlijst() {}

    /** What the fields hold of a vragenset. */
    static Map<String, String> velden(Row vragenset) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Row> eenheden = vragenset.list(Vragenset.EENHEDEN);
        for (int i = 0; i < eenheden.size(); i++) {
            fields.put(
                    Werkkring.veld(Werkkring.EENHEID, i + 1),
                    eenheden.get(i).id().toString());
        }
        List<Row> vragen = Vragensets.vragen(vragenset).toList();
        for (int i = 0; i < vragen.size(); i++) {
            Row vraag = vragen.get(i);
            fields.put(Werkkring.veld(SLEUTEL, i + 1), vraag.id().toString());
            for (String naam : List.of(TEKST, SOORT, VERPLICHT, OPTIES)) {
                fields.put(Werkkring.veld(naam, i + 1), Ingevuld.veld(vraag, Vraag.RESOURCE.attribute(naam)));
            }
        }
        return fields;
    }

    /** How many questions the fields are for, those that are empty too. */
    public static int aantal(Map<String, String> typed) {
        return Math.min(MOST, Werkkring.rijen(typed, TEKST));
    }

    /** Sets what was typed; of what is there already a question keeps its key. */
    static void zet(Document vragenset, Map<String, String> typed, @Nullable Row stored, Violations faults) {
        vragenset.items(
                Vragenset.EENHEDEN,
                Werkkring.leden(typed, faults).stream()
                        .map(lid -> new Item(lid.field(), lid.eenheid(), null))
                        .toList());
        Set<UUID> known = (stored == null ? Stream.<Row>empty() : Vragensets.vragen(stored))
                .map(Row::id)
                .collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (int nummer = 1; nummer <= aantal(typed); nummer++) {
            if (isVraag(typed, nummer)) {
                Document vraag = vraag(typed, nummer, known, faults);
                items.add(new Item(Werkkring.veld(TEKST, nummer), vraag.uuid(), vraag));
            }
        }
        vragenset.items(Vragenset.VRAGEN, items);
        Vragenset.elkeVraagEens(vragenset, faults);
    }

    private static String getypt(Map<String, String> typed, String naam, int nummer) {
        return typed.getOrDefault(Werkkring.veld(naam, nummer), "").strip();
    }

    private static boolean isVraag(Map<String, String> typed, int nummer) {
        return !getypt(typed, TEKST, nummer).isEmpty()
                || !getypt(typed, OPTIES, nummer).isEmpty();
    }

    private static Document vraag(Map<String, String> typed, int nummer, Set<UUID> known, Violations faults) {
        String sleutel = getypt(typed, SLEUTEL, nummer);
        UUID key = known.stream()
                .filter(each -> each.toString().equals(sleutel))
                .findFirst()
                .orElse(null);
        Document vraag = new Document(Vraag.RESOURCE, Werkkring.veld(TEKST, nummer) + ".", key);
        Ingevuld ingevuld = new Ingevuld(faults);
        for (String naam : List.of(TEKST, SOORT, VERPLICHT, OPTIES)) {
            ingevuld.zet(vraag, Vraag.RESOURCE.attribute(naam), getypt(typed, naam, nummer));
        }
        vraag.set(Vraag.VOLGORDE.column(), nummer);
        Message fout = Vraag.fout(vraag.text(Vraag.SOORT.column()), vraag.text(Vraag.OPTIES.column()));
        if (fout != null) {
            faults.add(vraag.path(OPTIES), fout);
        }
        return vraag;
    }

    /** The questions as they were typed, right or wrong, to show how they are asked. */
    public static List<Row> voorbeeld(Map<String, String> typed) {
        List<Row> vragen = new ArrayList<>();
        for (int nummer = 1; nummer <= aantal(typed); nummer++) {
            if (!getypt(typed, TEKST, nummer).isEmpty()) {
                Row vraag = new Row(Vraag.RESOURCE);
                vraag.set(Vraag.TEKST.column(), getypt(typed, TEKST, nummer));
                vraag.set(Vraag.SOORT.column(), getypt(typed, SOORT, nummer));
                vraag.set(
                        Vraag.VERPLICHT.column(),
                        getypt(typed, VERPLICHT, nummer).equals("ja"));
                vraag.set(Vraag.OPTIES.column(), getypt(typed, OPTIES, nummer));
                vragen.add(vraag);
            }
        }
        return vragen;
    }

    /** The fields after a button of the form: a question more, one less, or two that changed places. */
    public static Map<String, String> na(Map<String, String> typed, String deed) {
        List<Map<String, String>> vragen = new ArrayList<>();
        Map<String, String> after = new LinkedHashMap<>(typed);
        int aantal = aantal(typed);
        for (int nummer = 1; nummer <= aantal; nummer++) {
            Map<String, String> vraag = new LinkedHashMap<>();
            for (String naam : List.of(SLEUTEL, TEKST, SOORT, VERPLICHT, OPTIES)) {
                vraag.put(naam, typed.getOrDefault(Werkkring.veld(naam, nummer), ""));
                after.remove(Werkkring.veld(naam, nummer));
            }
            vragen.add(vraag);
        }
        Matcher named = DEED.matcher(deed);
        if (deed.equals(ERBIJ) && aantal < MOST) {
            vragen.add(Map.of(TEKST, ""));
        } else if (named.matches() && Integer.parseInt(named.group(2)) <= aantal) {
            Map<String, String> vraag = vragen.remove(Integer.parseInt(named.group(2)) - 1);
            int place = Integer.parseInt(named.group(2)) - 1;
            switch (named.group(1)) {
                case OMHOOG -> vragen.add(Math.max(0, place - 1), vraag);
                case OMLAAG -> vragen.add(Math.min(vragen.size(), place + 1), vraag);
                default -> {} // it is gone
            }
        }
        for (int i = 0; i < vragen.size(); i++) {
            int nummer = i + 1;
            vragen.get(i).forEach((naam, waarde) -> after.put(Werkkring.veld(naam, nummer), waarde));
        }
        return after;
    }
}
