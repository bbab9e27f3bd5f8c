package nl.balie.web;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.store.Verantwoording;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who accounts for what was done, as it was typed.
 *
 * @param spoor {@code inzagen} for who looked; what was changed else
 * @param wie an employee, by what she signs in with or her name
 * @param waarom a part of the toelichting of a change, or of the page on which somebody looked
 * @param over a BSN, KVK-nummer or other number of a klant, the nummer of a contact or contactverzoek, or the key of a row
 */
record Spoorvraag(String spoor, String wie, String applicatie, String over, String waarom, Periode periode) {
    static final Spoorvraag LEEG = new Spoorvraag("", "", "", "", "", new Periode("", ""));

    private static final String INZAGEN = "inzagen";
    private static final int LONGEST = 200;
    private static final List<String> VELDEN = List.of("spoor", "wie", "applicatie", "over", "waarom", "van", "tot");

    static Spoorvraag of(Visit visit) {
        return of(
                String.join("\n", VELDEN.stream().map(veld -> line(visit, veld)).toList()));
    }

    private static String line(Visit visit, String veld) {
        return visit.field(veld).strip().replace('\n', ' ');
    }

    /** As {@link #tekst} wrote it. */
    static Spoorvraag of(String tekst) {
        String[] lines = tekst.split("\n", -1);
        if (lines.length < VELDEN.size()) {
            throw Fault.searchOver(); // of a release that asked less
        }
        return new Spoorvraag(lines[0], lines[1], lines[2], lines[3], lines[4], new Periode(lines[5], lines[6]));
    }

    /** All of it in one text. */
    String tekst() {
        return String.join("\n", velden().values());
    }

    /** What the fields of the form hold. */
    Map<String, String> velden() {
        Map<String, String> velden = new LinkedHashMap<>();
        List<String> waarden = List.of(spoor, wie, applicatie, over, waarom, periode.van(), periode.tot());
        for (int i = 0; i < VELDEN.size(); i++) {
            velden.put(VELDEN.get(i), waarden.get(i));
        }
        return velden;
    }

    /** What is wrong with it, by the names of the fields. */
    Map<String, String> fouten() {
        Map<String, String> fouten = new HashMap<>();
        periode.dagen().stream().filter(dag -> !dag.fout().isEmpty()).forEach(dag -> fouten.put(dag.id(), dag.fout()));
        velden().forEach((veld, waarde) -> {
            if (waarde.length() > LONGEST) {
                fouten.put(veld, "Dit is te lang: hoogstens %d tekens.".formatted(LONGEST));
            }
        });
        if (isInzage() && !applicatie.isEmpty()) {
            fouten.put("applicatie", "Wie wat bekeek, is van de werkplek. Laat dit leeg.");
        }
        if (velden().values().stream().allMatch(String::isEmpty)) {
            fouten.put("wie", "Vul in wat je wilt weten: een medewerker, een nummer, een applicatie of een periode.");
        }
        return fouten;
    }

    boolean isInzage() {
        return spoor.equals(INZAGEN);
    }

    List<Periode.Dag> dagen() {
        return periode.dagen();
    }

    /** The rows that are meant, with what hangs on them; none when there is nothing of this number. */
    List<UUID> rijen(Verantwoording verantwoording) throws SQLException {
        List<UUID> rijen = Visit.isKey(over)
                ? List.of(UUID.fromString(over))
                : verantwoording.genummerd(over, List.of(over, "0".repeat(Math.max(0, 10 - over.length())) + over));
        return verantwoording.metDelen(rijen);
    }

    /** What it asks of the register. */
    Verantwoording.Vraag vraag(Verantwoording verantwoording, @Nullable List<UUID> rijen, long voor)
            throws SQLException {
        List<String> namen = wie.isEmpty() ? List.of() : verantwoording.bekendAls(wie);
        List<String> applicaties = applicatie.isEmpty() ? List.of() : verantwoording.applicaties(applicatie);
        return new Verantwoording.Vraag(
                isInzage(), namen, applicaties, waarom, rijen, periode.begin(), periode.eind(), voor);
    }
}
