package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;

/**
 * A klant, as pages show one.
 *
 * @param isBenoemd has she a name here, or is she called by a number?
 * @param adres where she lives or has her office; empty when it is not known, or kept from those who look
 * @param bereikbaar digital addresses, the kind before each
 * @param nummers by which other registers know her
 * @param isGeheim did she ask that nobody is told where she lives?
 * @param isVerborgen is that kept from who looks?
 */
public record Klantregel(
        String id,
        String naam,
        boolean isBenoemd,
        String soort,
        String adres,
        List<Gegeven> bereikbaar,
        List<Gegeven> nummers,
        boolean isGeheim,
        boolean isVerborgen,
        boolean isActief) {
    private static final Group BEZOEKADRES = (Group) Partij.RESOURCE.member("bezoekadres");
    private static final Listing ADRESSEN = (Listing) Partij.RESOURCE.member("digitaleAdressen");
    private static final Listing NUMMERS = (Listing) Partij.RESOURCE.member("partijIdentificatoren");
    private static final Attribute ADRES = DigitaalAdres.RESOURCE.attribute("adres");
    private static final Attribute SOORT_ADRES = DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres");
    private static final Attribute STANDAARD = DigitaalAdres.RESOURCE.attribute("isStandaardAdres");
    private static final Group NUMMER = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");

    /** Something that is known, and what it is. */
    public record Gegeven(String wat, String waarde) {}

    /** As who looks may see her, with or without the right to what she wants to be kept from others. */
    static Klantregel of(Row partij, boolean magGeheim) {
        boolean geheim = partij.is(Partij.RESOURCE.attribute("indicatieGeheimhouding"));
        boolean verberg = geheim && !magGeheim;
        return new Klantregel(
                partij.id().toString(),
                naam(partij),
                !Partij.naam(partij).isBlank(),
                partij.text(Partij.RESOURCE.attribute("soortPartij")),
                verberg ? "" : adres(partij, BEZOEKADRES),
                verberg
                        ? List.of()
                        : partij.list(ADRESSEN).stream()
                                .map(Klantregel::bereikbaar)
                                .toList(),
                partij.list(NUMMERS).stream().map(Klantregel::nummer).toList(),
                geheim,
                verberg,
                partij.is(Partij.RESOURCE.attribute("indicatieActief")));
    }

    /** Is she known by such a number? */
    public boolean heeft(String wat) {
        return nummers.stream().anyMatch(nummer -> nummer.wat().equals(wat));
    }

    /** The name of a partij of whatever soort. */
    static String naam(Row partij) {
        String naam = Namen.of(partij);
        return naam.isBlank() ? Namen.ONBEKEND : naam;
    }

    /** Where she can be visited, as one line; empty when that is not known. */
    static String adres(Row row, Group bezoekadres) {
        List<String> lines = new ArrayList<>();
        lines.add(join(row, bezoekadres, "straatnaam", "huisnummer", "huisnummertoevoeging"));
        lines.add(join(row, bezoekadres, "postcode", "stad"));
        Stream.of("adresregel1", "adresregel2", "adresregel3").forEach(line -> lines.add(join(row, bezoekadres, line)));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining(", "));
    }

    private static String join(Row row, Group adres, String... parts) {
        return Stream.of(parts)
                .map(part -> row.get(adres.attribute(part)))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Gegeven bereikbaar(Row adres) {
        String soort = adres.text(SOORT_ADRES);
        String wat = soort.equals("email") ? "E-mail" : soort.equals("telefoonnummer") ? "Telefoon" : "Anders";
        return new Gegeven(adres.is(STANDAARD) ? wat + " (standaard)" : wat, adres.text(ADRES));
    }

    /** The number of this soort by which a partij is known; empty when there is none. */
    static String nummer(Row partij, String soort) {
        return partij.list(NUMMERS).stream()
                .filter(each -> each.text(NUMMER.attribute("codeSoortObjectId")).equals(soort))
                .map(each -> each.text(NUMMER.attribute("objectId")))
                .findFirst()
                .orElse("");
    }

    private static Gegeven nummer(Row identificator) {
        String soort = identificator.text(NUMMER.attribute("codeSoortObjectId"));
        String wat = switch (soort) {
            case "bsn" -> "BSN";
            case "rsin" -> "RSIN";
            case "kvk_nummer" -> "KVK-nummer";
            case "vestigingsnummer" -> "Vestigingsnummer";
            default -> soort;
        };
        return new Gegeven(wat, identificator.text(NUMMER.attribute("objectId")));
    }
}
