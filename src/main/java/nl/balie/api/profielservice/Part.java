package nl.balie.api.profielservice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Profielgegeven;
import nl.balie.register.Register;
import nl.balie.register.Scope;
import nl.balie.register.Voorkeur;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Iso;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** The two parts of a profile, with what each is called here and where the register has it. */
final class Part {
    static final Part CONTACTGEGEVEN =
            new Part(DigitaalAdres.RESOURCE, Words.CONTACTGEGEVEN, Words.CONTACTGEGEVEN_UPDATE);
    static final Part VOORKEUR = new Part(Voorkeur.RESOURCE, Words.VOORKEUR, Words.VOORKEUR_UPDATE);

    private static final String APP = "ApplicatieId";
    private static final Map<String, String> SOORTEN =
            Map.of("Email", "email", "Telefoonnummer", DigitaalAdres.TELEFOON, APP, "overig");

    final Resource resource;
    final Resource added;
    final Resource changed;
    final Profielgegeven kept;

    private Part(Resource resource, Resource added, Resource changed) {
        this.resource = resource;
        this.added = added;
        this.changed = changed;
        this.kept = Objects.requireNonNull(Register.PROFIEL.get(resource));
    }

    /** What was sent, as the register keeps it. */
    Document document(Sent sent) {
        Document document = new Document(resource, "", null);
        if (resource == Voorkeur.RESOURCE) {
            document.set(Voorkeur.TYPE.column(), sent.text(Voorkeur.TYPE.name()));
            document.set(Voorkeur.WAARDE.column(), sent.text("waarde"));
        } else {
            String type = sent.text("type");
            document.set(DigitaalAdres.SOORT.column(), SOORTEN.get(type));
            document.set(DigitaalAdres.SOORT_CODE.column(), type.equals(APP) ? APP : "");
            document.set(DigitaalAdres.ADRES.column(), sent.text("waarde"));
        }
        if (sent.has("isDefault")) {
            document.set(DigitaalAdres.STANDAARD.column(), sent.get("isDefault"));
        }
        if (sent.has("teVerwijderenOp")) {
            document.set(kept.teVerwijderenOp().column(), sent.get("teVerwijderenOp"));
        }
        return document;
    }

    /** Is it meant for who asks, does it have a word here, and is its time not over? */
    boolean isShown(Row row, @Nullable Scope asked, OffsetDateTime now) {
        boolean isMeant = asked == null
                || Scope.of(row, kept.scope()) == null
                || scope(row, asked) != null
                || (resource == DigitaalAdres.RESOURCE && row.is(DigitaalAdres.STANDAARD));
        return isMeant && !kept.isOver(row, now) && (resource == Voorkeur.RESOURCE || type(row) != null);
    }

    void write(JsonGenerator json, Row row, @Nullable Scope asked) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.id().toString());
        if (resource == Voorkeur.RESOURCE) {
            json.writeStringField(Voorkeur.TYPE.name(), row.text(Voorkeur.TYPE));
            json.writeStringField("waarde", row.text(Voorkeur.WAARDE));
        } else {
            json.writeStringField("type", type(row));
            json.writeStringField("waarde", row.text(DigitaalAdres.ADRES));
            json.writeBooleanField("isGeverifieerd", row.get(DigitaalAdres.VERIFICATIEDATUM) != null);
            json.writeBooleanField("isDefault", row.is(DigitaalAdres.STANDAARD));
        }
        moment(json, "createdAt", row, kept.aangemaaktOp());
        moment(json, "lastUpdated", row, kept.laatstGewijzigdOp());
        moment(json, "teVerwijderenOp", row, kept.teVerwijderenOp());
        json.writeArrayFieldStart("scopes");
        Scope scope = scope(row, asked);
        if (scope != null) {
            json.writeStartObject();
            json.writeStringField("dienstverlenerNaam", scope.dienstverlener());
            if (!scope.dienst().isEmpty()) {
                json.writeStringField("dienstNaam", scope.dienst());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The scope of a row if it is of who asks: what somebody has to do with others is not told. */
    @Nullable
    Scope scope(Row row, @Nullable Scope asked) {
        Scope scope = Scope.of(row, kept.scope());
        return scope == null || asked == null || scope.isFor(asked) ? scope : null;
    }

    /** Null of a kind of address that has no word here. */
    private static @Nullable String type(Row row) {
        String code = row.text(DigitaalAdres.SOORT_CODE);
        String soort = row.text(DigitaalAdres.SOORT);
        return SOORTEN.entrySet().stream()
                .filter(each -> each.getValue().equals(soort)
                        && code.equals(each.getKey().equals(APP) ? APP : ""))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static void moment(JsonGenerator json, String name, Row row, Attribute attribute) throws IOException {
        if (row.get(attribute) instanceof OffsetDateTime moment) {
            json.writeStringField(name, Iso.write(moment));
        }
    }
}
