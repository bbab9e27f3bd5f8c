package nl.balie.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import nl.balie.platform.outbox.Destination.Tries;
import org.junit.jupiter.api.Test;

/** Each pause is twice as long as the one before, up to four hours, and half of it is chance. */
class TriesTest {
    private static final Tries TRIES = new Tries(40, Duration.ofSeconds(5), Duration.ofSeconds(10));

    @Test
    void pausesDoubleUpToFourHours() {
        Random chance = new Random(1);
        for (int tried = 1; tried <= 100; tried++) {
            Duration whole = Duration.ofSeconds(Math.min(5L << Math.min(tried - 1, 40), 4 * 3600));
            for (int i = 0; i < 50; i++) {
                assertThat(TRIES.pause(tried, chance)).isBetween(whole.dividedBy(2), whole);
            }
        }
    }

    @Test
    void notAllComeBackAtOnce() {
        Random chance = new Random(1);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(each -> TRIES.pause(5, chance))
                        .distinct())
                .hasSizeGreaterThan(90);
    }

    @Test
    void allOfThemOutlastALongWeekend() {
        Duration shortest = Duration.ZERO;
        for (int tried = 1; tried < TRIES.most(); tried++) {
            shortest = shortest.plus(TRIES.pause(tried, new Random(tried)));
        }
        assertThat(shortest).isGreaterThan(Duration.ofDays(3));
    }
}
