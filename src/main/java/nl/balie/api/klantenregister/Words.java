package nl.balie.api.klantenregister;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.integer;
import static nl.balie.resource.Attribute.text;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Geval;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.api.words.Languages;
import nl.balie.api.words.Telefoonnummer;
import nl.balie.register.Codes;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Resource;
import nl.balie.resource.Variant;

/** What the words of this dialect are made of: values, and the objects that more than one of its resources has. */
final class Words {
    static final Code SOORT_ACTOR = Code.of(
            Codes.SOORT_ACTOR,
            Map.of(
                    "medewerker", "Medewerker",
                    "geautomatiseerde_actor", "Geautomatiseerde actor",
                    "organisatorische_eenheid", "Organisatorische eenheid"));
    private static final Code LAND = Code.of(Codes.LAND, Map.of());
    static final Code TAAL = Code.of(Codes.TAAL, Map.of());
    static final Code SOORT_PARTIJ = Code.of(Codes.SOORT_PARTIJ, Map.of());
    static final Code JA_NEE = new Code(
            Code.JA_NEE.understood(),
            value -> value,
            flag -> flag == null ? null : Boolean.TRUE.equals(flag) ? "ja" : "nee");
    /** The register writes a space in it; clients need not. */
    private static final Code POSTCODE = new Code(
            node -> node.isTextual()
                    ? TextNode.valueOf(node.textValue().strip().replaceFirst("^([1-9][0-9]{3})([A-Za-z]{2})$", "$1 $2"))
                    : node,
            value -> value,
            value -> value);

    private Words() {}

    /** The same word as in the register. */
    static Waarde zelfde(Resource resource, String name) {
        return waarde(name, resource.attribute(name), Code.PLAIN);
    }

    /** Another word than in the register, or another form. */
    static Waarde waarde(String name, Attribute attribute, Code code) {
        return new Waarde(name, attribute, code, KeptAt.in(attribute));
    }

    /** Another word than in the register, with codes of its own. */
    static Waarde woord(String name, Attribute attribute, Code code, String... codes) {
        return new Waarde(name, code(name, codes).nullable(), code, KeptAt.in(attribute));
    }

    /** A language, by a code of any length or by its name. */
    static Waarde taal(String name, Attribute attribute) {
        Attribute reads = Languages.reads(name);
        return new Waarde(name, attribute.isRequired() ? reads.required() : reads, TAAL, KeptAt.in(attribute));
    }

    /** What only this dialect knows, under the name that it has in its group. */
    static Waarde eigen(Attribute map, String name, Attribute reads) {
        return new Waarde(reads.name(), reads, Code.PLAIN, KeptAt.onder(map, name, reads));
    }

    /** What only this dialect knows, directly in its resource. */
    static Waarde eigen(Attribute map, Attribute reads) {
        return eigen(map, reads.name(), reads);
    }

    /** What a row has only when it is of this kind. */
    static Waarde vanSoort(String name, Variant variant, String code, String... names) {
        KeptAt plaats = KeptAt.vanSoort(variant, code, names);
        return new Waarde(name, vrij(plaats.kept()), Telefoonnummer.code(plaats.kept(), Code.PLAIN), plaats);
    }

    /** The same attribute, that may be left out. */
    private static Attribute vrij(Attribute attribute) {
        Attribute free = text(attribute.name()).max(attribute.max());
        Telefoonnummer.free(attribute).checks().forEach(free::check);
        return attribute.format() == null ? free : free.format(attribute.format());
    }

    static Blok blok(String name, Word... inside) {
        return new Blok(name, List.of(inside), null);
    }

    /** An object that a row has when it is of this kind. */
    static Blok geval(String name, Variant variant, String code, Word... inside) {
        return new Blok(name, List.of(inside), new Geval(variant, code));
    }

    static Verwijzing naar(String name, Resource resource, String reference, Supplier<ResourceKind> soort) {
        return new Verwijzing(name, resource.reference(reference), soort);
    }

    static Rijen rijen(String name, Resource resource, String listing, Als als, Supplier<ResourceKind> vorm) {
        return new Rijen(name, "", (Listing) resource.member(listing), vorm, als, false, Map.of());
    }

    /** The values of a group: the word, or {@code the word=the one in the register}. */
    static Waarde[] values(Group group, String... names) {
        return Arrays.stream(names)
                .map(name -> {
                    String[] called = name.split("=", 2);
                    return waarde(called[0], group.attribute(called[called.length - 1]), Code.PLAIN);
                })
                .toArray(Waarde[]::new);
    }

    /** A name; {@code prefix} are the kind and the name of its group, for one that only some rows have. */
    static Waarde[] contactnaam(Variant variant, String code) {
        return naam(part -> vanSoort(part, variant, code, "contactnaam", part));
    }

    static Waarde[] contactnaam(Group group) {
        return naam(part -> waarde(part, group.attribute(part), Code.PLAIN));
    }

    private static Waarde[] naam(Function<String, Waarde> part) {
        return Stream.of("achternaam", "voornaam", "voorvoegselAchternaam", "voorletters")
                .map(part)
                .toArray(Waarde[]::new);
    }

    /** An address: what the register has no place for is kept in {@code map}. */
    static Blok adres(Resource resource, String name, Attribute map) {
        Group group = (Group) resource.member(name);
        boolean bezoek = name.equals("bezoekadres");
        List<Word> inside = new ArrayList<>();
        inside.add(
                eigen(map, name + ".aanduidingBijHuisnummer", optional("aanduidingBijHuisnummer", "bij", "tegenover")));
        inside.addAll(List.of(values(
                group,
                "adresregelBuitenland1=adresregel1",
                "adresregelBuitenland2=adresregel2",
                "adresregelBuitenland3=adresregel3")));
        inside.add(eigen(map, name + ".huisletter", text("huisletter").max(1)));
        inside.addAll(List.of(values(group, "huisnummer", "huisnummertoevoeging")));
        inside.add(blok(
                "land",
                waarde("landcode", group.attribute("land"), LAND),
                eigen(map, name + ".land.landnaam", text("landnaam")),
                eigen(map, name + ".land.ingangsdatumLand", text("ingangsdatumLand")),
                eigen(map, name + ".land.einddatumLand", text("einddatumLand"))));
        inside.add(waarde("postcode", group.attribute("postcode"), POSTCODE));
        if (bezoek) {
            inside.add(eigen(
                    map, name + ".soort", optional("soortBezoekadres", "binnenlands_adres", "buitenlands_adres")));
        } else {
            inside.add(eigen(
                    map,
                    name + ".soort",
                    optional(
                            "soortCorrespondentieadres",
                            "postbusnummer",
                            "antwoordnummer",
                            "binnenlands_adres",
                            "buitenlands_adres")));
            inside.add(eigen(map, name + ".antwoordnummer", nummer("antwoordnummer")));
            inside.add(eigen(map, name + ".postbusnummer", nummer("postbusnummer")));
        }
        inside.addAll(List.of(values(group, "straat=straatnaam", "woonplaats=stad")));
        return new Blok(name, inside, null);
    }

    /** The same address as the KlantenBundle has it. */
    static Blok adresVanKlant(Resource resource, String name, Attribute map) {
        Group group = (Group) resource.member(name);
        return blok(
                name,
                eigen(map, name + ".naam", text("naam").max(40)),
                waarde("straatnaam", group.attribute("straatnaam"), Code.PLAIN),
                waarde("huisnummer", group.attribute("huisnummer"), Code.PLAIN),
                eigen(map, name + ".huisletter", text("huisletter").max(1)),
                waarde("huisnummertoevoeging", group.attribute("huisnummertoevoeging"), Code.PLAIN),
                waarde("postcode", group.attribute("postcode"), POSTCODE),
                waarde("woonplaatsnaam", group.attribute("stad"), Code.PLAIN),
                waarde("landcode", group.attribute("land"), LAND));
    }

    private static Attribute optional(String name, String... codes) {
        return code(name, codes).nullable().mayBeBlank();
    }

    private static Attribute nummer(String name) {
        return integer(name).nullable().min(0);
    }

    /** An object in another register, whose codes the register takes as they are. */
    static Waarde[] identificator(Group group) {
        return values(
                group,
                "objecttype=codeObjecttype",
                "soortObjectId=codeSoortObjectId",
                "objectId",
                "register=codeRegister");
    }
}
