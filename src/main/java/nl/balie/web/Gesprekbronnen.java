package nl.balie.web;

import static nl.balie.web.Gesprekspost.here;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Raadplegen;
import nl.balie.store.Gesprekken;
import nl.balie.store.Gesprekken.Gesprek;

/** What was looked up for a vraag of a gesprek: which of it the klant wanted to know, and what does not belong to it after all. */
@ApplicationScoped
class Gesprekbronnen implements Pages.Part {
    private static final Set<Rol> KCM = Set.of(Rol.KCM);
    private static final String ONE = "/gesprekken/{id}/vragen/{nummer}/bronnen/{bron}/";

    private final Gesprekspost post;

    Gesprekbronnen(Gesprekspost post) {
        this.post = post;
    }

    /** What is done with one that was looked up. */
    private interface Deed {
        void with(Gesprekken gesprekken, Gesprek gesprek, int vraag, UUID bron) throws SQLException;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                page("keuze", Raadplegen::kies),
                page(
                        "loslating",
                        (gesprekken, gesprek, vraag, bron) ->
                                Raadplegen.kies(gesprekken, gesprek, vraag, gesprek.id())),
                page("verwijdering", Raadplegen::verwijder));
    }

    private Page page(String name, Deed deed) {
        return Page.of("POST", ONE + name, KCM, visit -> {
            int vraag = Bellen.nummer(visit);
            UUID bron = visit.key("bron");
            return post.change(visit, (gesprekken, gesprek) -> {
                deed.with(gesprekken, gesprek, vraag, bron);
                return here(gesprek) + "#bronnen-" + vraag;
            });
        });
    }
}
