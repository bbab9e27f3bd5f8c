package nl.balie.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a list.
 *
 * @param adres of its page: by nummer where it has one
 * @param kanaal empty, as is who took part, when she may not see what was said: the one tells of the other
 * @param klant who took part; empty when nobody is named
 * @param onderwerp what it was about; only that it is confidential, when it is
 * @param open how many taken of it are not done yet
 */
public record Contactregel(
        String adres, String nummer, String wanneer, String kanaal, String onderwerp, String klant, long open) {
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.of("nl", "NL"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.of("nl", "NL"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Listing TAKEN = (Listing) Klantcontact.RESOURCE.member("leiddeTotInterneTaken");

    /** As it is shown to who may see what was said, or to who may not. */
    static Contactregel of(Row contact, boolean mag) {
        String nummer = contact.text(attribute("nummer"));
        return new Contactregel(
                nummer.isEmpty() ? contact.id().toString() : nummer,
                nummer,
                moment((OffsetDateTime) contact.get(attribute("plaatsgevondenOp"))),
                mag ? capital(contact.text(attribute("kanaal"))) : "",
                mag ? contact.text(attribute("onderwerp")) : "Vertrouwelijk contact",
                mag ? String.join(", ", Namen.klanten(contact)) : "",
                contact.list(TAKEN).stream().filter(Contactregel::isOpen).count());
    }

    /** Several, each as far as she may see it. */
    static List<Contactregel> lijst(List<Row> contacten, Medewerker ik) {
        return contacten.stream()
                .map(row -> of(row, Contactlezer.isVoor(row, ik)))
                .toList();
    }

    /** The same with a capital. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Is it still to be done? */
    static boolean isOpen(Row taak) {
        return !taak.text(InterneTaak.STATUS).equals(InterneTaak.VERWERKT);
    }

    /** A moment as the Dutch read it. */
    static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : DUTCH.format(moment.atZoneSameInstant(AMSTERDAM));
    }

    /** A day as the Dutch read it. */
    static String dag(LocalDate day) {
        return DAY.format(day);
    }

    /** The time of day of a moment. */
    static String time(OffsetDateTime moment) {
        return TIME.format(moment.atZoneSameInstant(AMSTERDAM));
    }

    private static Attribute attribute(String name) {
        return Klantcontact.RESOURCE.attribute(name);
    }
}
