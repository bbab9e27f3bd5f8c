package nl.balie.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Markdown as pages show it, and HTML of others in it: only what lays out a text is left, whatever stands in it (decision 72). Its headings
 * stand below those of the page.
 */
final class Opmaak {
    private static final int DEEPEST = 50;
    /** Tables, and addresses that stand in a text as they are. */
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int FIRST_HEADING = 3;
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "br", "strong", "b", "em", "i", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a")
            .addTags("table", "thead", "tbody", "tr", "th", "td")
            .addTags(HEADINGS.toArray(String[]::new))
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");

    private Opmaak() {}

    /** As HTML that is safe to show as it is. */
    static RawString html(String markdown) {
        String rendered = RENDERER.render(PARSER.parse(markdown));
        Document shown = Jsoup.parseBodyFragment(Jsoup.clean(rendered, SAFE));
        shown.outputSettings().prettyPrint(false);
        shown.select("a:not([href])").unwrap();
        for (Element heading : shown.select(String.join(",", HEADINGS))) {
            int level = Math.min(6, HEADINGS.indexOf(heading.normalName()) + FIRST_HEADING);
            heading.tagName("h" + level);
        }
        return new RawString(shown.body().html());
    }
}
