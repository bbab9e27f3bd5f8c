package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown becomes what lays out a text, and nothing else, whatever stands in it. */
class OpmaakTest {
    private static String html(String markdown) {
        return Opmaak.html(markdown).getValue();
    }

    @Test
    void whatIsWrittenIsLaidOut() {
        assertThat(
                        html(
                                "**Let op**: neem mee\n\n- foto\n- *oud* paspoort\n\n[Afspraak](https://www.turfstad.example/a)"))
                .contains("<strong>Let op</strong>", "<li>foto</li>", "<em>oud</em>")
                .contains("<a href=\"https://www.turfstad.example/a\">Afspraak</a>");
    }

    @Test
    void headingsStandBelowThoseOfThePage() {
        assertThat(html("# Een\n\n## Twee\n\n###### Zes"))
                .isEqualToIgnoringWhitespace("<h3>Een</h3><h4>Twee</h4><h6>Zes</h6>");
    }

    @Test
    void htmlOfOthersIsLaidOutToo() {
        assertThat(html("<p>Kosten</p><table><tr><td onclick=\"x()\" style=\"color:red\">€ 10</td></tr></table>"))
                .contains("<p>Kosten</p>", "<td>€ 10</td>");
    }

    @Test
    void aTableAndAnAddressAreSeenToBeOne() {
        assertThat(html("| Wat | Kosten |\n|---|---:|\n| Paspoort | € 86 |\n\nZie https://www.turfstad.example/p."))
                .contains("<th>Kosten</th>", "<td>€ 86</td>")
                .contains("<a href=\"https://www.turfstad.example/p\">https://www.turfstad.example/p</a>.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[klik](javascript:alert(1))",
                "[klik](JaVaScRiPt:alert(1))",
                "[klik](data:text/html,<script>alert(1)</script>)",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "![x](https://elders.example/volg.png)",
                "<iframe src=\"https://elders.example\"></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<form action=\"https://elders.example\"><input name=x></form>",
                "<style>body{display:none}</style>",
                "<b onmouseover=alert(1)>vet</b>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>"
            })
    void nothingOfItIsDone(String hostile) {
        assertThat(html("Tekst " + hostile))
                .doesNotContainPattern("(?i)<(script|img|iframe|svg|form|input|style)")
                .doesNotContainPattern("(?i)<[^>]*(javascript:|data:|on\\w+=)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "*", "[", "- ", "**a", "<b>", "`", "![", "(", "\\", "#", "| ", "|-", "www.a.", "a@b.c "})
    void whatIsVeryLongOrNestedIsShownAllTheSame(String part) {
        assertThat(html(part.repeat(20_000 / part.length()))).isNotNull();
    }
}
