package nl.balie.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.balie.platform.Trouble;
import org.junit.jupiter.api.Test;

/** Which PostgreSQL is old enough to refuse. */
class DatabaseTest {
    @Test
    void needsPostgres15() {
        assertThatThrownBy(() -> Database.requireSupported(14, "14.22"))
                .isInstanceOf(Trouble.class)
                .hasMessage("Balie needs PostgreSQL 15 or newer, and this server is 14.22.");
        assertThatCode(() -> Database.requireSupported(15, "15.12")).doesNotThrowAnyException();
    }
}
