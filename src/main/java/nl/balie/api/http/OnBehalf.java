package nl.balie.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.balie.api.words.Values;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Caller;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a request is made and why, as its headers tell: {@code X-Eindgebruiker} and {@code X-Audit-Toelichting}. A caller
 * that signs what it says has told the first already; its header, which it does not sign, goes before that, if it has the right.
 */
final class OnBehalf {
    private static final String END_USER = "X-Eindgebruiker";
    private static final String SIGNED_END_USER = "user_id";
    private static final int END_USER_MAX = 200;
    private static final String REASON = "X-Audit-Toelichting";
    private static final Right NAMENS = new Right(Deed.NAMENS, null);

    private final Request request;
    private final Violations violations = new Violations();

    OnBehalf(Request request) {
        this.request = request;
    }

    /** The call that this caller makes. Who may not name an end user is told so: ignoring it would hide that a right is missing. */
    Call of(Caller caller) {
        String endUser = header(END_USER, END_USER_MAX);
        if (endUser != null && !caller.rights().include(NAMENS)) {
            throw Problem.denied(
                    "De header %s mag alleen met een token dat het recht \"%s\" heeft.".formatted(END_USER, NAMENS));
        }
        if (endUser == null) {
            endUser = text(SIGNED_END_USER, caller.eindgebruiker(), END_USER_MAX);
        }
        String reason = header(REASON, 1000);
        violations.throwIfAny();
        return Call.of(caller, endUser, reason, !request.method().equals("PUT"));
    }

    private @Nullable String header(String name, int max) {
        String sent = request.headerOf(name);
        return text(name, sent == null ? null : decoded(sent), max);
    }

    private @Nullable String text(String name, @Nullable String sent, int max) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String text = sent.strip();
        Message unstorable = Values.unstorable(text);
        if (text.chars().anyMatch(Character::isISOControl)) {
            violations.add(name, Message.CONTROL_CHARACTERS);
        } else if (unstorable != null) {
            violations.add(name, unstorable);
        } else if (text.length() > max) {
            violations.add(name, Message.tooLong(max));
        }
        return text;
    }

    /** Headers arrive as Latin-1, but many clients write UTF-8: what can be read as that, is. */
    private static String decoded(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
