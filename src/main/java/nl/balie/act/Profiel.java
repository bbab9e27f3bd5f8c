package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.register.Profielgegeven;
import nl.balie.register.Register;
import nl.balie.register.Scope;
import nl.balie.register.Voorkeur;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Group;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Normalising;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a partij, found by her number: her digital addresses and how she wants to be treated, each for whom it is meant and until
 * when. Who writes holds the partij, so that two who do it at once take turns.
 */
public final class Profiel {
    /** How many partijen are looked up at once at most. */
    public static final int MOST = 100;

    /** The digital addresses of a partij. */
    public static final Listing ADRESSEN = (Listing) Partij.RESOURCE.member("digitaleAdressen");
    /** Her numbers. */
    public static final Listing NUMMERS = (Listing) Partij.RESOURCE.member("partijIdentificatoren");
    /** Is where she is reached kept from most? */
    public static final Attribute GEHEIM = Partij.RESOURCE.attribute("indicatieGeheimhouding");

    private static final int MANY = 500;
    private static final String WAARDE = Voorkeur.WAARDE.name();
    private static final Reference IDENTIFIED = PartijIdentificator.RESOURCE.reference("identificeerdePartij");
    private static final Group IDENTIFICATOR = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");

    private final Session session;
    private final Resource resource;
    private final Profielgegeven kept;
    private final Reference owner;

    /** What is of this resource in a profile, within this transaction. */
    public Profiel(Session session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.kept = Objects.requireNonNull(Register.PROFIEL.get(resource));
        this.owner = resource == DigitaalAdres.RESOURCE ? DigitaalAdres.PARTIJ : Voorkeur.PARTIJ;
    }

    /**
     * A number by which a partij is known.
     *
     * @param soort {@code bsn}, {@code kvk_nummer}, {@code rsin} or {@code vestigingsnummer}
     */
    public record Nummer(String soort, String nummer) {
        /** The number that a row of {@link #NUMMERS} holds. */
        public static Nummer of(Row row) {
            return new Nummer(
                    row.text(IDENTIFICATOR.attribute("codeSoortObjectId")),
                    row.text(IDENTIFICATOR.attribute("objectId")));
        }

        Document document() {
            boolean isOfPerson = soort.equals("bsn");
            Map<String, String> codes = Map.of(
                    "codeObjecttype",
                    isOfPerson
                            ? "natuurlijk_persoon"
                            : soort.equals("vestigingsnummer") ? "vestiging" : "niet_natuurlijk_persoon",
                    "codeSoortObjectId",
                    soort,
                    "objectId",
                    nummer,
                    "codeRegister",
                    isOfPerson ? "brp" : "hr");
            Document document = new Document(PartijIdentificator.RESOURCE, "", null);
            codes.forEach(
                    (name, code) -> document.set(IDENTIFICATOR.attribute(name).column(), code));
            return document;
        }
    }

    /** The partijen of these numbers with their profiles, by number; who is not known is not among them. */
    public static Map<Nummer, Row> zoek(Session session, Collection<Nummer> nummers) throws SQLException {
        View partij = View.only(Partij.RESOURCE, List.of(GEHEIM.name()))
                .with(NUMMERS, View.bare(PartijIdentificator.RESOURCE))
                .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE))
                .with(Partij.VOORKEUREN, View.bare(Voorkeur.RESOURCE));
        List<Row> rows = rows(
                session,
                View.bare(PartijIdentificator.RESOURCE).with(IDENTIFIED, partij),
                new Condition(
                        Filter.by(Operator.ONE_OF, "", "partijIdentificator.codeSoortObjectId"),
                        nummers.stream().map(Nummer::soort).distinct().toList()),
                new Condition(
                        Filter.by(Operator.ONE_OF, "", "partijIdentificator.objectId"),
                        nummers.stream().map(Nummer::nummer).distinct().toList()));
        Map<Nummer, Row> found = new LinkedHashMap<>();
        for (Nummer nummer : nummers) {
            rows.stream()
                    .filter(row -> Nummer.of(row).equals(nummer))
                    .map(row -> row.target(IDENTIFIED))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(row -> found.put(nummer, row));
        }
        return found;
    }

    /** The key of the partij of this number; one that nobody has becomes a partij of which only the number is known. */
    public static UUID vindOfMaak(Session session, Nummer nummer) throws SQLException {
        Document identificator = nummer.document();
        session.takeTurns(List.of(Partijen.key(identificator)));
        List<Document> documents = new ArrayList<>();
        Violations faults = new Violations();
        NieuwePartijen nieuwe = new NieuwePartijen(session, faults, documents);
        UUID partij = new Partijen(session, nieuwe)
                .find(new Persoon(identificator, null, identificator, List.of(), null))
                .partij();
        new Writing(session).create(documents, faults);
        nieuwe.giveStored();
        return Objects.requireNonNull(partij);
    }

    /**
     * Adds to the profile. The same for another scope, or for everybody, is a row of its own: what one does with it is no other's affair.
     *
     * @param scope for whom it is meant; null for everybody
     * @return the row, which {@link Row#wasThere was there} when nothing was added
     */
    public Row voegToe(UUID partij, Document sent, @Nullable Scope scope) throws SQLException {
        Writing writing = hold(partij);
        sent.set(owner.column(), partij);
        sent.set(kept.scope().column(), Scope.kept(scope));
        Row wanted = sent.over(new Row(resource));
        List<Row> others = of(partij);
        refuseContradiction(wanted, others);
        Row same = others.stream()
                .filter(other -> isSame(wanted, other))
                .findFirst()
                .orElse(null);
        if (same == null) {
            sent.newKey(Writing.newKey()); // never what another dialect would take for the same (BALIE_EENMALIG)
            return writing.create(List.of(sent), new Violations()).getFirst();
        }
        Document more = new Document(resource, "", null);
        Column until = kept.teVerwijderenOp().column();
        if (sent.has(until)) {
            more.set(until, sent.get(until));
        }
        Row changed = writing.change(Objects.requireNonNull(lock(partij, same.id())), more, true, new Violations());
        changed.wasThere(true);
        return changed;
    }

    /** Changes what was sent of it; null when it is not of this partij, or past its time. A changed address was never verified. */
    public @Nullable Row wijzig(UUID partij, UUID id, Document sent) throws SQLException {
        Writing writing = hold(partij);
        Row stored = lock(partij, id);
        if (stored == null || kept.isOver(stored, session.now())) {
            return null;
        }
        Row wanted = sent.over(stored);
        boolean saysOther = !what(wanted).equals(what(stored));
        if (saysOther || !isForSame(wanted, stored)) {
            List<Row> others =
                    of(partij).stream().filter(row -> !row.id().equals(id)).toList();
            refuseContradiction(wanted, others);
            if (others.stream().anyMatch(other -> isSame(wanted, other))) {
                throw new Invalid(WAARDE, Message.invalid("Dit staat al in het profiel."));
            }
        }
        if (resource == DigitaalAdres.RESOURCE && saysOther) {
            sent.set(DigitaalAdres.VERIFICATIEDATUM.column(), null);
        }
        return writing.change(stored, sent, true, new Violations());
    }

    /** Takes it out of the profile; false when it is not of this partij. */
    public boolean verwijder(UUID partij, UUID id) throws SQLException {
        hold(partij);
        if (new Reading(session).lockToDelete(resource, id, mine(partij)) == null) {
            return false;
        }
        new Deleting(session).delete(resource, List.of(id));
        return true;
    }

    private Writing hold(UUID partij) throws SQLException {
        Writing writing = new Writing(session);
        writing.lock(Partij.RESOURCE, partij, List.of());
        return writing;
    }

    private @Nullable Row lock(UUID partij, UUID id) throws SQLException {
        return new Writing(session).lock(resource, id, mine(partij));
    }

    private List<Condition> mine(UUID partij) {
        return List.of(new Condition(Filter.is("", owner.name() + ".uuid"), partij));
    }

    /** What is in her profile: what is past its time is not, and never comes back. */
    private List<Row> of(UUID partij) throws SQLException {
        return rows(session, View.bare(resource), mine(partij).getFirst()).stream()
                .filter(row -> !kept.isOver(row, session.now()))
                .toList();
    }

    private static List<Row> rows(Session session, View view, Condition... conditions) throws SQLException {
        Reading.Page page = new Reading(session).page(new Query(view, List.of(conditions), 1, MANY, null));
        return page == null ? List.of() : page.rows();
    }

    private boolean isSame(Row wanted, Row other) {
        return what(wanted).equals(what(other)) && isForSame(wanted, other);
    }

    private boolean isForSame(Row one, Row other) {
        return Objects.equals(Scope.of(one, kept.scope()), Scope.of(other, kept.scope()));
    }

    /** What it says, however an address is written. */
    private List<String> what(Row row) {
        if (resource == Voorkeur.RESOURCE) {
            return List.of(row.text(Voorkeur.TYPE), row.text(Voorkeur.WAARDE));
        }
        String adres = row.text(DigitaalAdres.ADRES);
        String soort = row.text(DigitaalAdres.SOORT);
        return List.of(
                soort, row.text(DigitaalAdres.SOORT_CODE), soort.equals("overig") ? adres : Normalising.address(adres));
    }

    /** Nobody wants two things at once for one scope. */
    private void refuseContradiction(Row wanted, List<Row> others) {
        boolean contradicts = resource == Voorkeur.RESOURCE
                && others.stream()
                        .filter(other -> isForSame(wanted, other))
                        .filter(other -> other.text(Voorkeur.TYPE).equals(wanted.text(Voorkeur.TYPE)))
                        .anyMatch(other -> !what(other).equals(what(wanted)));
        if (contradicts) {
            throw new Invalid(
                    WAARDE,
                    Message.invalid("Voor deze scope staat er al een andere waarde in het profiel: wijzig die."));
        }
    }
}
