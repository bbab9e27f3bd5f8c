package nl.balie.act.laden;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches from one host and no other: no redirect is followed, and no more is read and waited for than is told. */
final class Ophalen {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI host;
    private final Duration patience;

    /** From the host of this address. */
    Ophalen(URI host) {
        this(host, PATIENCE);
    }

    /** The same, which waits so long for an answer. */
    Ophalen(URI host, Duration patience) {
        this.host = host;
        this.patience = patience;
    }

    /** What was answered. */
    record Antwoord(
            int status, byte[] body, String type, @Nullable String etag) {}

    /** Is it on this host, by http or https? */
    boolean isHier(URI address) {
        return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                && host.getScheme().equals(address.getScheme())
                && host.getAuthority().equalsIgnoreCase(address.getAuthority());
    }

    /** The answer, with a status of 200. */
    byte[] geheel(URI address, Map<String, String> headers, int most) throws Bronfout {
        Antwoord answer = haal(address, headers, most);
        if (answer.status() != 200) {
            throw new Bronfout(
                    answer.status() / 100 == 3
                            ? answer.status() + ", and no redirect is followed"
                            : String.valueOf(answer.status()));
        }
        return answer.body();
    }

    /** Whatever is answered. */
    Antwoord haal(URI address, Map<String, String> headers, int most) throws Bronfout {
        if (!isHier(address)) {
            throw new Bronfout("leads to another host");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
        try {
            HttpResponse<byte[]> answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Antwoord(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("ETag").orElse(null));
        } catch (TimeoutException slow) {
            throw new Bronfout("no answer within " + patience);
        } catch (ExecutionException failed) {
            throw new Bronfout("no answer, or one of more than " + most + " bytes");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Bronfout("Balie stopped");
        } finally {
            sent.cancel(true);
        }
    }
}
