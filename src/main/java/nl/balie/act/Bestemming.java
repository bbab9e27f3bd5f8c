package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Actor;
import nl.balie.register.Eenheid;
import nl.balie.register.Medewerker;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Aanmeldingen;
import nl.balie.store.Bereik;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to do something: an eenheid, a medewerker, or an actor that is neither.
 *
 * @param naam as people call it
 * @param eigen the eenheden that a medewerker belongs to, or the one that is asked, as actoren
 * @param medewerker as an actor; null when an eenheid is asked
 */
public record Bestemming(
        String naam, List<UUID> eigen, @Nullable UUID medewerker) {
    private static final String FIELD = "voor";

    /**
     * Finds who is asked to contact a klant; one that no actor stands for yet gets one.
     *
     * @param key of an eenheid, a medewerker or an actor
     * @throws Invalid when there is none, nobody who can be told or may see it, or no coordinator who would
     */
    public static Bestemming van(Session session, UUID key) throws SQLException {
        Bestemming found = vinden(session, key);
        require(
                found.medewerker == null || !found.eigen.isEmpty() || Bereik.achter(session, found.medewerker) == null,
                found.naam
                        + " hoort bij geen eenheid, dus geen coördinator zou dit zien. Kies een eenheid, of een medewerker van een eenheid.");
        return found;
    }

    private static Bestemming vinden(Session session, UUID key) throws SQLException {
        Row eenheid = one(session, View.bare(Eenheid.RESOURCE), key);
        if (eenheid != null) {
            requireReachable(session, eenheid);
            return new Bestemming(eenheid.text(Eenheid.NAAM), List.of(vanEenheid(session, eenheid)), null);
        }
        Row medewerker = one(session, View.bare(Medewerker.RESOURCE), key);
        if (medewerker != null) {
            String naam = medewerker.text(Medewerker.NAAM);
            require(
                    medewerker.is(Medewerker.ACTIEF),
                    naam + " is uitgeschakeld en kan niets meer doen. Kies iemand anders.");
            require(
                    !Aanmeldingen.zietNiets(session, key),
                    naam + " heeft geen rol waarmee zij contacten ziet. Kies iemand anders.");
            return new Bestemming(naam, eenhedenVan(session, key), vanMedewerker(session, medewerker));
        }
        Row actor = one(session, View.bare(Actor.RESOURCE), key);
        if (actor == null) {
            throw new Invalid(FIELD, Message.invalid("Dit bestaat niet meer. Kies een eenheid of een medewerker."));
        }
        UUID achter = Bereik.achter(session, key);
        if (achter != null) {
            return vinden(session, achter);
        }
        require(actor.is(Actor.ACTIEF), Message.INACTIVE_ACTOR.text());
        return Contactverzoek.isMedewerker(actor)
                ? new Bestemming(Contactverzoek.naam(actor), List.of(), key)
                : new Bestemming(Contactverzoek.naam(actor), List.of(key), null);
    }

    /** The actor that is she herself, or the eenheid, of one that was chosen in this field and takes part in a contact. */
    static UUID zelf(Session session, UUID key, String field) throws SQLException {
        try {
            Bestemming found = vinden(session, key);
            return found.medewerker == null ? found.eigen.getFirst() : found.medewerker;
        } catch (Invalid invalid) {
            throw invalid.named(name -> field);
        }
    }

    /** For whom it is when nobody had it before. */
    List<UUID> actoren() {
        return actoren(List.of());
    }

    /** For whom it is from now on, when it was for these eenheden: a medewerker does it for those, or for her own when it was for none. */
    List<UUID> actoren(List<UUID> was) {
        return medewerker == null || was.isEmpty()
                ? elders(was)
                : Stream.concat(was.stream(), Stream.of(medewerker)).toList();
    }

    /** The same when it is sent on: a medewerker takes it along to her own eenheid, unless she belongs to one it was for. */
    List<UUID> elders(List<UUID> was) {
        if (medewerker == null) {
            return eigen;
        }
        List<UUID> hers = was.stream().filter(eigen::contains).toList();
        List<UUID> own = eigen.isEmpty() ? was : List.of(eigen.getFirst());
        return Stream.concat((hers.isEmpty() ? own : hers).stream(), Stream.of(medewerker))
                .toList();
    }

    /** Is it an eenheid, and are these actoren all that one? Other programs may know it as another actor. */
    boolean isAlleen(Session session, List<UUID> actoren) throws SQLException {
        UUID eenheid = medewerker == null ? Bereik.achter(session, eigen.getFirst()) : null;
        return eenheid != null
                && !actoren.isEmpty()
                && Bereik.actorenVan(session, eenheid).containsAll(actoren);
    }

    /** The eenheden that a medewerker belongs to, as actoren. */
    static List<UUID> eenhedenVan(Session session, UUID medewerker) throws SQLException {
        List<UUID> actoren = new ArrayList<>();
        for (UUID id : Bereik.eenheden(session, medewerker)) {
            actoren.add(vanEenheid(session, Objects.requireNonNull(one(session, View.bare(Eenheid.RESOURCE), id))));
        }
        return actoren;
    }

    private static void requireReachable(Session session, Row eenheid) throws SQLException {
        String naam = eenheid.text(Eenheid.NAAM);
        require(eenheid.is(Eenheid.ACTIEF), naam + " bestaat niet meer. Kies een andere eenheid.");
        require(
                !eenheid.text(Eenheid.EMAILADRES).isEmpty() || Bereik.leden(session, eenheid.id()) > 0,
                naam + " heeft geen mailbox en geen medewerkers, dus niemand zou het zien. Kies een medewerker.");
    }

    private static UUID vanEenheid(Session session, Row eenheid) throws SQLException {
        UUID known = Bereik.actorVanEenheid(session, eenheid.id());
        return known != null ? known : make(session, Delen.eenheid(eenheid));
    }

    private static UUID vanMedewerker(Session session, Row medewerker) throws SQLException {
        UUID known = Bereik.actorVanMedewerker(session, medewerker.id());
        return known != null
                ? known
                : make(
                        session,
                        Delen.medewerker(medewerker.text(Medewerker.IDENTIFICATIE), medewerker.text(Medewerker.NAAM)));
    }

    private static UUID make(Session session, Wie wie) throws SQLException {
        Violations faults = new Violations();
        List<UUID> made = Actoren.findOrMake(session, List.of(wie), faults);
        faults.throwIfAny();
        return made.getFirst();
    }

    private static @Nullable Row one(Session session, View view, UUID key) throws SQLException {
        return new Reading(session).one(view, key, List.of());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Invalid(FIELD, Message.invalid(otherwise));
        }
    }
}
