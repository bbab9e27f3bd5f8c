package nl.balie.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.store.Bereik;
import nl.balie.store.Werkvraag;
import nl.balie.store.Werkvraag.Plek;
import nl.balie.store.Werkvraag.Soort;
import nl.balie.store.Werkvraag.Sortering;
import org.jspecify.annotations.Nullable;

/** What the register is asked for a work list: of whom that is, follows from how far she reaches. */
final class Werklijstvraag {
    private static final int LAST_YEAR = 9999;

    private final Werklijst lijst;
    private final Bereik bereik;
    private final Medewerker ik;

    Werklijstvraag(Werklijst lijst, Bereik bereik, Medewerker ik) {
        this.lijst = lijst;
        this.bereik = bereik;
        this.ik = ik;
    }

    /**
     * As the register is asked for it.
     *
     * @param woorden that were searched for
     */
    Werkvraag vraag(OffsetDateTime now, List<String> woorden) {
        String sorteer = lijst.waarde("sorteer").isEmpty() ? "termijn" : lijst.waarde("sorteer");
        boolean isOpen = !lijst.isAfgerond();
        Sortering sortering =
                sorteer.endsWith("gevraagd") ? Sortering.GEVRAAGD : isOpen ? Sortering.TERMIJN : Sortering.AFGEROND;
        return new Werkvraag(
                now,
                soort(),
                actoren(),
                verdeelt(),
                isOpen,
                lijst.waarde("behandelaar").equals(Werklijst.NIEMAND),
                ookVoor(),
                lijst.waarde("kanaal"),
                voor(now),
                lijst.periode().begin(),
                lijst.periode().eind(),
                woorden,
                ik.isOneOf(Rol.VERTROUWELIJK) ? null : bereik.eigen(),
                sortering,
                sorteer.startsWith("-") != (!isOpen && sortering == Sortering.AFGEROND),
                plek(),
                lijst.aantal() + 1);
    }

    private Soort soort() {
        return lijst.isUitgezet()
                ? Soort.UITGEZET_DOOR
                : lijst.wachtrij().equals(Werklijst.LOS) ? Soort.VAN_NIEMAND : Soort.VOOR;
    }

    /** Of whom. */
    private Set<UUID> actoren() {
        UUID eenheid = lijst.eenheid();
        return switch (lijst.wachtrij()) {
            case Werklijst.MIJN, Werklijst.UITGEZET, Werklijst.UITGEZET_EN_AFGEROND, Werklijst.LOS -> bereik.eigen();
            case Werklijst.TEAM ->
                bereik.eenheden().stream()
                        .filter(deel -> eenheid == null || deel.eenheid().equals(eenheid))
                        .flatMap(deel -> deel.actoren().stream())
                        .collect(Collectors.toSet());
            default -> bereik.actoren().collect(Collectors.toSet());
        };
    }

    /** The eenheden of which what is hers to divide is in it too. */
    private List<UUID> verdeelt() {
        UUID eenheid = lijst.eenheid();
        return switch (lijst.wachtrij()) {
            case Werklijst.MIJN -> List.of();
            case Werklijst.TEAM ->
                bereik.verdeelt().stream()
                        .filter(hare -> eenheid == null || hare.equals(eenheid))
                        .toList();
            default -> bereik.verdeelt();
        };
    }

    /** To whom it has to be assigned besides. */
    private List<Collection<UUID>> ookVoor() {
        List<Collection<UUID>> ook = new ArrayList<>();
        UUID eenheid = lijst.eenheid();
        UUID behandelaar = lijst.behandelaar();
        if (eenheid != null && lijst.isOverEenheden()) {
            ook.add(List.of(eenheid));
        }
        if (behandelaar != null) {
            ook.add(List.of(behandelaar));
        } else if (lijst.waarde("behandelaar").equals(Werklijst.IK)) {
            ook.add(bereik.eigen());
        }
        return ook;
    }

    private @Nullable OffsetDateTime voor(OffsetDateTime now) {
        LocalDate vandaag = now.atZoneSameInstant(Contactregel.AMSTERDAM).toLocalDate();
        return switch (lijst.waarde("termijn")) {
            case "telaat" -> now;
            case "vandaag" -> start(vandaag.plusDays(1));
            case "week" -> start(vandaag.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            default -> null;
        };
    }

    private @Nullable Plek plek() {
        String na = lijst.waarde("na");
        if (na.isEmpty()) {
            return null;
        }
        try {
            String[] parts = (na + "_").split("_", 3);
            OffsetDateTime moment = parts[0].equals("-") ? OffsetDateTime.MAX : OffsetDateTime.parse(parts[0]);
            if (!parts[0].equals("-") && (moment.getYear() < 0 || moment.getYear() > LAST_YEAR)) {
                throw Fault.notFound();
            }
            return new Plek(moment, Long.parseLong(parts[1]));
        } catch (DateTimeParseException | NumberFormatException nowhere) {
            throw Fault.notFound();
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Contactregel.AMSTERDAM).toOffsetDateTime();
    }
}
