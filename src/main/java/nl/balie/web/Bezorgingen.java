package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.platform.outbox.Resending;
import nl.balie.platform.outbox.Undelivered;
import nl.balie.platform.outbox.Undelivered.Listed;
import org.jspecify.annotations.Nullable;

/** What did not arrive at others yet, and why, for who can send it again; never what is in it, or whom it is about. */
@ApplicationScoped
class Bezorgingen implements Pages.Part {
    private static final String PAD = "/beheer/bezorgingen";
    private static final String STATUS = "status";
    private static final int PER_PAGE = 50;

    private final Resending resending;
    private final Frames frames;
    private final Notice notice;

    Bezorgingen(Resending resending, Frames frames, Notice notice) {
        this.resending = resending;
        this.frames = frames;
        this.notice = notice;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", PAD, Beheer.ROLLEN, this::lijst),
                Page.of("POST", PAD, Beheer.ROLLEN, this::stuurOpnieuw));
    }

    /** A delivery as a line of the list. */
    public record Regel(long id, String bestemming, String sinds, int pogingen, String reden, String volgende) {
        static Regel of(Listed delivery) {
            return new Regel(
                    delivery.id(),
                    delivery.destination(),
                    Applicatieregel.moment(delivery.since()),
                    delivery.tries(),
                    Bezorgingen.reden(delivery.reason()),
                    delivery.status().equals(Undelivered.PARKED) ? "" : Applicatieregel.moment(delivery.next()));
        }
    }

    /** What went wrong, in Dutch: the outbox notes it in the words of the log. */
    static String reden(@Nullable String reason) {
        return reason == null
                ? "Nog niet geprobeerd"
                : reason.replaceFirst("^no answer within PT(.*)$", "Geen antwoord binnen $1")
                        .replaceFirst("^no answer", "Geen antwoord")
                        .replaceFirst("^can't be sent", "Niet te versturen")
                        .replaceFirst("^not asked$", "Even niet gevraagd, na vijf fouten")
                        .replaceFirst("^(\\d+) can't be read$", "$1 niet te lezen, de rest wel")
                        .replaceFirst("^can't be read", "Niet te lezen")
                        .replaceFirst("^changed while it was read$", "Gewijzigd tijdens het lezen")
                        .replaceFirst("^Nothing stands in (.*)$", "Er staat niets in $1, gezien van deze server")
                        .replaceFirst(
                                "^No secret of a webhook stands in (.*)$", "In $1 staat geen geheim van een webhook")
                        .replaceFirst("^BALIE_ADRES is not set$", "BALIE_ADRES is niet gezet")
                        .replaceFirst("^no address$", "Geen geldig adres")
                        .replaceFirst("^Balie stopped$", "Balie stopte")
                        .replaceFirst(" without a url$", " zonder url")
                        .replaceFirst(", and no redirect is followed$", ", en Balie volgt geen verwijzing");
    }

    private static String status(String asked) {
        return asked.equals(Undelivered.WAITS) ? Undelivered.WAITS : Undelivered.PARKED;
    }

    private static String adres(String status) {
        return Frames.PREFIX + PAD + "?" + STATUS + "=" + status;
    }

    private Reply lijst(Visit visit) {
        String status = status(visit.query().getOrDefault(STATUS, ""));
        String na = visit.query().getOrDefault("na", "0");
        if (!na.matches("\\d{1,18}")) {
            throw Fault.notFound();
        }
        List<Listed> found = resending.list(status, Long.parseLong(na), PER_PAGE + 1);
        Undelivered.Count count = resending.count();
        List<Listed> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
        Optional<String> gedaan = notice.forPage(visit, adres(status));
        Reply page = Reply.page(
                200,
                new BeheerTemplates.Bezorgingen(
                                frames.of("Bezorgingen", visit.medewerker()),
                                status.equals(Undelivered.PARKED),
                                aantal(count.parked()),
                                aantal(count.waiting()),
                                shown.stream().map(Regel::of).toList(),
                                shown.size() < found.size()
                                        ? adres(status) + "&na="
                                                + shown.getLast().id()
                                        : "",
                                na.equals("0") ? "" : adres(status),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }

    private static String aantal(int counted) {
        return counted > Undelivered.COUNTED ? "meer dan 10.000" : String.valueOf(counted);
    }

    private Reply stuurOpnieuw(Visit visit) {
        String status = status(visit.field(STATUS));
        String een = visit.field("bezorging");
        if (!een.matches("\\d{1,18}") && visit.field("alles").isEmpty()) {
            return Reply.goTo(adres(status));
        }
        int tried = visit.field("alles").isEmpty()
                ? resending.retry(Long.valueOf(een), null)
                : resending.retry(null, status);
        return notice.on(visit, Reply.goTo(adres(status)), adres(status), verteld(tried));
    }

    private static String verteld(int tried) {
        return switch (tried) {
            case 0 -> "Er is niets opnieuw gestuurd: het is al aangekomen.";
            case 1 -> "1 bezorging wordt nu opnieuw geprobeerd.";
            default -> tried + " bezorgingen worden nu opnieuw geprobeerd.";
        };
    }
}
