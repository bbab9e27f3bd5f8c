package nl.balie.api.profielservice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.act.Profiel;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Schemas;
import nl.balie.api.openapi.Shape;
import nl.balie.api.profielservice.Profielservice.Handeling;
import nl.balie.register.Dienst;
import nl.balie.register.Dienstverlener;

/** The API document of the Profielservice, made from the table of what can be done and from the words of what is sent. */
final class Contents {
    private static final String ABOUT = """
            Het profiel van een partij: haar contactgegevens en voorkeuren, elk met voor wie ze zijn (`scopes`) en tot wanneer. Het staat in \
            dezelfde rijen als de partijen en digitale adressen van Klantinteracties.

            * Nummers staan alleen in de body, nooit in een adres.
            * Wat voor iedereen is, heeft geen scope. Een scope noemt een dienstverlener die eerst is toegevoegd, en zo nodig een dienst ervan.
            * Hetzelfde voor een andere scope is een ander contactgegeven: wat daarmee gebeurt, verandert het eerste niet.
            * De naam van een dienstverlener of dienst is met hoofdletters en kleine letters dezelfde; een lege naam van een dienstverlener wordt geweigerd.
            * Wie `dienstverlener` noemt, krijgt wat daarvoor, voor iedereen of standaard (`isDefault`) is; andere scopes ziet zij niet.
            * `createdAt` en `lastUpdated` ontbreken bij wat er al was toen Balie ze ging bijhouden.
            * Wat voorbij `teVerwijderenOp` is, staat in geen profiel meer en wordt daarna verwijderd. Wie het weer toevoegt, maakt een nieuwe.
            * Een PUT laat staan wat niet is gestuurd. Een gewijzigd adres is niet geverifieerd.
            * Contactgegevens van wie geheimhouding heeft, zijn voor wie daar recht op heeft (`geheimhouding`).
            * E-mailadressen verifieert Balie niet: `emailverificatie` is er niet. Wie dat elders doet, zet `verificatieDatum` in Klantinteracties.
            """;

    private final Schemas schemas = new Schemas(List.of());

    OpenApi.Contents contents() {
        Words.ALL.forEach(words ->
                schemas.named(words.model(), schemas.shape(words, Set.of()).schema()));
        ObjectNode numbers = Nodes.listOf(ref("PartijIdentificatieRequest"))
                .put("minItems", 1)
                .put("maxItems", Profiel.MOST);
        schemas.named(
                "PartijBulkRequest", new Shape().must("identificaties", numbers).schema());
        dienstverleners();
        profile();
        Map<String, ObjectNode> paths = new LinkedHashMap<>();
        for (Handeling each : Profielservice.ALL) {
            paths.computeIfAbsent(each.path(), path -> Nodes.object())
                    .set(each.method().toLowerCase(Locale.ROOT), operation(each));
        }
        Map<String, String> tags = new TreeMap<>(Map.of(
                "profiel", "Hoe een partij wordt bereikt, en wat zij wil.", "dienstverlener", "Voor wie dat is."));
        return new OpenApi.Contents(ABOUT, tags, paths, schemas.all(), Format.ZGW);
    }

    private void dienstverleners() {
        Shape dienstverlener = schemas.shape(Dienstverlener.RESOURCE, Set.of()).without(Dienstverlener.DIENSTEN.name());
        Shape dienst = schemas.shape(Dienst.RESOURCE, Set.of()).without(Dienst.DIENSTVERLENER.name());
        schemas.named("DienstverlenerRequest", dienstverlener.schema().deepCopy());
        schemas.named("DienstRequest", dienst.schema().deepCopy());
        ObjectNode known = schemas.named(
                "DienstResponse", shown(dienst).must("id", Nodes.text("uuid")).schema());
        schemas.named(
                "DienstverlenerResponse",
                shown(dienstverlener).may("diensten", Nodes.listOf(known)).schema());
    }

    /** What is not told is left out, and never null. */
    private static Shape shown(Shape sent) {
        return sent.may(Dienst.BESCHRIJVING.name(), Nodes.typed("string"));
    }

    private void profile() {
        ObjectNode number = new Shape()
                .must("identificatieType", ref("IdentificatieTypeEnum"))
                .must("identificatieNummer", Nodes.typed("string"))
                .schema();
        schemas.named(
                "ScopeResponse",
                new Shape()
                        .must("dienstverlenerNaam", Nodes.typed("string"))
                        .may("dienstNaam", Nodes.typed("string"))
                        .schema());
        Shape contactgegeven = part("type", "TypeEnum")
                .must("isGeverifieerd", Nodes.typed("boolean"))
                .must("isDefault", Nodes.typed("boolean"));
        Shape profile = new Shape()
                .must("partijId", Nodes.text("uuid"))
                .must("identificaties", Nodes.listOf(schemas.named("IdentificatieResponse", number)))
                .must(
                        "voorkeuren",
                        Nodes.listOf(schemas.named(
                                "VoorkeurResponse",
                                part("voorkeurType", "VoorkeurTypeEnum").schema())))
                .must(
                        "contactgegevens",
                        Nodes.listOf(schemas.named("ContactgegevenResponse", contactgegeven.schema())));
        schemas.named("PartijResponse", profile.schema());
    }

    private static Shape part(String type, String codes) {
        return new Shape()
                .must("id", Nodes.text("uuid"))
                .must(type, ref(codes))
                .must("waarde", Nodes.typed("string"))
                .may("createdAt", Nodes.text("date-time"))
                .may("lastUpdated", Nodes.text("date-time"))
                .may("teVerwijderenOp", Nodes.text("date-time"))
                .must("scopes", Nodes.listOf(ref("ScopeResponse")));
    }

    private static ObjectNode operation(Handeling each) {
        String id = (each.method().toLowerCase(Locale.ROOT) + each.path()).replaceAll("[^a-z]+", "_");
        String tag = each.path().startsWith("/dienstverlener") ? "dienstverlener" : "profiel";
        Operation operation = new Operation(Format.ZGW, id, tag, each.summary());
        if (each.path().contains("{uuid}")) {
            operation.parameter(Parameter.uuid());
        }
        if (each.path().contains("{naam}")) {
            operation.parameter(Parameter.query("naam", Nodes.typed("string"))
                    .put("in", "path")
                    .put("required", true));
        }
        if (each.sent() != null) {
            operation.body(ref(each.sent()), true);
        }
        new TreeMap<>(each.answers())
                .forEach((status, schema) ->
                        operation.answers(status, meaning(each, status), schema.isEmpty() ? null : answer(schema)));
        if (each.method().equals("GET")) {
            return operation.reads();
        }
        boolean writes = !isLookUp(each);
        if (writes) {
            operation.onBehalf();
        }
        if (writes && each.method().equals("POST")) {
            operation.once();
        }
        if (tag.equals("dienstverlener")) {
            operation.refuses(409, "De naam staat er al, met een andere beschrijving.");
        }
        return operation.faults(400, 401, 403, 404, 406, 408, 413, 415, 503);
    }

    private static boolean isLookUp(Handeling each) {
        return each.method().equals("GET") || each.path().startsWith("/partij");
    }

    private static String meaning(Handeling each, int status) {
        return switch (status) {
            case 201 -> "Toegevoegd.";
            case 204 -> "Verwijderd.";
            case 206 -> "Niet van elk nummer is er een partij.";
            default -> isLookUp(each) ? "Gevonden." : each.method().equals("POST") ? "Het was er al." : "Gewijzigd.";
        };
    }

    private static ObjectNode answer(String schema) {
        return schema.endsWith("[]") ? Nodes.listOf(ref(schema.substring(0, schema.length() - 2))) : ref(schema);
    }

    private static ObjectNode ref(String schema) {
        return Nodes.object().put("$ref", "#/components/schemas/" + schema);
    }
}
