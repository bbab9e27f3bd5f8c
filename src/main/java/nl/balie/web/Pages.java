package nl.balie.web;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All pages of the workplace. */
@ApplicationScoped
class Pages {
    /** Before every path of the workplace, so that its cookie never reaches an API. */
    static final String PREFIX = "/werkplek";

    private final List<Page> pages;

    /** Some of the pages, those of one subject together. */
    interface Part {
        /** The pages. */
        Stream<Page> pages();
    }

    /** The page of a path, and what stands in the path where the page leaves it open. */
    record Found(Page page, Map<String, String> parts) {}

    Pages(@All List<Part> parts) {
        // what is named goes before what a path leaves open
        pages = parts.stream()
                .flatMap(Part::pages)
                .sorted(Comparator.comparing(page -> page.path().contains("{")))
                .toList();
    }

    /** The page of this path; null when there is none. */
    @Nullable
    Found find(String method, String path) {
        for (Page page : pages) {
            Map<String, String> parts = page.method().equals(method) ? page.match(path) : null;
            if (parts != null) {
                return new Found(page, parts);
            }
        }
        return null;
    }

    /** By which methods there is something at this path, as {@code Allow} has it; empty when there is nothing. */
    String methods(String path) {
        return pages.stream()
                .filter(page -> page.match(path) != null)
                .map(page -> page.method().replace("GET", "GET, HEAD"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The paths of the pages that this role opens, and others may not. */
    List<String> paths(Rol rol) {
        return pages.stream()
                .filter(page -> page.method().equals("GET") && page.rollen().contains(rol))
                .filter(page -> !page.rollen().equals(Rol.ALL))
                .map(page -> PREFIX + page.path())
                .sorted()
                .toList();
    }

    /** Each page as a line: method, path and roles; the golden file of pages is made of these. */
    List<String> lines() {
        return pages.stream().map(Page::toString).sorted().toList();
    }
}
