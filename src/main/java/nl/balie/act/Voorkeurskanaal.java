package nl.balie.act;

import java.util.List;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * By which channel a partij is best reached, and why.
 *
 * @param kanaal {@code email}, {@code telefoonnummer}, {@code post}, another kind of address, or {@link #GEEN}
 * @param stap which step of the order decided
 * @param reden what it decided on, without anything personal
 * @param adres the digitaal adres to use; null when there is none
 * @param partij the partij, of which post uses the correspondentieadres
 * @param overgeslagen the steps that came before, and why they did not decide
 */
public record Voorkeurskanaal(
        String kanaal, Stap stap, String reden, @Nullable Row adres, Row partij, List<Overgeslagen> overgeslagen) {
    /** The channel of who cannot be reached. */
    public static final String GEEN = "geen";
    /** The box that everybody with a BSN has. */
    public static final String BERICHTENBOX = "berichtenbox";
    /** To the correspondentieadres. */
    public static final String POST = "post";

    /** The steps, in their order. The standard says of some of them how a colleague chooses (C9708, C2716). */
    public enum Stap {
        /** What a taak of this zaak asks for. */
        ZAAK("zaak"),
        /** What the customer asked for at this klantcontact. */
        GEVRAAGD("gevraagdBijKlantcontact"),
        /** The address that a betrokkene gave for this klantcontact. */
        BETROKKENE("betrokkene"),
        /** The address that the partij prefers. */
        VOORKEURSADRES("voorkeursDigitaalAdres"),
        /** The standard address of its kind. */
        STANDAARDADRES("standaardadres"),
        /** The channel of the klantcontact. */
        KLANTCONTACT("klantcontact"),
        /** By post. */
        CORRESPONDENTIEADRES("correspondentieadres"),
        /** The only address of its kind. */
        ENIG_ADRES("enigAdres"),
        /** Nothing is known, or too much. */
        GEEN("geen");

        private final String word;

        Stap(String word) {
            this.word = word;
        }

        /** As it is written. */
        public String word() {
            return word;
        }
    }

    /** A step that did not decide, and why. */
    public record Overgeslagen(Stap stap, String reden) {}
}
