package nl.balie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.act.Zoekvraag;
import nl.balie.elders.Bedrijven;
import nl.balie.elders.Zaken;
import nl.balie.elders.Zaken.Gevonden;
import nl.balie.elders.Zaken.Namens;
import nl.balie.elders.Zaken.Zaak;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag.GeenAntwoord;
import nl.balie.platform.Registers;
import nl.balie.resource.Row;
import nl.balie.web.Klantregel.Gegeven;
import org.jspecify.annotations.Nullable;

/** The zaken of a klant, and those of a number, in the register of the municipality. */
@ApplicationScoped
class Zaakregister implements Buitenregister {
    /** A longer one the register refuses. */
    private static final int LONGEST = 40;

    /** By which number of a klant her zaken are asked: the first that she has. */
    private static final List<Gegeven> ROLLEN = Stream.of(
                    new Gegeven("bsn", "natuurlijkPersoon__inpBsn"),
                    new Gegeven("vestigingsnummer", "vestiging__vestigingsNummer"),
                    new Gegeven("rsin", "nietNatuurlijkPersoon__innNnpId"))
            .map(each -> new Gegeven(each.wat(), "rol__betrokkeneIdentificatie__" + each.waarde()))
            .toList();

    private final Zaken zaken;
    private final Bedrijven bedrijven;
    private final Registers registers;

    Zaakregister(Zaken zaken, Bedrijven bedrijven, Registers registers) {
        this.zaken = zaken;
        this.bedrijven = bedrijven;
        this.registers = registers;
    }

    @Override
    public String naam() {
        return Registers.ZAKEN;
    }

    @Override
    public String wie() {
        return "Het zaakregister";
    }

    @Override
    public String titel() {
        return "het zaakregister";
    }

    @Override
    public @Nullable Registerbeeld van(Bron bron, Row partij, Medewerker ik) {
        Namens namens = namens(ik);
        namens.totOp(); // what the handelsregister takes is part of it
        return ROLLEN.stream()
                .map(rol -> new Gegeven(rol.waarde(), nummer(partij, rol.wat())))
                .filter(rol -> !rol.waarde().isEmpty())
                .map(rol -> beeld(
                        bron, zaken.met(rol.wat(), rol.waarde(), namens), "Van deze klant zijn geen zaken bekend.", ik))
                .findFirst()
                .orElse(null);
    }

    /** Of a company of which only the KVK number is known, the handelsregister tells the RSIN, where that is there to ask. */
    private String nummer(Row partij, String soort) {
        String known = Klantregel.nummer(partij, soort);
        String kvk = Klantregel.nummer(partij, "kvk_nummer");
        return known.isEmpty() && soort.equals("rsin") && !kvk.isEmpty()
                ? registers.van(Registers.KVK).map(bron -> rsin(bron, kvk)).orElse("")
                : known;
    }

    /** When it does not answer, its own panel says so. */
    private String rsin(Bron bron, String kvk) {
        try {
            return bedrijven.rsin(bron, kvk);
        } catch (GeenAntwoord none) {
            return "";
        }
    }

    @Override
    public boolean isTeVinden(Zoekvraag vraag) {
        return vraag.object() != null && vraag.object().length() <= LONGEST;
    }

    /** What can be a number by which people are known or called, a postcode or a date, is told the register only when one chooses so. */
    @Override
    public boolean isVanzelf(Zoekvraag vraag) {
        return Stream.of(vraag.nummer(), vraag.identificatie(), vraag.adres(), vraag.postcode())
                .allMatch(Objects::isNull);
    }

    @Override
    public Registerbeeld vind(Bron bron, Zoekvraag vraag, Medewerker ik) {
        return beeld(
                bron,
                zaken.met("identificatie", String.valueOf(vraag.object()), namens(ik)),
                "Er is geen zaak met dit nummer.",
                ik);
    }

    static Namens namens(Medewerker ik) {
        return new Namens(ik.id(), ik.naam());
    }

    private static Registerbeeld beeld(Bron bron, Gevonden<Zaak> gevonden, String leeg, Medewerker ik) {
        return new Registerbeeld(
                gevonden.gevonden().stream().map(zaak -> regel(bron, zaak, ik)).toList(),
                gevonden.isMeer()
                        ? ("Dit zijn de laatste. Er zijn er meer. " + gevonden.uitval()).strip()
                        : gevonden.uitval(),
                leeg);
    }

    private static Registerregel regel(Bron bron, Zaak zaak, Medewerker ik) {
        return new Registerregel(
                zaak.omschrijving().isBlank() ? zaak.identificatie() : zaak.omschrijving(),
                ik.isOneOf(Zaakpagina.ROLLEN) ? "/zaken/" + zaak.sleutel() : null,
                gegevens(zaak),
                zaak.isVertrouwelijk() ? List.of("vertrouwelijk") : List.of(),
                zaak.identificatie(),
                verwijzing(bron, zaak));
    }

    /** What is known of a zaak, besides what it is about. */
    static List<Gegeven> gegevens(Zaak zaak) {
        List<Gegeven> gegevens = new ArrayList<>();
        gegevens.add(new Gegeven("Zaaknummer", zaak.identificatie()));
        gegevens.add(new Gegeven("Zaaktype", zaak.zaaktype()));
        gegevens.add(new Gegeven("Status", zaak.status()));
        gegevens.add(new Gegeven("Begonnen", dag(zaak.begin())));
        gegevens.add(new Gegeven(
                zaak.eind().isEmpty() ? "Uiterlijk af" : "Afgerond",
                dag(zaak.eind().isEmpty() ? zaak.uiterlijk() : zaak.eind())));
        return gegevens.stream().filter(each -> !each.waarde().isBlank()).toList();
    }

    /** A day as people write it; as it was told when it is none. */
    static String dag(String told) {
        try {
            return told.isEmpty() ? "" : Contactregel.dag(LocalDate.parse(told));
        } catch (DateTimeParseException other) {
            return told;
        }
    }

    /** Where the program of who handles zaken shows this one; empty when the operator told none. */
    static String verwijzing(Bron bron, Zaak zaak) {
        String deeplink = bron.gezet("deeplink");
        return deeplink == null
                ? ""
                : deeplink.replace("{identificatie}", URLEncoder.encode(zaak.identificatie(), UTF_8))
                        .replace("{uuid}", zaak.sleutel());
    }
}
