package nl.balie.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.PlainText;
import nl.balie.platform.Requests;
import nl.balie.platform.Seen;
import nl.balie.platform.Turns;
import nl.balie.platform.identity.Tokens;
import nl.balie.store.Statements;
import nl.balie.store.Trouble;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The way of every request for a page: know who asks, find the page, see that she may, let it answer; whatever goes wrong becomes a page
 * that says so.
 */
@ApplicationScoped
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    /** Fields that nobody typed in. */
    private static final Set<String> HIDDEN = Set.of(
            "versie", "formulier", "sleutel", "vragen", "gezien", "bewijs", "gelukt", "afgerond", Werklijst.VANDAAN);

    private static final String STILL_HERE = " Wat je invulde, staat nog op deze pagina: kies zo dadelijk Opnieuw.";
    private static final String AGAIN = " Probeer het zo dadelijk opnieuw.";

    private final Pages pages;
    private final Frames frames;
    private final Style style;
    private final Sessions sessions;
    private final Aanmelden aanmelden;
    private final Aanmelddienst aanmelddienst;
    private final Medewerkers medewerkers;
    private final Requests requests;

    Reception(
            Pages pages,
            Frames frames,
            Style style,
            Sessions sessions,
            Aanmelden aanmelden,
            Aanmelddienst aanmelddienst,
            Medewerkers medewerkers,
            Requests requests) {
        this.pages = pages;
        this.frames = frames;
        this.style = style;
        this.sessions = sessions;
        this.aanmelden = aanmelden;
        this.aanmelddienst = aanmelddienst;
        this.medewerkers = medewerkers;
        this.requests = requests;
    }

    /** Does it matter who asks? */
    boolean isForEverybody(HttpServerRequest http) {
        Pages.@Nullable Found found = found(http);
        return found == null ? isOfStyle(http) : found.page().isOpen();
    }

    /** Whatever happens, who asks is answered, and what it took is told; files are not counted. */
    Reply answer(RoutingContext context, @Nullable Medewerker identified) {
        long begin = System.nanoTime();
        MDC.put("verzoek", UUID.randomUUID().toString());
        Reply[] reply = new Reply[1];
        Statements statements = Statements.during(() -> reply[0] = reply(context, identified));
        HttpServerRequest http = context.request();
        long nanos = System.nanoTime() - begin;
        if (!isOfStyle(http)) {
            String method = http.method().name();
            Pages.@Nullable Found found = found(http);
            requests.tell(
                    new Seen(
                            found == null ? "none" : Pages.PREFIX + found.page().path(),
                            found == null ? "other" : method,
                            reply[0].status(),
                            nanos,
                            statements.count()),
                    http::getHeader);
        }
        return http.getHeader("X-Server-Timing") == null
                ? reply[0]
                : reply[0].with("Server-Timing", statements.timing(nanos));
    }

    private boolean isOfStyle(HttpServerRequest http) {
        return String.valueOf(http.path()).startsWith(Pages.PREFIX)
                && style.has(String.valueOf(http.path()).substring(Pages.PREFIX.length()));
    }

    private Pages.@Nullable Found found(HttpServerRequest http) {
        try {
            return pages.find(Asked.method(http), Asked.path(http));
        } catch (Fault unreadable) {
            return null;
        }
    }

    private Reply reply(RoutingContext context, @Nullable Medewerker identified) {
        Medewerker medewerker = identified;
        try (var _ = requests.turn()) {
            if (!aanmelddienst.isOn()) {
                medewerker = sessions.of(Asked.cookies(context.request()).getOrDefault(Sessions.COOKIE, ""))
                        .orElse(null);
            }
            return page(context, medewerker);
        } catch (RuntimeException | Error thrown) {
            Fault fault = fault(thrown);
            return fault.isPassing() && isSignOut(context.request())
                    ? show(context, null, Fault.signedOutHere()).withCookie(Sessions.COOKIE, "")
                    : show(context, medewerker, fault);
        }
    }

    private Reply page(RoutingContext context, @Nullable Medewerker medewerker) {
        HttpServerRequest http = context.request();
        String path = Asked.path(http);
        String method = Asked.method(http);
        if (method.equals("GET") && style.has(path)) {
            return style.file(path);
        }
        if (path.isEmpty()) {
            return Reply.goTo(Frames.PREFIX + "/");
        }
        Pages.Found found = pages.find(method, path);
        String methods = pages.methods(path);
        if (found == null && !methods.isEmpty()) {
            String above = path.substring(0, path.lastIndexOf('/'));
            if (method.equals("GET") && pages.find(method, above) != null) {
                return Reply.goTo(Frames.PREFIX + above); // where a form was sent to, and came back with faults
            }
            return show(context, medewerker, Fault.method()).with("Allow", methods);
        }
        if (medewerker == null && (found == null || !found.page().isOpen())) {
            if (Asked.isBackground(http) || isFormToKeep(context)) {
                throw Fault.sessionOver();
            }
            Reply signIn = Reply.goTo(Frames.PREFIX + "/aanmelden");
            return found != null && method.equals("GET") ? aanmelden.totDan(signIn, Asked.address(http)) : signIn;
        }
        if (found == null) {
            throw Fault.notFound();
        }
        if (medewerker != null
                && !found.page().isOpen()
                && !medewerker.isOneOf(found.page().rollen())) {
            throw Fault.forbidden(Rol.needed(found.page().rollen()));
        }
        Medewerker ik = medewerker;
        if (ik != null && !found.page().isOpen() && !found.page().path().equals(Aanmelden.AFMELDEN)) {
            ik = medewerkers.laatBinnen(ik);
        }
        if (!method.equals("GET") && !Asked.isOwnForm(http)) {
            throw Fault.foreign();
        }
        Visit visit = new Visit(
                ik,
                found.page().path(),
                found.parts(),
                Asked.parsed(http.query()),
                Asked.parsed(Asked.body(context)),
                Asked.cookies(http),
                Asked.isBackground(http),
                Asked.isNear(http));
        return found.page().handler().answer(visit);
    }

    private static Fault fault(Throwable thrown) {
        return switch (thrown) {
            case Fault fault -> fault;
            case Trouble trouble when trouble.isAway() -> Fault.busy();
            case Tokens.Unavailable _ -> Fault.busy();
            case Turns.NotNow _ -> Fault.busy();
            default -> {
                String number = UUID.randomUUID().toString();
                StackTraceElement[] stack = thrown.getStackTrace();
                LOG.errorf("%s at %s (%s)", thrown.getClass().getName(), stack.length == 0 ? "?" : stack[0], number);
                yield Fault.ofOurs(number);
            }
        };
    }

    /** Is this a form of ours in which somebody may have typed a lot? Then it is shown again, when it can't be worked on now. */
    boolean isFormToKeep(RoutingContext context) {
        Pages.@Nullable Found found = found(context.request());
        return isForm(context.request())
                && found != null
                && !found.page().isOpen()
                && !Asked.body(context).isEmpty();
    }

    /** Was it sent by a button on a page of ours? */
    private boolean isForm(HttpServerRequest http) {
        return found(http) != null && Asked.method(http).equals("POST") && Asked.isOwnForm(http);
    }

    /** Does she sign out here, not at a provider? Then her browser forgets her, whatever else goes wrong. */
    private boolean isSignOut(HttpServerRequest http) {
        Pages.@Nullable Found found = found(http);
        return isForm(http) && found != null && found.page().path().equals(Aanmelden.AFMELDEN) && !aanmelddienst.isOn();
    }

    Reply show(RoutingContext context, @Nullable Medewerker medewerker, Fault fault) {
        if (Asked.isBackground(context.request())) {
            return Reply.text(fault.status(), fault.uitleg());
        }
        if (fault.isWorthAnother() && isForm(context.request())) {
            String passing = fault.uitleg() + (Asked.body(context).isEmpty() ? AGAIN : STILL_HERE);
            return Reply.page(
                    fault.status(),
                    new Templates.Opnieuw(
                                    frames.of(fault.titel(), medewerker),
                                    fault.isPassing() ? passing : fault.uitleg(),
                                    !fault.isPassing(),
                                    Frames.PREFIX + Asked.path(context.request()),
                                    Asked.parsed(Asked.body(context)))
                            .render());
        }
        boolean again = fault.isPassing() && Asked.method(context.request()).equals("GET");
        return Reply.page(
                fault.status(),
                new Templates.Fout(
                                frames.of(fault.titel(), medewerker),
                                fault.uitleg(),
                                again,
                                fault.isStranger(),
                                fault.isReadable() && isFormToKeep(context) ? typed(context) : List.of())
                        .render());
    }

    private static String label(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT)
                + field.substring(1).replace('-', ' ');
    }

    /** What was typed in a form of which nothing can become any more, as far as it is worth taking over. */
    private static List<Klantregel.Gegeven> typed(RoutingContext context) {
        return Asked.parsed(Asked.body(context)).entrySet().stream()
                .filter(field -> !HIDDEN.contains(field.getKey())
                        && !field.getKey().isEmpty()
                        && !field.getKey().startsWith(Behandelconcept.BEKEND)
                        && !PlainText.isEmpty(field.getValue())
                        && !Visit.isKey(field.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Klantregel.Gegeven(label(field.getKey()), field.getValue()))
                .toList();
    }
}
