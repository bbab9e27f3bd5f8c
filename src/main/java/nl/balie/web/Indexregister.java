package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.act.Zoekvraag;
import nl.balie.elders.Zoekindex;
import nl.balie.elders.Zoekindex.Treffer;
import nl.balie.platform.Bron;
import nl.balie.platform.Registers;
import nl.balie.resource.Row;
import nl.balie.web.Klantregel.Gegeven;
import org.jspecify.annotations.Nullable;

/** What the municipality wrote for everybody or for its employees, found by words beside our own klanten and contacten. */
@ApplicationScoped
class Indexregister implements Buitenregister {
    private final Zoekindex index;
    private final Indexbron bronnen;

    Indexregister(Zoekindex index, Indexbron bronnen) {
        this.index = index;
        this.bronnen = bronnen;
    }

    @Override
    public String naam() {
        return Registers.ZOEKINDEX;
    }

    @Override
    public String wie() {
        return "De zoekindex";
    }

    @Override
    public String titel() {
        return "de zoekindex";
    }

    /** It knows of no klanten. */
    @Override
    public @Nullable Registerbeeld van(Bron bron, Row partij, Medewerker ik) {
        return null;
    }

    @Override
    public boolean isTeVinden(Zoekvraag vraag) {
        return vraag.woorden() != null;
    }

    /** What is typed may be the name of somebody, which is nothing for an index. */
    @Override
    public boolean isVanzelf(Zoekvraag vraag) {
        return false;
    }

    @Override
    public Registerbeeld vind(Bron bron, Zoekvraag vraag, Medewerker ik) {
        return Registerbeeld.van(
                index.zoek(bron, String.valueOf(vraag.woorden())).stream()
                        .map(treffer -> regel(treffer, bronnen.adres(treffer, ik)))
                        .toList(),
                "De zoekindex vindt hier niets mee.");
    }

    private static Registerregel regel(Treffer treffer, String adres) {
        return new Registerregel(
                treffer.naam(),
                null,
                Stream.of(new Gegeven("Soort", treffer.soort()), new Gegeven("Afdeling", treffer.afdeling()))
                        .filter(each -> !each.waarde().isBlank())
                        .toList(),
                List.of(),
                "",
                adres);
    }
}
