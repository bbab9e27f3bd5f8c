package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.balie.platform.identity.IdentityProvider;
import nl.balie.register.Rolkoppeling;
import nl.balie.resource.Query;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** Which value of the claim of the provider means which role, and what each role may: as it is set and declared, not to be changed here: the groups are a list of their own. */
@ApplicationScoped
class Rollen implements Pages.Part {
    private static final int MOST = 1000;

    private final Database database;
    private final Frames frames;
    private final Instance<Pages> pages;

    Rollen(Database database, Frames frames, Instance<Pages> pages) {
        this.database = database;
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
        Map<String, Set<String>> groepen =
                IdentityProvider.roles().isEmpty() ? database.read(Rollen::groepen) : IdentityProvider.roles();
        return Reply.page(
                200,
                new BeheerTemplates.Rollen(
                                frames.of("Rollen", visit.medewerker()),
                                IdentityProvider.roleClaim(),
                                IdentityProvider.isConfigured(),
                                Arrays.stream(Rol.values())
                                        .map(rol -> regel(rol, groepen))
                                        .toList())
                        .render());
    }

    private Regel regel(Rol rol, Map<String, Set<String>> groepen) {
        String omschrijving = rol.omschrijving();
        return new Regel(
                omschrijving.substring(0, 1).toUpperCase(Locale.ROOT) + omschrijving.substring(1),
                waarden(groepen, rol),
                rol.magWel(),
                pages.get().paths(rol));
    }

    /** The groups of the provider with their roles, as the register is set up. */
    static Map<String, Set<String>> groepen(Session session) throws SQLException {
        Map<String, Set<String>> groepen = new TreeMap<>();
        rijen(session)
                .forEach(row -> groepen.put(
                        row.text(Rolkoppeling.GROEP), Set.copyOf(Rol.woorden(row.text(Rolkoppeling.ROLLEN)))));
        return groepen;
    }

    /** The same as they are stored. */
    static List<Row> rijen(Session session) throws SQLException {
        return new Reading(session).first(new Query(View.bare(Rolkoppeling.RESOURCE), List.of(), 1, MOST, null));
    }

    /** Which of these groups give this role; where there are none the values are our own words. */
    static List<String> waarden(Map<String, Set<String>> groepen, Rol rol) {
        return groepen.isEmpty()
                ? List.of(rol.name().toLowerCase(Locale.ROOT))
                : groepen.entrySet().stream()
                        .filter(each -> each.getValue().stream().anyMatch(rol.name()::equalsIgnoreCase))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
