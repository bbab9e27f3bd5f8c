package nl.balie.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.resource.Resource;

/** All that the register keeps. */
public final class Register {
    /** The resources of the Klantinteracties API, in the order of its document. */
    public static final List<Resource> KLANTINTERACTIES = List.of(
            Actor.RESOURCE,
            ActorKlantcontact.RESOURCE,
            Betrokkene.RESOURCE,
            Bijlage.RESOURCE,
            CategorieRelatie.RESOURCE,
            Categorie.RESOURCE,
            DigitaalAdres.RESOURCE,
            InterneTaak.RESOURCE,
            Klantcontact.RESOURCE,
            Onderwerpobject.RESOURCE,
            PartijIdentificator.RESOURCE,
            Partij.RESOURCE,
            Rekeningnummer.RESOURCE,
            Vertegenwoordiging.RESOURCE);

    /** The resources of the Contactgegevens API. */
    public static final List<Resource> CONTACTGEGEVENS = List.of(Contactgegevens.ORGANISATIE, Contactgegevens.PERSOON);

    /** What the Contactmomentdetails API keeps of a klantcontact. */
    public static final List<Resource> DETAILS = List.of(Contactmomentdetails.RESOURCE, Bron.RESOURCE);

    /** What the klantenregister keeps of what is asked of customers and said to them. */
    public static final List<Resource> TAKEN =
            List.of(Taak.RESOURCE, TaakBetrokkene.RESOURCE, Bericht.RESOURCE, BerichtBijlage.RESOURCE);

    /** What the klantenregister keeps of numbers that no other dialect has words for. */
    public static final List<Resource> NUMMERS = List.of(VreemdNummer.RESOURCE);

    /** What only the Profielservice knows. */
    public static final List<Resource> PROFIELSERVICE =
            List.of(Voorkeur.RESOURCE, Dienstverlener.RESOURCE, Dienst.RESOURCE);

    /** What the workplace keeps of who works where, of what became of an interne taak, and of what people look things up in. */
    public static final List<Resource> WERKPLEK = List.of(
            Eenheid.RESOURCE,
            Medewerker.RESOURCE,
            Lidmaatschap.RESOURCE,
            Activiteit.RESOURCE,
            Sluitingsdag.RESOURCE,
            Vragenset.RESOURCE,
            Antwoord.RESOURCE,
            Skill.RESOURCE,
            Mededeling.RESOURCE,
            Kennisartikel.RESOURCE,
            Vac.RESOURCE,
            Webpagina.RESOURCE,
            Link.RESOURCE);

    /** What a client only adds: a logboek that can be rewritten, accounts for nothing. */
    public static final List<Resource> ONLY_ADDED = List.of(Activiteit.RESOURCE);

    /** What is written and answered with another of the workplace. */
    public static final List<Resource> DELEN = List.of(Identiteit.RESOURCE, Vraag.RESOURCE);

    /** What only the file that sets up the register says, and no API. */
    public static final List<Resource> INRICHTING = List.of(Bestemming.RESOURCE, Rolkoppeling.RESOURCE);

    /** Links that have no API of their own. */
    public static final List<Resource> LINKS =
            List.of(Toewijzing.RESOURCE, VragensetEenheid.RESOURCE, MededelingSkill.RESOURCE);

    /** The lists that the municipality keeps. */
    public static final List<Resource> REFERENTIELIJSTEN = List.of(Referentiewaarde.RESOURCE);

    /** What people call by its attribute {@code nummer}, which the register can give. */
    public static final List<Resource> NUMBERED = List.of(Klantcontact.RESOURCE, InterneTaak.RESOURCE, Partij.RESOURCE);

    /** What is made once, when the municipality wants that ({@code BALIE_EENMALIG}). */
    public static final List<Resource> ONCE = List.of(Actor.RESOURCE, DigitaalAdres.RESOURCE);

    /** What is a part of the profile of a partij, and what is kept with it. */
    public static final Map<Resource, Profielgegeven> PROFIEL =
            Map.of(DigitaalAdres.RESOURCE, DigitaalAdres.PROFIEL, Voorkeur.RESOURCE, Voorkeur.PROFIEL);

    private Register() {}

    /** The resources of the API of the workplace: its own, and what it shows more of than others do. */
    public static List<Resource> werkplek() {
        return Stream.concat(WERKPLEK.stream(), Stream.of(InterneTaak.MET_TERMIJN))
                .toList();
    }

    /** Everything that has a table. */
    public static Stream<Resource> all() {
        return Stream.of(
                        KLANTINTERACTIES,
                        CONTACTGEGEVENS,
                        DETAILS,
                        TAKEN,
                        NUMMERS,
                        PROFIELSERVICE,
                        WERKPLEK,
                        DELEN,
                        LINKS,
                        INRICHTING,
                        REFERENTIELIJSTEN)
                .flatMap(List::stream);
    }
}
