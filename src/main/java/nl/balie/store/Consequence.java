package nl.balie.store;

import java.sql.SQLException;

/** What follows from what a transaction did, whoever did it and in which words: done before it ends, and a part of it. */
@FunctionalInterface
public interface Consequence {
    /** Does it. */
    void of(Session session) throws SQLException;
}
