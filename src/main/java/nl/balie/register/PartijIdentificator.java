package nl.balie.register;

import static nl.balie.resource.Attribute.code;
import static nl.balie.resource.Attribute.flag;
import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.text;
import static nl.balie.resource.Filter.is;
import static nl.balie.resource.Listing.list;
import static nl.balie.resource.Reference.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Change;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Reference.WhenGone;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;

/**
 * Partij-identificator: under which number a partij is known in the BRP or the handelsregister. A vestiging stands under the KVK
 * number of its company.
 */
public final class PartijIdentificator {
    /** The soort of a number of a person. */
    public static final String BSN = "bsn";

    private static final String KVK = "kvk_nummer";
    private static final String VESTIGING = "vestigingsnummer";
    /** Name of a fault of the row as a whole (Open Klant). */
    private static final String ALL = "__all__";

    private static final Map<String, List<String>> OBJECTTYPES =
            Map.of("brp", List.of("natuurlijk_persoon"), "hr", List.of("vestiging", "niet_natuurlijk_persoon"));
    private static final Map<String, List<String>> SOORTEN = Map.of(
            "natuurlijk_persoon", List.of(BSN),
            "niet_natuurlijk_persoon", List.of("rsin", KVK),
            "vestiging", List.of(VESTIGING));

    private static final Attribute OBJECTTYPE = code(
                    "codeObjecttype", "natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging")
            .required();
    private static final Attribute SOORT =
            code("codeSoortObjectId", BSN, VESTIGING, KVK, "rsin").required();
    private static final Attribute OBJECT_ID =
            text("objectId").max(200).required().mayBeBlank();
    private static final Attribute REGISTER = code("codeRegister", "brp", "hr").required();
    private static final Group IDENTIFICATOR = Group.group(
                    "partijIdentificator", OBJECTTYPE, SOORT, OBJECT_ID, REGISTER)
            .required();

    static final Reference PARTIJ = reference("identificeerdePartij", () -> Partij.RESOURCE);
    private static final Reference PARENT = reference("subIdentificatorVan", () -> PartijIdentificator.RESOURCE)
            .whenGone(WhenGone.REFUSE)
            .looksAt("partijIdentificator.codeSoortObjectId");
    /** A vestiging that is known by its own number only, which is all that the Klanten API 1.0 tells of it. */
    public static final Attribute ZONDER_KVK = flag("zonderKvk").nullable();

    /** What the klantenregister (kic/v1) keeps besides, by the names that it has there; null when there is nothing. */
    public static final Attribute KLANTENREGISTER =
            map("klantenregister", Integer.MAX_VALUE).nullable();

    private static final Listing CHILDREN =
            list("subIdentificatoren", () -> PartijIdentificator.RESOURCE, "subIdentificatorVan");

    /**
     * What a klant is called of whom no more is known than a number, by its soort: the first that she has counts. Behind it stands that number, but of
     * a person.
     */
    public static final Map<String, String> AANDUIDINGEN = aanduidingen();

    public static final Resource RESOURCE = Resource.resource(
                    "partij_identificator", "partij-identificatoren", "PartijIdentificator")
            .meaning("Onder welk nummer een partij in een ander register bekend is.")
            .with(PARTIJ, text("anderePartijIdentificator").max(200).deprecated(), IDENTIFICATOR, PARENT)
            .unseen(CHILDREN, ZONDER_KVK, KLANTENREGISTER)
            .ownedBy(PARTIJ)
            .rule(PartijIdentificator::nummerKlopt)
            .unique(ALL, Message.IDENTIFICATOR_TAKEN, row -> row.get(PARENT) == null, PARENT, IDENTIFICATOR)
            .unique(ALL, Message.SOORT_TAKEN, row -> row.get(PARTIJ) != null, PARTIJ, SOORT)
            .unique(ALL, Message.IDENTIFICATOR_TAKEN, row -> row.get(PARENT) != null, PARENT, IDENTIFICATOR)
            .filters(
                    is("anderePartijIdentificator", "anderePartijIdentificator").asDeprecated(),
                    is("partijIdentificatorCodeObjecttype", "partijIdentificator.codeObjecttype"),
                    is("partijIdentificatorCodeRegister", "partijIdentificator.codeRegister"),
                    is("partijIdentificatorCodeSoortObjectId", "partijIdentificator.codeSoortObjectId"),
                    is("partijIdentificatorObjectId", "partijIdentificator.objectId"))
            .filters(filters("subIdentificatorVan", "subIdentificatorVan"));

    private PartijIdentificator() {}

    private static Map<String, String> aanduidingen() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(BSN, "Klant met BSN");
        words.put(VESTIGING, "Vestiging met nummer ");
        words.put(KVK, "Bedrijf met KVK-nummer ");
        words.put("rsin", "Organisatie met RSIN ");
        return Collections.unmodifiableMap(words);
    }

    /** What a partij is called by one of its numbers; empty when it has none. */
    static String aanduiding(List<Row> nummers) {
        return AANDUIDINGEN.keySet().stream()
                .flatMap(soort -> nummers.stream()
                        .filter(each -> each.text(SOORT).equals(soort))
                        .map(each -> AANDUIDINGEN.get(soort) + (soort.equals(BSN) ? "" : each.text(OBJECT_ID))))
                .findFirst()
                .orElse("");
    }

    /**
     * The filters on the four codes and on those of the number that it stands under (a vestiging under its KVK number), for resources
     * that reach a partij: met by one and the same identificator.
     *
     * @param partij what stands before the name of each parameter: empty, or ending in underscores
     * @param path to the partij: empty, or ending in a dot
     */
    static List<Filter> ofPartij(String partij, String path) {
        String identificatoren = path + "partijIdentificatoren";
        return Stream.concat(
                        filters(partij + "partijIdentificator", identificatoren).stream(),
                        filters(partij + "subIdentificatorVan", identificatoren + ".subIdentificatorVan").stream())
                .toList();
    }

    /** The filters on the four codes of an identificator. */
    private static List<Filter> filters(String name, String path) {
        return List.of(
                is(name + "__codeObjecttype", path + ".partijIdentificator.codeObjecttype")
                        .asAnyText(),
                is(name + "__codeRegister", path + ".partijIdentificator.codeRegister")
                        .asAnyText(),
                is(name + "__codeSoortObjectId", path + ".partijIdentificator.codeSoortObjectId")
                        .asAnyText(),
                is(name + "__objectId", path + ".partijIdentificator.objectId"));
    }

    /** Register, objecttype, soort, number and parent go together; the first that does not is reported. */
    private static void nummerKlopt(Change change, Violations violations) {
        Row row = change.after();
        List<String> objecttypes = OBJECTTYPES.getOrDefault(row.text(REGISTER), List.of());
        List<String> soorten = SOORTEN.getOrDefault(row.text(OBJECTTYPE), List.of());
        String reason = Nummers.reasonAgainst(row.text(SOORT), row.text(OBJECT_ID));
        if (!objecttypes.contains(row.text(OBJECTTYPE))) {
            violations.add(
                    change.path("partijIdentificatorCodeObjecttype"),
                    Message.onlyWith("codeRegister", row.text(REGISTER), objecttypes));
        } else if (!soorten.contains(row.text(SOORT))) {
            violations.add(
                    change.path("partijIdentificatorCodeSoortObjectId"),
                    Message.onlyWith("codeObjecttype", row.text(OBJECTTYPE), soorten));
        } else if (reason != null) {
            violations.add(change.path("partijIdentificatorObjectId"), Message.noNumber(reason));
        } else {
            staatOnderKvk(change, violations);
        }
    }

    private static void staatOnderKvk(Change change, Violations violations) {
        Row row = change.after();
        Row parent = change.target(PARENT);
        if (parent != null && !parent.text(SOORT).equals(KVK)) {
            violations.add(change.path(PARENT.name()), Message.PARENT_NO_KVK);
        } else if (row.id().equals(row.get(PARENT))) {
            violations.add(change.path(PARENT.name()), Message.PARENT_ITSELF);
        } else if (parent == null && row.text(SOORT).equals(VESTIGING) && !row.is(ZONDER_KVK)) {
            violations.add(change.path(PARENT.name()), Message.PARENT_MISSING);
        }
        if (!change.isNew()
                && change.changes(SOORT.column())
                && !change.members(CHILDREN).isEmpty()) {
            violations.add(change.path("partijIdentificatorCodeSoortObjectId"), Message.HAS_CHILDREN);
        }
    }
}
