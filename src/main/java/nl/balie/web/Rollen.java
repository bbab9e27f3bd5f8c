package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.balie.platform.identity.IdentityProvider;

/** Which value of the claim of the provider means which role, and what each role may: as it is set and declared, not to be changed here. */
@ApplicationScoped
class Rollen implements Pages.Part {
    private final Frames frames;
    private final Instance<Pages> pages;

    Rollen(Frames frames, Instance<Pages> pages) {
        this.frames = frames;
        this.pages = pages;
    }

    /**
     * A role.
     *
     * @param waarden of the claim that mean it
     * @param mag what it may do with the register
     * @param paginas which pages are for it
     */
    public record Regel(String naam, List<String> waarden, List<String> mag, List<String> paginas) {}

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/beheer/rollen", Beheer.ROLLEN, this::toon));
    }

    private Reply toon(Visit visit) {
        return Reply.page(
                200,
                new BeheerTemplates.Rollen(
                                frames.of("Rollen", visit.medewerker()),
                                IdentityProvider.roleClaim(),
                                IdentityProvider.isConfigured(),
                                Arrays.stream(Rol.values()).map(this::regel).toList())
                        .render());
    }

    private Regel regel(Rol rol) {
        String omschrijving = rol.omschrijving();
        return new Regel(
                omschrijving.substring(0, 1).toUpperCase(Locale.ROOT) + omschrijving.substring(1),
                waarden(rol),
                rol.magWel(),
                pages.get().paths(rol));
    }

    /** Without a setting the values are our own words. */
    private static List<String> waarden(Rol rol) {
        return IdentityProvider.roles().isEmpty()
                ? List.of(rol.name().toLowerCase(Locale.ROOT))
                : IdentityProvider.roles().entrySet().stream()
                        .filter(each -> each.getValue().stream().anyMatch(rol.name()::equalsIgnoreCase))
                        .map(each -> each.getKey())
                        .toList();
    }
}
