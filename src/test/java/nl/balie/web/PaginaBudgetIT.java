package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.Client;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** How many statements every page takes: as many as the golden file says, for one row and for many. */
class PaginaBudgetIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Verstuurd SENT = new Verstuurd(BALIE);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "budget");
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);
    private static final Visitor BEHEERDER = Visitor.signedIn(BALIE, Rol.BEHEERDER);
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final List<Beheerlijst> LIJSTEN = List.of(
            Beheerlijsten.EENHEDEN,
            Beheerlijsten.MEDEWERKERS,
            Beheerlijsten.VRAGENSETS,
            Beheerlijsten.KANALEN,
            Beheerlijsten.SLUITINGSDAGEN,
            Bronlijsten.MEDEDELINGEN);
    private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"(\\d+) in (\\d+)\"");
    private static final int MANY = 25;

    private final String naam = Voorbeeld.word();
    private final String partij = MAKE.partij(naam, false);
    private final String contact = MAKE.contact(naam, false);
    private final String actor = MAKE.actor(naam);
    private final Map<String, String> rijen = new HashMap<>();
    private String bericht = "";
    private String taak = "";

    /** One more of everything that hangs on the contact and on the klant. */
    private void more(int number) {
        MAKE.adresVanBetrokkene(MAKE.betrokkene(contact, partij, ""), "email", "a" + number + "@turfstad.example");
        MAKE.adresVanPartij(partij, "email", "b" + number + "@turfstad.example");
        MAKE.deelname(contact, MAKE.actor(naam + number));
        MAKE.onderwerp(contact, "ZAAK-" + number);
        MAKE.bijlage(contact, "DOC-" + number);
        MAKE.taak(contact, actor, "Bel terug", "");
        bericht = SENT.bericht(partij, "Bericht " + number, "Tekst", "2026-01-05T10:00:00Z");
        SENT.taak(partij, "Taak " + number);
        String other = MAKE.contact(naam + " " + number, false);
        MAKE.onderwerp(other, "ZAAK-" + naam + number);
        taak = MAKE.taak(other, MAKE.medewerker("budget"), "Bel terug", "");
        MAKE.betrokkene(other, partij, "Stichting " + naam);
        KCM.post("/werkplek/contacten/" + contact + "/eerdere", Map.of("eerder", other));
        KCM.post("/werkplek/contacten/" + other + "/eerdere", Map.of("eerder", contact));
        KCM.post("/werkplek/contacten/" + contact + "/aanvullingen", Map.of("aanvulling", "Nog " + number));
        String saved = GesprekIT.begin(KCM);
        assertThat(KCM.post(saved + "/registratie", GesprekIT.filled(KCM, saved, "Bewaard " + number))
                        .location())
                .contains("/contacten/");
        KCM.post("/werkplek/gesprekken", Map.of("klant", partij, "notitie-1", "Tekst"));
        KCM.get("/werkplek/bronnen/kennisartikelen/" + WERKERS.rij(Bronlijsten.KENNISARTIKELEN, naam + number));
        for (Beheerlijst lijst : LIJSTEN) {
            String rij =
                    lijst.adres() + "/" + rijen.computeIfAbsent(lijst.pad(), pad -> WERKERS.rij(lijst, naam + pad));
            WERKERS.rij(lijst, lijst.pad() + number + naam);
            String veld = lijst.isDagen()
                    ? "omschrijving"
                    : lijst.isVragensets() ? "tekst-" + (number + 3) : lijst.isMededelingen() ? "titel" : "naam";
            Seen form = BEHEERDER.post(rij, BeheerIT.form(BEHEERDER.get(rij), Map.of("doe", "erbij")));
            BEHEERDER.post(
                    rij,
                    BeheerIT.form(
                            form.status() == 200 ? form : BEHEERDER.get(rij),
                            Map.of(veld, naam + " " + lijst.pad() + " " + number)));
        }
    }

    private static int[] statements(Seen seen) {
        assertThat(seen.status()).isEqualTo(200);
        Matcher told = STATEMENTS.matcher(
                seen.response().headers().firstValue("Server-Timing").orElse(""));
        assertThat(told.find()).isTrue();
        return new int[] {Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2))};
    }

    private Map<String, int[]> measure() {
        String gesprek = KCM.get("/werkplek/gesprekken")
                .page()
                .expectFirst("main a[href*=/gesprekken/]")
                .attr("href");
        String found = KCM.post("/werkplek/zoeken", Map.of("tekst", naam)).location();
        Map<String, String> pages = new TreeMap<>(Map.of(
                "/", "/werkplek/",
                "/gesprekken", "/werkplek/gesprekken",
                "/gesprekken/{id}", gesprek,
                "/zoeken/{vraag}", found,
                "/klanten/{id}", "/werkplek/klanten/" + partij,
                "/contacten/{id}", "/werkplek/contacten/" + contact,
                "/contacten/{id}/koppelingen", "/werkplek/contacten/" + contact + "/koppelingen",
                "/contacten/{id}/contactverzoek", "/werkplek/contacten/" + contact + "/contactverzoek",
                "/contacten/{id}/correctie", "/werkplek/contacten/" + contact + "/correctie"));
        pages.put("/contactverzoeken", "/werkplek/contactverzoeken?wachtrij=mijn");
        pages.put("/contactverzoeken/{id}", "/werkplek/contactverzoeken/" + taak);
        pages.put("/beheer/applicaties", "/werkplek/beheer/applicaties");
        pages.put("/klanten/{id}/gegevens", "/werkplek/klanten/" + partij + "/gegevens");
        pages.put("/klanten/{id}/berichten/{bericht}", "/werkplek/klanten/" + partij + "/berichten/" + bericht);
        pages.put("/nieuws", "/werkplek/nieuws");
        pages.put("/links", "/werkplek/links");
        pages.put(
                "/bronnen",
                KCM.post("/werkplek/bronnen/zoeken", Map.of("tekst", naam)).location());
        pages.put("/bronnen/{soort}/{id}", "/werkplek/bronnen/mededelingen/" + rijen.get("mededelingen"));
        for (Beheerlijst lijst : LIJSTEN) {
            pages.put("/beheer/" + lijst.pad(), lijst.adres());
            pages.put("/beheer/" + lijst.pad() + "/{id}", lijst.adres() + "/" + rijen.get(lijst.pad()));
        }
        Map<String, int[]> statements = new TreeMap<>();
        pages.forEach((page, address) -> {
            Visitor visitor = page.endsWith("correctie") ? COORDINATOR : page.startsWith("/beheer") ? BEHEERDER : KCM;
            statements.put(page, statements(visitor.get(address, "X-Server-Timing", "1")));
        });
        return statements;
    }

    @Test
    void everyPageTakesTheSameStatementsForOneRowAndForMany() {
        COORDINATOR.get("/werkplek/"); // who comes in for the first time gets a row
        more(0);
        Map<String, int[]> one = measure();
        for (int i = 1; i <= MANY; i++) {
            more(i);
        }
        Map<String, int[]> many = measure();
        Golden.check("page-statements.txt", lines(many));
        one.forEach((page, before) -> {
            int counts = page.startsWith("/zoeken") ? 1 : 0; // lists that are longer than a page
            int[] now = many.getOrDefault(page, before);
            assertThat(now[0]).as(page).isBetween(before[0], before[0] + counts);
            assertThat(now[1]).as(page).isBetween(before[1], before[1] + counts);
        });
    }

    private static List<String> lines(Map<String, int[]> statements) {
        return statements.entrySet().stream()
                .map(page -> "%4d in %d  GET %s".formatted(page.getValue()[0], page.getValue()[1], page.getKey()))
                .toList();
    }
}
