package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.balie.act.Profiel;
import nl.balie.act.Zoekvraag;
import nl.balie.elders.Personen;
import nl.balie.elders.Personen.Gevonden;
import nl.balie.elders.Personen.Persoon;
import nl.balie.platform.Bron;
import nl.balie.platform.Registers;
import nl.balie.register.Nummers;
import nl.balie.resource.Row;
import nl.balie.store.Session;
import nl.balie.web.Klantregel.Gegeven;
import org.jspecify.annotations.Nullable;

/** The BRP: searched by Persoonsvraag.BSN, by name and birth date, and by where somebody lives. Of a person that is chosen only the Persoonsvraag.BSN is kept. */
@ApplicationScoped
class Brp implements Zoekregister {
    private final Personen personen;

    Brp(Personen personen) {
        this.personen = personen;
    }

    @Override
    public String naam() {
        return Registers.BRP;
    }

    @Override
    public String wie() {
        return "De BRP";
    }

    @Override
    public String titel() {
        return "de BRP";
    }

    @Override
    public List<Vorm> vormen(Map<String, String> getypt, Map<String, String> fouten) {
        return List.of(
                new Vorm(
                        Persoonsvraag.BSN,
                        "Met het burgerservicenummer",
                        List.of(veld(Persoonsvraag.BSN, "BSN (verplicht)", "", getypt, fouten))),
                new Vorm(
                        Persoonsvraag.NAAM,
                        "Met naam en geboortedatum",
                        List.of(
                                veld(
                                        Persoonsvraag.NAAM,
                                        "Achternaam (verplicht)",
                                        "Zonder voorvoegsel; het begin is genoeg.",
                                        getypt,
                                        fouten),
                                veld(
                                        Persoonsvraag.GEBOREN,
                                        "Geboortedatum (verplicht)",
                                        "Zoals 31-12-1980.",
                                        getypt,
                                        fouten))),
                new Vorm(
                        Persoonsvraag.POSTCODE,
                        "Met het adres",
                        List.of(
                                veld(Persoonsvraag.POSTCODE, "Postcode (verplicht)", "", getypt, fouten),
                                veld(Persoonsvraag.HUISNUMMER, "Huisnummer (verplicht)", "", getypt, fouten),
                                veld(Persoonsvraag.LETTER, "Huisletter (optioneel)", "", getypt, fouten),
                                veld(Persoonsvraag.TOEVOEGING, "Toevoeging (optioneel)", "", getypt, fouten))));
    }

    private static Veld veld(
            String id, String label, String uitleg, Map<String, String> getypt, Map<String, String> fouten) {
        return Veld.regel(id, label, "text", getypt.getOrDefault(id, ""), uitleg, fouten.get(id));
    }

    @Override
    public Map<String, String> fouten(Map<String, String> getypt) {
        return new Persoonsvraag(getypt).fouten();
    }

    @Override
    public @Nullable Map<String, String> vraag(Zoekvraag vraag) {
        Map<String, String> getypt = Persoonsvraag.uit(vraag);
        return fouten(getypt).isEmpty() || new Persoonsvraag(getypt).isNaarNaam() ? getypt : null;
    }

    @Override
    public String nummer(Map<String, String> getypt) {
        return new Persoonsvraag(getypt).bsn();
    }

    @Override
    public Registerbeeld zoek(Bron bron, Map<String, String> getypt, Medewerker ik) {
        Persoonsvraag vraag = new Persoonsvraag(getypt);
        Gevonden gevonden = personen.zoek(bron, vraag.type(), vraag.gevraagd());
        return beeld(
                gevonden,
                // who may not see where she lives finds out neither
                persoon -> !vraag.isNaarAdres() || !persoon.isGeheim() || ik.magGeheim(),
                ik);
    }

    @Override
    public @Nullable Registerbeeld van(Bron bron, Row partij, Medewerker ik) {
        String bsn = Klantregel.nummer(partij, Persoonsvraag.BSN);
        return bsn.isEmpty()
                ? null
                : beeld(
                        personen.zoek(bron, Persoonsvraag.RAADPLEEG, Map.of("burgerservicenummer", List.of(bsn))),
                        persoon -> true,
                        ik);
    }

    @Override
    public boolean isKeuze(String keuze) {
        return Nummers.reasonAgainst(Persoonsvraag.BSN, keuze) == null;
    }

    @Override
    public UUID klant(Session session, String keuze) throws SQLException {
        return Profiel.vindOfMaak(session, new Profiel.Nummer(Persoonsvraag.BSN, keuze));
    }

    private static Registerbeeld beeld(Gevonden gevonden, Predicate<Persoon> isTeZien, Medewerker ik) {
        return gevonden.isTeVeel()
                ? Registerbeeld.niets("De BRP vond te veel personen. Zoek met meer gegevens.")
                : Registerbeeld.van(
                        gevonden.personen().stream()
                                .filter(isTeZien)
                                .map(persoon -> regel(persoon, ik))
                                .toList(),
                        "De BRP kent niemand met deze gegevens.");
    }

    private static Registerregel regel(Persoon persoon, Medewerker ik) {
        List<Gegeven> gegevens = new ArrayList<>();
        gegevens.add(new Gegeven("Geboren", persoon.geboren()));
        gegevens.add(new Gegeven(
                "Adres", persoon.isGeheim() && !ik.magGeheim() ? "wordt hier niet getoond" : persoon.adres()));
        gegevens.add(new Gegeven("BSN", persoon.bsn()));
        List<String> letOp = new ArrayList<>();
        if (persoon.isGeheim()) {
            letOp.add("geheimhouding");
        }
        if (!persoon.stand().isEmpty()) {
            letOp.add(persoon.stand().equals("overlijden") ? "overleden" : persoon.stand());
        }
        return new Registerregel(
                persoon.naam().isBlank() ? "Naam onbekend" : persoon.naam(),
                null,
                gegevens.stream().filter(each -> !each.waarde().isBlank()).toList(),
                letOp,
                persoon.bsn(),
                "");
    }
}
