package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Document;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/**
 * Makes the taak that an object tells of when none came along with its contactmoment, and with it who is to be called back: KISS told
 * that in the object alone, before it extended the contactmoment.
 */
final class NieuweTaak {
    private static final Reference OF_BETROKKENE = DigitaalAdres.RESOURCE.reference("verstrektDoorBetrokkene");
    private static final View BETROKKENEN = View.bare(Klantcontact.RESOURCE)
            .with(
                    Contactmoment.BETROKKENEN,
                    View.bare(Betrokkene.RESOURCE).with(TaakObject.ADRESSEN, View.bare(DigitaalAdres.RESOURCE)));

    private final Session session;
    private final Request request;

    /** Makes them within this transaction, with the rights of this caller. */
    NieuweTaak(Session session, Request request) {
        this.session = session;
        this.request = request;
    }

    /**
     * Makes the taak, of a klantcontact that is locked; answers its key.
     *
     * @param path what stands before the names of the members of {@code data} in a fault
     */
    UUID make(Row contact, JsonNode data, String path) throws SQLException {
        Violations faults = new Violations();
        Contactverzoek contactverzoek = new Contactverzoek(data, path, Urls.of(request), faults);
        Taak taak = contactverzoek.taak();
        UUID key = Writing.newKey();
        taak.taak().newKey(key);
        require(Deed.CREATE, Actor.RESOURCE.plural());
        boolean isInitiator = !"gemeente".equals(contact.get(Klantcontact.INITIATIEFNEMER));
        List<Persoon> told = contactverzoek.betrokkenen(session, isInitiator);
        new Reading(session).fill(BETROKKENEN, List.of(contact));
        List<Row> there = contact.list(Contactmoment.BETROKKENEN);
        if (there.isEmpty() && !told.isEmpty()) {
            require(Deed.CREATE, Betrokkene.RESOURCE.plural());
            require(Deed.CREATE, DigitaalAdres.RESOURCE.plural());
        }
        List<Persoon> betrokkenen = there.isEmpty() ? told : List.of();
        RegistreerKlantcontact.vulAan(session, contact.id(), List.of(), betrokkenen, List.of(taak), faults);
        boolean unreachable =
                there.stream().allMatch(row -> row.list(TaakObject.ADRESSEN).isEmpty());
        if (!there.isEmpty() && unreachable && !told.isEmpty()) {
            complete(there, told.getFirst());
        }
        return key;
    }

    /** A klantcontactmoment that came before the object told who it was; now is told what he is called and how he is reached. */
    private void complete(List<Row> there, Persoon told) throws SQLException {
        require(Deed.CHANGE, Betrokkene.RESOURCE.plural());
        require(Deed.CREATE, DigitaalAdres.RESOURCE.plural());
        Row known = there.stream()
                .filter(row -> Objects.equals(row.get(Klantcontactmoment.KLANT), told.partij()))
                .findFirst()
                .orElse(there.getFirst());
        Document blank = new Document(Betrokkene.RESOURCE, told.betrokkene().path(""), null);
        told.betrokkene().columns().stream()
                .filter(column -> "".equals(known.get(column)))
                .forEach(column -> blank.set(column, told.betrokkene().get(column)));
        Writing writing = new Writing(session);
        Row locked = Problem.found(writing.lock(Betrokkene.RESOURCE, known.id(), List.of()));
        writing.change(locked, blank, true, new Violations());
        told.adressen().forEach(adres -> adres.set(OF_BETROKKENE.column(), known.id()));
        writing.create(told.adressen(), new Violations());
    }

    private void require(Deed deed, String plural) {
        request.require(new Right(deed, plural));
    }
}
