package nl.balie.api.http;

import java.util.List;
import nl.balie.platform.identity.Right;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import org.jspecify.annotations.Nullable;

/** A request that can't be answered as asked; becomes an error body as Open Klant gives it. See docs/http-status-codes.md. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String DENIED = "Authenticatiegegevens zijn niet opgegeven.";
    private static final String NOT_ALLOWED = "Je hebt geen toestemming om deze actie uit te voeren.";

    private final int status;
    private final String kind;
    private final String code;
    private final String title;
    private final String detail;
    private final transient List<Violation> violations;

    private Problem(int status, String kind, String code, String title, String detail, List<Violation> violations) {
        super(code, null, false, false);
        this.status = status;
        this.kind = kind;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.violations = violations;
    }

    private static Problem of(int status, String kind, String code, String title, String detail) {
        return new Problem(status, kind, code, title, detail, List.of());
    }

    /** 400: what was sent breaks these rules. */
    public static Problem invalid(List<Violation> violations) {
        String text = "Ongeldige invoerwaarde.";
        return new Problem(400, "ValidationError", "invalid", text, text, violations);
    }

    /** 400: what was sent is no JSON. */
    public static Problem unreadable(String why) {
        return of(400, "ParseError", "parse_error", "Ongeldig samengestelde request.", "JSON parse error - " + why);
    }

    /** 400: the request itself can't be read, whatever was asked. */
    public static Problem malformed() {
        return of(
                400,
                "ParseError",
                "parse_error",
                "Ongeldig samengestelde request.",
                "Het verzoek is geen geldig HTTP-verzoek.");
    }

    /** 401: who is calling can't be told. */
    public static Problem unauthenticated(String code, String detail) {
        boolean absent = code.equals("not_authenticated");
        return of(
                401,
                absent ? "NotAuthenticated" : "AuthenticationFailed",
                code,
                absent ? DENIED : "Ongeldige authenticatiegegevens.",
                detail);
    }

    /** 403: the token may not do this. */
    public static Problem denied() {
        return denied(NOT_ALLOWED);
    }

    /** 403: the token may not do this, said in other words. */
    public static Problem denied(String detail) {
        return of(403, "PermissionDenied", "permission_denied", NOT_ALLOWED, detail);
    }

    /** 403: another application made it. */
    public static Problem deniedToOthers() {
        return denied("Alleen de applicatie die dit maakte mag het wijzigen, of een token met het recht \"%s\"."
                .formatted(Right.Deed.OTHERS.word()));
    }

    /** 404: there is no such thing. */
    public static Problem notFound() {
        return notFound("Niet gevonden.");
    }

    /** 404: there is no such thing, said in other words. */
    public static Problem notFound(String detail) {
        return of(404, "NotFound", "not_found", "Niet gevonden.", detail);
    }

    /** The same row; 404 when there is none. */
    public static Row found(@Nullable Row row) {
        if (row == null) {
            throw notFound();
        }
        return row;
    }

    /** 405: not with this method. */
    public static Problem methodNotAllowed(String method) {
        String text = "Methode \"" + method + "\" niet toegestaan.";
        return new Problem(405, "MethodNotAllowed", "method_not_allowed", text, text, List.of());
    }

    /** 406: we only speak JSON. */
    public static Problem notAcceptable() {
        String text = "Kan niet voldoen aan de opgegeven Accept header.";
        return of(406, "NotAcceptable", "not_acceptable", text, text);
    }

    /** 408: the request took too long to arrive. */
    public static Problem tooSlow() {
        return of(
                408,
                "RequestTimeout",
                "request_timeout",
                "Het verzoek kwam te langzaam binnen.",
                "Het verzoek was na 30 seconden nog niet binnen.");
    }

    /** 409: what is there already says something else. */
    public static Problem conflict(String detail) {
        return of(409, "Conflict", "conflict", "Er staat al iets anders.", detail);
    }

    /** 412: somebody else changed it since this client read it. */
    public static Problem changedMeanwhile() {
        return of(
                412,
                "PreconditionFailed",
                "precondition_failed",
                "Intussen gewijzigd.",
                "Een ander heeft dit gewijzigd nadat u het las: lees het opnieuw. Er is niets opgeslagen.");
    }

    /** 413: the body is too long. */
    public static Problem tooLarge(int megabytes) {
        return of(
                413,
                "RequestEntityTooLarge",
                "request_entity_too_large",
                "Het bericht is te groot.",
                "Het bericht is groter dan %d MB.".formatted(megabytes));
    }

    /** 414: the address is too long. */
    public static Problem addressTooLong(int most) {
        return of(
                414,
                "RequestURITooLong",
                "request_uri_too_long",
                "Het adres is te lang.",
                "Het adres is langer dan %d tekens.".formatted(most));
    }

    /** 431: the headers are too long. */
    public static Problem headersTooLong(int most) {
        return of(
                431,
                "RequestHeaderFieldsTooLarge",
                "request_header_fields_too_large",
                "De headers zijn te lang.",
                "De headers zijn samen langer dan %d tekens.".formatted(most));
    }

    /** 415: we only read JSON. */
    public static Problem unsupportedType(String type) {
        String text = "Ongeldige media type \"" + type + "\" in aanvraag.";
        return of(415, "UnsupportedMediaType", "unsupported_media_type", text, text);
    }

    /** 422: the same Idempotency-Key came with another request. */
    public static Problem keyUsedBefore() {
        return of(
                422,
                "IdempotencyKeyReused",
                "idempotency_key_reused",
                "Idempotency-Key al gebruikt.",
                "Deze Idempotency-Key hoort bij een eerder verzoek met een andere inhoud.");
    }

    /** 500: our fault. */
    public static Problem fault() {
        return of(500, "APIException", "error", "Er is een serverfout opgetreden.", "Internal Server Error");
    }

    /** 503: the register can't be reached for a moment. */
    public static Problem unavailable() {
        return of(
                503,
                "ServiceUnavailable",
                "service_unavailable",
                "Het register is even niet bereikbaar.",
                "Probeer het over enkele seconden opnieuw.");
    }

    /** 503: the database was stopped, because what was asked of it took too long. */
    public static Problem tooMuchWork() {
        return of(
                503,
                "ServiceUnavailable",
                "service_unavailable",
                "Het register is even niet bereikbaar.",
                "Dit duurde te lang en is afgebroken: vraag minder tegelijk, of probeer het later opnieuw.");
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Name of the kind of fault in {@code type}. */
    public String kind() {
        return kind;
    }

    /** Machine-readable kind of fault. */
    public String code() {
        return code;
    }

    /** The kind of fault in words. */
    public String title() {
        return title;
    }

    /** What went wrong this time. */
    public String detail() {
        return detail;
    }

    /** The faults in what was sent; empty when it is not about that. */
    public List<Violation> violations() {
        return violations;
    }
}
