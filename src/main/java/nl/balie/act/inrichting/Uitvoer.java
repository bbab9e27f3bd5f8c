package nl.balie.act.inrichting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Ingevuld;
import nl.balie.act.Tokenvoorwaarden;
import nl.balie.act.Vragensets;
import nl.balie.platform.Trouble;
import nl.balie.register.Eenheid;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Medewerker;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Attribute;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;
import nl.balie.store.Applicaties;
import nl.balie.store.Applicaties.Applicatie;
import nl.balie.store.Applicaties.Token;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** The set-up as it is, as a file that brings another register to the same: in an order that does not depend on when it was made, and without secrets. */
public final class Uitvoer {
    private static final String BEGIN = "# De inrichting van Balie: docs/inrichting.md zegt wat alles betekent.\n";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final Session session;
    private final Map<UUID, String> eenheden = new HashMap<>();

    private Uitvoer(Session session) {
        this.session = session;
    }

    /** Writes it. */
    public static String van(Database database) {
        return database.read(session -> new Uitvoer(session).schrijf());
    }

    private String schrijf() throws SQLException {
        ObjectNode alles = JsonNodeFactory.instance.objectNode();
        for (Sectie sectie : Sectie.ALLE) {
            List<Row> rows = new Reading(session)
                    .first(sectie.alle()).stream()
                            .sorted(Comparator.comparing(sectie::sleutel))
                            .toList();
            if (!rows.isEmpty()) {
                schrijf(sectie, rows, alles.putArray(sectie.naam()));
            }
        }
        applicaties(alles);
        try {
            return BEGIN + YAML.writeValueAsString(alles);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void schrijf(Sectie sectie, List<Row> rows, ArrayNode lijst) {
        String eerder = null;
        for (Row row : rows) {
            String sleutel = sectie.sleutel(row);
            if (sleutel.equals(eerder)) {
                throw new Trouble("Er zijn in %s meer rijen met %s \"%s\": geef ze elk een eigen naam."
                        .formatted(sectie.naam(), sectie.sleutel().name(), sleutel));
            }
            eerder = sleutel;
            if (sectie.equals(Sectie.EENHEDEN)) {
                eenheden.put(row.id(), row.text(Eenheid.IDENTIFICATIE));
            }
            ObjectNode rij = lijst.addObject();
            sectie.velden().forEach(veld -> zet(rij, row, veld));
            sectie.lijsten().forEach(listing -> zet(rij, row, listing));
        }
    }

    /** What is as it is when nothing is told, need not be told. */
    private static void zet(ObjectNode rij, Row row, Attribute veld) {
        Object waarde = row.get(veld);
        if (Objects.equals(waarde, veld.standardValue(Clock.systemUTC()))) {
            return;
        }
        if (Sectie.tussen(veld) == null) {
            rij.put(veld.name(), Ingevuld.veld(row, veld));
        } else {
            ArrayNode lijst = rij.putArray(veld.name());
            Sectie.delen(veld, row.text(veld)).forEach(lijst::add);
        }
    }

    private void zet(ObjectNode rij, Row row, Listing listing) {
        if (row.list(listing).isEmpty()) {
            return;
        }
        ArrayNode lijst = rij.putArray(listing.name());
        if (listing == Vragenset.EENHEDEN) {
            row.list(listing).stream().map(this::eenheid).sorted().forEach(lijst::add);
        } else if (listing == Vragenset.VRAGEN) {
            Vragensets.vragen(row).forEach(vraag -> vraag(lijst, vraag));
        } else if (listing == Medewerker.LIDMAATSCHAPPEN) {
            row.list(listing).stream()
                    .sorted(Comparator.comparing(lid -> eenheden.get(lid.get(Lidmaatschap.EENHEID))))
                    .forEach(lid -> {
                        ObjectNode een = lijst.addObject();
                        een.put(Lidmaatschap.EENHEID.name(), eenheden.get(lid.get(Lidmaatschap.EENHEID)));
                        zet(een, lid, Lidmaatschap.ROL);
                    });
        } else {
            List<Attribute> delen = Sectie.attributes(listing.target());
            row.list(listing).stream()
                    .sorted(Comparator.comparing(
                            een -> delen.stream().map(een::text).toList().toString()))
                    .forEach(een -> {
                        ObjectNode lid = lijst.addObject();
                        delen.forEach(deel -> zet(lid, een, deel));
                    });
        }
    }

    private String eenheid(Row eenheid) {
        return Objects.requireNonNull(eenheden.get(eenheid.id()));
    }

    /** Its order is told where it is not the one in which it stands. */
    private static void vraag(ArrayNode lijst, Row row) {
        int plaats = lijst.size();
        ObjectNode vraag = lijst.addObject();
        for (Attribute veld : Sectie.attributes(Vraag.RESOURCE)) {
            if (veld != Vraag.VOLGORDE) {
                zet(vraag, row, veld);
            } else if (!Integer.valueOf(plaats).equals(row.get(veld))) {
                vraag.put(veld.name(), Ingevuld.veld(row, veld));
            }
        }
    }

    private void applicaties(ObjectNode alles) throws SQLException {
        Applicaties store = new Applicaties(session);
        List<Token> tokens = store.tokens();
        List<Applicatie> applicaties = store.applicaties();
        ArrayNode lijst = applicaties.isEmpty() ? null : alles.putArray(Applicatiesectie.NAAM);
        for (Applicatie each : applicaties) {
            ObjectNode rij = Objects.requireNonNull(lijst).addObject().put("naam", each.naam());
            if (each.contact() != null) {
                rij.put(Applicatiesectie.CONTACT, each.contact());
            }
            List<Token> eigen = tokens.stream()
                    .filter(token -> token.applicatie().equals(each.uuid()) && !token.isIngetrokken())
                    .sorted(Comparator.comparing(token -> token.clientId() + " " + token.sha256()))
                    .toList();
            if (!eigen.isEmpty()) {
                ArrayNode hun = rij.putArray(Applicatiesectie.TOKENS);
                eigen.forEach(token -> token(hun.addObject(), token));
            }
        }
    }

    /** The SHA-256 of a token is of no use to who reads it; that of the secret of a client is a key. */
    private static void token(ObjectNode rij, Token token) {
        if (token.clientId() == null) {
            rij.put(Applicatiesectie.TOKEN, Applicatiesectie.SHA256 + token.sha256());
        } else {
            rij.put(Applicatiesectie.CLIENT, token.clientId());
            rij.put(
                    Applicatiesectie.GEHEIM,
                    token.herkomst() != null
                            ? token.herkomst()
                            : "omgeving:GEHEIM_"
                                    + token.clientId().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }
        ArrayNode rechten = rij.putArray(Applicatiesectie.RECHTEN);
        token.rechten().forEach(rechten::add);
        if (token.verloopt() != null) {
            rij.put(
                    Applicatiesectie.VERLOOPT,
                    Tokenvoorwaarden.laatsteDag(token.verloopt().toInstant()).toString());
        }
    }
}
