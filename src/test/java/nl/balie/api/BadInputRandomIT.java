package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid bodies of every resource with a few things changed at random: stored whole, or refused and not stored at all. */
class BadInputRandomIT {
    private static final int ROUNDS = 30;

    /** One of its own: what other tests let expire is removed meanwhile, and rows are counted here. */
    private static final RunningBalie BALIE = RunningBalie.start("bad-input");

    private static final Stored STORED = new Stored(BALIE);
    private static final String ALL_ROWS = """
            select sum((xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || t, false, true, '')))[1]::text::int)
            from (select distinct table_name as t from information_schema.columns
                  where table_schema = 'public' and column_name = 'volgnummer') tables""";

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);

    @AfterAll
    static void close() {
        BALIE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actoren",
                "/actorklantcontacten",
                "/betrokkenen",
                "/bijlagen",
                "/categorie-relaties",
                "/categorieen",
                "/digitaleadressen",
                "/internetaken",
                "/klantcontacten",
                "/maak-klantcontact",
                "/onderwerpobjecten",
                "/organisatie",
                "/partij-identificatoren",
                "/partijen",
                "/persoon",
                "/rekeningnummers",
                "/vertegenwoordigingen"
            })
    void isStoredWholeOrNotAtAll(String path) {
        long seed = System.nanoTime();
        Mutation mutation = new Mutation(new Random(seed));
        String list = examples.address(path);
        for (int round = 0; round < ROUNDS; round++) {
            String body = mutation.of(examples.body(path));
            long before = rows();
            Answer answer = client.post(list, body);
            assertThat(answer.status())
                    .as("seed %d: POST %s %s", seed, list, body)
                    .isIn(201, 400);
            if (answer.status() == 400) {
                assertThat(rows()).as("seed %d: POST %s %s", seed, list, body).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actoren",
                "/betrokkenen",
                "/categorie-relaties",
                "/digitaleadressen",
                "/internetaken",
                "/klantcontacten",
                "/onderwerpobjecten",
                "/organisatie",
                "/partij-identificatoren",
                "/partijen",
                "/persoon",
                "/rekeningnummers"
            })
    void changesWholeOrNotAtAll(String path) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Mutation mutation = new Mutation(random);
        String list = examples.address(path);
        String one = list + "/" + examples.made(list, examples.body(path));
        for (int round = 0; round < ROUNDS; round++) {
            String body = mutation.of(examples.body(path));
            Answer before = client.get(one);
            long rows = rows();
            Answer answer = random.nextBoolean() ? client.patch(one, body) : client.put(one, body);
            assertThat(answer.status())
                    .as("seed %d: PATCH/PUT %s %s", seed, list, body)
                    .isIn(200, 400);
            Answer after = client.get(one);
            if (answer.status() == 400) {
                assertThat(after.body())
                        .as("seed %d: PATCH/PUT %s %s", seed, list, body)
                        .isEqualTo(before.body());
                assertThat(rows()).isEqualTo(rows);
            } else {
                assertThat(after.body())
                        .as("seed %d: PATCH/PUT %s %s", seed, list, body)
                        .isEqualTo(answer.body());
            }
        }
    }

    private static long rows() {
        return STORED.number(ALL_ROWS);
    }
}
