package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Profiel;
import nl.balie.act.VindVestiging;
import nl.balie.act.Zoekvraag;
import nl.balie.elders.Bedrijven;
import nl.balie.elders.Bedrijven.Bedrijf;
import nl.balie.elders.Bedrijven.Gevonden;
import nl.balie.platform.Bron;
import nl.balie.platform.Registers;
import nl.balie.resource.Row;
import nl.balie.store.Session;
import nl.balie.web.Klantregel.Gegeven;
import org.jspecify.annotations.Nullable;

/** The handelsregister: searched by name, by number, and by address. Of a company that is chosen only its numbers are kept. */
@ApplicationScoped
class Kvk implements Zoekregister {
    private static final String VORM = "vorm";
    private static final String NAAM = "naam";
    private static final String NUMMER = "nummer";
    private static final String POSTCODE = "postcode";
    private static final String HUISNUMMER = "huisnummer";

    private final Bedrijven bedrijven;

    Kvk(Bedrijven bedrijven) {
        this.bedrijven = bedrijven;
    }

    @Override
    public String naam() {
        return Registers.KVK;
    }

    @Override
    public String wie() {
        return "Het handelsregister";
    }

    @Override
    public String titel() {
        return "het handelsregister";
    }

    @Override
    public List<Vorm> vormen(Map<String, String> getypt, Map<String, String> fouten) {
        return List.of(
                new Vorm(NAAM, "Met de naam", List.of(veld(NAAM, "Bedrijfsnaam (verplicht)", "", getypt, fouten))),
                new Vorm(
                        NUMMER,
                        "Met het nummer",
                        List.of(veld(
                                NUMMER,
                                "KVK- of vestigingsnummer (verplicht)",
                                "Acht of twaalf cijfers.",
                                getypt,
                                fouten))),
                new Vorm(
                        POSTCODE,
                        "Met het adres",
                        List.of(
                                veld(POSTCODE, "Postcode (verplicht)", "", getypt, fouten),
                                veld(HUISNUMMER, "Huisnummer (verplicht)", "", getypt, fouten))));
    }

    private static Veld veld(
            String id, String label, String uitleg, Map<String, String> getypt, Map<String, String> fouten) {
        return Veld.regel(id, label, "text", getypt.getOrDefault(id, ""), uitleg, fouten.get(id));
    }

    @Override
    public Map<String, String> fouten(Map<String, String> getypt) {
        Map<String, String> fouten = new LinkedHashMap<>();
        switch (getypt.getOrDefault(VORM, "")) {
            case NUMMER ->
                eis(
                        fouten,
                        NUMMER,
                        Map.of(NUMMER, nummer(getypt)),
                        "\\d{8}|\\d{12}",
                        "Een KVK-nummer heeft acht cijfers, een vestigingsnummer twaalf.");
            case POSTCODE -> {
                eis(fouten, POSTCODE, getypt, "[1-9]\\d{3} ?[A-Za-z]{2}", "Vul een postcode in, zoals 1234 AB.");
                eis(fouten, HUISNUMMER, getypt, "[1-9]\\d{0,4}", "Vul het huisnummer in: alleen het getal.");
            }
            default -> eis(fouten, NAAM, getypt, ".{2,200}", "Vul ten minste twee tekens van de naam in.");
        }
        return fouten;
    }

    private static void eis(
            Map<String, String> fouten, String veld, Map<String, String> getypt, String vorm, String fout) {
        if (!getypt.getOrDefault(veld, "").matches(vorm)) {
            fouten.put(veld, fout);
        }
    }

    @Override
    public @Nullable Map<String, String> vraag(Zoekvraag vraag) {
        String nummer = vraag.identificatie();
        if (nummer != null && nummer.length() != 9) {
            return Map.of(VORM, NUMMER, NUMMER, nummer);
        }
        return vraag.postcode() == null || vraag.huisnummer() == null
                ? null
                : Map.of(VORM, POSTCODE, POSTCODE, vraag.postcode(), HUISNUMMER, String.valueOf(vraag.huisnummer()));
    }

    @Override
    public String nummer(Map<String, String> getypt) {
        return getypt.getOrDefault(VORM, "").equals(NUMMER)
                ? getypt.getOrDefault(NUMMER, "").replaceAll("[\\s.-]", "")
                : "";
    }

    @Override
    public Registerbeeld zoek(Bron bron, Map<String, String> getypt, Medewerker ik) {
        String nummer = nummer(getypt);
        Map<String, String> gevraagd = switch (getypt.getOrDefault(VORM, "")) {
            case NUMMER -> Map.of(nummer.length() == 8 ? "kvkNummer" : "vestigingsnummer", nummer);
            case POSTCODE ->
                Map.of(
                        POSTCODE,
                        getypt.getOrDefault(POSTCODE, "").replace(" ", "").toUpperCase(Locale.ROOT),
                        HUISNUMMER,
                        getypt.getOrDefault(HUISNUMMER, ""));
            default -> Map.of(NAAM, getypt.getOrDefault(NAAM, ""));
        };
        Gevonden gevonden = bedrijven.zoek(bron, gevraagd);
        return new Registerbeeld(
                gevonden.bedrijven().stream().map(Kvk::regel).toList(),
                gevonden.isMeer() ? "Er zijn er meer: zoek met meer gegevens." : "",
                "Het handelsregister kent geen bedrijf met deze gegevens.");
    }

    @Override
    public @Nullable Registerbeeld van(Bron bron, Row partij, Medewerker ik) {
        String vestiging = Klantregel.nummer(partij, "vestigingsnummer");
        String kvk = Klantregel.nummer(partij, "kvk_nummer");
        if (vestiging.isEmpty() && kvk.isEmpty()) {
            return null;
        }
        Optional<Bedrijf> bedrijf =
                vestiging.isEmpty() ? bedrijven.bedrijf(bron, kvk) : bedrijven.vestiging(bron, vestiging);
        return Registerbeeld.van(
                bedrijf.stream().map(Kvk::regel).toList(), "Het handelsregister kent dit nummer niet.");
    }

    private static Registerregel regel(Bedrijf bedrijf) {
        return new Registerregel(
                bedrijf.naam().isBlank() ? "Naam onbekend" : bedrijf.naam(),
                null,
                Stream.of(
                                new Gegeven("Soort", bedrijf.soort()),
                                new Gegeven("Adres", bedrijf.adres()),
                                new Gegeven("KVK-nummer", bedrijf.kvk()),
                                new Gegeven("Vestigingsnummer", bedrijf.vestiging()),
                                new Gegeven("RSIN", bedrijf.rsin()))
                        .filter(each -> !each.waarde().isBlank())
                        .toList(),
                bedrijf.isActief() ? List.of() : List.of("niet meer actief"),
                (bedrijf.kvk() + " " + bedrijf.vestiging()).strip(),
                "");
    }

    @Override
    public boolean isKeuze(String keuze) {
        return keuze.matches("\\d{8}( \\d{12})?");
    }

    @Override
    public UUID klant(Session session, String keuze) throws SQLException {
        String[] nummers = keuze.split(" ", -1);
        Profiel.Nummer kvk = new Profiel.Nummer("kvk_nummer", nummers[0]);
        return nummers.length == 1 ? Profiel.vindOfMaak(session, kvk) : VindVestiging.met(session, kvk, nummers[1]);
    }
}
