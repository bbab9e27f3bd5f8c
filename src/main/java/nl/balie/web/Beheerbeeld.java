package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The form of one row of a list that a functional administrator keeps.
 *
 * @param id of the row; empty when it is new
 * @param versie which version was looked at
 * @param vast what is known of it that stays as it is
 * @param blokken the fields, those that belong together under one heading
 * @param intussen what another made of it meanwhile, as far as it differs from what was typed
 * @param werk how many open contactverzoeken wait for it
 * @param gebruikt how often it was used, in words; empty when that is not counted
 * @param magWeg can it be deleted?
 * @param geschiedenis what was done to it, the latest first
 * @param voorbeeld how its questions are asked; without any when it has none
 */
public record Beheerbeeld(
        Beheerlijst lijst,
        String id,
        String versie,
        List<Klantregel.Gegeven> vast,
        List<Blok> blokken,
        List<Klantregel.Gegeven> intussen,
        int werk,
        String gebruikt,
        boolean magWeg,
        List<Beheerspoor> geschiedenis,
        Antwoordveld.Lijst voorbeeld,
        Formulier formulier) {
    /**
     * Fields that belong together.
     *
     * @param verborgen what the form keeps of them, by the names of its fields
     */
    public record Blok(
            String id,
            String titel,
            String uitleg,
            List<Veld> velden,
            Map<String, String> verborgen,
            List<Knop> knoppen) {
        static Blok van(String titel, String uitleg, List<Veld> velden) {
            return new Blok("", titel, uitleg, velden, Map.of(), List.of());
        }
    }

    /**
     * Changes the form, and stores nothing.
     *
     * @param naar the number of the block to be seen then
     */
    public record Knop(String waarde, String naam, int naar) {}

    /**
     * What can be chosen in the fields.
     *
     * @param genoemd what others have in a field that anything can be typed in
     */
    record Keuzen(
            List<Veld.Keuze> eenheden,
            List<Veld.Keuze> medewerkers,
            List<Veld.Keuze> skills,
            List<Veld.Keuze> genoemd) {}

    /** The address of the form. */
    public String adres() {
        return lijst.adres() + "/" + (id.isEmpty() ? "nieuw" : id);
    }

    /** What is wrong, with the field where it is told; the field is empty when it is about all of it. */
    public List<Gesprekbeeld.Fout> fouten() {
        List<Gesprekbeeld.Fout> fouten = new ArrayList<>();
        String all = formulier.fout("");
        if (all != null) {
            fouten.add(new Gesprekbeeld.Fout("formulier", all));
        }
        velden(blokken)
                .filter(veld -> veld.fout() != null)
                .forEach(veld -> fouten.add(new Gesprekbeeld.Fout(veld.id(), veld.naam() + ": " + veld.fout())));
        return fouten;
    }

    private static Stream<Veld> velden(List<Blok> blokken) {
        return blokken.stream().flatMap(blok -> blok.velden().stream());
    }

    /** What is stored now, of the fields that hold something else; of who was chosen the name. */
    static List<Klantregel.Gegeven> verschil(List<Blok> nu, Formulier getypt) {
        return velden(nu)
                .filter(veld -> getypt.getypt().containsKey(veld.id())
                        && !veld.waarde().equals(getypt.waarde(veld.id()).strip()))
                .map(veld ->
                        new Klantregel.Gegeven(veld.naam(), veld.inWoorden().isBlank() ? "(leeg)" : veld.inWoorden()))
                .toList();
    }
}
