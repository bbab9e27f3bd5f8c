package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.platform.identity.IdentityProvider;
import nl.balie.platform.identity.Seal;
import nl.balie.platform.identity.SignIn;
import nl.balie.platform.identity.SignInLinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Signing in and out. A provider does it by itself ({@link Aanmelddienst}); without one it is done by the link that {@code ./balie start} and {@code ./balie aanmelden} print: it works
 * once, for a quarter of an hour, and only on the machine itself. Opening it uses nothing up, for browsers look ahead: the button does.
 */
@ApplicationScoped
class Aanmelden implements Pages.Part {
    private static final Logger LOG = Logger.getLogger(Aanmelden.class);
    /** The page that she asked for before she was signed in. */
    private static final String NAAR = "balie_naar";

    /** Where one signs out. */
    static final String AFMELDEN = "/afmelden";

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final SignIn signIn;
    private final Seal seal;
    private final Sessions sessions;
    private final Frames frames;
    private final Demonstration demonstration;
    private final Aansluitingen aansluitingen;
    private final String versie;

    Aanmelden(
            SignIn signIn,
            Seal seal,
            Sessions sessions,
            Frames frames,
            Demonstration demonstration,
            Aansluitingen aansluitingen,
            @ConfigProperty(name = "balie.version") String versie) {
        this.signIn = signIn;
        this.seal = seal;
        this.sessions = sessions;
        this.frames = frames;
        this.demonstration = demonstration;
        this.aansluitingen = aansluitingen;
        this.versie = versie;
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
                Page.of("POST", AFMELDEN, Rol.ALL, this::meldAf));
    }

    /** Sends somebody to sign in, and remembers which page of ours she is to come to after that. */
    Reply totDan(Reply signIn, String address) {
        return signIn.withCookie(NAAR, seal.seal(NAAR, AN_HOUR, address));
    }

    private Reply naar(Visit visit) {
        String asked = visit.cookie(NAAR);
        Reply reply = Reply.goTo(seal.open(NAAR, asked).orElse(Frames.PREFIX + "/"));
        return asked.isEmpty() ? reply : reply.withCookie(NAAR, "");
    }

    private Reply uitleg(Visit visit) {
        if (visit.medewerker() != null) {
            return naar(visit);
        }
        if (IdentityProvider.isConfigured()) {
            return Reply.goTo(Frames.PREFIX + "/");
        }
        if (!IdentityProvider.isConfigured() && !isOffered(visit)) {
            return aanmelden(503, false, "", List.of(), false);
        }
        requireOffered(visit);
        return aanmelden(200, false, "", List.of());
    }

    private Reply kies(Visit visit) {
        requireOffered(visit);
        String code = visit.part("code");
        return code.matches(SignInLinks.FORM) && signIn.works(code)
                ? aanmelden(200, false, code, personen())
                : verlopen();
    }

    private Reply meldAan(Visit visit) {
        requireOffered(visit);
        Medewerker persoon = personen().stream()
                .filter(each -> each.id().equals(visit.field("persoon")))
                .findFirst()
                .orElseThrow(Fault::malformed);
        if (!signIn.use(visit.part("code"))) {
            return verlopen();
        }
        return naar(visit).withCookie(Sessions.COOKIE, sessions.begin(persoon));
    }

    private Reply meldAf(Visit visit) {
        sessions.end(visit.cookie(Sessions.COOKIE));
        return Reply.goTo(Frames.PREFIX + "/aanmelden").withCookie(Sessions.COOKIE, "");
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
        if (!isOffered(visit)) {
            LOG.warnf("Nobody can sign in at the workplace: %s.", whyNot());
            throw Fault.noSignIn();
        }
    }

    private boolean isOffered(Visit visit) {
        return signIn.isOffered() && visit.isNear();
    }

    private String whyNot() {
        return IdentityProvider.isConfigured()
                ? "links do not work beside BALIE_AANMELDDIENST"
                : signIn.isOffered()
                        ? "the call of a link did not come straight from this machine"
                        : "BALIE_AANMELDDIENST is not set, and links work only while Balie listens to this machine alone and BALIE_ADRES is not set";
    }

    private Reply verlopen() {
        return aanmelden(404, true, "", List.of());
    }

    private Reply aanmelden(int status, boolean isVerlopen, String code, List<Medewerker> personen) {
        return aanmelden(status, isVerlopen, code, personen, true);
    }

    private Reply aanmelden(
            int status, boolean isVerlopen, String code, List<Medewerker> personen, boolean isIngericht) {
        return Reply.page(
                status,
                new Templates.Aanmelden(
                                frames.of("Aanmelden", null),
                                isVerlopen,
                                isIngericht,
                                code,
                                personen,
                                versie,
                                aansluitingen.adressen())
                        .render());
    }
}
