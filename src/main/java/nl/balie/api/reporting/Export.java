package nl.balie.api.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.balie.act.Rekenblad;
import nl.balie.act.Tijdvak;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Request;
import nl.balie.platform.Turns;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.store.Database;
import nl.balie.store.Reported;
import org.jspecify.annotations.Nullable;

/** {@code GET export}: every klantcontact of a period as a line of a file, which leaves while it is read from the database. */
@ApplicationScoped
class Export {
    static final String FORMAT = "formaat";

    /** Each holds a connection for as long as its client reads; the others are for everybody else. */
    private static final int AT_ONCE = 4;

    private final Turns turns = new Turns(AT_ONCE, 0);
    private final Database database;

    Export(Database database) {
        this.database = database;
    }

    Answer send(Request request) {
        Asked asked = new Asked(request, Period.FROM, Period.TO, FORMAT);
        if (asked.text(FORMAT).isEmpty()) {
            asked.faults().add(FORMAT, Message.REQUIRED);
        }
        @Nullable FileFormat chosen = Samenvatting.choice(FileFormat.values(), FORMAT, asked);
        Tijdvak period = Period.of(asked);
        FileFormat format = chosen == null ? FileFormat.CSV : chosen;
        if (format == FileFormat.XLSX) {
            requireRoom(period);
        }
        String name = "contacten-%s-%s.%s"
                .formatted(asked.text(Period.FROM), asked.text(Period.TO), Samenvatting.word(format));
        return Answer.streamed(format.type(), out -> write(period, format, out))
                .with("Content-Disposition", "attachment; filename=\"%s\"".formatted(name.replace(':', '.')));
    }

    /** A sheet has an end, and it would be told too late: halfway. */
    private void requireRoom(Tijdvak period) {
        Reported.Size size = database.search(session -> Reported.size(session, period.from(), period.until()));
        if (size.contacts() > Rekenblad.MOST_ROWS || size.longest() > Rekenblad.LONGEST_TEXT) {
            throw new Invalid(FORMAT, Message.TOO_LONG_FOR_XLSX);
        }
    }

    private void write(Tijdvak period, FileFormat format, OutputStream out) throws IOException {
        try (var _ = turns.take();
                Lines lines = format.lines(out)) {
            database.read(session -> {
                Reported.each(session, period.from(), period.until(), contact -> write(contact, lines));
                return null;
            });
        } catch (UncheckedIOException left) {
            throw left.getCause();
        }
    }

    private static void write(Reported contact, Lines lines) {
        try {
            lines.write(contact);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
