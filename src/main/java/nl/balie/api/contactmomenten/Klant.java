package nl.balie.api.contactmomenten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.balie.api.contactmomenten.Vorm.Gevuld;
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
    private static final Group CONTACTNAAM = (Group) Partij.RESOURCE.member("contactnaam");
    private static final int LONGEST_VOORLETTERS = 10;
    private static final int LONGEST_NAAM = 200;
    private static final int LONGEST_NUMMER = 8;

    private Klant() {}

    /** The partij of these values; {@code stored} is the row that is changed, null for a new one. */
    static Document document(Vorm vorm, Map<String, @Nullable Object> values, @Nullable Row stored) {
        Document document = new Document(Partij.RESOURCE, "", null);
        Map<String, String> kept = vorm.keep(kept(stored), values, ELSEWHERE);
        document.set(Partij.KLANT.column(), kept);
        if (stored == null) {
            boolean isPersoon =
                    values.get("subjectType") == null || "natuurlijk_persoon".equals(values.get("subjectType"));
            document.set(SOORT.column(), isPersoon ? "persoon" : "organisatie");
            document.set(Partij.RESOURCE.attribute("indicatieActief").column(), true);
            document.set(Partij.RESOURCE.attribute("indicatieGeheimhouding").column(), false);
        }
        set(document, Partij.BRONORGANISATIE, values, "bronorganisatie");
        set(document, Partij.KLANTNUMMER, values, "klantnummer");
        if (values.get("subjectType") != null) {
            document.set(Partij.SUBJECT_TYPE.column(), values.get("subjectType"));
        }
        String soort = stored == null ? document.text(SOORT.column()) : stored.text(SOORT);
        if (soort.equals("persoon") && (stored == null || !contactnaam(kept).equals(contactnaam(kept(stored))))) {
            document.set(IDENTIFICATIE.present(), true);
            contactnaam(kept).forEach((part, value) -> document.set(part.column(), value));
        } else if (soort.equals("organisatie")
                && (stored == null || !organisatienaam(kept).equals(organisatienaam(kept(stored))))) {
            document.set(IDENTIFICATIE.present(), true);
            document.set(Partij.ORGANISATIENAAM.column(), organisatienaam(kept));
        }
        if (stored == null || !KlantAdres.of(kept).equals(KlantAdres.of(kept(stored)))) {
            KlantAdres.of(kept).forEach((part, value) -> document.set(part.column(), value));
        }
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

    private static Map<Attribute, String> contactnaam(Map<String, String> kept) {
        Map<Attribute, String> contactnaam = new LinkedHashMap<>();
        NAAM.forEach(part -> contactnaam.put(CONTACTNAAM.attribute(part), kept.getOrDefault(part, "")));
        String voorletters = kept.getOrDefault(SUBJECT + ".voorletters", "");
        contactnaam.put(CONTACTNAAM.attribute("voorletters"), Contactmoment.first(voorletters, LONGEST_VOORLETTERS));
        return contactnaam;
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
    static Gevuld shown(Row row, Adressen adressen) {
        Map<String, String> kept = kept(row);
        @Nullable String type = subjectType(row);
        Vorm vorm = Vormen.klant(type);
        Map<String, @Nullable Object> values = vorm.restore(kept);
        values.put("url", adressen.to(Adressen.KLANTEN, row.id()));
        values.put("bronorganisatie", row.text(Partij.BRONORGANISATIE));
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
        return new Gevuld(vorm, values);
    }

    /** What was told, or else what can be told from the partij. */
    static @Nullable String subjectType(Row row) {
        if (row.get(Partij.SUBJECT_TYPE) != null) {
            return row.text(Partij.SUBJECT_TYPE);
        }
        if (row.get(Partij.KLANT) != null) {
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
        Group contactnaam = contactnaam(row);
        NAAM.forEach(part -> values.put(part, row.text(contactnaam.attribute(part))));
        String voorletters = row.text(contactnaam.attribute("voorletters"));
        if (!voorletters.equals(contactnaam(kept).get(CONTACTNAAM.attribute("voorletters")))) {
            values.put(SUBJECT, true);
            values.put(SUBJECT + ".voorletters", voorletters);
        }
    }

    private static Group contactnaam(Row row) {
        return Objects.requireNonNull(IDENTIFICATIE.cases().get(row.text(SOORT))).stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
