package nl.balie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.RunningBalie;
import nl.balie.platform.Call;
import nl.balie.store.Summary.Group;
import nl.balie.store.Summary.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of the rows at every moment, whatever is written and whoever sums up meanwhile. */
class DagcijfersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    /** Around the night in which summer time begins. */
    private static final int DAYS = 5;

    private Connection connection;
    private Session session;
    private final List<Group> groups = new ArrayList<>(Arrays.asList(Group.values()));

    @BeforeEach
    void connect() throws SQLException {
        connection = BALIE.database();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        session = session(connection);
        groups.add(null);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private static Session session(Connection connection) throws SQLException {
        return new Session(connection, "begin", Call.BALIE, OffsetDateTime.MIN, false, Indexes.of(connection));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(NEDERLAND).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static LocalDate first(int seed) {
        return LocalDate.of(2060 + seed, 3, 31).with(DayOfWeek.SUNDAY).minusDays(9);
    }

    /** A question about whole days or not, in parts of a day, of two days, or in none. */
    private Question question(Random random, LocalDate first) {
        LocalDate from = first.plusDays(random.nextInt(DAYS));
        LocalDate until = from.plusDays(1L + random.nextInt(DAYS));
        int step = random.nextInt(3);
        List<OffsetDateTime> parts = new ArrayList<>();
        for (LocalDate day = from; step > 0 && day.isBefore(until); day = day.plusDays(step)) {
            parts.add(midnight(day));
        }
        boolean whole = random.nextInt(3) > 0;
        return new Question(
                midnight(from).plusMinutes(whole ? 0 : random.nextInt(700)),
                midnight(until).minusMinutes(whole ? 0 : random.nextInt(700)),
                parts,
                groups.get(random.nextInt(groups.size())),
                random.nextInt(4) == 0 ? 3 : 1,
                OffsetDateTime.of(first.getYear(), 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                10_000);
    }

    /** In one snapshot: what is written meanwhile is in both or in neither. */
    private void holdAgainstTheRows(Question question) throws SQLException {
        try (Connection reading = BALIE.database()) {
            reading.setAutoCommit(false);
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Session snapshot = session(reading);
            assertThat(Summary.of(snapshot, question))
                    .as(question.toString())
                    .isEqualTo(new Hertelling(snapshot).of(question));
        }
    }

    private void sumUp() throws SQLException {
        Dagcijfers.spread(session);
        connection.commit();
        while (Dagcijfers.sum(session) > 0) {
            session.send();
            connection.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void figuresAreThoseOfTheRowsAfterEachDeed(int seed) throws SQLException {
        Random random = new Random(seed);
        LocalDate first = first(seed);
        Bedrijvigheid deeds = new Bedrijvigheid(BALIE, random, first, DAYS);
        for (int i = 0; i < 120; i++) {
            deeds.act();
            switch (random.nextInt(6)) {
                case 0, 1 -> sumUp();
                case 2 -> {
                    Dagcijfers.spread(session);
                    session.send();
                    connection.commit();
                }
                default -> {}
            }
            holdAgainstTheRows(question(random, first));
        }
        sumUp();
        for (int i = 0; i < 30; i++) {
            holdAgainstTheRows(question(random, first));
        }
    }

    @Test
    void figuresAreExactAtEveryMomentWhileOthersWriteAndTheJobSumsUp() throws Exception {
        LocalDate first = first(10);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int seed = 1; seed <= 4; seed++) {
                Bedrijvigheid deeds = new Bedrijvigheid(BALIE, new Random(seed), first, DAYS);
                writing.add(writers.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        deeds.act();
                    }
                }));
            }
            Random random = new Random(5);
            while (!writing.stream().allMatch(Future::isDone)) {
                sumUp();
                holdAgainstTheRows(question(random, first));
            }
            for (Future<?> done : writing) {
                done.get();
            }
        }
    }

    @Test
    void aJobThatIsKilledHalfwayLosesNothing() throws SQLException {
        LocalDate first = first(11);
        Random random = new Random(11);
        Bedrijvigheid deeds = new Bedrijvigheid(BALIE, random, first, DAYS);
        for (int i = 0; i < 40; i++) {
            deeds.act();
        }
        Dagcijfers.spread(session);
        Dagcijfers.sum(session);
        session.send();
        connection.rollback();
        for (int i = 0; i < 20; i++) {
            holdAgainstTheRows(question(random, first));
        }
    }

    @Test
    void whatOtherHandsPutInTheTablesIsFoundByTheDailyCheck() throws SQLException {
        LocalDate day = first(12);
        Question question = new Question(
                midnight(day), midnight(day.plusDays(1)), List.of(), null, 1, OffsetDateTime.now(ZoneOffset.UTC), 10);
        sumUp();
        session.updated("""
                insert into klantcontact (id, versie, kanaal, onderwerp, inhoud, reactie, hoofd_onderwerp_type, verdere_actie_ondernomen,
                    taal, vertrouwelijk, plaatsgevonden_op, metadata, geregistreerd_op)
                values (gen_random_uuid(), 1, 'balie', '', '', '', '', false, 'nld', false, ?, '{}', now())""", List.of(midnight(day).plusHours(9)));
        Dagcijfers.check(session);
        connection.commit();
        assertThat(Summary.of(session, question)).hasSize(1);
        sumUp();
        assertThat(Summary.of(session, question)).hasSize(1);
        session.updated(
                "delete from klantcontact where plaatsgevonden_op = ?",
                List.of(midnight(day).plusHours(9)));
        Dagcijfers.check(session);
        connection.commit();
        assertThat(Summary.of(session, question)).isEmpty();
    }
}
