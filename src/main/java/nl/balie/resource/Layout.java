package nl.balie.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every member of a resource its columns, and every list and reference its place in a row. */
final class Layout {
    private final Map<String, Member> byName = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    Layout() {
        keep("id", Kind.UUID, "uuid", true);
        keep("volgnummer", Kind.NUMBER, "volgnummer", true);
        keep("versie", Kind.NUMBER, "versie", true);
    }

    void place(Member member) {
        adopt(member, "", "");
    }

    private void adopt(Member member, String prefix, String path) {
        if (prefix.isEmpty() || !byName.containsKey(member.name())) {
            byName.put(member.name(), member);
        }
        String label = path + member.name();
        switch (member) {
            case Attribute attribute ->
                attribute.keptIn(
                        keep(prefix + Member.snake(attribute.name()), attribute.kind(), label, !attribute.isUntold()));
            case Group group -> {
                String inside = prefix + Member.snake(group.name()) + "_";
                group.attributes()
                        .forEach(a -> a.keptIn(keep(
                                inside + Member.snake(a.name()), a.kind(), label + "." + a.name(), !a.isUntold())));
            }
            case Reference reference -> {
                reference.keptIn(
                        keep(prefix + Member.snake(reference.name()), Kind.UUID, label, !reference.isUntold()),
                        references.size());
                references.add(reference);
            }
            case Listing listing -> {
                listing.placed(listings.size());
                listings.add(listing);
            }
            case Variant variant -> {
                variant.keptIn(keep(Member.snake(variant.name()), Kind.FLAG, label, true));
                variant.cases().forEach((code, inside) -> inside.forEach(m -> adopt(m, code + "_", label + ".")));
            }
            case Derived derived -> {}
        }
    }

    private Column keep(String column, Kind kind, String label, boolean isTold) {
        Column kept = new Column(column, kind, columns.size(), label, isTold);
        columns.add(kept);
        return kept;
    }

    static List<Column> columnsOf(Member... together) {
        return Arrays.stream(together)
                .flatMap(member -> switch (member) {
                    case Attribute attribute -> Stream.of(attribute.column());
                    case Reference reference -> Stream.of(reference.column());
                    case Group group -> group.attributes().stream().map(Attribute::column);
                    case Listing l -> throw new IllegalArgumentException(l.name());
                    case Variant v -> throw new IllegalArgumentException(v.name());
                    case Derived d -> throw new IllegalArgumentException(d.name());
                })
                .toList();
    }

    @Nullable
    Member member(String name) {
        return byName.get(name);
    }

    List<Column> columns() {
        return columns;
    }

    List<Listing> listings() {
        return listings;
    }

    List<Reference> references() {
        return references;
    }
}
