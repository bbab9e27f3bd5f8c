package nl.balie.register;

import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.contains;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Listing.listThrough;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Unique;
import nl.balie.resource.Violations;

/** Vragenset: what eenheden want to know when they are asked to contact a klant. */
public final class Vragenset {
    public static final Attribute TITEL = text("titel").max(200).required().check(Checks::oneLine);
    /** Is it asked still? */
    public static final Attribute ACTIEF = flag("indicatieActief").standard(true);

    public static final Listing VRAGEN =
            list("vragen", () -> Vraag.RESOURCE, "vragenset").whole().nestable();
    /** Those that want to know it. */
    public static final Listing EENHEDEN = listThrough(
                    "eenheden", () -> Eenheid.RESOURCE, () -> VragensetEenheid.RESOURCE, "vragenset", "eenheid")
            .attachable();

    public static final Resource RESOURCE = Resource.resource("vragenset", "vragensets", "Vragenset")
            .meaning("Wat eenheden willen weten als hun een contactverzoek wordt gedaan.")
            .with(TITEL, ACTIEF, VRAGEN, EENHEDEN)
            .rule((change, violations) -> elkeVraagEens(change.sent(), violations))
            .unique(TITEL.name(), Message.taken("vragenset", "titel"), Unique.NAMED, TITEL)
            .filters(contains("titel", "titel"), is("indicatieActief", "indicatieActief"))
            .filters(uuidAndUrl("eenheid", "eenheden"));

    private Vragenset() {}

    /** Two questions with one text can't be told apart by who answers them, or reads the answers. */
    public static void elkeVraagEens(Document vragenset, Violations violations) {
        Set<String> gesteld = new HashSet<>();
        Stream.ofNullable(vragenset.items(VRAGEN))
                .flatMap(List::stream)
                .flatMap(vraag -> Stream.ofNullable(vraag.whole()))
                .forEach(vraag -> {
                    String tekst = vraag.text(Vraag.TEKST.column()).strip().toLowerCase(Locale.ROOT);
                    if (!tekst.isEmpty() && !gesteld.add(tekst)) {
                        violations.add(vraag.path(Vraag.TEKST.name()), Message.invalid("Deze vraag staat er al."));
                    }
                });
    }
}
