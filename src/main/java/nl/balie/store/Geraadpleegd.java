package nl.balie.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was looked up for a vraag of a gesprek, as it was called then. Of one vraag one at most was what the klant wanted to know.
 *
 * @param vraag number of the vraag
 * @param id by which it is known, of whatever kind
 * @param soort as a {@code Bron} has it
 * @param sectie what was shown of it last; empty when that was not a part
 * @param url where it can be read
 * @param afdeling who is responsible for it, by a name that can be chosen; empty when nobody is
 * @param isVraag was it what the klant wanted to know?
 */
public record Geraadpleegd(
        int vraag, UUID id, String soort, String titel, String sectie, String url, String afdeling, boolean isVraag) {

    /** What the klant wanted to know, in words. */
    public String naam() {
        return sectie.isEmpty() ? titel : titel + " - " + sectie;
    }

    /** Is it this one, of this vraag? */
    public boolean is(int nummer, UUID key) {
        return vraag == nummer && id.equals(key);
    }

    /** The same list with this one last; what was looked up before is once in it, and is not what the klant wanted to know if this is. */
    public List<Geraadpleegd> achter(List<Geraadpleegd> list) {
        Stream<Geraadpleegd> others = list.stream().filter(each -> !each.is(vraag, id));
        return Stream.concat(
                        isVraag ? others.map(each -> each.alsVraag(vraag, other -> false)) : others, Stream.of(this))
                .toList();
    }

    /** The same list, in which this one of a vraag is what the klant wanted to know; none when there is no such one. */
    public static List<Geraadpleegd> kies(List<Geraadpleegd> list, int vraag, UUID id) {
        return list.stream()
                .map(each -> each.alsVraag(vraag, one -> one.id.equals(id)))
                .toList();
    }

    private Geraadpleegd alsVraag(int nummer, Predicate<Geraadpleegd> isVraag) {
        return vraag == nummer
                ? new Geraadpleegd(vraag, id, soort, titel, sectie, url, afdeling, isVraag.test(this))
                : this;
    }
}
