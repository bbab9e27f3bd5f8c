package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.platform.identity.IdentityProvider;
import nl.balie.platform.identity.SignIn;
import nl.balie.platform.identity.SignInLinks;

/**
 * Signing in and out. A provider does it by itself ({@link Aanmelddienst}); without one it is done by the link that {@code ./balie start} and {@code ./balie aanmelden} print: it works
 * once, for a quarter of an hour, and only on the machine itself. Opening it uses nothing up, for browsers look ahead: the button does.
 */
@ApplicationScoped
class Aanmelden implements Pages.Part {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Frames frames;
    private final Demonstration demonstration;

    Aanmelden(SignIn signIn, Sessions sessions, Frames frames, Demonstration demonstration) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.frames = frames;
        this.demonstration = demonstration;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/aanmelden", Set.of(), this::uitleg),
                Page.of("GET", "/aanmelden/antwoord", Rol.ALL, visit -> Reply.goTo(Frames.PREFIX + "/")),
                Page.of("GET", "/aanmelden/mislukt", Set.of(), Aanmelden::mislukt),
                Page.of("GET", "/afgemeld", Set.of(), this::afgemeld),
                Page.of("GET", "/aanmelden/{code}", Set.of(), this::kies),
                Page.of("POST", "/aanmelden/{code}", Set.of(), this::meldAan),
                Page.of("POST", "/afmelden", Rol.ALL, this::meldAf));
    }

    private Reply uitleg(Visit visit) {
        if (IdentityProvider.isConfigured()) {
            return Reply.goTo(Frames.PREFIX + "/");
        }
        requireOffered(visit);
        return aanmelden(200, "", List.of());
    }

    private Reply kies(Visit visit) {
        requireOffered(visit);
        return visit.part("code").matches(SignInLinks.FORM)
                ? aanmelden(200, visit.part("code"), personen())
                : aanmelden(404, "", List.of());
    }

    private Reply meldAan(Visit visit) {
        requireOffered(visit);
        Medewerker persoon = personen().stream()
                .filter(each -> each.id().equals(visit.field("persoon")))
                .findFirst()
                .orElseThrow(Fault::malformed);
        if (!signIn.use(visit.part("code"))) {
            return aanmelden(404, "", List.of());
        }
        return Reply.goTo(Frames.PREFIX + "/").with("Set-Cookie", sessions.begin(persoon));
    }

    private Reply meldAf(Visit visit) {
        return Reply.goTo(Frames.PREFIX + "/aanmelden").with("Set-Cookie", "");
    }

    /** The provider refused, or she went back. */
    private static Reply mislukt(Visit visit) {
        throw Fault.notSignedIn();
    }

    private Reply afgemeld(Visit visit) {
        return Reply.page(200, new Templates.Afgemeld(frames.of("Afgemeld", null)).render());
    }

    private List<Medewerker> personen() {
        return demonstration.isOn() ? Medewerker.DEMO : List.of(Medewerker.EERSTE);
    }

    private void requireOffered(Visit visit) {
        if (!signIn.isOffered() || !visit.isNear()) {
            throw Fault.noSignIn();
        }
    }

    private Reply aanmelden(int status, String code, List<Medewerker> personen) {
        return Reply.page(status, new Templates.Aanmelden(frames.of("Aanmelden", null), code, personen).render());
    }
}
