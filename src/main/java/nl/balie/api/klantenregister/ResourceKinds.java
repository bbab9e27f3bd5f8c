package nl.balie.api.klantenregister;

import java.util.List;

/** The resources of this dialect. One more is one line here, with its words beside those of its kind. */
final class ResourceKinds {
    /** All of them, in the order of their document. */
    static final List<ResourceKind> ALLE = List.of(
            Partijen.PARTIJ,
            Partijen.DIGITAAL_ADRES,
            Contacten.KLANTCONTACT,
            Contacten.BETROKKENE,
            Contacten.INTERNE_TAAK,
            Contacten.BIJLAGE,
            Actoren.MEDEWERKER,
            Actoren.EENHEID,
            Partijen.KLANT,
            Contacten.CONTACTMOMENT,
            Contacten.KLANTCONTACTMOMENT,
            TakenEnBerichten.TAAK,
            TakenEnBerichten.BERICHT);

    private ResourceKinds() {}
}
