package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Keuzes;
import nl.balie.act.Klantbeeld;
import nl.balie.platform.outbox.Destinations;
import nl.balie.store.Database;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** The page of a gesprek: as it is kept, as it was refused, or beside what another window made of it. */
@ApplicationScoped
class Gesprekspagina {
    private final Database database;
    private final Frames frames;
    private final Inzage inzage;
    private final Notice notice;
    private final Destinations destinations;

    Gesprekspagina(Database database, Frames frames, Inzage inzage, Notice notice, Destinations destinations) {
        this.database = database;
        this.frames = frames;
        this.inzage = inzage;
        this.notice = notice;
        this.destinations = destinations;
    }

    /** What the page of a gesprek needs of the register; of a klant that the other window chose too. */
    private record Gelezen(
            @Nullable Klantbeeld klant, @Nullable Klantbeeld ander, Keuzes keuzes, List<String> vaak) {}

    /**
     * The page of a gesprek.
     *
     * @param faults what is wrong, by the names of the fields
     * @param isOutdated was the form that was sent one of an older release?
     */
    Reply toon(
            Visit visit,
            int status,
            Gesprek gesprek,
            Map<String, String> typed,
            Map<String, String> faults,
            boolean isOutdated) {
        Gelezen read = lees(visit, typed, typed);
        Gesprekbeeld beeld = beeld(visit, gesprek, typed, faults, read.klant(), read);
        return page(visit, status, gesprek, beeld, null, isOutdated);
    }

    /** The same when another window kept something else: with what was typed here in it, and beside that what is kept. */
    Reply kies(Visit visit, Gesprek gesprek, Map<String, String> typed) {
        Vragen vragen = new Vragen(gesprek.inhoud());
        List<Integer> terug = vragen.verderGetypt(typed);
        Vragen meer = vragen.met(terug);
        Map<String, String> there = meer.inhoud();
        Map<String, String> sent = meer.gesteld(typed);
        Map<String, String> both = Gesprekbeeld.over(there, sent); // a tick of either stays
        Gelezen read = lees(visit, both, there);
        Gesprekbeeld hier = beeld(visit, gesprek, both, Map.of(), read.klant(), read);
        Gesprekbeeld daar = beeld(visit, gesprek, there, Map.of(), read.ander(), read);
        Vensters vensters = Vensters.van(Vensters.isAangevinkt(there, sent), terug, hier, daar);
        return page(visit, 409, gesprek, hier, vensters, false);
    }

    private Gelezen lees(Visit visit, Map<String, String> typed, Map<String, String> other) {
        String chosen = typed.getOrDefault("klant", "");
        String there = other.getOrDefault("klant", "");
        Gelezen read = database.read(session -> {
            Klantbeeld klant = klant(session, chosen);
            return new Gelezen(
                    klant,
                    there.equals(chosen) ? klant : klant(session, there),
                    Keuzes.of(
                            session,
                            Stream.of(typed, other)
                                    .flatMap(each -> Keuzelijst.gekozen(each).stream())
                                    .distinct()
                                    .toList(),
                            Keuzelijst.gezocht(typed)),
                    Gesprekspost.gesprekken(session, visit).voorkeur().afdelingen());
        });
        Stream.of(read.klant(), read.ander())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(klant -> inzage.noteer(
                        visit,
                        Stream.of(klant.partij().id()),
                        Stream.concat(klant.open().stream().flatMap(Taakregel::contact), klant.contacten().stream())));
        return read;
    }

    private static @Nullable Klantbeeld klant(Session session, String key) throws SQLException {
        return Visit.isKey(key) ? Klantbeeld.van(session, UUID.fromString(key)) : null;
    }

    private Gesprekbeeld beeld(
            Visit visit,
            Gesprek gesprek,
            Map<String, String> typed,
            Map<String, String> faults,
            @Nullable Klantbeeld klant,
            Gelezen read) {
        return new Gesprekbeeld(
                gesprek,
                typed,
                faults,
                klant == null ? null : Klantkaart.of(klant, visit.wie()),
                new Keuzelijst(read.keuzes(), read.vaak(), destinations.mails()));
    }

    private Reply page(
            Visit visit,
            int status,
            Gesprek gesprek,
            Gesprekbeeld beeld,
            @Nullable Vensters vensters,
            boolean isOutdated) {
        String titel = vensters == null ? "Gesprek" : "Kies wat blijft: gesprek";
        Frame frame = frames.of(beeld.fouten().isEmpty() ? titel : "Fout: " + titel, visit.medewerker());
        Optional<String> gedaan = notice.forPage(visit, Frames.PREFIX + Gesprekspost.here(gesprek));
        Reply page = Reply.page(
                status,
                new Templates.Gesprek(
                                frame,
                                beeld,
                                gesprek.versie(),
                                Gesprekspost.FORMULIER,
                                vensters,
                                isOutdated,
                                isOutdated ? Gesprekspost.vervallen(visit) : List.of(),
                                gedaan.orElse(""))
                        .render());
        return gedaan.isPresent() ? Notice.told(page) : page;
    }
}
