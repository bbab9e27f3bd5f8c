package nl.balie.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of an index tells what the client did, also when a database calls it by its shard; any other name tells nothing. */
class UniquenessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"klantcontact_uniek_1", "klantcontact_uniek_1_102080", "partij_identificator_uniek_2_102080"})
    void aNameOfOursIsUnderstood(String name) {
        assertThat(Uniqueness.violation(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klantcontact_uniek_0",
                "klantcontact_uniek_102080",
                "klantcontact_uniek_999",
                "klantcontact_uniek_1_",
                "klantcontact_uniek_1_x",
                "klantcontact_uniek_",
                "xklantcontact_uniek_1",
                "klantcontact_pkey_102080"
            })
    void anyOtherNameTellsNothing(String name) {
        assertThat(Uniqueness.violation(name)).isNull();
    }
}
