package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Activiteit;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;

/** Who has to do it: a contactverzoek is taken, given back, given to a colleague or sent on. The eenheid it is for stays, unless another takes its place. */
public final class Toewijzen {
    private final Contactverzoek verzoek;

    /** Assigns this one. */
    public Toewijzen(Contactverzoek verzoek) {
        this.verzoek = verzoek;
    }

    /** She takes it herself; nothing happens when she has it. */
    public void pakOp() throws SQLException {
        verzoek.requireOpen();
        if (verzoek.isVanHaar()) {
            return;
        }
        List<Row> anderen = verzoek.behandelaars();
        Contactverzoek.require(
                anderen.isEmpty() || verzoek.magVerdelen(),
                "%s heeft dit contactverzoek al.".formatted(namen(anderen)));
        verzoek.wijsToe(Stream.concat(verzoek.eenheden().stream(), Stream.of(verzoek.ik()))
                .toList());
        verzoek.noteer(verzoek.regel(Activiteit.TOEGEWEZEN, verzoek.wie().naam(), ""));
    }

    /** Who has it, gives it back to the eenheid; one that no eenheid is asked, stays with her. */
    public void geefVrij() throws SQLException {
        verzoek.requireOpen();
        if (verzoek.behandelaars().isEmpty()) {
            return;
        }
        requireHers();
        Contactverzoek.require(
                !verzoek.eenheden().isEmpty(),
                "Dit contactverzoek is aan geen eenheid gericht. Stuur het door in plaats van het vrij te geven.");
        String wie = namen(verzoek.behandelaars());
        verzoek.wijsToe(verzoek.eenheden());
        verzoek.noteer(verzoek.regel(Activiteit.VRIJGEGEVEN, wie, ""));
    }

    /**
     * A coordinator gives it to somebody.
     *
     * @param voor a medewerker, an eenheid or an actor
     */
    public void wijsToe(UUID voor, String toelichting) throws SQLException {
        verzoek.requireOpen();
        Contactverzoek.require(
                verzoek.magVerdelen(),
                "Alleen een coördinator van de eenheid wijst een contactverzoek aan een ander toe.");
        Bestemming naar = Bestemming.van(verzoek.session(), voor);
        List<UUID> actoren = naar.actoren(verzoek.eenheden());
        if (Set.copyOf(actoren).equals(verzoek.sleutels())) {
            throw isAlVan(naar, "Kies een ander.");
        }
        verzoek.wijsToe(actoren);
        verzoek.noteer(verzoek.regel(Activiteit.TOEGEWEZEN, naar.naam(), toelichting));
    }

    /** Who can't do it herself, sends it on: to another eenheid, or to a colleague. */
    public void stuurDoor(UUID voor, String toelichting) throws SQLException {
        verzoek.requireOpen();
        requireHers();
        Bestemming naar = Bestemming.van(verzoek.session(), voor);
        List<UUID> actoren = naar.elders(verzoek.eenheden());
        if (Set.copyOf(actoren).equals(verzoek.sleutels()) || naar.isAlleen(verzoek.session(), verzoek.eenheden())) {
            throw isAlVan(naar, "Kies een ander, of geef het vrij.");
        }
        verzoek.wijsToe(actoren);
        verzoek.noteer(verzoek.regel(Activiteit.DOORGESTUURD, naar.naam(), toelichting));
    }

    private static Invalid isAlVan(Bestemming naar, String anders) {
        return new Invalid(
                "voor", Message.invalid("Dit contactverzoek is al van %s. %s".formatted(naar.naam(), anders)));
    }

    private void requireHers() throws SQLException {
        List<Row> wie = verzoek.behandelaars();
        Contactverzoek.require(
                wie.isEmpty() || verzoek.isVanHaar() || verzoek.magVerdelen(),
                "%s heeft dit contactverzoek.".formatted(namen(wie)));
    }

    static String namen(List<Row> actoren) {
        return actoren.stream().map(Contactverzoek::naam).collect(Collectors.joining(", "));
    }
}
