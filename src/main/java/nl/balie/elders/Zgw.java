package nl.balie.elders;

import static nl.balie.elders.Gelezen.tekst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag;
import nl.balie.platform.Navraag.Antwoord;
import nl.balie.platform.Navraag.GeenAntwoord;
import nl.balie.platform.Registers;

/**
 * Asks the APIs of the ZGW standards for one answer, each address once, until it has waited long enough for all of it together. An address that one
 * of them tells is followed by its key alone, so that nothing is asked of anybody whom the operator did not name. What belongs to the answer and
 * does not come is left out, and told.
 */
final class Zgw {
    /** How many of a list are looked into: each takes a question or two. */
    static final int MOST = 20;

    private static final JsonNode NONE = MissingNode.getInstance();
    private static final String KEY = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Navraag navraag;
    private final Registers registers;
    private final Zaken.Namens namens;
    private final Map<String, String> uitval = new ConcurrentSkipListMap<>();
    private final Map<String, FutureTask<JsonNode>> asked = new ConcurrentHashMap<>();

    Zgw(Navraag navraag, Registers registers, Zaken.Namens namens) {
        this.navraag = navraag;
        this.registers = registers;
        this.namens = namens;
    }

    /** Who did not tell what belongs to the answer, and why; empty when all was told. */
    String uitval() {
        return String.join(" ", uitval.values());
    }

    /**
     * What this address below a register answers; missing when there is nothing, or no such register.
     *
     * @param isGoed is it what that should answer?
     */
    JsonNode vraag(String register, String below, Predicate<JsonNode> isGoed) {
        return registers
                .van(register)
                .map(bron -> {
                    HttpRequest request = request(bron, below);
                    return wacht(asked.computeIfAbsent(
                            register + below,
                            first -> new FutureTask<>(
                                    () -> navraag.vraag(bron, request, antwoord -> gelezen(antwoord, isGoed)))));
                })
                .orElse(NONE);
    }

    private HttpRequest request(Bron bron, String below) {
        return bron.request(below, "", namens.id, namens.naam)
                .header("Accept-Crs", "EPSG:4326")
                .build();
    }

    /** That there is no such thing is told by a code (the standard's Fout): any other 404 comes of an address where nobody knows of such things. */
    private static JsonNode gelezen(Antwoord antwoord, Predicate<JsonNode> isGoed) {
        if (antwoord.isGoed()) {
            if (!isGoed.test(antwoord.inhoud())) {
                throw GeenAntwoord.onleesbaar();
            }
            return antwoord.inhoud();
        }
        if (antwoord.status() == 404 && tekst(antwoord.inhoud(), "/code").equals("not_found")) {
            return NONE;
        }
        throw GeenAntwoord.storing(antwoord.status());
    }

    /** Who comes first asks; nobody waits longer than is left for the answer as a whole. What comes later still is told with the connections. */
    private JsonNode wacht(FutureTask<JsonNode> asking) {
        Thread.ofVirtual().start(asking); // does nothing when it was started before
        try {
            return asking.get(Math.max(0, namens.totOp() - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw GeenAntwoord.traag();
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof GeenAntwoord none ? none : new IllegalStateException(thrown);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** What has this key, or an address that ends with it; missing when there is none. */
    JsonNode een(String register, String place, String address) {
        String key = address.substring(address.lastIndexOf('/') + 1);
        return key.matches(KEY) ? vraag(register, place + key, JsonNode::isObject) : NONE;
    }

    /** The same, of what may be left out. */
    JsonNode erbij(String register, String place, JsonNode address) {
        if (uitval.containsKey(register)) {
            return NONE;
        }
        try {
            return een(register, place, address.asText(""));
        } catch (GeenAntwoord none) {
            uitval.put(register, "De API van %s %s".formatted(register, none.getMessage()));
            return NONE;
        }
    }

    /** What each of a list is, as many as are looked into, all at once. */
    <T> List<T> alle(JsonNode list, Function<JsonNode, T> made) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            return workers
                    .invokeAll(list.valueStream()
                            .limit(MOST)
                            .<Callable<T>>map(one -> () -> made.apply(one))
                            .toList())
                    .stream()
                    .map(Zgw::got)
                    .toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static <T> T got(Future<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
