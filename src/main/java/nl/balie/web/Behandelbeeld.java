package nl.balie.web;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.Antwoorden;
import nl.balie.act.Contactverzoek;
import nl.balie.act.VraagContact;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.register.Antwoord;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.Werktijd;
import nl.balie.resource.Row;

/**
 * A contactverzoek as its page shows it.
 *
 * @param versie of the taak, by which a form tells what its page showed
 * @param status in words of daily life
 * @param isBesloten is it kept from her what was asked, until she takes it? Then its page shows no more than that it is there
 * @param magBehandelen may she do something with it, or only see what becomes of it?
 * @param contact the contact that it came from
 * @param inhoud what was said in it
 * @param termijn until when it can be done in time; empty when that is not known
 * @param teLaat for how long that is over; empty when it is not
 * @param uitgezetDoor who asked
 * @param zaken by their numbers
 * @param gezien by which a form tells which line of the logboek was the last
 * @param bewijs by which a form proves that she might do something with it; empty when she may not
 * @param nieuwer the page of the logboek before this one; 0 when this is the first
 * @param ouder the page of the logboek after this one; 0 when this is the last
 * @param concept what she typed before and did not send, by form and field
 * @param andere other open contactverzoeken of the same klant
 * @param antwoorden to what the eenheid wanted to know
 * @param lijst the address, after that of all lists, of the list that it was opened from; empty when from none
 */
public record Behandelbeeld(
        String adres,
        String nummer,
        long versie,
        String status,
        boolean isOpen,
        boolean isBesloten,
        boolean magBehandelen,
        boolean magOppakken,
        boolean magVrijgeven,
        boolean magVerdelen,
        Contactregel contact,
        String inhoud,
        String handeling,
        String toelichting,
        String sinds,
        String termijn,
        String teLaat,
        String uitgezetDoor,
        String eenheden,
        List<Klant> klanten,
        List<String> zaken,
        List<Logboekregel> logboek,
        long gezien,
        String bewijs,
        int nieuwer,
        int ouder,
        List<Taakregel> andere,
        Map<String, String> concept,
        List<Antwoordregel> antwoorden,
        String lijst) {
    /** What one is called of which it is kept what was asked. */
    static final String VERTROUWELIJK = "Vertrouwelijk contactverzoek";

    /** How what was asked comes to be read. */
    public static final String PAK_OP = "Pak het op om te lezen wat er is gevraagd.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.of("nl", "NL"));

    /**
     * For whom it is asked.
     *
     * @param partij key of the klant that she is; empty when she is none that the register knows
     * @param herkomst where it is known from how she is reached
     * @param registers of others that know her name, which is not known here
     */
    public record Klant(
            String naam,
            String partij,
            boolean isGeheim,
            List<Adres> adressen,
            String herkomst,
            List<String> registers) {}

    /** A question, as it was asked, with the answer. */
    public record Antwoordregel(String vraag, String antwoord) {}

    /** How somebody is reached: as a link when a browser can follow it. */
    public record Adres(String tekst, String link) {}

    static Behandelbeeld of(
            Row taak,
            Contactverzoek verzoek,
            boolean isBesloten,
            Logboek logboek,
            String bewijs,
            List<Row> andere,
            List<Row> antwoorden,
            Map<String, String> concept,
            Medewerker ik,
            String lijst,
            Werktijd werktijd,
            Instant now)
            throws SQLException {
        Row contact = taak.target(InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact"));
        Row gesprek = Objects.requireNonNull(contact);
        OffsetDateTime termijn = (OffsetDateTime) taak.get(InterneTaak.UITERLIJK_OP);
        boolean mag = verzoek.magBehandelen();
        boolean changeable = mag && verzoek.isOpen();
        boolean nobody = verzoek.behandelaars().isEmpty();
        return new Behandelbeeld(
                adres(taak),
                text(taak, "nummer"),
                verzoek.versie(),
                status(verzoek, logboek.laatste()),
                verzoek.isOpen(),
                isBesloten,
                mag,
                changeable && !verzoek.isVanHaar() && (nobody || verzoek.magVerdelen()),
                changeable && !isBesloten && !nobody && (verzoek.isVanHaar() || verzoek.magVerdelen()),
                mag && verzoek.magVerdelen(),
                Contactregel.of(gesprek, true),
                gesprek.text(Klantcontact.RESOURCE.attribute("inhoud")),
                text(taak, "gevraagdeHandeling"),
                Antwoorden.zonder(text(taak, "toelichting"), antwoorden),
                Contactregel.moment((OffsetDateTime) taak.get(InterneTaak.RESOURCE.attribute("toegewezenOp"))),
                Contactregel.moment(termijn),
                verzoek.isOpen() && termijn != null && termijn.toInstant().isBefore(now)
                        ? Verzoekregel.teLaat(termijn, werktijd, now)
                        : "",
                namen(Stream.ofNullable(taak.target(InterneTaak.UITGEZET_DOOR))),
                namen(taak.list(Contactlezer.BEHANDELAARS).stream().filter(each -> !Contactverzoek.isMedewerker(each))),
                gesprek.list(Contactlezer.BETROKKENEN).stream()
                        .map(each -> klant(each, mag || ik.magGeheim()))
                        .toList(),
                gesprek.list(Contactlezer.ONDERWERPEN).stream()
                        .filter(Onderwerpobject::isZaak)
                        .map(object -> Contactbeeld.onderwerp(object).waarde())
                        .toList(),
                logboek.regels().stream().map(Logboekregel::of).toList(),
                logboek.gezien(),
                mag && !isBesloten ? bewijs : "",
                logboek.pagina() - 1,
                logboek.isVerder() ? logboek.pagina() + 1 : 0,
                Taakregel.lijst(
                        andere.stream()
                                .filter(each -> !each.id().equals(taak.id()))
                                .toList(),
                        ik),
                concept,
                antwoorden.stream()
                        .map(row -> new Antwoordregel(row.text(Antwoord.VRAAGTEKST), Antwoorden.leesbaar(row)))
                        .toList(),
                lijst);
    }

    /** What the forms tell of that list. */
    public String vandaan() {
        return lijst.isEmpty() ? "" : lijst.substring(1);
    }

    /** The address of a page of its logboek. */
    public String logboek(int pagina) {
        String vanuit = Werklijst.vanuit(lijst);
        return adres + (vanuit.isEmpty() ? "?" : vanuit + "&") + "pagina=" + pagina + "#logboek-kop";
    }

    /** What is told instead of what is kept from her; empty when nothing is. */
    public String uitleg() {
        return !isBesloten
                ? ""
                : magOppakken
                        ? "Dit is vertrouwelijk. " + PAK_OP
                        : "Dit is vertrouwelijk: alleen wie het heeft opgepakt, wie aan het contact deelnam en wie er een rol voor heeft, leest wat er is gevraagd.";
    }

    /** What it is called. */
    String titel() {
        return isBesloten ? VERTROUWELIJK : contact.onderwerp();
    }

    /** What she typed in a field of a form before, and did not send. */
    public String getypt(String formulier, String veld) {
        return concept.getOrDefault(formulier + "." + veld, "");
    }

    /** Did she begin to fill in this form? */
    public boolean isBegonnen(String formulier) {
        return concept.keySet().stream().anyMatch(veld -> veld.startsWith(formulier + "."));
    }

    /** By its nummer where it has one. */
    static String adres(Row taak) {
        String nummer = text(taak, "nummer");
        return nummer.isEmpty() ? taak.id().toString() : nummer;
    }

    private static String status(Contactverzoek verzoek, List<Row> logboek) {
        if (!verzoek.isOpen()) {
            return "Afgerond";
        }
        String wie = namen(verzoek.behandelaars().stream());
        String opnieuw = logboek.stream()
                .filter(regel -> regel.text(Activiteit.SOORT).equals(Activiteit.CONTACT))
                .findFirst()
                .filter(regel -> regel.get(Activiteit.OPNIEUW_OP) != null)
                .map(regel -> "Wacht op nieuwe poging op "
                        + DAY.format((LocalDate) Objects.requireNonNull(regel.get(Activiteit.OPNIEUW_OP))))
                .orElse("");
        String bij = wie.isEmpty() ? "" : "In behandeling bij " + wie;
        return opnieuw.isEmpty() ? (bij.isEmpty() ? "Open" : bij) : opnieuw + (wie.isEmpty() ? "" : ", bij " + wie);
    }

    /** Who has to contact her sees how to reach her, also when that is kept from others. */
    private static Klant klant(Row betrokkene, boolean magGeheim) {
        Row partij = betrokkene.target(Betrokkene.RESOURCE.reference("wasPartij"));
        boolean isGeheim = partij != null && partij.is(Partij.RESOURCE.attribute("indicatieGeheimhouding"));
        boolean eigen = !betrokkene.list(Contactlezer.ADRESSEN).isEmpty();
        List<Adres> adressen = (isGeheim && !magGeheim
                        ? Stream.<Row>empty()
                        : VraagContact.adressen(betrokkene).stream())
                .map(Behandelbeeld::adresregel)
                .toList();
        return new Klant(
                Namen.wie(betrokkene),
                partij == null ? "" : partij.id().toString(),
                isGeheim,
                adressen,
                adressen.isEmpty() ? "" : eigen ? "opgegeven bij dit contact" : "van de klant",
                Namen.registers(betrokkene));
    }

    private static Adres adresregel(Row adres) {
        String tekst = adres.text(DigitaalAdres.RESOURCE.attribute("adres"));
        String scheme = switch (adres.text(DigitaalAdres.RESOURCE.attribute("soortDigitaalAdres"))) {
            case "telefoonnummer" -> "tel:";
            case "email" -> "mailto:";
            default -> "";
        };
        boolean isPlain = tekst.matches("[-+0-9A-Za-z@._]+"); // anything else could be more than an address
        return new Adres(tekst, scheme.isEmpty() || !isPlain ? "" : scheme + tekst);
    }

    private static String namen(Stream<Row> actoren) {
        return actoren.map(actor -> actor.text(Actor.RESOURCE.attribute("naam")))
                .collect(Collectors.joining(", "));
    }

    private static String text(Row taak, String name) {
        return taak.text(InterneTaak.RESOURCE.attribute(name));
    }
}
