package nl.balie.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.balie.api.http.Routes.Handler;
import nl.balie.api.openapi.OpenApi;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where the OpenAPI document of an API is found, as a file and as a page; at the addresses that Open Klant has. */
@ApplicationScoped
public class Documentation {
    /** The page loads nothing from elsewhere, and stands in no page of another; swagger-ui has its icons in data. */
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    /** Documents hold nothing of people: they may be kept, and are asked for again, for an upgrade changes them. */
    private static final String MAY_BE_KEPT = "no-cache";

    private final String swaggerUi;

    public Documentation(@ConfigProperty(name = "balie.swagger-ui.version") String swaggerUi) {
        this.swaggerUi = swaggerUi;
    }

    /** The handlers of this API, by path below its root. */
    Map<String, Handler> handlers(Api api) {
        Handler yaml = once(api, document -> file("application/vnd.oai.openapi; charset=utf-8", document.yaml()));
        Handler json = once(api, document -> file("application/json", document.json()));
        Answer page = page(api);
        Map<String, Handler> handlers = new LinkedHashMap<>();
        handlers.put("/openapi.yaml", yaml);
        handlers.put("/openapi.json", json);
        handlers.put("/schema/openapi.yaml", (request, id) -> moved(request, api, "/openapi.yaml"));
        handlers.put("/schema/openapi.json", (request, id) -> moved(request, api, "/openapi.json"));
        handlers.put("/schema", (request, id) -> moved(request, api, "/schema/"));
        handlers.put("/schema/", (request, id) -> page);
        return handlers;
    }

    /** Makes the document when it is first asked for: a start need not wait for it. */
    private static Handler once(Api api, Function<OpenApi, Answer> written) {
        AtomicReference<@Nullable Answer> made = new AtomicReference<>();
        return (request, id) -> {
            Answer known = made.get();
            if (known == null) {
                known = written.apply(api.document().get().at(Outside.ofDocuments() + api.root()));
                made.set(known);
            }
            return known;
        };
    }

    private Answer page(Api api) {
        String html = """
                <!doctype html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s %2$s</title>
                <link rel="stylesheet" href="%4$s/webjars/swagger-ui/%3$s/swagger-ui.css">
                </head>
                <body>
                <div id="document"></div>
                <script src="%4$s/webjars/swagger-ui/%3$s/swagger-ui-bundle.js"></script>
                <script src="%4$s/openapi.js"></script>
                </body>
                </html>
                """.formatted(api.title(), api.version(), swaggerUi, Outside.prefix());
        return Answer.of(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", ONLY_OURS)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", MAY_BE_KEPT);
    }

    private static Answer file(String type, byte[] document) {
        return Answer.of(200, type, document)
                .with("Access-Control-Allow-Origin", "*")
                .with("Cache-Control", MAY_BE_KEPT);
    }

    private static Answer moved(Request request, Api api, String path) {
        return Answer.empty(302).with("Location", request.base() + api.root() + path);
    }
}
