package nl.balie.act;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Csv.Regel;
import nl.balie.act.Werkkring.Lid;
import nl.balie.platform.Naam;
import nl.balie.register.Eenheid;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Medewerker;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/**
 * Reads a list of eenheden or of medewerkers: who is known by the identificatie is changed, who is not is added, and who is not in the list
 * stays as she is. A column that the list does not have changes nothing. All of it or nothing; read again, it changes nothing more.
 */
public final class Inlezen {
    /** To which eenheden a medewerker belongs, by their identificaties. */
    private static final String EENHEDEN = "eenheden";

    private static final String IDENTIFICATIE = "identificatie";
    private static final String COORDINATOR = ":coordinator";

    private final Session session;
    private final Resource resource;
    private final Violations faults = new Violations();
    private final Map<String, Row> bekend = new HashMap<>();
    private final Map<String, UUID> eenheden = new HashMap<>();

    private Inlezen(Session session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    /** What came of it. */
    public record Uitslag(int nieuw, int gewijzigd, int gelijk) {}

    /** The columns that a list of these may have. */
    public static List<String> kolommen(Resource resource) {
        return resource.equals(Eenheid.RESOURCE)
                ? List.of(
                        "soortEenheid",
                        IDENTIFICATIE,
                        "naam",
                        "emailadres",
                        "telefoonnummer",
                        "termijn",
                        "indicatieActief")
                : List.of(IDENTIFICATIE, "naam", "functie", "emailadres", "telefoonnummer", EENHEDEN);
    }

    /**
     * Reads a list.
     *
     * @throws nl.balie.resource.Invalid when it can't be; each fault is named by the number of its line and the column
     */
    public static Uitslag van(Session session, Resource resource, String tekst) throws SQLException {
        List<String> kolommen = kolommen(resource);
        List<String> nodig = kolommen.stream()
                .filter(kolom ->
                        !kolom.equals(EENHEDEN) && resource.attribute(kolom).isRequired())
                .toList();
        return new Inlezen(session, resource)
                .lees(Csv.lees(tekst, kolommen, nodig).regels());
    }

    private Uitslag lees(List<Regel> regels) throws SQLException {
        Map<String, Regel> wie = new LinkedHashMap<>();
        for (Regel regel : regels) {
            Regel eerder = wie.putIfAbsent(sleutel(regel), regel);
            if (eerder != null && !regel.cel(IDENTIFICATIE).isEmpty()) {
                faults.add(
                        regel.veld(IDENTIFICATIE), Message.invalid("Deze staat ook op regel " + eerder.nummer() + "."));
            }
        }
        List<String> identificaties = List.copyOf(wie.keySet());
        Inrichten.beurt(session, resource, identificaties);
        Inrichten.bekend(session, resource, identificaties)
                .forEach(row -> bekend.put(Naam.vouw(row.text(resource.attribute(IDENTIFICATIE))), row));
        leesEenheden(regels);
        List<Document> nieuw = new ArrayList<>();
        List<Document> documenten = new ArrayList<>();
        for (Regel regel : regels) {
            Document document = document(regel);
            documenten.add(document);
            if (!bekend.containsKey(sleutel(regel))) {
                nieuw.add(document);
            }
        }
        List<List<Lid>> leden = regels.stream().map(this::leden).toList();
        faults.throwIfAny();
        return schrijf(regels, documenten, leden, nieuw);
    }

    private Uitslag schrijf(List<Regel> regels, List<Document> documenten, List<List<Lid>> leden, List<Document> nieuw)
            throws SQLException {
        Map<Document, UUID> gemaakt = new HashMap<>();
        List<Row> rows = new Writing(session).create(nieuw, faults);
        for (int i = 0; i < nieuw.size(); i++) {
            gemaakt.put(nieuw.get(i), rows.get(i).id());
        }
        List<Document> lidmaatschappen = new ArrayList<>();
        int gewijzigd = 0;
        for (int i = 0; i < regels.size(); i++) {
            UUID id = gemaakt.get(documenten.get(i));
            if (id != null) {
                leden.get(i).forEach(lid -> lidmaatschappen.add(Werkkring.document(id, lid)));
            } else if (wijzig(regels.get(i), documenten.get(i), leden.get(i))) {
                gewijzigd++;
            }
        }
        new Writing(session).create(lidmaatschappen, faults);
        return new Uitslag(nieuw.size(), gewijzigd, regels.size() - nieuw.size() - gewijzigd);
    }

    private boolean wijzig(Regel regel, Document document, List<Lid> leden) throws SQLException {
        Row stored = Objects.requireNonNull(bekend.get(sleutel(regel)));
        boolean differs = document.over(stored).differs(stored);
        if (differs) {
            Row locked = Objects.requireNonNull(new Writing(session).lock(resource, stored.id(), List.of()));
            new Writing(session).change(locked, document, true, faults);
        }
        return (regel.cellen().containsKey(EENHEDEN)
                        && Werkkring.zet(session, stored.id(), stored.list(Medewerker.LIDMAATSCHAPPEN), leden))
                || differs;
    }

    private static String sleutel(Regel regel) {
        return Naam.vouw(regel.cel(IDENTIFICATIE));
    }

    private Document document(Regel regel) {
        Document document = new Document(resource, regel.nummer() + ".", null);
        Ingevuld ingevuld = new Ingevuld(faults);
        boolean isBekend = bekend.containsKey(sleutel(regel));
        for (String kolom : regel.cellen().keySet()) {
            if (kolom.equals(EENHEDEN) || (isBekend && kolom.equals(IDENTIFICATIE))) {
                continue; // who is known keeps the capitals she is known by
            }
            Attribute attribute = resource.attribute(kolom);
            if (regel.cel(kolom).isEmpty() && kolom.equals("indicatieActief")) {
                document.set(attribute.column(), attribute.standardValue(Clock.systemUTC()));
            } else {
                ingevuld.zet(document, attribute, regel.cel(kolom));
            }
        }
        return document;
    }

    private void leesEenheden(List<Regel> regels) throws SQLException {
        List<String> genoemd = regels.stream()
                .flatMap(regel -> delen(regel).stream())
                .map(deel -> Naam.vouw(zonderRol(deel)))
                .distinct()
                .toList();
        Inrichten.bekend(session, Eenheid.RESOURCE, genoemd)
                .forEach(row -> eenheden.put(Naam.vouw(row.text(Eenheid.IDENTIFICATIE)), row.id()));
    }

    private static List<String> delen(Regel regel) {
        return List.of(regel.cel(EENHEDEN).split(",")).stream()
                .map(String::strip)
                .filter(deel -> !deel.isEmpty())
                .toList();
    }

    private static String zonderRol(String deel) {
        return deel.toLowerCase(Locale.ROOT).endsWith(COORDINATOR)
                ? deel.substring(0, deel.length() - COORDINATOR.length()).strip()
                : deel;
    }

    private List<Lid> leden(Regel regel) {
        Map<UUID, Lid> leden = new LinkedHashMap<>();
        for (String deel : delen(regel)) {
            String naam = zonderRol(deel);
            UUID eenheid = eenheden.get(Naam.vouw(naam));
            if (eenheid == null) {
                faults.add(
                        regel.veld(EENHEDEN),
                        Message.invalid("Er is geen eenheid met de identificatie \"%s\".".formatted(naam)));
                continue;
            }
            String rol = naam.equals(deel) ? Lidmaatschap.LID : Lidmaatschap.COORDINATOR;
            leden.put(eenheid, new Lid(eenheid, rol, regel.veld(EENHEDEN)));
        }
        return List.copyOf(leden.values());
    }
}
