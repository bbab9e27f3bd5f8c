package nl.balie.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.balie.platform.outbox.Destination;
import nl.balie.platform.outbox.Destinations;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.store.Outbox;
import nl.balie.store.Outbox.Waiting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Hands a klantcontact that is registered here on to an external register: complete, as it is at this moment, at least once and under one
 * key. What is sent is made in the transaction that registers it, so that every try sends the same (docs/decisions/0021). Of a
 * contactmoment, the klant and the zaak may come in calls that follow: told along when these are in time, and by themselves when they are
 * not (docs/decisions/0047).
 */
@ApplicationScoped
public class Overdracht {
    /** The header in which a call names the register that its klantcontact is for. */
    public static final String REGISTER = "X-Register";

    /** Whatever a client wrote can be stored: half a surrogate pair stays an escape. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Destinations destinations;

    Overdracht(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * The register that a call is for; empty when it is this one.
     *
     * @param named in its header
     * @throws Invalid when there is no such register
     */
    public Optional<Destination> register(@Nullable String named) {
        try {
            return destinations.register(named);
        } catch (Destinations.Unknown unknown) {
            throw new Invalid(REGISTER, Message.UNKNOWN_REGISTER);
        }
    }

    /**
     * Hands on what was registered in one call.
     *
     * @param klanten the url of the list of klanten, as the caller knows us
     */
    public void handOn(Session session, Destination register, UUID contact, String klanten) throws SQLException {
        Row row = Objects.requireNonNull(new Reading(session).one(UitgebreidContactmoment.VIEW, contact, List.of()));
        ObjectNode told = UitgebreidContactmoment.of(row, register.bronorganisatie(), klanten);
        boolean isContactverzoek = UitgebreidContactmoment.isContactverzoek(row);
        handOn(session, register, contact, told, isContactverzoek, Duration.ZERO);
    }

    /**
     * Hands on a contactmoment, when the calls that follow it have had their time.
     *
     * @param told as it was sent, extended or not
     * @param isContactverzoek must a colleague still act on it?
     */
    public void handOn(Session session, Destination register, UUID contact, ObjectNode told, boolean isContactverzoek)
            throws SQLException {
        handOn(session, register, contact, told, isContactverzoek, register.followUp());
    }

    private static void handOn(
            Session session,
            Destination register,
            UUID contact,
            ObjectNode told,
            boolean isContactverzoek,
            Duration wait) {
        ObjectNode sent = ESuite.contact(told, isContactverzoek, register.contactverzoekType());
        Outbox.handOn(
                session, register.name(), contact, write(sent), session.now().plus(wait));
    }

    /** Hands on what follows a contactmoment: along with it, as long as nobody began to send that; nothing when it stays here. */
    public void follow(Session session, UUID contact, Koppeling koppeling) throws SQLException {
        List<Waiting> all = handedOn(session, contact);
        if (all.isEmpty()) {
            return;
        }
        Waiting first = all.getFirst();
        String message = first.message();
        if (message == null) {
            ObjectNode told = koppeling.told();
            Row row = new Reading(session).one(UitgebreidContactmoment.MET_MEDEWERKER, contact, List.of());
            UitgebreidContactmoment.medewerker(Objects.requireNonNull(row), told);
            Outbox.follow(session, first, koppeling.lijst().path(), write(told));
        } else {
            ObjectNode told = read(message);
            koppeling.addTo(told);
            Outbox.rewrite(session, first, write(told));
        }
    }

    /** Takes back what was told or followed, as long as nobody began to send it; the register keeps what it may have. */
    public void takeBack(Session session, UUID contact, Koppeling koppeling) throws SQLException {
        Map<Waiting, ObjectNode> followed = new LinkedHashMap<>();
        for (Waiting each : handedOn(session, contact)) {
            ObjectNode told = each.message() == null ? null : read(each.message());
            if (told != null && each.list() == null) {
                koppeling.removeFrom(told);
                Outbox.rewrite(session, each, write(told));
            } else if (told != null && koppeling.lijst().path().equals(each.list())) {
                followed.put(each, told);
            }
        }
        boolean exactly = followed.values().stream().anyMatch(koppeling::isToldBy);
        followed.forEach((each, told) -> {
            if (exactly ? koppeling.isToldBy(told) : koppeling.isOfTheSame(told)) {
                Outbox.forget(session, each);
            }
        });
    }

    private List<Waiting> handedOn(Session session, UUID contact) throws SQLException {
        return destinations.areConfigured() ? Outbox.handedOn(session, contact) : List.of();
    }

    private static String write(ObjectNode told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode read(String message) {
        try {
            return (ObjectNode) JSON.readTree(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
