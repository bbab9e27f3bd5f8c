package nl.balie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.balie.platform.Call;
import nl.balie.resource.Query.Place;
import nl.balie.store.Reading.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links to the pages before and after. */
class PageLinksTest {
    private static final Place PLACE = new Place(-62_135_596_800_000_000L, "te verwerken, é", 4711, 1234);
    private static final String LIST = "https://balie.example/klantinteracties/api/v1/partijen";

    private static Request request(String query) {
        return new Request(
                "GET",
                "https://balie.example",
                "https://balie.example",
                "/klantinteracties/api/v1/partijen",
                QueryString.parse(query),
                name -> null,
                new byte[0],
                Call.BALIE);
    }

    @Test
    void nextHoldsThePlaceWhereItsPageBegins() {
        String next = PageLinks.next(request("vanaf=oud&Page=2&naam=a"), new Page(List.of(), 2, 1234, PLACE));
        Map<String, List<String>> query =
                QueryString.parse(Objects.requireNonNull(next).substring(LIST.length() + 1));
        assertThat(next).startsWith(LIST + "?naam=a&page=3&vanaf=");
        String link = Objects.requireNonNull(query.get("vanaf")).getFirst();
        assertThat(PageLinks.place(request("naam=a&page=3&pageSize=7"), link)).isEqualTo(PLACE);
        for (String otherwise : List.of("naam=b", "", "naam=a&naam=a")) {
            leadsToNoPage(otherwise, link);
        }
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(PageLinks.next(request(""), new Page(List.of(), 1, 0, null))).isNull();
    }

    @Test
    void previousCountsBackAndTheFirstPageNeedsNoNumber() {
        assertThat(PageLinks.previous(request("page=3&vanaf=x"), new Page(List.of(), 3, 9, null)))
                .isEqualTo(LIST + "?page=2");
        assertThat(PageLinks.previous(request("page=2&vanaf=x"), new Page(List.of(), 2, 9, null)))
                .isEqualTo(LIST);
        assertThat(PageLinks.previous(request(""), new Page(List.of(), 1, 9, null)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%%%", "é", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aPlaceThatWeDidNotMakeLeadsToNoPage(String text) {
        leadsToNoPage("", text);
    }

    @Test
    void aPlaceHasALength() {
        byte[] place = new byte[800];
        leadsToNoPage("", PageLinks.sealed(request(""), place));
    }

    private static void leadsToNoPage(String query, String text) {
        assertThatThrownBy(() -> PageLinks.place(request(query), text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }
}
