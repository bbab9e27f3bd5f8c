package nl.balie.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.balie.platform.outbox.Destination;
import nl.balie.platform.outbox.Destinations;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.store.Outbox;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Hands a klantcontact that is registered here on to an external register: complete, as it is at this moment, at least once and under one
 * key. What is sent is made in the transaction that registers it, so that every try sends the same (docs/decisions/0021).
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
        handOn(session, register, contact, told, UitgebreidContactmoment.isContactverzoek(row));
    }

    /**
     * Hands on a contactmoment.
     *
     * @param told as it was sent, extended or not
     * @param isContactverzoek must a colleague still act on it?
     */
    public void handOn(Session session, Destination register, UUID contact, ObjectNode told, boolean isContactverzoek)
            throws SQLException {
        ObjectNode sent = ESuite.contact(told, isContactverzoek, register.contactverzoekType());
        try {
            Outbox.handOn(session, register.name(), contact, JSON.writeValueAsString(sent));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
