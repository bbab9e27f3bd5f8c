package nl.balie.web;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balie.platform.Bron;
import nl.balie.platform.Navraag.GeenAntwoord;
import nl.balie.platform.Registers;
import nl.balie.store.Inzagen.Gezien;
import org.jspecify.annotations.Nullable;

/**
 * Asks registers of others for a page. Who asks is noted first; why there is no answer is told in its place, so that a page is complete
 * without them.
 */
@ApplicationScoped
class Elders {
    private final Inzage inzage;
    private final Registers bronnen;
    private final List<Buitenregister> registers;

    Elders(Inzage inzage, Registers bronnen, @All List<Buitenregister> registers) {
        this.inzage = inzage;
        this.bronnen = bronnen;
        this.registers = registers;
    }

    /**
     * A panel, that asks when the page is there.
     *
     * @param adres of the page with what is in it; of the form to search with when it does not ask by itself
     */
    public record Paneel(String naam, String titel, String adres, boolean isVanzelf) {}

    /** Those of this kind that the municipality has. */
    <T extends Buitenregister> Stream<T> registers(Class<T> soort) {
        return registers.stream()
                .filter(soort::isInstance)
                .map(soort::cast)
                .filter(register -> bronnen.namen().contains(register.naam()));
    }

    /** The one of this kind that a path names, whether the municipality has it or not. */
    <T extends Buitenregister> T register(Visit visit, Class<T> soort) {
        return registers.stream()
                .filter(soort::isInstance)
                .map(soort::cast)
                .filter(register -> register.naam().equals(visit.part("register")))
                .findFirst()
                .orElseThrow(Fault::notFound);
    }

    /**
     * Asks.
     *
     * @param klant about whom; null when she is none of ours
     * @param vraag answers null when she has no number to ask about
     */
    Registerbeeld vraag(
            Visit visit, Buitenregister register, @Nullable UUID klant, Function<Bron, @Nullable Registerbeeld> vraag) {
        Optional<Bron> bron = bronnen.van(register.naam());
        if (bron.isEmpty()) {
            return Registerbeeld.niets(register.wie() + " is bij Balie niet ingesteld.");
        }
        inzage.noteer(visit, Stream.of(new Gezien(register.naam(), klant)));
        try {
            Registerbeeld beeld = vraag.apply(bron.get());
            return beeld == null
                    ? Registerbeeld.niets("Van deze klant is geen nummer bekend waarmee Balie hier kan zoeken.")
                    : beeld;
        } catch (GeenAntwoord none) {
            return Registerbeeld.niets(register.wie() + " " + none.getMessage());
        }
    }
}
