package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Attribute.uuid;
import static nl.balie.resource.Filter.by;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Filter.uuidAndUrl;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Listing.listThrough;
import static nl.balie.resource.Reference.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Derived;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Listing.Shown;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Reference.WhenGone;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Partij: a person, organisation or contactpersoon that the municipality knows (F7554). */
public final class Partij {
    private static final Attribute SOORT =
            code("soortPartij", "persoon", "organisatie", "contactpersoon").required();
    private static final Listing DIGITALE_ADRESSEN = list(
                    "digitaleAdressen", () -> DigitaalAdres.RESOURCE, "verstrektDoorPartij")
            .attachable()
            .nullable();
    private static final Listing REKENINGNUMMERS = list("rekeningnummers", () -> Rekeningnummer.RESOURCE, "partij")
            .attachable()
            .nullable();
    private static final Listing IDENTIFICATOREN = list(
                    "partijIdentificatoren", () -> PartijIdentificator.RESOURCE, "identificeerdePartij")
            .whole()
            .nestable()
            .nullable();
    private static final Reference VOORKEURSADRES =
            reference("voorkeursDigitaalAdres", () -> DigitaalAdres.RESOURCE).whenGone(WhenGone.CLEAR);
    private static final Reference VOORKEURSREKENING =
            reference("voorkeursRekeningnummer", () -> Rekeningnummer.RESOURCE).whenGone(WhenGone.CLEAR);
    private static final Reference WERKTE_VOOR = reference("werkteVoorPartij", () -> Partij.RESOURCE)
            .whenGone(WhenGone.CLEAR)
            .looksAt("soortPartij");

    private static final Group NAAM_PERSOON = Groepen.contactnaam();
    private static final Group NAAM_CONTACTPERSOON = Groepen.contactnaam();
    /** A contactpersoon has a key of its own besides that of the partij (Open Klant). */
    public static final Attribute CONTACTPERSOON = uuid("uuid").standard(clock -> UUID.randomUUID());
    /** What an organisatie is called. */
    public static final Attribute ORGANISATIENAAM = text("naam").max(200);

    private static final Variant IDENTIFICATIE = Variant.variant("partijIdentificatie", SOORT)
            .when("persoon", NAAM_PERSOON, Groepen.volledigeNaam(NAAM_PERSOON))
            .when("organisatie", ORGANISATIENAAM)
            .when(
                    "contactpersoon",
                    CONTACTPERSOON,
                    WERKTE_VOOR,
                    NAAM_CONTACTPERSOON,
                    Groepen.volledigeNaam(NAAM_CONTACTPERSOON));

    /** Which organisation gave the klantnummer (Klanten API 1.0); null for what came in other words. */
    public static final Attribute BRONORGANISATIE =
            text("bronorganisatie").max(9).nullable();
    /** Letters and digits, unique at its bronorganisatie (Klanten API 1.0). */
    public static final Attribute KLANTNUMMER = text("klantnummer").max(8).nullable();
    /** What the klant is, when that was told (Klanten API 1.0). */
    public static final Attribute SUBJECT_TYPE = code(
                    "subjectType", "natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging")
            .nullable();
    /** What the Klanten API 1.0 keeps besides, by the names that it has there. */
    public static final Attribute KLANT = map("klant", Integer.MAX_VALUE).nullable();

    /** How she wants to be treated (Profielservice). */
    public static final Listing VOORKEUREN = list("voorkeuren", () -> Voorkeur.RESOURCE, "partij");

    /** What the klantenregister (kic/v1) keeps besides, by the names that it has there; null when there is nothing. */
    public static final Attribute KLANTENREGISTER =
            map("klantenregister", Integer.MAX_VALUE).nullable();

    private static final Attribute NUMMER = text("nummer")
            .max(10)
            .nullable()
            .deprecated()
            .pattern(Checks.WHOLE_NUMBER_PATTERN)
            .check(Checks::wholeNumber);

    public static final Resource RESOURCE = Resource.resource("partij", "partijen", "Partij")
            .meaning("Een persoon, organisatie of contactpersoon die de gemeente kent.")
            .with(
                    NUMMER,
                    text("interneNotitie").max(1000),
                    list("betrokkenen", () -> Betrokkene.RESOURCE, "wasPartij"),
                    list("categorieRelaties", () -> CategorieRelatie.RESOURCE, "partij")
                            .showing(
                                    new Shown("categorieNaam", "categorie.naam"),
                                    new Shown("beginDatum", "beginDatum"),
                                    new Shown("eindDatum", "eindDatum")),
                    DIGITALE_ADRESSEN,
                    VOORKEURSADRES,
                    listThrough(
                            "vertegenwoordigden",
                            () -> Partij.RESOURCE,
                            () -> Vertegenwoordiging.RESOURCE,
                            "vertegenwoordigendePartij",
                            "vertegenwoordigdePartij"),
                    REKENINGNUMMERS,
                    VOORKEURSREKENING,
                    IDENTIFICATOREN,
                    SOORT,
                    flag("indicatieGeheimhouding").nullable(),
                    text("voorkeurstaal").max(3).longerElsewhere(),
                    flag("indicatieActief").required(),
                    Groepen.adres("bezoekadres"),
                    Groepen.adres("correspondentieadres"),
                    IDENTIFICATIE)
            .unseen(
                    listThrough(
                            "vertegenwoordigers",
                            () -> Partij.RESOURCE,
                            () -> Vertegenwoordiging.RESOURCE,
                            "vertegenwoordigdePartij",
                            "vertegenwoordigendePartij"),
                    list("berichten", () -> Bericht.RESOURCE, "partij"),
                    list("vreemdeNummers", () -> VreemdNummer.RESOURCE, "partij"),
                    VOORKEUREN,
                    BRONORGANISATIE,
                    KLANTNUMMER,
                    SUBJECT_TYPE,
                    KLANT,
                    KLANTENREGISTER)
            .announces("partijen", Row::id, SOORT)
            .rule(Partij::contactpersoonWerktVoorOrganisatie)
            .rule((change, violations) -> voorkeurIsGelinkt(
                    change,
                    violations,
                    VOORKEURSADRES,
                    DIGITALE_ADRESSEN,
                    Message.ADDRESS_NOT_LINKED,
                    Message.ADDRESSES_EMPTY))
            .rule((change, violations) -> voorkeurIsGelinkt(
                    change,
                    violations,
                    VOORKEURSREKENING,
                    REKENINGNUMMERS,
                    Message.ACCOUNT_NOT_LINKED,
                    Message.ACCOUNTS_EMPTY))
            .rule(Partij::identificatorenGenoemd)
            .unique(NUMMER, Message.taken("partij", "nummer"))
            .unique(CONTACTPERSOON, Message.taken("contactpersoon", "uuid"))
            .unique(
                    Violation.WHOLE,
                    Message.setTaken("bronorganisatie", "klantnummer"),
                    row -> row.get(KLANTNUMMER) != null,
                    BRONORGANISATIE,
                    KLANTNUMMER)
            .expands("betrokkenen", "betrokkenen.hadKlantcontact", "categorieRelaties", "digitaleAdressen")
            .filters(
                    is("bezoekadresAdresregel1", "bezoekadres.adresregel1"),
                    is("bezoekadresAdresregel2", "bezoekadres.adresregel2"),
                    is("bezoekadresAdresregel3", "bezoekadres.adresregel3"),
                    is("bezoekadresLand", "bezoekadres.land"),
                    is("bezoekadresNummeraanduidingId", "bezoekadres.nummeraanduidingId"),
                    by(Operator.ONE_OF, "categorierelatie__categorie__naam", "categorieRelaties.categorie.naam"),
                    is("correspondentieadresAdresregel1", "correspondentieadres.adresregel1"),
                    is("correspondentieadresAdresregel2", "correspondentieadres.adresregel2"),
                    is("correspondentieadresAdresregel3", "correspondentieadres.adresregel3"),
                    is("correspondentieadresLand", "correspondentieadres.land"),
                    is("correspondentieadresNummeraanduidingId", "correspondentieadres.nummeraanduidingId"),
                    is("indicatieActief", "indicatieActief"),
                    is("indicatieGeheimhouding", "indicatieGeheimhouding"),
                    is("nummer", "nummer").asDeprecated(),
                    is("soortPartij", "soortPartij"))
            .findable("zoek", Operator.NAMES, "zoeknamen", NAAM_PERSOON, NAAM_CONTACTPERSOON, ORGANISATIENAAM)
            .filters(PartijIdentificator.ofPartij("", ""))
            .filters(uuidAndUrl("vertegenwoordigdePartij", "vertegenwoordigers"));

    private Partij() {}

    /** What it is called; empty when it has no name. */
    public static String naam(Row partij) {
        Object soort = partij.get(SOORT);
        for (Member member : IDENTIFICATIE.cases().getOrDefault(String.valueOf(soort), List.of())) {
            if (member instanceof Derived naam) {
                return naam.text().apply(partij);
            }
            if (member == ORGANISATIENAAM) {
                return partij.text(ORGANISATIENAAM);
            }
        }
        return "";
    }

    /** What it is called by a number, which is all that is known of who was chosen from the register of others; empty when it has none. */
    public static String aanduiding(Row partij) {
        return PartijIdentificator.aanduiding(partij.list(IDENTIFICATOREN));
    }

    private static void contactpersoonWerktVoorOrganisatie(Change change, Violations violations) {
        Row organisatie = change.target(WERKTE_VOOR);
        if (organisatie != null && !organisatie.text(SOORT).equals("organisatie")) {
            violations.add(change.path("partijIdentificatie.werkteVoorPartij.uuid"), Message.NO_ORGANISATION);
        }
    }

    /**
     * What is preferred must be in the list that is sent along, or belong to the partij already when none is. A list that is sent without
     * what was preferred before empties that.
     */
    private static void voorkeurIsGelinkt(
            Change change,
            Violations violations,
            Reference preferred,
            Listing listing,
            Message notLinked,
            Message listEmpty) {
        boolean asked = change.sent().has(preferred.column());
        boolean sent = change.sent().has(listing);
        UUID wanted = change.after().get(preferred);
        if (wanted == null || (!asked && !sent)) {
            return;
        }
        List<UUID> linked = linked(change, listing);
        if (linked.contains(wanted)) {
            return;
        }
        if (asked) {
            boolean replaced = sent && !change.isNew() && !change.isPartial();
            violations.add(change.path(preferred.name()), replaced && linked.isEmpty() ? listEmpty : notLinked);
        } else {
            change.after().set(preferred.column(), null);
        }
    }

    /** What the list holds once the change is made. */
    private static List<UUID> linked(Change change, Listing listing) {
        if (!change.sent().has(listing)) {
            return change.members(listing);
        }
        @Nullable List<Item> items = change.sent().items(listing);
        return items == null ? List.of() : items.stream().map(Item::uuid).toList();
    }

    /** An identificator is named at most once, and its partij is this one. */
    private static void identificatorenGenoemd(Change change, Violations violations) {
        @Nullable List<Item> items = change.sent().items(IDENTIFICATOREN);
        if (items == null) {
            return;
        }
        Set<UUID> named = new HashSet<>();
        String partij = change.path("partijIdentificatoren.identificeerdePartij");
        for (Item item : items) {
            if (item.uuid() != null && !named.add(item.uuid())) {
                violations.add(partij, Message.UUID_TWICE);
            }
            if (change.isNew() && item.whole() != null && item.whole().names(PartijIdentificator.PARTIJ.name())) {
                violations.add(partij, Message.PARTIJ_SET_BY_ITSELF);
            }
        }
    }
}
