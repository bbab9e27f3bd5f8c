package nl.balie.register;

import java.util.Arrays;
import java.util.List;

/**
 * What the codes of the register are called in other dialects: the only table of aliases. A code that is not in it means the same
 * everywhere.
 */
public enum Codes {
    /** Kinds of digital address; the standard's further kinds are all {@code overig} to clients that know three. */
    SOORT_DIGITAAL_ADRES(
            row("email", "2", "emailadres", "e-mailadres", "E-mail"),
            row("telefoonnummer", "1", "Telefoon"),
            row("overig", "overig")),
    /** Registers in which objects are identified. */
    REGISTER(row("brp", "1"), row("hr", "5"), row("openzaak", "6")),
    /** Kinds of object. */
    OBJECTTYPE(
            row("natuurlijk_persoon", "1", "ingeschrevenpersoon", "ingeschrevenpersonen"),
            row("niet_natuurlijk_persoon", "2"),
            row("vestiging", "4"),
            row("zgw-Zaak", "12")),
    /** Kinds of identification. */
    SOORT_OBJECT_ID(
            row("bsn", "1"),
            row("rsin", "2"),
            row("vestigingsnummer", "3"),
            row("kvk_nummer", "kvk_nummer", "kvk", "kvknummer")),
    /** Whose number identifies whom a taak is for. */
    SOORT_NUMMER(row("bsn", "bsn", "burgerservicenummer"), row("kvk_nummer", "kvk", "kvknummer", "kvkNummer")),
    /** Countries: ISO 3166-1 in the register, table 34 of the RvIG in the standard. */
    LAND(
            row("NL", "6030", "Nederland"),
            row("BE", "5010", "België"),
            row("DE", "9089", "Duitsland"),
            row("FR", "5002", "Frankrijk")),
    /** Languages: ISO 639-2 everywhere; the seed of F2173 shows a name. */
    TAAL(row("nld", "nld", "Nederlands", "nl"), row("eng", "eng", "Engels", "en")),
    /** Kinds of partij; other dialects name them after what they are in the BRP and the handelsregister. */
    SOORT_PARTIJ(
            row("persoon", "persoon", "natuurlijk_persoon"),
            row("organisatie", "organisatie", "niet_natuurlijk_persoon", "vestiging"),
            row("contactpersoon", "contactpersoon")),
    /** Kinds of actor. */
    SOORT_ACTOR(
            row("medewerker", "medewerker"),
            row("geautomatiseerde_actor", "geautomatiseerdeActor", "geautomatiseerde actor"),
            row("organisatorische_eenheid", "organisatorischeEenheid", "organisatorische eenheid")),
    /** What became of a taak; KISS writes it with a space, and the e-Suite has words of its own. */
    STATUS_TAAK(
            row("te_verwerken", "te_verwerken", "te verwerken", "nieuw"),
            row("verwerkt", "verwerkt", "afgehandeld", "afgerond"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Row> rows;

    Codes(Row... rows) {
        this.rows = List.of(rows);
    }

    /** A code of the register, that of the standard, and whatever else it is called. */
    private record Row(String code, String standard, List<String> others) {
        boolean isCalled(String text) {
            return code.equalsIgnoreCase(text)
                    || standard.equalsIgnoreCase(text)
                    || others.stream().anyMatch(text::equalsIgnoreCase);
        }
    }

    private static Row row(String code, String standard, String... others) {
        return new Row(code, standard, Arrays.asList(others));
    }

    /** The code of the register for what a client calls it. */
    public String stored(String text) {
        return rows.stream()
                .filter(row -> row.isCalled(text))
                .map(Row::code)
                .findFirst()
                .orElse(text);
    }

    /** The code of the standard for a code of the register. */
    public String standard(String stored) {
        return rows.stream()
                .filter(row -> row.code.equals(stored))
                .map(Row::standard)
                .findFirst()
                .orElse(stored);
    }
}
