package nl.balie.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.balie.register.Werktijd;
import nl.balie.store.Werkvoorraad.Regel;
import org.jspecify.annotations.Nullable;

/**
 * A contactverzoek in the work list.
 *
 * @param adres of its page: by nummer where it has one
 * @param termijn when it has to be done, or when it was; empty when that is not known
 * @param teLaat for how long that is over; empty when it is not
 * @param pogingen how often the klant was contacted, and when last; empty when never
 * @param isVrij can it be taken?
 */
public record Verzoekregel(
        String id,
        String adres,
        long versie,
        String nummer,
        String termijn,
        String teLaat,
        String klant,
        String onderwerp,
        String gevraagd,
        String eenheden,
        String behandelaars,
        String pogingen,
        boolean isVrij) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.of("nl", "NL"));

    /** One that shows no more than that it is there, when it is kept from who looks what was asked. */
    static Verzoekregel of(Regel regel, boolean isBesloten, Werktijd werktijd, Instant now) {
        OffsetDateTime termijn = regel.isOpen() ? regel.uiterlijkOp() : regel.afgerondOp();
        return new Verzoekregel(
                regel.id().toString(),
                regel.nummer().isEmpty() ? regel.id().toString() : regel.nummer(),
                regel.versie(),
                regel.nummer(),
                termijn == null ? "" : Contactregel.moment(termijn),
                regel.isOpen() && termijn != null && termijn.toInstant().isBefore(now)
                        ? teLaat(termijn, werktijd, now)
                        : "",
                isBesloten
                        ? (regel.isOpen() ? Behandelbeeld.PAK_OP : "")
                        : regel.klant().isEmpty() ? "Onbekend" : regel.klant(),
                isBesloten ? Behandelbeeld.VERTROUWELIJK : regel.onderwerp(),
                isBesloten ? "" : Contactregel.moment(regel.gevraagdOp()),
                regel.eenheden(),
                regel.behandelaars(),
                isBesloten ? "" : pogingen(regel),
                regel.isOpen() && regel.behandelaars().isEmpty());
    }

    /** How late it is, in days of work. */
    static String teLaat(OffsetDateTime termijn, Werktijd werktijd, Instant now) {
        long days = werktijd.daysBetween(termijn.toInstant(), now);
        return days == 0 ? "te laat" : days == 1 ? "1 werkdag te laat" : days + " werkdagen te laat";
    }

    /** The field by which it is chosen among others. */
    public String veld() {
        return "taak-" + id;
    }

    private static String pogingen(Regel regel) {
        @Nullable OffsetDateTime last = regel.laatstePoging();
        return last == null
                ? ""
                : "%d, laatst %s%s"
                        .formatted(
                                regel.pogingen(),
                                DAY.format(last.atZoneSameInstant(Contactregel.AMSTERDAM)),
                                regel.isLaatsteGelukt() ? "" : " niet gelukt");
    }
}
