package nl.balie.api.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer that leaves while it is being made: a piece at a time, the next when the client has taken the one before, so that it
 * needs no more memory for a million rows than for one. The head leaves with the first piece: until then another answer may be given.
 */
final class Sending extends OutputStream {
    private static final int PIECE = 64 * 1024;
    private static final long PATIENCE_SECONDS = 120;

    private final HttpServerResponse response;
    private final Context loop;
    private final Answer answer;
    private Buffer piece = Buffer.buffer(PIECE);
    private boolean begun;

    Sending(RoutingContext context, Context loop, Answer answer) {
        this.response = context.response();
        this.loop = loop;
        this.answer = answer;
    }

    /** Status and headers: what it tells of people is kept by nobody on the way, unless it says itself that it may be. */
    static void head(HttpServerResponse response, Answer answer) {
        response.setStatusCode(answer.status()).putHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::putHeader);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        piece.appendBytes(bytes, offset, length);
        if (piece.length() >= PIECE) {
            send(false);
        }
    }

    /** Sends what is left. */
    void finish() throws IOException {
        send(true);
    }

    /** Has anything left yet? */
    boolean hasBegun() {
        return begun;
    }

    /** Breaks the line, so that the client can't take what it has for the whole. */
    void cut() {
        loop.runOnContext(ready -> response.reset());
    }

    private void send(boolean last) throws IOException {
        Buffer full = piece;
        piece = Buffer.buffer(PIECE);
        boolean first = !begun;
        begun = true;
        CompletableFuture<Void> taken = new CompletableFuture<>();
        loop.runOnContext(ready -> {
            if (first && !response.closed()) {
                head(response.setChunked(true), answer);
            }
            (last ? response.end(full) : response.write(full)).onComplete(done -> {
                if (done.succeeded()) {
                    taken.complete(null);
                } else {
                    taken.completeExceptionally(done.cause());
                }
            });
        });
        await(taken);
    }

    private static void await(CompletableFuture<Void> taken) throws IOException {
        try {
            taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException left) {
            throw new IOException("the client left", left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        }
    }
}
