package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Form.blok;
import static nl.balie.api.contactmomenten.Form.getoond;
import static nl.balie.api.contactmomenten.Form.reeks;
import static nl.balie.api.contactmomenten.Form.veld;
import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.moment;
import static nl.balie.resource.Attribute.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.api.contactmomenten.Form.Blok;
import nl.balie.api.contactmomenten.Form.Deel;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.words.Languages;
import nl.balie.platform.Settings;
import nl.balie.register.Checks;
import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import org.jspecify.annotations.Nullable;

/** The resources of Contactmomenten API 1.0 and Klanten API 1.0, with what Open Klant 0.5 and KISS add to them. */
final class Forms {
    /** Characters in an e-mail address, in Klanten API 1.0. */
    static final int LONGEST_EMAIL = 254;

    /** The RSIN of the municipality, for who tells none; empty when that is not set. */
    private static final String BRONORGANISATIE =
            Objects.requireNonNullElse(Settings.text("balie.bronorganisatie"), "");

    private static final int LONGEST_IDENTIFICATIE = 24;
    private static final Form.Getoond URL = getoond("url", Nodes.text("uri"));

    static final Form KLANTCONTACTMOMENT = new Form(
            URL,
            veld(url("contactmoment").required()),
            veld(url("klant").required()),
            veld(code("rol", "belanghebbende", "gesprekspartner").required()),
            veld(flag("gelezen").standard(false)));

    /** A klant that a contactmoment tells itself. */
    static final Form GENOEMDE_KLANT = new Form(
            veld(url("klant").required()),
            veld(code("rol", "belanghebbende", "gesprekspartner").standard("gesprekspartner")),
            veld(flag("gelezen").standard(false)));

    /** An object that a contactmoment tells itself. */
    static final Form GENOEMD_OBJECT =
            new Form(veld(object()), veld(code("objectType", "zaak").standard("zaak")));

    static final Form OBJECTCONTACTMOMENT = new Form(
            URL,
            veld(url("contactmoment").required()),
            veld(object()),
            veld(code("objectType", "zaak").required()));

    static final Form CONTACTMOMENT = new Form(
            URL,
            veld(url("vorigContactmoment").nullable()),
            getoond("volgendContactmoment", Nodes.nullable(Nodes.text("uri"))),
            veld(rsin().pattern(Checks.NINE_DIGITS_PATTERN)),
            veld(moment("registratiedatum").standard(OffsetDateTime::now)),
            veld(text("kanaal").max(50)),
            veld(text("voorkeurskanaal").max(50)),
            veld(Languages.reads("voorkeurstaal").min(3)),
            veld(text("tekst").asSent()),
            reeks(url("onderwerpLinks").required()),
            veld(code("initiatiefnemer", "gemeente", "klant").mayBeBlank().standard("")),
            veld(url("medewerker")),
            blok(
                    "medewerkerIdentificatie",
                    veld(identificatie()),
                    veld(text("achternaam").max(200)),
                    veld(text("voorletters").max(20)),
                    veld(text("voorvoegselAchternaam").max(10))),
            getoond("klantcontactmomenten", expandable(KLANTCONTACTMOMENT)),
            getoond("objectcontactmomenten", expandable(OBJECTCONTACTMOMENT)));

    private static final Blok VERBLIJFSADRES = blok(
            "verblijfsadres",
            veld(text("aoaIdentificatie").max(100).required()),
            veld(text("wplWoonplaatsNaam").max(80)),
            veld(text("gorOpenbareRuimteNaam").max(80).required()),
            veld(text("aoaPostcode").max(7)),
            veld(integer("aoaHuisnummer").nullable().max(99999)),
            veld(text("aoaHuisletter").max(1)),
            veld(text("aoaHuisnummertoevoeging").max(4)),
            veld(text("inpLocatiebeschrijving").max(1000)));
    private static final Blok BUITENLAND = blok(
            "subVerblijfBuitenland",
            veld(text("lndLandcode").max(4).required()),
            veld(text("lndLandnaam").max(40).required()),
            veld(text("subAdresBuitenland1").max(35)),
            veld(text("subAdresBuitenland2").max(35)),
            veld(text("subAdresBuitenland3").max(35)));

    static final Form NATUURLIJK_PERSOON = klant(
            veld(text("inpBsn").max(9)),
            veld(text("anpIdentificatie").max(17)),
            veld(text("inpANummer")
                    .max(10)
                    .pattern("^([1-9][0-9]{9})?$")
                    .check(number -> number.matches("[1-9][0-9]{9}") ? null : Message.NO_DIGITS)),
            veld(text("geslachtsnaam").max(200)),
            veld(text("voorvoegselGeslachtsnaam").max(80)),
            veld(text("voorletters").max(20)),
            veld(text("voornamen").max(200)),
            veld(code("geslachtsaanduiding", "m", "v", "o").mayBeBlank().standard("")),
            veld(text("geboortedatum").max(18)),
            VERBLIJFSADRES,
            BUITENLAND);
    static final Form NIET_NATUURLIJK_PERSOON = klant(
            veld(text("innNnpId").max(9)),
            veld(text("annIdentificatie").max(17)),
            veld(text("statutaireNaam").max(500)),
            veld(rechtsvorm()),
            veld(text("bezoekadres").max(1000)),
            BUITENLAND);
    static final Form VESTIGING = klant(
            veld(text("vestigingsNummer").max(24)),
            reeks(text("handelsnaam").max(625).required()),
            VERBLIJFSADRES,
            BUITENLAND);
    /** The members of each of these: which of them there are depends on the subjectType. */
    static final Form ELKE_KLANT = klant(Stream.of(NATUURLIJK_PERSOON, NIET_NATUURLIJK_PERSOON, VESTIGING)
            .flatMap(vorm -> vorm.delen().stream())
            .filter(deel -> deel.name().equals(Klant.SUBJECT))
            .flatMap(deel -> ((Blok) deel).inside().stream())
            .toArray(Deel[]::new));

    /** A klant of which nobody told what it is. */
    static final Form KLANT = klant();

    private Forms() {}

    /** Checked and not promised: other dialects may identify an actor by a longer text. */
    private static Attribute identificatie() {
        return text("identificatie")
                .max(200)
                .check(id -> id.codePointCount(0, id.length()) > LONGEST_IDENTIFICATIE
                        ? Message.tooLong(LONGEST_IDENTIFICATIE)
                        : null);
    }

    /** The form of a klant of this subjectType. */
    static Form klant(@Nullable String subjectType) {
        return switch (subjectType) {
            case "natuurlijk_persoon" -> NATUURLIJK_PERSOON;
            case "niet_natuurlijk_persoon" -> NIET_NATUURLIJK_PERSOON;
            case "vestiging" -> VESTIGING;
            case null, default -> KLANT;
        };
    }

    private static Form klant(Deel... subject) {
        return new Form(
                URL,
                veld(rsin()),
                veld(text("klantnummer").max(8).required()),
                veld(text("bedrijfsnaam").max(200)),
                veld(text("functie").max(200)),
                veld(url("websiteUrl")),
                veld(text("voornaam").max(200)),
                veld(text("voorvoegselAchternaam").max(10)),
                veld(text("achternaam").max(200)),
                veld(text("telefoonnummer").max(20)),
                veld(text("emailadres").max(LONGEST_EMAIL)),
                blok(
                        "adres",
                        veld(text("straatnaam").max(100)),
                        veld(integer("huisnummer").nullable().max(99999)),
                        veld(text("huisletter").max(1)),
                        veld(text("huisnummertoevoeging").max(4)),
                        veld(text("postcode").max(7)),
                        veld(text("woonplaatsnaam").max(80)),
                        veld(text("landcode").max(4).longerElsewhere())),
                veld(url("subject")),
                veld(code("subjectType", "natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging")
                        .nullable()),
                blok("subjectIdentificatie", subject),
                veld(text("aanmaakkanaal").max(50)),
                veld(flag("geverifieerd").standard(false)));
    }

    /** Of a klant its form is checked and not promised: the klantenregister takes any text. */
    private static Attribute rsin() {
        Attribute rsin = text("bronorganisatie").max(9).check(Checks::rsin);
        return BRONORGANISATIE.isEmpty() ? rsin.required() : rsin.standard(BRONORGANISATIE);
    }

    /** The bronorganisatie that is shown: what came in other words has none of its own. */
    static String bronorganisatie(String known) {
        return known.isEmpty() ? BRONORGANISATIE : known;
    }

    private static Attribute object() {
        return text("object").max(1000).required().check(Forms::checked);
    }

    private static Attribute url(String name) {
        return text(name).max(1000).format("uri").check(Forms::checked);
    }

    private static @Nullable Message checked(String url) {
        return Checks.isServiceUrl(url) ? null : Message.NO_URL;
    }

    private static Attribute rechtsvorm() {
        return code(
                        "innRechtsvorm",
                        "besloten_vennootschap",
                        "cooperatie_europees_economische_samenwerking",
                        "europese_cooperatieve_venootschap",
                        "europese_naamloze_vennootschap",
                        "kerkelijke_organisatie",
                        "naamloze_vennootschap",
                        "onderlinge_waarborg_maatschappij",
                        "overig_privaatrechtelijke_rechtspersoon",
                        "stichting",
                        "vereniging",
                        "vereniging_van_eigenaars",
                        "publiekrechtelijke_rechtspersoon",
                        "vennootschap_onder_firma",
                        "maatschap",
                        "rederij",
                        "commanditaire_vennootschap",
                        "kapitaalvennootschap_binnen_eer",
                        "overige_buitenlandse_rechtspersoon_vennootschap",
                        "kapitaalvennootschap_buiten_eer")
                .mayBeBlank()
                .standard("");
    }

    /** Urls or, when expanded, the whole. */
    private static ObjectNode expandable(Form vorm) {
        return Nodes.listOf(
                Nodes.object("anyOf", Nodes.list(Nodes.text("uri"), vorm.shape().schema())));
    }
}
