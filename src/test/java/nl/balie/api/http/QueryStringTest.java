package nl.balie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading and writing query strings. */
class QueryStringTest {
    @Test
    void parametersAreDecodedAndKeepTheirOrder() {
        assertThat(QueryString.parse("b=%C3%A9+x&a=1&b=2&leeg=&kaal&=x&&"))
                .containsExactly(
                        Map.entry("b", List.of("é x", "2")),
                        Map.entry("a", List.of("1")),
                        Map.entry("leeg", List.of("")),
                        Map.entry("kaal", List.of("")),
                        Map.entry("", List.of("x")));
        assertThat(QueryString.parse(null)).isEmpty();
    }

    @Test
    void whatCannotBeDecodedStaysAsItIs() {
        assertThat(QueryString.parse("a=100%&%zz=1"))
                .containsEntry("a", List.of("100%"))
                .containsKey("%zz");
    }

    @Test
    void aQuestionMarkTooManyInFrontIsDropped() {
        assertThat(QueryString.parse("?klant=a?b")).isEqualTo(Map.of("klant", List.of("a?b")));
        assertThat(QueryString.parse("??a=1&?b=2")).containsOnlyKeys("a", "?b");
    }

    @Test
    void valuesHoldEqualSigns() {
        assertThat(QueryString.parse("a=b=c")).containsEntry("a", List.of("b=c"));
    }

    @Test
    void aQueryIsWrittenInOrderOfItsNamesWithOtherValues() {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put("page", "2");
        changes.put("vanaf", null);
        assertThat(QueryString.with(QueryString.parse("vanaf=x&page=1&naam=a+b&naam=%26"), changes))
                .isEqualTo("?naam=a+b&naam=%26&page=2");
    }

    @Test
    void aQueryWithNothingLeftIsEmpty() {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put("page", null);
        assertThat(QueryString.with(QueryString.parse("page=2"), changes)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Map<String, List<String>> query = Map.of("a b", List.of("*~é%&=+ \u0000", ""), "😀", List.of("?#/"));
        assertThat(QueryString.parse(QueryString.with(query, Map.of()).substring(1)))
                .isEqualTo(query);
    }
}
