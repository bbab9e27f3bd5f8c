package nl.balie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.platform.Connections;
import nl.balie.platform.Health;
import nl.balie.platform.Registers;
import nl.balie.platform.SettingsInForce;
import nl.balie.platform.outbox.Destinations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether all is well: health, whom Balie calls and what they answered last, and the settings with where each was set. */
@ApplicationScoped
class Verbindingen implements Pages.Part {
    private final Health health;
    private final Destinations destinations;
    private final Connections connections;
    private final Registers registers;
    private final Frames frames;
    private final String version;

    Verbindingen(
            Health health,
            Destinations destinations,
            Connections connections,
            Registers registers,
            Frames frames,
            @ConfigProperty(name = "balie.version") String version) {
        this.health = health;
        this.destinations = destinations;
        this.connections = connections;
        this.registers = registers;
        this.frames = frames;
        this.version = version;
    }

    @Override
    public Stream<Page> pages() {
        return Stream.of(Page.of("GET", "/beheer/verbindingen", Beheer.ROLLEN, this::toon));
    }

    /**
     * Somebody whom Balie calls.
     *
     * @param antwoord what came of the last call, in words
     * @param wanneer that was; empty when there was none since the start
     */
    public record Verbinding(String naam, String soort, String adres, String antwoord, String wanneer) {}

    private Verbinding verbinding(Connections.Known known) {
        Connections.Answer last = connections.last(known.name());
        return last == null
                ? new Verbinding(known.name(), known.kind(), known.address(), "Nog niet gevraagd sinds de start", "")
                : new Verbinding(
                        known.name(),
                        known.kind(),
                        known.address(),
                        last.reason().isEmpty() ? "Goed" : Bezorgingen.reden(last.reason()),
                        Applicatieregel.moment(last.moment()));
    }

    private Reply toon(Visit visit) {
        Health.Now now = health.now();
        List<Verbinding> verbindingen = Stream.concat(destinations.listed().stream(), connections.sources().stream())
                .map(this::verbinding)
                .toList();
        return Reply.page(
                200,
                new BeheerTemplates.Verbindingen(
                                frames.of("Verbindingen en instellingen", visit.medewerker()),
                                version,
                                now,
                                verbindingen,
                                destinations.trouble(),
                                destinations.hindrances().entrySet().stream()
                                        .map(each -> each.getKey() + ": " + Bezorgingen.reden(each.getValue()))
                                        .toList(),
                                Stream.concat(SettingsInForce.all().stream(), registers.settings().stream())
                                        .toList(),
                                SettingsInForce.unknown())
                        .render());
    }
}
