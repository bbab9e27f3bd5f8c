package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/** What stands at the foot of every page: the keys that work, and how well everybody can use these pages. */
@ApplicationScoped
class Hulp implements Pages.Part {
    private final Frames frames;

    Hulp(Frames frames) {
        this.frames = frames;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/sneltoetsen", Rol.ALL, this::sneltoetsen),
                Page.of("GET", "/toegankelijkheid", Set.of(), this::toegankelijkheid));
    }

    private Reply sneltoetsen(Visit visit) {
        return Reply.page(200, new Templates.Sneltoetsen(frames.of("Sneltoetsen", visit.medewerker())).render());
    }

    private Reply toegankelijkheid(Visit visit) {
        return Reply.page(
                200, new Templates.Toegankelijkheid(frames.of("Toegankelijkheid", visit.medewerker())).render());
    }
}
