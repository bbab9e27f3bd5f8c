package nl.balie.act;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is known of a klant: how she is reached, her language, and what colleagues note. What another changed meanwhile is not
 * overwritten. Faults are told by the names of the fields.
 */
public final class Klantgegevens {
    /** What can be changed of the klant herself. */
    public static final List<Attribute> VELDEN =
            List.of(Partij.RESOURCE.attribute("voorkeurstaal"), Partij.RESOURCE.attribute("interneNotitie"));

    private static final Attribute OMSCHRIJVING = DigitaalAdres.RESOURCE.attribute("omschrijving");

    private final Session session;
    private final Writing writing;
    private final Row partij;

    private Klantgegevens(Session session, Row partij) {
        this.session = session;
        this.writing = new Writing(session);
        this.partij = partij;
    }

    /** Those of a klant, whom nobody else changes until this transaction ends; null when there is no such klant. */
    public static @Nullable Klantgegevens van(Session session, UUID klant) throws SQLException {
        Row partij = new Writing(session).lock(Partij.RESOURCE, klant, List.of());
        return partij == null ? null : new Klantgegevens(session, partij);
    }

    /** Herself, as she is stored. */
    public Row partij() {
        return partij;
    }

    /** Which version of a row this is. */
    public static String versie(Row row) {
        return String.valueOf(row.values[Resource.VERSIE]);
    }

    /** What the fields hold of her. */
    public static Map<String, String> velden(Row partij) {
        Map<String, String> fields = new LinkedHashMap<>();
        VELDEN.forEach(
                attribute -> fields.put(attribute.name(), partij.text(attribute).replace("\r\n", "\n")));
        return fields;
    }

    /**
     * What was typed of an address.
     *
     * @param veld the field in which the address itself was typed
     * @param omschrijvingsveld the field in which was typed what it is for
     */
    public record Adres(String veld, String adres, String omschrijvingsveld, String omschrijving) {}

    /**
     * Adds an address of this kind, as the one to use of its kind if that is asked.
     *
     * @param isVerborgen may who adds it not see which there are? Then she is not told that it was there either: nothing is added
     */
    public void voegToe(String soort, Adres typed, boolean standaard, boolean isVerborgen) throws SQLException {
        Violations faults = new Violations();
        Document document = document(typed, faults);
        document.set(DigitaalAdres.PARTIJ.column(), partij.id());
        document.set(DigitaalAdres.SOORT.column(), soort);
        document.set(DigitaalAdres.STANDAARD.column(), standaard);
        if (!List.of("email", DigitaalAdres.TELEFOON, "overig").contains(soort)) {
            faults.add("soort", Message.invalid("Kies wat voor gegeven het is."));
        }
        boolean staatEr = staatEr(soort, typed.adres().strip(), null);
        if (staatEr && !isVerborgen) {
            faults.add(typed.veld(), Message.invalid("Dit staat er al."));
        }
        faults.throwIfAny();
        if (!staatEr) {
            writing.create(List.of(document), faults);
        }
    }

    /**
     * Corrects an address. Another address is not verified, whatever this one was.
     *
     * @return false when another changed it meanwhile: nothing was done
     */
    public boolean corrigeer(UUID id, String versie, Adres typed) throws SQLException {
        Row stored = adres(id, typed.veld());
        boolean isOther = !typed.adres().strip().equals(stored.text(DigitaalAdres.ADRES));
        if (!isOther && typed.omschrijving().strip().equals(stored.text(OMSCHRIJVING))) {
            return true; // it was sent twice, or two corrected the same
        }
        if (!versie(stored).equals(versie)) {
            return false;
        }
        Violations faults = new Violations();
        Document document = document(typed, faults);
        if (isOther) {
            document.set(DigitaalAdres.VERIFICATIEDATUM.column(), null);
            if (staatEr(stored.text(DigitaalAdres.SOORT), typed.adres().strip(), id)) {
                faults.add(typed.veld(), Message.invalid("Dit staat er al."));
            }
        }
        faults.throwIfAny();
        writing.change(stored, document, true, faults);
        return true;
    }

    /**
     * Removes an address, unless that was done already; who preferred it prefers none.
     *
     * @return false when another changed it meanwhile: nothing was done
     */
    public boolean verwijder(UUID id, String versie) throws SQLException {
        Row stored = writing.lock(DigitaalAdres.RESOURCE, id, List.of(van()));
        if (stored == null) {
            return true;
        }
        if (!versie(stored).equals(versie)) {
            return false;
        }
        new Deleting(session).delete(DigitaalAdres.RESOURCE, List.of(id));
        return true;
    }

    /** Makes an address the one to use of its kind; another is that no more. */
    public void maakStandaard(UUID id) throws SQLException {
        Document document = Getypt.document(DigitaalAdres.RESOURCE, "adres");
        document.set(DigitaalAdres.STANDAARD.column(), true);
        writing.change(adres(id, "adres"), document, true, new Violations());
    }

    /** Makes an address the one that she prefers, whatever its kind; null for none. */
    public void maakVoorkeur(@Nullable UUID id) throws SQLException {
        Document document = Getypt.document(Partij.RESOURCE, "adres");
        document.set(
                VoorkeurskanaalVan.VOORKEUR.column(),
                id == null ? null : adres(id, "adres").id());
        writing.change(partij, document, true, new Violations());
    }

    /**
     * Changes what is noted of her herself.
     *
     * @param typed what was typed, by the names of the fields
     * @return false when another changed her meanwhile: nothing was done
     */
    public boolean wijzig(String versie, Map<String, String> typed) throws SQLException {
        Violations faults = new Violations();
        Document document = new Document(Partij.RESOURCE, "", null);
        Map<String, String> stored = velden(partij);
        for (Attribute attribute : VELDEN) {
            String before = stored.getOrDefault(attribute.name(), "");
            String text = typed.getOrDefault(attribute.name(), before).strip();
            if (!text.equals(
                    before.strip())) { // what is stored longer than may be written stays, as long as nobody touches it
                Delen.limited(attribute, text, attribute.name(), faults);
                document.set(attribute.column(), text);
            }
        }
        if (document.columns().isEmpty()) {
            return true; // it was sent twice, or two changed the same
        }
        if (!versie(partij).equals(versie)) {
            return false;
        }
        faults.throwIfAny();
        writing.change(partij, document, true, faults);
        return true;
    }

    private static Document document(Adres typed, Violations faults) {
        Document document = Getypt.document(DigitaalAdres.RESOURCE, typed.veld());
        String adres = typed.adres().strip();
        if (adres.isEmpty()) {
            faults.add(typed.veld(), Message.BLANK);
        }
        Delen.set(document, DigitaalAdres.ADRES.name(), adres, typed.veld(), faults);
        Delen.set(document, OMSCHRIJVING.name(), typed.omschrijving().strip(), typed.omschrijvingsveld(), faults);
        return document;
    }

    /** Has she this address already, however it is written? */
    private boolean staatEr(String soort, String adres, @Nullable UUID self) throws SQLException {
        if (adres.isEmpty() || adres.length() > Filter.LONGEST) {
            return false;
        }
        List<Condition> same = List.of(
                van(),
                new Condition(Filter.is("soort", DigitaalAdres.SOORT.name()), soort),
                new Condition(Filter.by(Operator.ADDRESS, "adres", "adres_genormaliseerd"), adres));
        return new Reading(session)
                .first(new Query(View.bare(DigitaalAdres.RESOURCE), same, 1, 2, null)).stream()
                        .anyMatch(row -> !row.id().equals(self));
    }

    private Row adres(UUID id, String veld) throws SQLException {
        Row row = writing.lock(DigitaalAdres.RESOURCE, id, List.of(van()));
        if (row == null) {
            throw new Invalid(veld, Message.invalid("Dit gegeven is intussen verwijderd."));
        }
        return row;
    }

    private Condition van() {
        return new Condition(Filter.is("partij", DigitaalAdres.PARTIJ.name() + ".uuid"), partij.id());
    }
}
