package nl.balie.act.inrichting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balie.act.Werkkring.Lid;
import nl.balie.act.inrichting.Bestand.Rij;
import nl.balie.platform.Naam;
import nl.balie.register.Identiteit;
import nl.balie.register.Lidmaatschap;
import nl.balie.register.Medewerker;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Listing;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What is written with a medewerker or a vragenset: a list that the file gives takes the place of the one that is there, and one that is the same is left alone. */
final class Onderdelen {
    private final Bestand bestand;
    private final Violations faults;
    private final Function<String, @Nullable UUID> eenheid;
    private final OffsetDateTime now;
    private final Map<List<String>, String> identiteiten = new HashMap<>();

    /**
     * Reads them.
     *
     * @param eenheid the key of the eenheid with this identificatie, there already or new in the file
     */
    Onderdelen(Bestand bestand, Violations faults, Function<String, @Nullable UUID> eenheid, OffsetDateTime now) {
        this.bestand = bestand;
        this.faults = faults;
        this.eenheid = eenheid;
        this.now = now;
    }

    /** Gives the document of a row the lists that differ from what is there. */
    void zet(Document document, Rij rij, @Nullable Row stored) {
        if (document.resource().equals(Medewerker.RESOURCE)) {
            geef(document, rij, stored, Medewerker.IDENTITEITEN, this::identiteit);
        } else if (document.resource().equals(Vragenset.RESOURCE)) {
            geef(document, rij, stored, Vragenset.VRAGEN, this::vraag);
            eenheden(document, rij, stored);
        }
    }

    /** To which eenheden a medewerker is to belong; null when the row does not say. */
    @Nullable
    List<Lid> leden(Rij rij) {
        String naam = Medewerker.LIDMAATSCHAPPEN.name();
        if (rij.velden().get(naam) == null) {
            return null;
        }
        Map<UUID, Lid> leden = new LinkedHashMap<>();
        for (Rij each :
                bestand.rijen(rij.pad(naam), Objects.requireNonNull(rij.velden().get(naam)))) {
            bestand.requireKnown(each, List.of(Lidmaatschap.EENHEID.name(), Lidmaatschap.ROL.name()));
            String veld = each.pad(Lidmaatschap.EENHEID.name());
            UUID key = key(Objects.requireNonNullElse(bestand.tekst(each, Lidmaatschap.EENHEID.name()), ""), veld);
            Document rol = new Document(Lidmaatschap.RESOURCE, each.pad(""), null);
            bestand.zet(rol, each, Lidmaatschap.ROL);
            Lid lid = new Lid(
                    key,
                    rol.has(Lidmaatschap.ROL.column()) ? rol.text(Lidmaatschap.ROL.column()) : Lidmaatschap.LID,
                    each.pad());
            if (leden.put(key, lid) != null) {
                bestand.wrong(veld, "Deze eenheid staat er al.");
            }
        }
        return List.copyOf(leden.values());
    }

    /** Differs what she is to belong to from what she belongs to? */
    static boolean differs(List<Lid> leden, Row stored) {
        Map<UUID, String> nu = stored.list(Medewerker.LIDMAATSCHAPPEN).stream()
                .collect(Collectors.toMap(
                        lid -> Objects.requireNonNull(lid.get(Lidmaatschap.EENHEID)),
                        lid -> lid.text(Lidmaatschap.ROL)));
        return !nu.equals(leden.stream().collect(Collectors.toMap(Lid::eenheid, Lid::rol)));
    }

    /** The key of an eenheid; a made-up one when there is none, which is told. */
    private UUID key(String identificatie, String veld) {
        UUID key = eenheid.apply(Naam.vouw(identificatie));
        if (key == null) {
            bestand.wrong(
                    veld,
                    "Er is geen eenheid met de identificatie \"%s\", hier niet en in het register niet."
                            .formatted(identificatie));
        }
        return key == null ? UUID.randomUUID() : key;
    }

    private void eenheden(Document document, Rij rij, @Nullable Row stored) {
        Listing listing = Vragenset.EENHEDEN;
        String pad = rij.pad(listing.name());
        if (rij.velden().get(listing.name()) == null) {
            return;
        }
        List<Item> items = new ArrayList<>();
        for (String identificatie :
                bestand.teksten(pad, Objects.requireNonNull(rij.velden().get(listing.name())))) {
            String hier = pad + "." + (items.size() + 1);
            items.add(new Item(hier, key(identificatie, hier), null));
        }
        Set<UUID> nu = stored == null
                ? Set.of()
                : stored.list(listing).stream().map(Row::id).collect(Collectors.toSet());
        if (!nu.equals(items.stream().map(Item::uuid).collect(Collectors.toSet()))) {
            document.items(listing, items);
        }
    }

    /** Makes the document of a member; the number tells which it is. */
    private interface Maker {
        Document maak(Rij rij, int nummer, @Nullable UUID same);
    }

    private void geef(Document document, Rij rij, @Nullable Row stored, Listing listing, Maker maker) {
        if (rij.velden().get(listing.name()) == null) {
            return;
        }
        Attribute sleutel = Sectie.attributes(listing.target()).getFirst();
        List<Row> nu = new ArrayList<>(stored == null ? List.of() : stored.list(listing));
        List<Row> over = new ArrayList<>(nu);
        List<Item> items = new ArrayList<>();
        boolean differs = false;
        for (Rij each : bestand.rijen(
                rij.pad(listing.name()), Objects.requireNonNull(rij.velden().get(listing.name())))) {
            String naam = Objects.requireNonNullElse(bestand.tekst(each, sleutel.name()), "");
            Row same = over.stream()
                    .filter(row -> row.text(sleutel).equals(naam))
                    .findFirst()
                    .orElse(null);
            over.remove(same);
            Document lid = maker.maak(each, items.size(), same == null ? null : same.id());
            differs |= same == null || lid.over(same).differs(same);
            items.add(new Item(each.pad(), same == null ? null : same.id(), lid));
        }
        if (differs || !over.isEmpty()) {
            document.items(listing, items);
        }
    }

    private Document identiteit(Rij rij, int nummer, @Nullable UUID same) {
        Document document = lid(Identiteit.RESOURCE, rij, same);
        List<String> delen = Sectie.attributes(Identiteit.RESOURCE).stream()
                .map(deel -> document.text(deel.column()))
                .toList();
        String eerder = identiteiten.putIfAbsent(delen, rij.pad());
        if (eerder != null) {
            bestand.wrong(rij.pad(), "Deze identiteit staat ook op regel %d.".formatted(bestand.regel(eerder)));
        }
        return document;
    }

    /** Questions come in the order of the file, unless it tells another. */
    private Document vraag(Rij rij, int nummer, @Nullable UUID same) {
        Document document = lid(Vraag.RESOURCE, rij, same);
        if (rij.velden().get(Vraag.VOLGORDE.name()) == null) {
            document.set(Vraag.VOLGORDE.column(), nummer);
        }
        return document;
    }

    /** All of a member: what is not told of it is as it is when nothing is told. */
    private Document lid(Resource resource, Rij rij, @Nullable UUID same) {
        List<Attribute> velden = Sectie.attributes(resource);
        bestand.requireKnown(rij, velden.stream().map(Attribute::name).toList());
        bestand.requireWhole(rij, velden);
        Document document = new Document(resource, rij.pad(""), same);
        Row standard = leeg(resource);
        for (Attribute veld : velden) {
            if (same != null) {
                document.set(veld.column(), standard.get(veld));
            }
            bestand.zet(document, rij, veld);
        }
        regels(document, standard);
        return document;
    }

    /** A row of which nothing is told. */
    static Row leeg(Resource resource) {
        Row row = new Row(resource);
        Sectie.attributes(resource).forEach(veld -> row.set(veld.column(), veld.standardValue(Clock.systemUTC())));
        return row;
    }

    /** Holds a row as it is to become against the rules of its resource, so that what is wrong is told with all the rest; gives that row. */
    Row regels(Document document, Row voor) {
        Row na = document.over(voor);
        Change change = new Change(document, null, na, false, true, now, list -> List.of());
        document.resource().rules().forEach(rule -> rule.apply(change, faults));
        return na;
    }
}
