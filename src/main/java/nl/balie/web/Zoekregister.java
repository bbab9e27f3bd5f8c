package nl.balie.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Zoekvraag;
import nl.balie.platform.Bron;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** A register of others in which one finds out who is on the line: how one searches it, and how a klant comes of what is chosen. */
interface Zoekregister extends Buitenregister {
    /**
     * A way to search it: a form of its own.
     *
     * @param naam by which it is known
     * @param velden its fields, in the order of the page
     */
    record Vorm(String naam, String kop, List<Veld> velden) {}

    /** The ways to search it, filled with what was typed and with what is wrong with it. */
    List<Vorm> vormen(Map<String, String> getypt, Map<String, String> fouten);

    /** What is wrong with a question, by the names of the fields: all of it at once. */
    Map<String, String> fouten(Map<String, String> getypt);

    /**
     * What one types in the one field of the workplace, as a question; null when it is none for this register. Something can be wrong with it, of
     * which is told when it is meant for no other.
     */
    @Nullable
    Map<String, String> vraag(Zoekvraag vraag);

    /** The number by which a question asks; empty when it asks by something else. */
    String nummer(Map<String, String> getypt);

    /** Asks a question that nothing is wrong with. */
    Registerbeeld zoek(Bron bron, Map<String, String> getypt, Medewerker ik);

    /** Is this something that can be chosen? */
    boolean isKeuze(String keuze);

    /** The key of the klant that was chosen: the one that has this number, else a new one of whom nothing else is known. */
    UUID klant(Session session, String keuze) throws SQLException;
}
