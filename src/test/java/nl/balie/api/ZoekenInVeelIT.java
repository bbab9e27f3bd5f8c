package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching among many rows that came by other hands: found after a start, in pages, and counted up to a point. */
class ZoekenInVeelIT {
    private static final int MANY = 10_050;
    private static final int SOME = 150;
    private static final RunningBalie BALIE = RunningBalie.start("zoeken");
    private static final Client CLIENT = Client.of(BALIE);
    private static final Stored STORED = new Stored(BALIE);
    private static final String MODEL = CLIENT.post("/partijen", """
                    {"soortPartij": "persoon", "indicatieActief": true,
                     "partijIdentificatie": {"contactnaam": {"achternaam": "Jansen"}}}""").uuid();

    /** Bakkers came last; the very first are of the family De Vries. */
    @BeforeAll
    static void fill() {
        copies(SOME, "De Vriés", "");
        copies(MANY, "Bakker", "");
        BALIE.stop();
        BALIE.restart();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (STORED.number("select count(*) from partij where zoeknamen is null") > 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    /** Stores so many persons of this name, as others than Balie would; an empty text to find them by is not there yet. */
    private static void copies(int number, String achternaam, String zoeknamen) {
        String columns = STORED.texts("""
                select string_agg(column_name, ', ') from information_schema.columns where table_name = 'partij'
                and column_name not in ('id', 'volgnummer', 'persoon_contactnaam_achternaam', 'zoeknamen')""").getFirst();
        STORED.texts("""
                insert into partij (id, persoon_contactnaam_achternaam, zoeknamen, %1$s)
                select gen_random_uuid(), ?, nullif(?, ''), %1$s from partij, generate_series(1, %2$d) where id = '%3$s'""".formatted(columns, number, MODEL), achternaam, zoeknamen);
    }

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    @Test
    void whatFewHaveIsCountedAndPagedWhole() {
        Answer first = CLIENT.get("/partijen?zoek=vries&pageSize=40");
        assertThat(first.body().path("count").asInt()).isEqualTo(SOME);
        assertThat(first.response().headers().firstValue("X-Count-Limited")).isEmpty();
        assertThat(everyPage(first)).hasSize(SOME);
        assertThat(CLIENT.get("/partijen?zoek=vries&pageSize=40&page=last")
                        .body()
                        .path("results"))
                .hasSize(30);
    }

    @Test
    void whatManyHaveIsCountedToAPointAndPagedWhole() {
        Answer first = CLIENT.get("/partijen?zoek=bak&pageSize=500");
        assertThat(first.body().path("count").asInt()).isEqualTo(10_000);
        assertThat(first.response().headers().firstValue("X-Count-Limited")).hasValue("10000");
        assertThat(everyPage(first)).hasSize(MANY);
        JsonNode last = CLIENT.get("/partijen?zoek=bak&pageSize=500&page=last").body();
        assertThat(last.path("results")).hasSize(500);
        assertThat(last.path("next").isNull()).isFalse();
    }

    @Test
    void whatManyHaveAndNoneAtTheFrontIsFoundAllTheSame() {
        STORED.texts("update partij set zoeknamen = ' visser' where persoon_contactnaam_achternaam = 'Bakker'");
        copies(20_001, "Smit", " smit");
        Answer first = CLIENT.get("/partijen?zoek=visser&pageSize=500");
        assertThat(first.body().path("count").asInt()).isEqualTo(10_000);
        assertThat(everyPage(first)).hasSize(MANY);
        STORED.texts("delete from partij where zoeknamen = ' smit'");
        STORED.texts("update partij set zoeknamen = ' bakker' where persoon_contactnaam_achternaam = 'Bakker'");
    }

    /** The keys on this page and on those that follow, each once. */
    private static Set<String> everyPage(Answer first) {
        Set<String> keys = new HashSet<>();
        for (Answer page = first; page != null; ) {
            page.body()
                    .path("results")
                    .forEach(row ->
                            assertThat(keys.add(row.path("uuid").asText())).isTrue());
            JsonNode next = page.body().path("next");
            page = next.isNull() ? null : CLIENT.get(next.asText());
        }
        return keys;
    }
}
