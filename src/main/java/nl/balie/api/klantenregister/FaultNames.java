package nl.balie.api.klantenregister;

import java.util.List;
import java.util.Locale;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Ingebed;
import nl.balie.api.klantenregister.Word.Keuze;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.klantenregister.Word.Verwijzing;
import nl.balie.api.klantenregister.Word.Waarde;
import org.jspecify.annotations.Nullable;

/** What this dialect calls the member that a fault of the register names. */
final class FaultNames {
    private FaultNames() {}

    /** The name in this dialect; what it has no name for keeps its own. */
    static String of(ResourceKind soort, String fault) {
        String found = find(soort.woorden(), "", fault);
        return found == null ? fault : found;
    }

    private static @Nullable String find(List<Word> woorden, String before, String fault) {
        for (Word woord : woorden) {
            String found = find(woord, before, fault);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String find(Word woord, String before, String fault) {
        String name = before + woord.name();
        return switch (woord) {
            case Waarde waarde -> isCalled(waarde.plaats().kept().column().label(), fault) ? name : null;
            case Verwijzing verwijzing ->
                isCalled(verwijzing.reference().column().label(), fault) ? name : null;
            case Keuze keuze -> isCalled(keuze.reference().column().label(), fault) ? name : null;
            case Blok blok -> find(blok.inside(), name + ".", fault);
            case Ingebed ingebed -> find(ingebed.woord(), before, fault);
            case Rijen rijen -> inList(rijen, name, fault);
            case Samen samen -> inList(samen.eigen(), name, fault);
            default -> null;
        };
    }

    /** A fault inside a list names the list as it was sent, the place in it, and then the member. */
    private static @Nullable String inList(Rijen rijen, String name, String fault) {
        if (!fault.startsWith(name + ".")) {
            return null;
        }
        String rest = fault.substring(name.length() + 1);
        String place = rest.replaceFirst("^([0-9]+\\.)?.*", "$1");
        return name + "." + place + of(rijen.vorm().get(), rest.substring(place.length()));
    }

    /** The register writes a member of a group with a dot or as one word, and a reference with its key behind it. */
    private static boolean isCalled(String label, String fault) {
        return plain(label).equals(plain(fault));
    }

    private static String plain(String name) {
        return name.replaceFirst("\\.uuid$", "").replace(".", "").toLowerCase(Locale.ROOT);
    }
}
