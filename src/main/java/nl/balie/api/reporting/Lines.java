package nl.balie.api.reporting;

import java.io.IOException;
import nl.balie.store.Reported;

/** A file that gets a line for every klantcontact; closing it writes its end. */
interface Lines extends AutoCloseable {
    /** Adds a line. */
    void write(Reported contact) throws IOException;

    @Override
    void close() throws IOException;
}
