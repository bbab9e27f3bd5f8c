package nl.balie.api.contactmomenten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/**
 * A klant is a partij: what the one says in the words of the other. All that was sent is kept as it was; what the register has a place
 * for stands there too, and that is told as soon as another dialect made it something else.
 */
final class Klant {
    static final Listing IDENTIFICATOREN = (Listing) Partij.RESOURCE.member("partijIdentificatoren");
    static final Listing ADRESSEN = (Listing) Partij.RESOURCE.member("digitaleAdressen");
    static final View VIEW = View.bare(Partij.RESOURCE)
            .with(IDENTIFICATOREN, View.bare(PartijIdentificator.RESOURCE))
            .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE));

    static final String SUBJECT = "subjectIdentificatie";
    private static final List<String> NAAM = List.of("voornaam", "voorvoegselAchternaam", "achternaam");
    private static final Set<String> ELSEWHERE =
            Set.of("bronorganisatie", "klantnummer", "subjectType", "telefoonnummer", "emailadres");
    private static final Attribute SOORT = Partij.RESOURCE.attribute("soortPartij");
    private static final Attribute NUMMER = Partij.RESOURCE.attribute("nummer");
    private static final Variant IDENTIFICATIE = (Variant) Partij.RESOURCE.member("partijIdentificatie");
    private static final int LONGEST_VOORLETTERS = 10;
    private static final int LONGEST_NAAM = 200;
    private static final int LONGEST_NUMMER = 8;

    private Klant() {}

    /**
     * The partij of these values; {@code stored} is the row that is changed, null for a new one. Of a row only that changes which is sent
     * otherwise than it is shown.
     */
    static Document document(Form vorm, Map<String, @Nullable Object> values, @Nullable Row stored) {
        Document document = new Document(Partij.RESOURCE, "", null);
        Map<String, @Nullable Object> shown = stored == null ? Map.of() : values(stored);
        document.set(
                Partij.KLANT.column(), vorm.keep(kept(stored), Form.whole(KlantAdres.ADRES, shown, values), ELSEWHERE));
        Map<String, String> before = vorm.keep(Map.of(), shown, ELSEWHERE);
        Map<String, String> now = vorm.keep(before, values, ELSEWHERE);
        if (stored == null) {
            boolean isPersoon =
                    values.get("subjectType") == null || "natuurlijk_persoon".equals(values.get("subjectType"));
            document.set(SOORT.column(), isPersoon ? "persoon" : "organisatie");
            document.set(Partij.RESOURCE.attribute("indicatieActief").column(), true);
            document.set(Partij.RESOURCE.attribute("indicatieGeheimhouding").column(), false);
        }
        set(document, Partij.BRONORGANISATIE, values, "bronorganisatie");
        set(document, Partij.KLANTNUMMER, values, "klantnummer");
        if (values.get("bronorganisatie") != null || values.get("subjectType") != null) {
            document.set(
                    Partij.SUBJECT_TYPE.column(), stored == null ? values.get("subjectType") : subjectType(stored));
        }
        String soort = stored == null ? document.text(SOORT.column()) : stored.text(SOORT);
        Map<Attribute, String> names = names(soort, now);
        if (stored != null) {
            Map<Attribute, String> changed = new LinkedHashMap<>(names);
            changed.entrySet().removeAll(names(soort, before).entrySet());
            if (changed.isEmpty() || Boolean.TRUE.equals(stored.get(IDENTIFICATIE.present()))) {
                names = changed; // who had no name at all gets the whole of it
            }
        }
        if (!names.isEmpty()) {
            document.set(IDENTIFICATIE.present(), true);
            names.forEach((part, name) -> document.set(part.column(), name));
        }
        (stored == null ? KlantAdres.of(now) : KlantAdres.changed(before, now))
                .forEach((part, value) -> document.set(part.column(), value));
        return document;
    }

    private static void set(Document document, Attribute attribute, Map<String, @Nullable Object> values, String name) {
        if (values.get(name) != null) {
            document.set(attribute.column(), values.get(name));
        }
    }

    /** What is kept of a row as it was sent; empty when it came in other words. */
    static Map<String, String> kept(@Nullable Row row) {
        return row == null ? Map.of() : row.map(Partij.KLANT);
    }

    /** What a partij of this soort is called, by its parts. */
    private static Map<Attribute, String> names(String soort, Map<String, String> kept) {
        Map<Attribute, String> names = new LinkedHashMap<>();
        if (soort.equals("organisatie")) {
            names.put(Partij.ORGANISATIENAAM, organisatienaam(kept));
            return names;
        }
        Group contactnaam = contactnaam(soort);
        NAAM.forEach(part -> names.put(contactnaam.attribute(part), kept.getOrDefault(part, "")));
        names.put(contactnaam.attribute("voorletters"), voorletters(kept));
        return names;
    }

    private static String voorletters(Map<String, String> kept) {
        return Contactmoment.first(kept.getOrDefault(SUBJECT + ".voorletters", ""), LONGEST_VOORLETTERS);
    }

    private static String organisatienaam(Map<String, String> kept) {
        String handelsnaam = kept.getOrDefault(SUBJECT + ".handelsnaam", "").split("\n", 2)[0];
        return List.of(
                        kept.getOrDefault("bedrijfsnaam", ""),
                        Contactmoment.first(kept.getOrDefault(SUBJECT + ".statutaireNaam", ""), LONGEST_NAAM),
                        Contactmoment.first(handelsnaam, LONGEST_NAAM))
                .stream()
                .filter(naam -> !naam.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A partij as a klant. */
    static Gevuld shown(Row row, Urls adressen) {
        Map<String, @Nullable Object> values = values(row);
        values.put("url", adressen.to(Urls.KLANTEN, row.id()));
        return new Gevuld(Forms.klant(subjectType(row)), values);
    }

    /** All that is shown of a partij but its url. */
    static Map<String, @Nullable Object> values(Row row) {
        Map<String, String> kept = kept(row);
        @Nullable String type = subjectType(row);
        Map<String, @Nullable Object> values = Forms.klant(type).restore(kept);
        values.put("bronorganisatie", Forms.bronorganisatie(row.text(Partij.BRONORGANISATIE)));
        String klantnummer = row.text(Partij.KLANTNUMMER);
        String nummer = Contactmoment.first(row.text(NUMMER), LONGEST_NUMMER);
        values.put("klantnummer", klantnummer.isEmpty() ? nummer : klantnummer);
        values.put("subjectType", type);
        names(row, kept, values);
        if (!KlantAdres.isOf(row, kept)) {
            values.putAll(KlantAdres.shown(row));
        }
        values.put("telefoonnummer", KlantContact.shown(row, KlantContact.TELEFOONNUMMER));
        values.put("emailadres", KlantContact.shown(row, KlantContact.EMAIL));
        Klantnummer.shown(row, kept, values);
        return values;
    }

    /** What was told, or else what can be told from the partij; a klant that was made here, which has a bronorganisatie, need have none. */
    static @Nullable String subjectType(Row row) {
        if (row.get(Partij.SUBJECT_TYPE) != null) {
            return row.text(Partij.SUBJECT_TYPE);
        }
        if (row.get(Partij.BRONORGANISATIE) != null) {
            return null;
        }
        return switch (row.text(SOORT)) {
            case "persoon" -> "natuurlijk_persoon";
            case "organisatie" -> Klantnummer.has(row, Klantnummer.VESTIGING) ? "vestiging" : "niet_natuurlijk_persoon";
            default -> null;
        };
    }

    private static void names(Row row, Map<String, String> kept, Map<String, @Nullable Object> values) {
        if (row.text(SOORT).equals("organisatie")) {
            String naam = row.text(Partij.ORGANISATIENAAM);
            if (!naam.equals(organisatienaam(kept))) {
                values.put("bedrijfsnaam", naam);
            }
            return;
        }
        Group contactnaam = contactnaam(row.text(SOORT));
        NAAM.forEach(part -> values.put(part, row.text(contactnaam.attribute(part))));
        String voorletters = row.text(contactnaam.attribute("voorletters"));
        if (!voorletters.equals(voorletters(kept))) {
            values.put(SUBJECT, true);
            values.put(SUBJECT + ".voorletters", voorletters);
        }
    }

    private static Group contactnaam(String soort) {
        return Objects.requireNonNull(IDENTIFICATIE.cases().get(soort)).stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
