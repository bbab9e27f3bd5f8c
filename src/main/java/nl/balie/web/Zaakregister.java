package nl.balie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.act.Zoekvraag;
import nl.balie.elders.Zaken;
import nl.balie.elders.Zaken.Gevonden;
import nl.balie.elders.Zaken.Namens;
import nl.balie.elders.Zaken.Zaak;
import nl.balie.platform.Bron;
import nl.balie.platform.Registers;
import nl.balie.resource.Row;
import nl.balie.web.Klantregel.Gegeven;
import org.jspecify.annotations.Nullable;

/** The zaken of a klant, and those of a number, in the register of the municipality. */
@ApplicationScoped
class Zaakregister implements Buitenregister {
    /** By which number of a klant her zaken are asked: the first that she has. */
    private static final List<Gegeven> ROLLEN = Stream.of(
                    new Gegeven("bsn", "natuurlijkPersoon__inpBsn"),
                    new Gegeven("vestigingsnummer", "vestiging__vestigingsNummer"),
                    new Gegeven("rsin", "nietNatuurlijkPersoon__innNnpId"))
            .map(each -> new Gegeven(each.wat(), "rol__betrokkeneIdentificatie__" + each.waarde()))
            .toList();

    private final Zaken zaken;

    Zaakregister(Zaken zaken) {
        this.zaken = zaken;
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
        return ROLLEN.stream()
                .filter(rol -> !Klantregel.nummer(partij, rol.wat()).isEmpty())
                .map(rol -> beeld(
                        bron,
                        zaken.met(rol.waarde(), Klantregel.nummer(partij, rol.wat()), namens(ik)),
                        "Van deze klant zijn geen zaken bekend.",
                        ik))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isTeVinden(Zoekvraag vraag) {
        return vraag.object() != null;
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
