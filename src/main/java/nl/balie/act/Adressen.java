package nl.balie.act;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Codes;
import nl.balie.register.DigitaalAdres;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** The digital addresses of a partij, by their kinds, and which of them is meant. */
final class Adressen {
    static final Attribute SOORT = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    static final Attribute STANDAARD = DigitaalAdres.RESOURCE.attribute("isStandaardAdres");
    /** Which kind goes first when nothing tells which is meant. */
    static final List<String> SOORTEN = List.of("email", "telefoonnummer", "overig");

    private final Row partij;
    private final OffsetDateTime now;

    Adressen(Row partij, OffsetDateTime now) {
        this.partij = partij;
        this.now = now;
    }

    /** All that are meant for everybody, and not past their time. */
    List<Row> all() {
        return meant(partij.list(VoorkeurskanaalVan.ADRESSEN));
    }

    /** Those among these that are meant for everybody, and not past their time. */
    List<Row> meant(List<Row> among) {
        return among.stream()
                .filter(row -> DigitaalAdres.PROFIEL.isForEverybody(row, now))
                .toList();
    }

    /** Those among these that a channel, in whatever words, leads to. */
    List<Row> ofKind(List<Row> among, String kanaal) {
        String kind = kind(kanaal);
        return among.stream()
                .filter(row -> row.text(SOORT).equals(kind) || soort(row).equals(kind))
                .toList();
    }

    /** The only one, else the one that is preferred, else the one that is standard; null when nothing tells which is meant. */
    @Nullable
    Row chosen(List<Row> ofKind) {
        UUID preferred = partij.get(VoorkeurskanaalVan.VOORKEUR);
        List<Row> standard = ofKind.stream().filter(row -> row.is(STANDAARD)).toList();
        return ofKind.stream()
                .filter(row -> ofKind.size() == 1 || row.id().equals(preferred))
                .findFirst()
                .orElse(standard.size() == 1 ? standard.getFirst() : null);
    }

    /** The first of this kind; else the first of the kind that goes first. */
    static Row first(List<Row> adressen, String kind) {
        return Stream.concat(Stream.of(kind), SOORTEN.stream())
                .flatMap(each -> adressen.stream().filter(row -> row.text(SOORT).equals(each)))
                .findFirst()
                .orElseThrow();
    }

    /** A sentence about the kinds besides that of this one, with a space before it; empty when there are none. */
    String others(Row adres) {
        List<String> others = all().stream()
                .map(Adressen::soort)
                .filter(soort -> !soort.equals(soort(adres)))
                .distinct()
                .toList();
        return switch (others.size()) {
            case 0 -> "";
            case 1 -> " Er is ook een adres van een andere soort: " + others.getFirst() + ".";
            default -> " Er zijn ook adressen van andere soorten: " + String.join(", ", others) + ".";
        };
    }

    /** By kind and key, without anything personal. */
    static String named(List<Row> adressen) {
        return adressen.stream().map(row -> soort(row) + " " + row.id()).collect(Collectors.joining(", "));
    }

    /** What kind of address is meant by a channel. */
    static String kind(String kanaal) {
        String word = kanaal.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "brief", "post", "postadres" -> Voorkeurskanaal.POST;
            case "mail" -> "email";
            case "telefonisch" -> "telefoonnummer";
            default -> Codes.SOORT_DIGITAAL_ADRES.stored(word);
        };
    }

    /** The kind of an address: its own code, if it has one. */
    static String soort(Row adres) {
        String code = adres.text(DigitaalAdres.SOORT_CODE);
        return code.isEmpty() ? adres.text(SOORT) : code;
    }
}
