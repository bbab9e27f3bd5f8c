package nl.balie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import org.junit.jupiter.api.Test;

/** Conditions whose paths begin with the same relation are asked of one and the same row. */
class ConditionsTest {
    private static Conditions conditions(Resource resource, Condition... conditions) {
        return new Conditions(resource, "t", List.of(conditions));
    }

    private static Condition of(Resource resource, String filter, Object value) {
        return new Condition(Objects.requireNonNull(resource.filters().get(filter)), value);
    }

    private static long count(String sql, String part) {
        return Arrays.stream(sql.split(part.replace("(", "\\("), -1)).count() - 1;
    }

    @Test
    void withoutConditionsEveryRowIsFound() {
        assertThat(conditions(Partij.RESOURCE).sql()).isEqualTo("true");
    }

    @Test
    void twoConditionsOnOneRelationShareOneExists() {
        Conditions both = conditions(
                Partij.RESOURCE,
                of(Partij.RESOURCE, "partijIdentificator__codeSoortObjectId", "bsn"),
                of(Partij.RESOURCE, "partijIdentificator__objectId", "111222333"));
        assertThat(count(both.sql(), "exists (")).isEqualTo(1);
        assertThat(both.parameters()).containsExactly("bsn", "111222333");
    }

    @Test
    void conditionsOnDifferentRelationsHaveAnExistsEach() {
        Conditions both = conditions(
                Klantcontact.RESOURCE,
                of(Klantcontact.RESOURCE, "onderwerpobject__onderwerpobjectidentificatorObjectId", "1"),
                of(Klantcontact.RESOURCE, "wasOnderwerpobject__onderwerpobjectidentificatorObjectId", "1"));
        assertThat(count(both.sql(), "exists (")).isEqualTo(2);
    }

    @Test
    void aLongerPathGoesOnFromTheSameRow() {
        Conditions both = conditions(
                Klantcontact.RESOURCE,
                of(Klantcontact.RESOURCE, "hadBetrokkene__digitaaladres__adres__icontains", "@"),
                of(Klantcontact.RESOURCE, "hadBetrokkene__wasPartij__partijIdentificator__objectId", "1"));
        assertThat(both.sql()).startsWith("exists (select 1 from betrokkene");
        assertThat(count(both.sql(), "from betrokkene")).isEqualTo(1);
    }

    @Test
    void aReferenceWhoseKeyIsEnoughIsNotFollowed() {
        UUID key = new UUID(1, 2);
        Conditions one =
                conditions(Klantcontact.RESOURCE, of(Klantcontact.RESOURCE, "hadBetrokkene__wasPartij__uuid", key));
        assertThat(one.sql()).doesNotContain("from partij");
        assertThat(one.parameters()).containsExactly(key);
    }

    @Test
    void absenceIsAskedOfAllRowsAndNotOfTheOneThatMeetsTheRest() {
        Conditions both = conditions(
                Klantcontact.RESOURCE,
                of(Klantcontact.RESOURCE, "hadBetrokkene__wasPartij", false),
                of(Klantcontact.RESOURCE, "hadBetrokkene__uuid", new UUID(1, 2)));
        assertThat(both.sql()).contains("not (exists (");
        assertThat(count(both.sql(), "exists (")).isEqualTo(2);
    }

    @Test
    void whatIsSearchedForIsNoPattern() {
        assertThat(conditions(Klantcontact.RESOURCE, of(Klantcontact.RESOURCE, "onderwerp", "100%_\\"))
                        .parameters())
                .containsExactly("%100\\%\\_\\\\%");
    }

    @Test
    void everyWordIsLookedForAndAShortOneOnlyWhereANameBegins() {
        Conditions three = conditions(Partij.RESOURCE, of(Partij.RESOURCE, "zoek", "José DE %Vries%"));
        assertThat(three.sql()).isEqualTo("t.zoeknamen like ? and t.zoeknamen like ? and t.zoeknamen like ?");
        assertThat(three.parameters()).containsExactly("%jose%", "% de%", "%vries%");
        assertThat(conditions(Partij.RESOURCE, of(Partij.RESOURCE, "zoek", "?")).sql())
                .isEqualTo("false");
    }

    @Test
    void anAddressIsComparedAsItIsKept() {
        assertThat(conditions(
                                DigitaalAdres.RESOURCE,
                                of(DigitaalAdres.RESOURCE, "adres__genormaliseerd", "06-12345678"))
                        .parameters())
                .containsExactly("+31612345678");
    }
}
