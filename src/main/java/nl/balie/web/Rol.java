package nl.balie.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;

/** What somebody is at the municipality; several add up. A role is a set of the same rights that tokens have. */
public enum Rol {
    KCM("klantcontactmedewerker", Rol.REGISTERS),
    BEHANDELAAR("behandelaar", Rol.SUPPLEMENTS),
    COORDINATOR("coördinator", Rol.SUPPLEMENTS + ",correct:klantcontacten,geheimhouding:partijen"),
    REDACTEUR("redacteur", ""),
    ANALIST("analist", ""),
    BEHEERDER("functioneel beheerder", ""),
    AUDITOR("auditor", "audit");

    /** Who is signed in, whatever she is. */
    static final Set<Rol> ALL = Set.of(values());

    /** Who works with what citizens said. */
    static final Set<Rol> CONTACT = Set.of(KCM, BEHANDELAAR, COORDINATOR);

    /** Who sees what was said in confidence without having taken part. */
    static final Set<Rol> VERTROUWELIJK = Set.of(COORDINATOR);

    /** To register what is said, and to keep how customers are reached. */
    private static final String REGISTERS =
            "read,create,change:klantcontacten,change:partijen,change:digitaleadressen," + "delete:digitaleadressen";

    /** To supplement a contact: with text, who took part, what it was about, and what a colleague has to do. */
    private static final String SUPPLEMENTS = "read,change:klantcontacten,create:betrokkenen,create:actoren,"
            + "create:actorklantcontacten,create:onderwerpobjecten,create:internetaken";

    private final String omschrijving;

    @SuppressWarnings("ImmutableEnumChecker") // toList is
    private final List<Right> rights;

    Rol(String omschrijving, String rights) {
        this.omschrijving = omschrijving;
        this.rights = Stream.of(rights.split(",", -1))
                .map(Right::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The words for roles in a text with commas between them, each once. */
    static List<String> woorden(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Is this the word for one of them, as settings have it? */
    public static boolean isOne(String word) {
        return of(word).isPresent();
    }

    /** The role of this word; empty when there is none. */
    static Optional<Rol> of(String word) {
        return Arrays.stream(values())
                .filter(rol -> rol.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** As people call it. */
    public String omschrijving() {
        return omschrijving;
    }

    /** What it may do with the register, in words; nothing when that is empty. */
    List<String> magWel() {
        return rights.stream().map(Rol::inWords).toList();
    }

    private static String inWords(Right right) {
        String deed = switch (right.deed()) {
            case READ -> "lezen";
            case CREATE -> "toevoegen";
            case CHANGE -> "wijzigen";
            case DELETE -> "verwijderen";
            case CORRECT -> "corrigeren";
            case AUDIT -> "het audit trail lezen";
            case GEHEIMHOUDING -> "adressen bij geheimhouding zien";
            case OTHERS -> "wijzigen wat een ander programma maakte";
            case NAMENS -> "namens een ander werken";
        };
        return right.resource() == null ? deed : deed + ": " + right.resource();
    }

    /** The roles that have this right. */
    static Set<Rol> with(Right right) {
        return Arrays.stream(values())
                .filter(rol -> rights(Set.of(rol)).include(right))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** These roles as the golden file of pages lists them. */
    static String list(Set<Rol> rollen) {
        return rollen.stream()
                .sorted()
                .map(Rol::name)
                .collect(Collectors.joining(","))
                .toLowerCase(Locale.ROOT);
    }

    /** These roles as what one needs. */
    static String needed(Set<Rol> rollen) {
        return (rollen.size() == 1 ? "de rol %s" : "een van deze rollen (%s)").formatted(inWords(rollen));
    }

    /** These roles as people call them. */
    static String inWords(Set<Rol> rollen) {
        return rollen.stream().sorted().map(Rol::omschrijving).collect(Collectors.joining(", "));
    }

    /** All that these roles may do together. */
    static Rights rights(Set<Rol> rollen) {
        return new Rights(
                rollen.stream().flatMap(rol -> rol.rights.stream()).distinct().toList());
    }
}
