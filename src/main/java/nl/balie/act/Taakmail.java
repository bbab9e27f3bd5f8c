package nl.balie.act;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import nl.balie.platform.Settings;
import nl.balie.register.Eenheid;
import nl.balie.register.Werktijd;
import nl.balie.resource.Row;
import nl.balie.store.Meldingen.Brief;
import nl.balie.store.Meldingen.Stand;
import nl.balie.store.Toewijzingen.Adres;
import nl.balie.store.Werktelling;

/**
 * The words of mails about contactverzoeken, and who gets them. They tell a number, a term, how many there are, and where to look: never
 * anything of a klant or of what she asked, for mail is read by whoever carries it.
 */
final class Taakmail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'om' H.mm 'uur'", Locale.of("nl", "NL"));
    /** The pages; without an address Balie does not start with mail. */
    private static final String PAGES = Objects.requireNonNullElse(Settings.adres(), "") + "/werkplek/contactverzoeken";

    /** Why a mail about one taak is sent. */
    enum Reden {
        TOEGEWEZEN("toegewezen", "Nieuw contactverzoek %s", "Contactverzoek %s is aan %s toegewezen."),
        BIJNA(
                "toegewezen",
                "Contactverzoek %s is bijna te laat",
                "Contactverzoek %s is bijna te laat. Het is aan %s toegewezen."),
        TE_LAAT(
                "toegewezen",
                "Contactverzoek %s is te laat",
                "Contactverzoek %s is te laat. Het is aan %s toegewezen."),
        COORDINATOR(
                "open",
                "Contactverzoek %s blijft liggen",
                "Contactverzoek %s is te laat en nog niet afgerond. Het is van een eenheid waarvan je het werk verdeelt."),
        AFGEROND("afgerond", "Contactverzoek %s is afgerond", "Contactverzoek %s, dat je hebt uitgezet, is afgerond.");

        /** As long as the taak is so, the mail is true: what happened meanwhile is looked at in the view vervallen_mail. */
        private final String zolang;

        private final String onderwerp;
        private final String zin;

        Reden(String zolang, String onderwerp, String zin) {
            this.zolang = zolang;
            this.onderwerp = onderwerp;
            this.zin = zin;
        }
    }

    private Taakmail() {}

    /**
     * One mail for each taak and each of those who are told: the medewerkers who are there, and who takes the place of one who is not;
     * else the eenheden, else who is away. Whoever has the same address gets one.
     */
    static List<Brief> brieven(Reden reden, Collection<Adres> adressen) {
        Map<UUID, Map<String, Adres>> perTaak = new LinkedHashMap<>();
        for (Predicate<Adres> wie : List.<Predicate<Adres>>of(
                adres -> adres.isPersoon() && !adres.isAfwezig(), adres -> !adres.isPersoon(), Adres::isPersoon)) {
            Map<UUID, Map<String, Adres>> found = new LinkedHashMap<>();
            adressen.stream()
                    .filter(adres -> !adres.adres().isEmpty() && !perTaak.containsKey(adres.taak()))
                    .filter(wie)
                    .forEach(adres -> found.computeIfAbsent(adres.taak(), first -> new LinkedHashMap<>())
                            .putIfAbsent(adres.adres().toLowerCase(Locale.ROOT), adres));
            perTaak.putAll(found);
        }
        return perTaak.values().stream()
                .flatMap(each -> each.values().stream())
                .map(adres -> brief(reden, adres))
                .toList();
    }

    private static Brief brief(Reden reden, Adres adres) {
        OffsetDateTime uiterlijk = adres.uiterlijkOp();
        return new Brief(
                adres.wie(),
                adres.taak(),
                bericht(
                        reden.zolang,
                        adres.adres(),
                        reden.onderwerp.formatted(adres.nummer()),
                        reden.zin.formatted(adres.nummer(), aan(adres))
                                + (uiterlijk == null
                                        ? ""
                                        : "\nNeem contact op met de klant: uiterlijk %s."
                                                .formatted(uiterlijk
                                                        .atZoneSameInstant(Werktijd.NEDERLAND)
                                                        .format(MOMENT))),
                        PAGES + "/" + adres.taak()));
    }

    private static String aan(Adres adres) {
        return adres.isVervanger() ? "een collega die je vervangt" : adres.isPersoon() ? "jou" : "jullie eenheid";
    }

    /** What somebody begins a day of work with. */
    static Brief overzicht(Stand stand) {
        List<String> zinnen = new ArrayList<>();
        if (stand.aantal() > 0) {
            String late = stand.laat() == 0
                    ? ""
                    : ", waarvan %d te laat %s".formatted(stand.laat(), stand.laat() == 1 ? "is" : "zijn");
            zinnen.add(wacht(String.valueOf(stand.aantal())) + " op " + (stand.isPersoon() ? "jou" : "jullie eenheid")
                    + late);
        }
        if (stand.vervangt() > 0) {
            zinnen.add(wacht(String.valueOf(stand.vervangt())) + " op een collega die je vervangt");
        }
        if (stand.vanNiemand() > 0) {
            zinnen.add(wacht(Werktelling.zoveel(stand.vanNiemand())) + " waar nog niemand naar kijkt");
        }
        String wachtrij = !stand.isPersoon()
                ? "?wachtrij=team&eenheid=" + stand.wie()
                : stand.aantal() > 0 ? "?wachtrij=mijn" : stand.vervangt() > 0 ? "" : "?wachtrij=los";
        return new Brief(
                stand.wie(),
                null,
                bericht("", stand.adres(), zinnen.getFirst(), String.join(".\n", zinnen) + ".", PAGES + wachtrij));
    }

    private static String wacht(String aantal) {
        return aantal.equals("1") ? "Er wacht 1 contactverzoek" : "Er wachten %s contactverzoeken".formatted(aantal);
    }

    /** A mail by which an eenheid sees that mail arrives. */
    static Brief proef(Row eenheid) {
        String zin = "Dit is een proefmail. Op dit adres komt bericht van nieuw werk voor %s."
                .formatted(eenheid.text(Eenheid.NAAM));
        return new Brief(
                eenheid.id(), null, bericht("", eenheid.text(Eenheid.EMAILADRES), "Proefmail van Balie", zin, PAGES));
    }

    private static String bericht(String zolang, String aan, String onderwerp, String zin, String link) {
        return JSON.createObjectNode()
                .put("zolang", zolang)
                .put("aan", aan)
                .put("onderwerp", onderwerp)
                .put(
                        "tekst",
                        zin + "\n\n" + link + "\n\nDeze mail is door Balie gemaakt; antwoorden worden niet gelezen.\n")
                .toString();
    }
}
