package nl.balie.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of the register are called in other dialects: the only table of aliases. A code that is not in it means the same
 * everywhere.
 */
public enum Codes {
    /** Kinds of digital address; the standard's further kinds are all {@code overig} to clients that know three. */
    SOORT_DIGITAAL_ADRES(
            Referentiewaarde.SOORTEN_DIGITAAL_ADRES,
            row("email", "2", "emailadres", "e-mailadres", "E-mail"),
            row("telefoonnummer", "1", "Telefoon"),
            row("3", "3", "Whatsapp"),
            row("4", "4", "Facebook"),
            row("5", "5", "Instagram"),
            row("6", "6", "SMS"),
            row("overig", "overig")),
    /** Registers in which objects are identified. */
    REGISTER(
            Referentiewaarde.EXTERNE_REGISTERS,
            row("brp", "1", "Basisregistratie Personen"),
            row("2", "2", "Basisregistratie Kadaster"),
            row("3", "3", "Basisregistratie Adressen en Gebouwen"),
            row("4", "4", "Basisregistratie Waardering Onroerende Zaken"),
            row("hr", "5", "Handelsregister"),
            row("openzaak", "6", "Zakenregister"),
            row("7", "7", "Documentenregister"),
            row("8", "8", "Overige Objecten Registratie")),
    /** Kinds of object. */
    OBJECTTYPE(
            Referentiewaarde.SOORTEN_OBJECT,
            row(
                    "natuurlijk_persoon",
                    "1",
                    "ingeschrevenpersoon",
                    "ingeschrevenpersonen",
                    "Ingeschreven Natuurlijk Persoon"),
            row("niet_natuurlijk_persoon", "2", "Ingeschreven Niet-Natuurlijk Persoon"),
            row("3", "3", "Informatieobject"),
            row("vestiging", "4"),
            row("5", "5", "Onroerende zaak"),
            row("6", "6", "Persoon"),
            row("7", "7", "Nummeraanduiding"),
            row("8", "8", "Pand"),
            row("9", "9", "WOZObject"),
            row("10", "10", "Bezwaar"),
            row("11", "11", "Biljet"),
            row("zgw-Zaak", "12", "Zaak")),
    /** Kinds of identification. */
    SOORT_OBJECT_ID(
            Referentiewaarde.SOORTEN_OBJECT_ID,
            row("bsn", "1", "Burgerservicenummer"),
            row("rsin", "2", "Rechtspersonen en Samenwerkingsverbanden Identificatienummer"),
            row("vestigingsnummer", "3"),
            row("9", "9", "WozObjectnummer"),
            row("12", "12", "Zaakidentificatie"),
            row("kvk_nummer", "kvk_nummer", "kvk", "kvknummer")),
    /** Whose number identifies whom a taak is for. */
    SOORT_NUMMER(row("bsn", "bsn", "burgerservicenummer"), row("kvk_nummer", "kvk", "kvknummer", "kvkNummer")),
    /**
     * Countries: ISO 3166-1 in the register, table 34 of the RvIG in the standard, as far as its list has them. Of every other the ISO
     * code is told; all are known by their Dutch and their English name.
     */
    LAND(Referentiewaarde.LANDEN, countries(Map.of("NL", "6030", "BE", "5010", "DE", "9089", "FR", "5002"))),
    /** Languages: ISO 639-2/T everywhere, with the names of the standard's list, in English, and the codes of ISO 639-1 and 639-2/B. */
    TAAL(
            Referentiewaarde.TALEN,
            taal("ara", "Arabisch", "ar"),
            taal("aze", "Azerbeidzjaans", "az"),
            taal("bel", "Belarussisch", "be"),
            taal("ber", "Berber"),
            taal("bos", "Bosnisch", "bs"),
            taal("bul", "Bulgaars", "bg"),
            taal("ces", "Tsjechisch", "cs", "cze"),
            taal("cnr", "Montenegrijns"),
            taal("dan", "Deens", "da"),
            taal("deu", "Duits", "de", "ger"),
            taal("ell", "Grieks", "el", "gre"),
            taal("eng", "Engels", "en"),
            taal("est", "Estisch", "et"),
            taal("fas", "Perzisch", "fa", "per"),
            taal("fin", "Fins", "fi"),
            taal("fra", "Frans", "fr", "fre"),
            taal("fry", "Fries", "fy"),
            taal("gle", "Iers", "ga"),
            taal("hin", "Hindi", "hi"),
            taal("hrv", "Kroatisch", "hr"),
            taal("hun", "Hongaars", "hu"),
            taal("hye", "Armeens", "hy", "arm"),
            taal("isl", "IJslands", "is", "ice"),
            taal("ita", "Italiaans", "it"),
            taal("jav", "Javaans", "jv"),
            taal("kat", "Georgisch", "ka", "geo"),
            taal("kur", "Koerdisch", "ku"),
            taal("lav", "Lets", "lv"),
            taal("lim", "Limburgs", "li"),
            taal("lit", "Litouws", "Litouwen", "lt"),
            taal("mkd", "Macedonisch", "mk", "mac"),
            taal("mlt", "Maltees", "mt"),
            taal("nds", "Nedersaksisch"),
            taal("nld", "Nederlands", "nl", "dut"),
            taal("nor", "Noors", "no"),
            taal("pap", "Papiaments"),
            taal("pol", "Pools", "pl"),
            taal("por", "Portugees", "pt"),
            taal("rom", "Romani"),
            taal("ron", "Roemeens", "ro", "rum"),
            taal("rus", "Russisch", "ru"),
            taal("sgn", "Gebarentaal"),
            taal("slk", "Slowaaks", "sk", "slo"),
            taal("slv", "Sloveens", "sl"),
            taal("som", "Somalisch", "so"),
            taal("spa", "Spaans", "es"),
            taal("sqi", "Albanees", "sq", "alb"),
            taal("srn", "Sranan"),
            taal("srp", "Servisch", "sr"),
            taal("swe", "Zweeds", "sv"),
            taal("tur", "Turks", "tr"),
            taal("ukr", "Oekraïens", "uk"),
            taal("yid", "Jiddisch", "yi"),
            taal("yue", "Kantonees"),
            taal("zho", "Mandarijn", "zh", "chi")),
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

    /** What the standard's list calls six kinds of identification, each of another kind of object. */
    public static final String IDENTIFICATIE = "Identificatie";

    private static final Map<String, String> IDENTIFICATIES =
            Map.of("3", "4", "5", "6", "6", "7", "8", "8", "10", "10", "11", "11");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Row> rows;

    private final @Nullable String lijst;

    Codes(Row... rows) {
        this(null, rows);
    }

    Codes(@Nullable String lijst, Row... rows) {
        this.lijst = lijst;
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

    private static Row[] countries(Map<String, String> standard) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code))
                .map(land -> row(
                        land.getCountry(),
                        standard.getOrDefault(land.getCountry(), land.getCountry()),
                        land.getDisplayCountry(Locale.of("nl")),
                        land.getDisplayCountry(Locale.ENGLISH),
                        land.getISO3Country(),
                        land.getCountry().equals("DE") ? "Bondsrepubliek Duitsland" : land.getCountry()))
                .toArray(Row[]::new);
    }

    private static Row taal(String code, String... others) {
        String known = Arrays.stream(others)
                .filter(other -> other.length() == 2)
                .findFirst()
                .orElse(code);
        String english = Locale.of(known).getDisplayLanguage(Locale.ENGLISH);
        return new Row(
                code, code, Stream.concat(Stream.of(others), Stream.of(english)).toList());
    }

    private static Row row(String code, String standard, String... others) {
        return new Row(code, standard, Arrays.asList(others));
    }

    /** The code of the {@link #IDENTIFICATIE} of an object of this kind; null when it has none. */
    public static @Nullable String identificatie(String objecttype) {
        return IDENTIFICATIES.get(objecttype);
    }

    /** The list in which the municipality keeps these codes, and names of its own for them; null when there is none. */
    public @Nullable String lijst() {
        return lijst;
    }

    /** Is it the code of one of these? */
    public boolean has(String stored) {
        return rows.stream().anyMatch(row -> row.code.equals(stored));
    }

    /** The code of the register for what a client calls it. */
    public String stored(String text) {
        return rows.stream()
                .filter(row -> row.isCalled(text))
                .map(Row::code)
                .findFirst()
                .orElse(text);
    }

    /** Whatever a code of the register is called, itself among it, in small letters. */
    public List<String> names(String stored) {
        return Stream.concat(
                        Stream.of(stored),
                        rows.stream()
                                .filter(row -> row.code.equals(stored))
                                .flatMap(row -> Stream.concat(Stream.of(row.standard), row.others.stream())))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
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
