package nl.balie.act.inrichting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.act.inrichting.Knoop.Plek;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file: then nothing of it was done. */
public final class Fouten extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100;

    private final transient List<Fout> fouten;

    /**
     * One of them.
     *
     * @param plek where; null when of the file as a whole
     * @param wat the section, which row of it and the name in it; empty when of the file as a whole
     * @param reden a Dutch sentence, which quotes no secret
     */
    public record Fout(@Nullable Plek plek, String wat, String reden) {
        String zin() {
            String waar = plek == null ? "" : "regel %d, kolom %d: ".formatted(plek.regel(), plek.kolom());
            return waar + (wat.isEmpty() ? "" : wat + ": ") + reden;
        }
    }

    Fouten(List<Fout> fouten) {
        super("inrichting", null, false, false);
        this.fouten = new ArrayList<>(fouten);
        this.fouten.sort((one, other) -> Integer.compare(regel(one), regel(other)));
    }

    private static int regel(Fout fout) {
        return fout.plek() == null ? 0 : fout.plek().regel();
    }

    /** A sentence for each, in the order of the file, a line each. */
    public String zinnen() {
        String zinnen = fouten.stream().limit(MOST).map(Fout::zin).collect(Collectors.joining("\n"));
        return fouten.size() > MOST ? zinnen + "\nEn nog %d fouten.".formatted(fouten.size() - MOST) : zinnen;
    }
}
