package nl.balie.register;

import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Member;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/**
 * Kennisartikel: what employees tell citizens about a product or service. Its sections are those of the Single Digital Gateway, in the order
 * in which contact centres show them (KISS).
 */
public final class Kennisartikel {
    public static final Attribute TITEL = text("titel").max(500).required().check(Checks::oneLine);
    /** Where citizens read it; empty when they don't. */
    public static final Attribute ADRES = text("adres").max(1000).format("uri").check(Checks::page);
    /** Who is responsible for it, the first before others: names of parts of the organisation, one on each line. */
    public static final Attribute AFDELINGEN = text("afdelingen").max(1000).check(Checks.atMostLines(20));
    /** Words that it is found by, one on each line. */
    public static final Attribute TREFWOORDEN = text("trefwoorden").max(2000).check(Checks.atMostLines(50));
    /** Which source it is kept equal to; empty for one of our own. */
    public static final Attribute HERKOMST = text("herkomst");
    /** What that source calls it. */
    public static final Attribute KENMERK = text("kenmerk");
    /** By which is seen that it changed there; empty when it was changed here since. */
    public static final Attribute STAND = text("stand").untold();

    /** What people call each section, by its attribute, in their order. All are Markdown. */
    public static final Map<Attribute, String> SECTIES = secties();

    public static final Resource RESOURCE = Resource.resource("kennisartikel", "kennisartikelen", "Kennisartikel")
            .meaning("Wat medewerkers aan inwoners vertellen over een product of dienst.")
            .with(Stream.of(List.of(TITEL, ADRES, AFDELINGEN, TREFWOORDEN), SECTIES.keySet())
                    .flatMap(Collection::stream)
                    .toArray(Member[]::new))
            .unseen(HERKOMST, KENMERK, STAND)
            .rule((change, violations) -> Bronsoort.alsGewijzigd(change, STAND))
            .filters(contains("titel", "titel"))
            .findable(
                    "zoek",
                    Operator.WORDS,
                    "zoekwoorden",
                    Stream.concat(Stream.of(TITEL, TREFWOORDEN), SECTIES.keySet().stream())
                            .toArray(Member[]::new))
            .findable("zoektitel", Operator.NAMES, "zoektitel", TITEL);

    private Kennisartikel() {}

    private static Map<Attribute, String> secties() {
        Map<Attribute, String> secties = new LinkedHashMap<>();
        List.of(
                        "inleiding:Inleiding",
                        "aanvraag:Aanvraag",
                        "voorwaarden:Voorwaarden",
                        "bewijs:Bewijs",
                        "kosten:Kosten",
                        "termijn:Termijn",
                        "bezwaar:Bezwaar",
                        "bijzonderheden:Bijzonderheden",
                        "geenReactie:Geen reactie",
                        "contact:Contact",
                        "kcc:KCC")
                .forEach(sectie -> {
                    int colon = sectie.indexOf(':');
                    secties.put(text(sectie.substring(0, colon)).max(20_000), sectie.substring(colon + 1));
                });
        return Collections.unmodifiableMap(secties);
    }

    /** The sections of one that hold something. */
    public static List<Attribute> gevuld(Row artikel) {
        return SECTIES.keySet().stream()
                .filter(sectie -> !artikel.text(sectie).isBlank())
                .toList();
    }
}
