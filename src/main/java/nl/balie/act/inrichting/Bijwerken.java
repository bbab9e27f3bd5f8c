package nl.balie.act.inrichting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.Inrichten;
import nl.balie.act.Werkkring;
import nl.balie.act.Werkkring.Lid;
import nl.balie.act.inrichting.Bestand.Rij;
import nl.balie.act.inrichting.Bestand.Rijen;
import nl.balie.platform.Naam;
import nl.balie.register.Medewerker;
import nl.balie.register.Referentiewaarde;
import nl.balie.register.Rolkoppeling;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Brings the rows of one section to what the file says of them, in steps that all sections take together: what is new can refer to what is new. */
final class Bijwerken {
    private final Session session;
    private final Sectie sectie;
    private final Bestand bestand;
    private final Map<String, Row> bekend = new LinkedHashMap<>();
    private final Map<String, Rij> genoemd = new LinkedHashMap<>();
    private final Map<String, Document> nieuw = new LinkedHashMap<>();
    private final Map<Row, Document> gewijzigd = new LinkedHashMap<>();
    private final Map<Row, List<Lid>> leden = new HashMap<>();
    private final Map<String, Row> straks = new LinkedHashMap<>();
    private int weg;

    /** Reads what is there. */
    Bijwerken(Session session, Sectie sectie, Bestand bestand) throws SQLException {
        this.session = session;
        this.sectie = sectie;
        this.bestand = bestand;
        noem();
        if (sectie.resource().equals(Medewerker.RESOURCE) || sectie.equals(Sectie.EENHEDEN)) {
            Inrichten.beurt(session, sectie.resource(), List.copyOf(genoemd.keySet()));
        }
        if (sectie.equals(Sectie.ROLLEN) && bestand.sectie(sectie.naam()) != null) {
            session.takeTurns(List.of(Rolkoppeling.BEURT));
        }
        Set<String> twice = new HashSet<>();
        for (Row row : new Reading(session).first(sectie.alle())) {
            if (bekend.put(sectie.sleutel(row), row) != null) {
                twice.add(sectie.sleutel(row));
            }
        }
        genoemd.forEach((sleutel, rij) -> {
            if (twice.contains(sleutel)) {
                bestand.wrong(
                        rij.pad(sectie.sleutel().name()),
                        "Deze staat meer dan eens in het register: geef ze elk een eigen naam.");
            } else if (!bekend.containsKey(sleutel)) {
                Document document = new Document(sectie.resource(), rij.pad(""), null);
                document.newKey(Writing.newKey());
                nieuw.put(sleutel, document);
            }
        });
    }

    private Rijen rijen() {
        return Objects.requireNonNullElse(bestand.sectie(sectie.naam()), new Rijen(false, List.of()));
    }

    private void noem() {
        for (Rij rij : rijen().rijen()) {
            bestand.requireKnown(rij, sectie.namen());
            String naam = sectie.sleutel().name();
            String sleutel = bestand.tekst(rij, naam);
            if (sleutel == null || Naam.net(sleutel).isEmpty()) {
                bestand.wrong(rij.pad(naam), "Elke rij van %s heeft een %s.".formatted(sectie.naam(), naam));
                continue;
            }
            Rij eerder = genoemd.putIfAbsent(Naam.vouw(sleutel), rij);
            if (eerder != null) {
                bestand.wrong(
                        rij.pad(naam),
                        "\"%s\" staat ook op regel %d.".formatted(sleutel, bestand.regel(eerder.pad(naam))));
            }
        }
    }

    /** The key of the row that is known by this, there already or new. */
    @Nullable
    UUID key(String sleutel) {
        Row row = bekend.get(sleutel);
        Document document = nieuw.get(sleutel);
        return row != null ? (UUID) row.id() : document == null ? null : document.newKey();
    }

    /** Finds out what is to be done; what is new is added to {@code maak}, in the order in which it is made. */
    void bereid(Onderdelen onderdelen, Keuring keuring, List<Document> maak) {
        List<Document> lidmaatschappen = new ArrayList<>();
        genoemd.forEach((sleutel, rij) -> {
            Row stored = bekend.get(sleutel);
            Document document =
                    stored == null ? Objects.requireNonNullElseGet(nieuw.get(sleutel), () -> leeg(rij)) : leeg(rij);
            for (Attribute veld : sectie.velden()) {
                if (stored == null || veld != sectie.sleutel()) { // who is known keeps the capitals she is known by
                    bestand.zet(document, rij, veld);
                }
            }
            onderdelen.zet(document, rij, stored);
            Row na = onderdelen.regels(document, stored == null ? Onderdelen.leeg(sectie.resource()) : stored);
            keuring.keur(bestand, rij, sectie.resource(), na);
            straks.put(sleutel, na);
            List<Lid> bij = sectie.equals(Sectie.MEDEWERKERS) ? onderdelen.leden(rij) : null;
            if (stored == null) {
                bestand.requireWhole(rij, sectie.velden());
                if (sectie.lijst() != null) {
                    document.set(Referentiewaarde.LIJST.column(), sectie.lijst());
                }
                maak.add(document);
                if (bij != null) {
                    bij.forEach(lid ->
                            lidmaatschappen.add(Werkkring.document(Objects.requireNonNull(document.newKey()), lid)));
                }
            } else {
                vergelijk(stored, document, bij);
            }
        });
        maak.addAll(lidmaatschappen);
    }

    private Document leeg(Rij rij) {
        return new Document(sectie.resource(), rij.pad(""), null);
    }

    private void vergelijk(Row stored, Document document, @Nullable List<Lid> bij) {
        if (bij != null && Onderdelen.differs(bij, stored)) {
            leden.put(stored, bij);
        }
        boolean differs =
                document.over(stored).differs(stored) || !document.lists().isEmpty();
        if (differs || leden.containsKey(stored)) {
            gewijzigd.put(stored, document);
        }
    }

    /** All rows as they are to become, without those that go. */
    private Collection<Row> alleStraks() {
        Map<String, Row> alle = new LinkedHashMap<>(rijen().volledig() ? Map.of() : bekend);
        alle.putAll(straks);
        return alle.values();
    }

    /** Refuses roles that leave nobody who can set things right. */
    void requireBeheerder() {
        if (bestand.sectie(sectie.naam()) != null && !Rolkoppeling.houdtBeheerder(alleStraks())) {
            bestand.wrong(sectie.naam(), Rolkoppeling.GEEN_BEHEERDER.text());
        }
    }

    /** Refuses a second row of which this is true. */
    void requireSole(Attribute flag) {
        if (alleStraks().stream().filter(row -> row.is(flag)).count() > 1) {
            genoemd.values().stream()
                    .filter(rij -> rij.velden().get(flag.name()) != null)
                    .forEach(rij -> bestand.wrong(rij.pad(flag.name()), "Dit kan van hoogstens een waar zijn."));
        }
    }

    /** Changes what is there already, and lets go what is not named of a section that names all. */
    void werkBij() throws SQLException {
        for (Map.Entry<Row, Document> each : gewijzigd.entrySet()) {
            Row stored = each.getKey();
            wijzig(stored, each.getValue());
            if (leden.containsKey(stored)) {
                Werkkring.zet(
                        session,
                        stored.id(),
                        stored.list(Medewerker.LIDMAATSCHAPPEN),
                        Objects.requireNonNull(leden.get(stored)));
            }
        }
        if (rijen().volledig()) {
            for (Map.Entry<String, Row> each : bekend.entrySet()) {
                if (!genoemd.containsKey(each.getKey()) && laatGaan(each.getValue())) {
                    weg++;
                }
            }
        }
    }

    private void wijzig(Row stored, Document document) throws SQLException {
        Row locked = new Writing(session).lock(sectie.resource(), stored.id(), List.of());
        if (locked == null) {
            throw new Invalid(document.path(""), Message.invalid("Deze is zojuist verwijderd: probeer het opnieuw."));
        }
        new Writing(session).change(locked, document, true, new Violations());
    }

    /** False when it was gone already. */
    private boolean laatGaan(Row stored) throws SQLException {
        Attribute schakelaar = sectie.schakelaar();
        if (schakelaar == null) {
            new Reading(session).lockToDelete(sectie.resource(), stored.id(), List.of());
            new Deleting(session).delete(sectie.resource(), List.of(stored.id()));
            return true;
        }
        if (stored.is(schakelaar)) {
            Document uit = new Document(sectie.resource(), sectie.naam() + ".", null);
            uit.set(schakelaar.column(), false);
            wijzig(stored, uit);
        }
        return stored.is(schakelaar);
    }

    /** What came of it; null when the file does not name the section. */
    @Nullable
    Uitslag uitslag() {
        int aantal = genoemd.size();
        return bestand.sectie(sectie.naam()) == null
                ? null
                : new Uitslag(
                        sectie.naam(), nieuw.size(), gewijzigd.size(), aantal - nieuw.size() - gewijzigd.size(), weg);
    }
}
