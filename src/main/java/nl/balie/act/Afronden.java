package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.store.Bereik;
import org.jspecify.annotations.Nullable;

/** What else is done with a contactverzoek: a note, a zaak, its end, and its new begin. */
public final class Afronden {
    private final Contactverzoek verzoek;

    /** Of this one. */
    public Afronden(Contactverzoek verzoek) {
        this.verzoek = verzoek;
    }

    /** Leaves a note for colleagues. */
    public void noteer(String toelichting) throws SQLException {
        verzoek.requireOpen();
        require("toelichting", toelichting, "Schrijf op wat je collega's moeten weten.");
        verzoek.noteer(verzoek.regel(Activiteit.NOTITIE, "", toelichting));
    }

    /** Ties the contact that it came from to a zaak; there may be more of them. */
    public void koppelZaak(String nummer) throws SQLException {
        verzoek.requireOpen();
        if (new KoppelKlantcontact(verzoek.session(), verzoek.klantcontact()).aanZaak(nummer)) {
            verzoek.noteer(verzoek.regel(Activiteit.ZAAK_GEKOPPELD, nummer.strip(), ""));
        }
    }

    /** Ends it though nobody was contacted, for a reason. */
    public void rondAf(String reden) throws SQLException {
        require("reden", reden, "Schrijf op waarom er geen contact meer nodig is.");
        verzoek.requireOpen();
        eindig(reden);
    }

    /** Ends it: the klant was contacted. */
    void rondAf() throws SQLException {
        eindig("");
    }

    private void eindig(String reden) throws SQLException {
        verzoek.sluit();
        verzoek.noteer(verzoek.regel(Activiteit.VERWERKT, "", reden));
    }

    /**
     * Begins again, for a reason, with a term of its own. Who is not there any more, falls off; an eenheid must be left, or somebody to do it when
     * it was for none.
     *
     * @param voor who does it from now on; null when who did it does it again
     */
    public void heropen(String reden, @Nullable UUID voor) throws SQLException {
        Contactverzoek.require(!verzoek.isOpen(), "Dit contactverzoek is al open.");
        require("reden", reden, "Schrijf op waarom dit contactverzoek opnieuw moet worden opgepakt.");
        Contactverzoek.require(
                voor == null || verzoek.behandelaars().isEmpty() || verzoek.isVanHaar() || verzoek.magVerdelen(),
                "Alleen een coördinator van de eenheid heropent een contactverzoek voor een ander dan wie het deed.");
        List<UUID> werkenden = werkenden();
        List<UUID> eenheden =
                verzoek.eenheden().stream().filter(werkenden::contains).toList();
        if (voor == null && eenheden.isEmpty() && !verzoek.eenheden().isEmpty()) {
            throw new Invalid(
                    "voor",
                    Message.invalid(
                            "De eenheid waarvoor dit was, bestaat niet meer. Kies een eenheid, of een medewerker van een eenheid."));
        }
        List<UUID> actoren = voor == null
                ? werkenden
                : Bestemming.van(verzoek.session(), voor).actoren(eenheden);
        if (actoren.isEmpty()) {
            throw new Invalid("voor", Message.invalid("Wie dit deed, is er niet meer. Kies wie contact opneemt."));
        }
        verzoek.heropen(actoren);
        verzoek.noteer(verzoek.regel(Activiteit.HEROPEND, "", reden));
    }

    /** To whom it was assigned, those who are not there any more left out. */
    private List<UUID> werkenden() throws SQLException {
        List<UUID> actoren = verzoek.actoren().stream()
                .filter(actor -> actor.is(Actor.ACTIEF))
                .map(Row::id)
                .toList();
        Set<UUID> vertrokken = Bereik.vertrokken(verzoek.session(), actoren);
        return actoren.stream().filter(actor -> !vertrokken.contains(actor)).toList();
    }

    private static void require(String field, String text, String otherwise) {
        if (text.isBlank()) {
            throw new Invalid(field, Message.invalid(otherwise));
        }
    }
}
