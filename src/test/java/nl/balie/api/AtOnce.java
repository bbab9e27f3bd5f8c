package nl.balie.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Calls that are made at the same moment, each by a client of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** Makes the calls, numbered from 0, and waits for all of their answers. */
    public static <T> List<T> calls(int number, IntFunction<T> call) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> under = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < number; i++) {
                int place = i;
                under.add(clients.submit(() -> {
                    start.await();
                    return call.apply(place);
                }));
            }
            start.countDown();
        }
        return under.stream().map(AtOnce::answer).toList();
    }

    private static <T> T answer(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
