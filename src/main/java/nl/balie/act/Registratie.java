package nl.balie.act;

import java.util.List;
import java.util.UUID;
import nl.balie.resource.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is to be registered of one contact, as it was read.
 *
 * @param klantcontact the contact itself
 * @param actoren who handled it, at least one
 * @param betrokkenen who took part on the customer's side, at least one
 * @param onderwerpobjecten what it was about
 * @param bijlagen what belongs to it
 * @param taken what colleagues have to do
 * @param details what management information wants to know of it; null when that was not told
 */
public record Registratie(
        Document klantcontact,
        List<Wie> actoren,
        List<Persoon> betrokkenen,
        List<Document> onderwerpobjecten,
        List<Document> bijlagen,
        List<Taak> taken,
        @Nullable Document details) {

    /**
     * An actor: one that is there, or one that is looked up by its actoridentificator and made when there is none.
     *
     * @param uuid names one that is there
     * @param whole describes one
     */
    public record Wie(
            String path, @Nullable UUID uuid, @Nullable Document whole) {}

    /**
     * A betrokkene with the partij that it was, if any.
     *
     * @param partij names a partij that is there
     * @param identificator by which the partij is found, or made when there is none
     * @param adressen digital addresses for this contact
     * @param hergebruik may what she told be used again? null when she was not asked
     */
    public record Persoon(
            Document betrokkene,
            @Nullable UUID partij,
            @Nullable Document identificator,
            List<Document> adressen,
            @Nullable Boolean hergebruik) {}

    /**
     * An interne taak with the actors who have to carry it out.
     *
     * @param antwoorden what was answered to what they want to know
     */
    public record Taak(Document taak, List<Wie> actoren, List<Document> antwoorden) {
        /** One for who wants to know nothing. */
        public Taak(Document taak, List<Wie> actoren) {
            this(taak, actoren, List.of());
        }
    }
}
