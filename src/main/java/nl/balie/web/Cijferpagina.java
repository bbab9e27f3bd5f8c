package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balie.act.Cijfers;
import nl.balie.act.CsvBestand;
import nl.balie.act.Rekenblad;
import nl.balie.act.Tabelbestand;
import nl.balie.platform.identity.Rights;
import nl.balie.register.Werktijd;
import nl.balie.resource.Invalid;
import org.jspecify.annotations.Nullable;

/** The page of figures, and each of its tables as a file: the same numbers as programs are given. */
@ApplicationScoped
class Cijferpagina implements Pages.Part {
    static final Set<Rol> ROLLEN = Set.of(Rol.ANALIST, Rol.COORDINATOR, Rol.BEHEERDER);

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Cijfers cijfers;
    private final Frames frames;
    private final Clock clock;

    Cijferpagina(Cijfers cijfers, Frames frames, Clock clock) {
        this.cijfers = cijfers;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(
                Page.of("GET", "/cijfers", ROLLEN, this::toon),
                Page.of("GET", "/cijfers/bestand", ROLLEN, this::bestand));
    }

    private Reply toon(Visit visit) {
        Cijferfilter filter = filter(visit);
        return toon(visit, filter, tabellen(visit, filter));
    }

    private Cijferfilter filter(Visit visit) {
        return Cijferfilter.of(visit, Werktijd.dayOf(clock.instant()));
    }

    private Reply toon(Visit visit, Cijferfilter filter, List<Cijfertabel> tabellen) {
        return Reply.page(
                filter.fouten().isEmpty() ? 200 : 422,
                new BeheerTemplates.Cijfers(frames.of("Cijfers", visit.medewerker()), filter, tabellen).render());
    }

    /** All tables; none when something is wrong with what is asked. */
    private List<Cijfertabel> tabellen(Visit visit, Cijferfilter filter) {
        if (!filter.fouten().isEmpty()) {
            return List.of();
        }
        Rights rights = Rol.rights(visit.wie().rollen());
        try {
            return Cijferbeeld.of(cijfers.overzicht(filter.tijdvak(), filter.per(), filter.group(), rights), filter);
        } catch (Invalid tooMuch) {
            filter.fouten()
                    .put("groep", "Zoveel groepen zijn niet te tonen: kies een kortere periode, of een andere groep.");
            return List.of();
        }
    }

    private Reply bestand(Visit visit) {
        String formaat = visit.query().getOrDefault("formaat", "");
        String type = TYPES.get(formaat);
        Cijferfilter filter = filter(visit);
        List<Cijfertabel> tabellen = tabellen(visit, filter);
        if (!filter.fouten().isEmpty()) {
            return toon(visit, filter, tabellen);
        }
        Cijfertabel tabel = tabellen.stream()
                .filter(each -> each.id().equals(visit.query().get("blok")))
                .findFirst()
                .orElseThrow(Fault::notFound);
        if (type == null) {
            throw Fault.notFound();
        }
        return Reply.file(type, geschreven(tabel, formaat), "no-store")
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"cijfers-%s-%s.%s\""
                                .formatted(tabel.id(), filter.inBestandsnaam(), formaat));
    }

    private static byte[] geschreven(Cijfertabel tabel, String formaat) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Tabelbestand file = formaat.equals("csv")
                ? new CsvBestand(out, tabel.koppen())
                : new Rekenblad(out, tabel.id(), tabel.koppen())) {
            for (List<@Nullable Object> rij : tabel.rijen()) {
                file.write(rij);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
