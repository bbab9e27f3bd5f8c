package nl.balie.act.laden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.balie.register.Webpagina;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The pages of a website that its sitemap names, on the host of that sitemap: only those that changed are fetched, by what the sitemap says or
 * else the site itself.
 */
final class Sitemapbron {
    private static final int LARGEST_MAP = 50_000_000;
    private static final int LARGEST_PAGE = 5_000_000;
    private static final int MOST_MAPS = 500;
    private static final int MOST_UNREADABLE = 20;
    private static final String NOT_SAID = "script, style, noscript, template, nav, header, footer, form, svg";

    private final URI sitemap;
    private final Ophalen ophalen;

    Sitemapbron(URI sitemap) {
        this.sitemap = sitemap;
        ophalen = new Ophalen(sitemap);
    }

    /** Loads them; when a sitemap can't be read, or many pages one after another, nothing. */
    void laad(Lading lading) throws IOException, Bronfout {
        int unreadable = 0;
        for (Map.Entry<String, String> page : pages().entrySet()) {
            try {
                laad(lading, page.getKey(), page.getValue());
                unreadable = 0;
            } catch (Bronfout fault) {
                unreadable++;
                lading.overgeslagen(page.getKey());
                if (unreadable == MOST_UNREADABLE) {
                    throw fault;
                }
            }
        }
    }

    /** When each page changed, by its address; empty when that is not told. */
    private Map<String, String> pages() throws IOException, Bronfout {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<URI> maps = new ArrayDeque<>(Set.of(sitemap));
        Set<URI> asked = new HashSet<>();
        while (!maps.isEmpty()) {
            URI map = maps.removeFirst();
            if (!asked.add(map)) {
                continue;
            }
            if (asked.size() > MOST_MAPS) {
                throw new Bronfout("more than " + MOST_MAPS + " sitemaps");
            }
            Document read = Jsoup.parse(
                    new ByteArrayInputStream(ophalen.geheel(map, Map.of(), LARGEST_MAP)),
                    null,
                    map.toString(),
                    Parser.xmlParser());
            if (read.select("urlset, sitemapindex").isEmpty()) {
                throw new Bronfout("no sitemap");
            }
            for (Element inner : read.select("sitemapindex > sitemap > loc")) {
                maps.add(address(inner));
            }
            for (Element page : read.select("urlset > url")) {
                Element loc = page.selectFirst("loc");
                Element lastmod = page.selectFirst("lastmod");
                if (loc != null && ophalen.isHier(address(loc))) {
                    pages.put(
                            address(loc).toString(),
                            lastmod == null ? "" : lastmod.text().strip());
                }
            }
        }
        return pages;
    }

    private static URI address(Element loc) throws Bronfout {
        try {
            return URI.create(loc.text().strip());
        } catch (IllegalArgumentException none) {
            throw new Bronfout("no address in the sitemap");
        }
    }

    private void laad(Lading lading, String address, String lastmod) throws IOException, Bronfout {
        String before = lading.stand(address);
        if (!lastmod.isEmpty() && lastmod.equals(before)) {
            lading.ongewijzigd(address);
            return;
        }
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/html"));
        if (before.endsWith("\"")) {
            headers.put("If-None-Match", before);
        }
        Ophalen.Antwoord answer = ophalen.haal(URI.create(address), headers, LARGEST_PAGE);
        if (answer.status() == 304) {
            lading.ongewijzigd(address);
        } else if (answer.status() == 200 && answer.type().contains("html")) {
            lading.bij(stuk(address, lastmod, answer));
        } else if (!isGone(answer) && !(answer.status() == 200 && before.isEmpty())) {
            throw new Bronfout(String.valueOf(answer.status()));
        }
    }

    /** Only who says so is gone: a page that leads elsewhere or lets nobody in may be back tomorrow. */
    private static boolean isGone(Ophalen.Antwoord answer) {
        return answer.status() == 404 || answer.status() == 410;
    }

    private static Stuk stuk(String address, String lastmod, Ophalen.Antwoord answer) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(answer.body()), null, address);
        String heading = page.select("main h1, h1").stream()
                .map(Element::text)
                .findFirst()
                .orElse("");
        String titel = page.title().isBlank() ? heading : page.title();
        page.select(NOT_SAID).remove();
        Element main = page.selectFirst("main, [role=main]");
        String tekst = (main == null ? page.body() : main).text();
        Map<String, String> waarden = new LinkedHashMap<>();
        waarden.put(Webpagina.ADRES.name(), address);
        waarden.put(Webpagina.TITEL.name(), kort(titel.isBlank() ? address : titel, Webpagina.TITEL.max()));
        waarden.put(Webpagina.TEKST.name(), kort(tekst, Webpagina.TEKST.max()));
        String stand = !lastmod.isEmpty() ? lastmod : answer.etag() != null ? answer.etag() : Sdg.hash(waarden);
        return new Stuk(address, stand, waarden);
    }

    /** What it is found by: the beginning is enough of what is longer. */
    private static String kort(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= most
                ? plain
                : plain.substring(
                        0, plain.offsetByCodePoints(0, Math.min(most / 2, plain.codePointCount(0, plain.length()))));
    }
}
