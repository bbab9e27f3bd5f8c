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
import nl.balie.platform.identity.Seal;
import nl.balie.store.Inzagen.Gezien;
import org.jspecify.annotations.Nullable;

/**
 * Asks registers of others for a page. Who asks is noted first; why there is no answer is told in its place, so that a page is complete
 * without them.
 */
@ApplicationScoped
class Elders {
    private final Inzage inzage;
    private final Seal seal;
    private final Registers bronnen;
    private final List<Buitenregister> registers;

    Elders(Inzage inzage, Seal seal, Registers bronnen, @All List<Buitenregister> registers) {
        this.inzage = inzage;
        this.seal = seal;
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
     * Asks. Who is none of ours is noted by a key that stands for her number: before, when that is what is asked, and when she is shown. Of a
     * vestiging its own number and that of its company each have one.
     *
     * @param klant about whom; null when she is none of ours
     * @param nummer by which is asked; empty when it is something else
     * @param vraag answers null when she has no number to ask about
     */
    Registerbeeld vraag(
            Visit visit,
            Buitenregister register,
            @Nullable UUID klant,
            String nummer,
            Function<Bron, @Nullable Registerbeeld> vraag) {
        Optional<Bron> bron = bronnen.van(register.naam());
        if (bron.isEmpty()) {
            return Registerbeeld.niets(register.wie() + " is bij Balie niet ingesteld.");
        }
        inzage.noteer(
                visit, Stream.of(nummer.isEmpty() ? new Gezien(register.naam(), klant) : gezien(register, nummer)));
        try {
            Registerbeeld beeld = vraag.apply(bron.get());
            if (beeld == null) {
                return Registerbeeld.niets("Van deze klant is geen nummer bekend waarmee Balie hier kan zoeken.");
            }
            if (klant == null) {
                inzage.noteer(
                        visit,
                        beeld.regels().stream()
                                .flatMap(regel -> Stream.of(regel.keuze().split(" ", -1)))
                                .filter(known -> !known.isEmpty() && !known.equals(nummer))
                                .map(known -> gezien(register, known)));
            }
            return beeld;
        } catch (GeenAntwoord none) {
            return Registerbeeld.niets(register.wie() + " " + none.getMessage());
        }
    }

    private Gezien gezien(Buitenregister register, String nummer) {
        return new Gezien(register.naam(), seal.kenmerk(nummer));
    }
}
