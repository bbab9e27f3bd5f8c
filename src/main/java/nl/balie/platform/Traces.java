package nl.balie.platform;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Traces for OpenTelemetry, when they are switched on: one span per request, as a part of the trace that the client names in its headers. */
@ApplicationScoped
class Traces {
    private static final TextMapGetter<Function<String, @Nullable String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Function<String, @Nullable String> headers) {
            return List.of("traceparent", "tracestate");
        }

        @Override
        public @Nullable String get(@Nullable Function<String, @Nullable String> headers, String name) {
            return headers == null ? null : headers.apply(name);
        }
    };

    private final OpenTelemetry openTelemetry;
    private final Tracer tracer;

    Traces(OpenTelemetry openTelemetry) {
        this.openTelemetry = openTelemetry;
        this.tracer = openTelemetry.getTracer("nl.balie");
    }

    /** Tells of a request that was answered just now. */
    void tell(Seen seen, Function<String, @Nullable String> headers) {
        Instant end = Instant.now();
        Context parent =
                openTelemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, HEADERS);
        Span span = tracer.spanBuilder(seen.method() + " " + seen.route())
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(end.minusNanos(seen.nanos()))
                .setAttribute("http.route", seen.route())
                .setAttribute("http.request.method", seen.method())
                .setAttribute("http.response.status_code", seen.status())
                .setAttribute("balie.statements", seen.statements())
                .startSpan();
        if (seen.status() >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end);
    }
}
